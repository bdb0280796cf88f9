"""From a walked tree and the blocks that stay to the tree of what is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..read.raw_block import OVERFLOW
from ..read.tag_kinds import ANNOTATION
from ..text.clean import clean
from ..text.mojibake import fix
from .addresses import Addresses
from .allot import Kept, is_same, share
from .gather import BOX, BREAK, CODE, FORMULA, IMAGE, RULE, TEXT, Group, Item, holder_of
from .pictures import Pictures
from .placement import Place, Places, language_of
from .settle import folded
from .tree import Element, Formula, Paragraph, Run

LOOSE = frozenset((IMAGE, RULE, BOX))
INLINE_ONLY = frozenset(("heading", "term", "cell", "caption"))


class Builder:
    """Builds the tree below `root`, a group of blocks at a time. `blocks` are all that the page has, by their index."""

    def __init__(self, blocks: Mapping[int, Kept], addresses: Addresses, pictures: Pictures) -> None:
        self.root = Element("document")
        self.places = Places(self.root, addresses.link)
        self.blocks, self.pictures = blocks, pictures
        self.boxes: list[Any] = []
        self.seen: set[int] = set()
        self.last: Any = None

    def add(self, group: Group) -> None:
        """Add what stays of a group, and the pictures in it."""
        blocks = [self.blocks[index] for index in group.blocks]
        if not any(block.stays for block in blocks):
            for item in group.items:
                self.add_loose(item)
            return
        self.seen.update(group.blocks)
        if group.items and group.items[0].kind == CODE:
            self.add_code(group.items[0], blocks)
            return
        pieces = [shown(item) for item in group.items]
        shared = share(pieces, blocks) or share(list(map(fix, pieces)), blocks)
        if shared is None:
            self.add_plain(group, blocks)
            return
        last = last_text(shared) if any(item.kind in LOOSE for item in group.items) else -1
        for i, (item, parts) in enumerate(zip(group.items, shared, strict=True)):
            if item.kind in LOOSE:
                self.add_loose(item, group.blocks, i < last)
            else:
                for index, text in parts:
                    self.add_text(item, index, text)

    def add_text(self, item: Item, index: int, text: str) -> None:
        """Add a piece of text, a break or a formula to its block's paragraph."""
        place = self.places.of(item.node.parent)
        current = paragraph_in(place, index)
        if text.isspace() or not text:
            if current is not None and text:
                current.runs.append(Run("\n" if item.kind == BREAK else " ", place.marks))
            return
        if current is None:
            current = Paragraph(index)
            place.container.children.append(current)
        elif self.blocks[index].collapsed:
            self.divide(current, item.node)
        self.last = item.node
        formula = formula_of(item.node) if item.kind == FORMULA else None
        if item.kind == FORMULA and self.blocks[index].collapsed:
            text = " ".join(item.node.stripped_strings)
        current.runs.append(Run(text if place.container.name == "code" else folded(text), place.marks, formula))

    def divide(self, paragraph: Paragraph, node: Any) -> None:
        """Divide a collapsed block as the reader has done: a line for each piece, or a word where they share one."""
        if holder_of(node.parent) is not holder_of(self.last.parent):
            paragraph.runs.append(Run("\n"))
        elif self.blocks[paragraph.block].collapsed != OVERFLOW:
            paragraph.runs.append(Run(" "))

    def add_plain(self, group: Group, blocks: Sequence[Kept]) -> None:
        """Add the blocks of a group as they stand in the text, without what is within them."""
        node = next((item.node for item in group.items if item.text.strip()), None)
        place = self.places.top if node is None else self.places.of(node.parent)
        for block in blocks:
            if block.stays:
                place.container.children.append(plain_paragraph(block))

    def add_code(self, item: Item, blocks: Sequence[Kept]) -> None:
        """Add preformatted text as it is."""
        whole = "".join([block.text for block in blocks])
        texts = (item.text, fix(item.text), "\n\n".join([block.text for block in blocks]))
        text = next(text for text in texts if is_same(text, whole))
        told = {"language": language_of(item.node), "text": text.strip("\n"), "blocks": [each.index for each in blocks]}
        self.places.of(item.node.parent).container.children.append(Element("code", told))

    def add_loose(self, item: Item, blocks: Sequence[int] = (), within: bool = False) -> None:
        """Add a rule or a box, or a picture of the article: in the paragraph that it stands within, else between."""
        if item.kind == BOX:
            self.boxes.append(item.node)
        elif item.kind == RULE:
            place = self.places.of(item.node.parent)
            if place.container.name not in INLINE_ONLY:
                place.container.children.append(Element("rule"))
        elif item.kind == IMAGE and (image := self.pictures.read(item.node)) is not None:
            place = self.places.of(item.node.parent)
            current = next((found for index in blocks if (found := paragraph_in(place, index)) is not None), None)
            if current is not None and (within or place.container.name in INLINE_ONLY):
                current.runs.append(Run("", place.marks, image))
            else:
                link = next((mark.value for mark in place.marks if mark.name == "link"), "")
                place.container.children.append(Element("image", {"image": image, "link": link}))

    def finish(self) -> Element:
        """Tick the boxes, add the blocks that the tree of the page does not hold, and give the root."""
        for box in self.boxes:
            self.tick(box)
        for index, block in self.blocks.items():
            if block.stays and index not in self.seen:
                self.root.children.append(plain_paragraph(block))
        return self.root

    def tick(self, box: Any) -> None:
        """Note of a list's item that it has a box, and whether that is ticked."""
        if (box.attr("type") or "").lower() == "checkbox":
            node = box.parent
            while node is not None and node not in self.places.known:
                node = node.parent
            container = self.places.known[node].container if node is not None else self.root
            if container.name == "item":
                container.told.setdefault("ticked", box.attr("checked") is not None)


def shown(item: Item) -> str:
    """Give the text that an item adds to its block."""
    return item.text if item.kind in (TEXT, BREAK, FORMULA) else ""


def last_text(shared: Sequence[Sequence[tuple[int, str]]]) -> int:
    """Give the place of the last piece that text of stays, -1 where none does."""
    return next((i for i in reversed(range(len(shared))) if any(text.strip() for _, text in shared[i])), -1)


def paragraph_in(place: Place, index: int) -> Paragraph | None:
    """Give the paragraph of a block that a container ends in."""
    last = place.container.children[-1] if place.container.children else None
    return last if isinstance(last, Paragraph) and last.block == index else None


def plain_paragraph(block: Kept) -> Paragraph:
    """Give a block's text as a paragraph, its line breaks kept."""
    lines = block.stays.split("\n")
    runs = [run for line in lines for run in (Run("\n"), Run(line))][1:]
    return Paragraph(block.index, runs)


def formula_of(node: Any) -> Formula | None:
    """Give a formula's TeX, where the page annotates it or gives it as the alternative text."""
    tex = " ".join(clean(node.attr(ANNOTATION) or node.attr("alttext") or "").split())
    return Formula(tex, node.attr("display") == "block") if tex else None
