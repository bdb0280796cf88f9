"""From a tree of nodes to blocks and scopes: one pass, without recursion, in reading order.

The nodes are turbohtml's, or those that read/soup.py makes of a BeautifulSoup: text nodes with `data`, elements with
`tag`, `children`, `text`, `strings`, `attr(name)` and `find_all(tag)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..lexicon import markup_hints
from ..model import Mark, Scope
from .elements import BLOCKS, CELLS, FOLDABLE, FOLDED, HEADINGS, INVISIBLE, PREFORMATTED
from .fold import holds_prose, reason_to_fold

BREAK, CELL = "\x00", "\x01"  # NUL and SOH cannot come out of an HTML parser
BREAKS = {"br": BREAK, "hr": BREAK + BREAK}
ROW_CHARS = 400  # a longer table row is layout: its cells are blocks of their own
NAMING = ("id", "role", "itemprop")
HEADING_NAMING = ("role", "itemprop")  # a heading's id repeats its words
NO_HINTS: frozenset[str] = frozenset()
# Elements whose own name is as good as a class name.
TELLING = {"figcaption": frozenset(("figcaption",)), "footer": frozenset(("footer",)), "nav": frozenset(("nav",))}
SPECIAL = frozenset((*HEADINGS, *PREFORMATTED, "tr"))
MARKING_HINTS = frozenset(("byline", "dateline", "caption", "hidden"))


class RawBlock(NamedTuple):
    """A block before the lexicon has seen it."""

    text: str
    tag: str
    scope: int
    level: int
    links: int
    link_chars: int
    marks: tuple[Mark, ...] = ()
    folded: str = ""
    gap: int = 0


class Walk:
    """Collects `blocks` and `scopes` below one root node. `text_type` is the class of the tree's text nodes."""

    def __init__(self, text_type: type, element_type: type) -> None:
        self.text_type = text_type
        self.element_type = element_type
        self.blocks: list[RawBlock] = []
        self.scopes: list[Scope] = []
        self.open: list[list[Any]] = []  # [node, tag, index in scopes or -1 while it has no block, names if known]
        self.stack: list[Any] = []
        self.pieces: list[str] = []
        self.marks: list[Mark] = []
        self.links = self.link_chars = 0
        self.in_link = self.in_pre = self.in_row = self.level = 0

    def run(self, root: Any) -> None:
        """Walk the tree below `root`."""
        text_type, element_type = self.text_type, self.element_type
        stack, pieces = self.stack, self.pieces
        stack.append(root)
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is text_type:
                data = node.data
                if not pieces and data.isspace():
                    continue
                pieces.append(data.replace("\n", BREAK) if self.in_pre else data)
                if self.in_link:
                    self.link_chars += len(data.strip())
            elif kind is element_type:
                tag = node.tag
                ENTER.get(tag, Walk.enter_inline)(self, node, tag)
            elif kind is str:
                self.leave(node)
        self.flush()

    def ignore(self, node: Any, tag: str) -> None:
        """Pass over an element without text of its own."""

    def enter_break(self, node: Any, tag: str) -> None:
        """Note a line break, or two for a rule."""
        self.pieces.append(BREAKS[tag])

    def enter_foldable(self, node: Any, tag: str) -> None:
        """Begin an element that its role, its names or its links may tell to be folded into one block."""
        names = naming(node, tag)
        why = reason_to_fold(node, tag, names)
        if why:
            self.enter_folded(node, why, names)
        else:
            self.enter_block(node, tag, names)

    def enter_inner(self, node: Any, tag: str) -> None:
        """Begin a cell of a table row or a button: a block, but in a short row or in a heading that opens something."""
        if self.in_row if tag in CELLS else self.level:
            self.pieces.append(CELL if tag in CELLS else "")
            self.stack.extend(reversed(node.children))
        else:
            self.enter_block(node, tag)

    def enter_block(self, node: Any, tag: str, names: str | None = None) -> None:
        """Begin a block-level element."""
        if self.pieces:
            self.flush()
        children = node.children
        if not children:
            return
        self.open.append([node, tag, -1, names])
        if tag in SPECIAL:
            if tag in HEADINGS:
                self.level = HEADINGS[tag]
            elif tag in PREFORMATTED:
                self.in_pre += 1
            else:
                self.in_row = len(node.text) <= ROW_CHARS
        self.stack.append(tag)
        self.stack.extend(reversed(children))

    def leave(self, tag: str) -> None:
        """End an element that `enter` scheduled an end for."""
        if tag == "a":
            self.in_link -= 1
            return
        if self.pieces:
            self.flush()
        self.open.pop()
        if tag in SPECIAL:
            if tag in HEADINGS:
                self.level = 0
            elif tag in PREFORMATTED:
                self.in_pre -= 1
            else:
                self.in_row = False

    def enter_link(self, node: Any, tag: str) -> None:
        """Begin a link; what it holds counts as link text."""
        self.links += 1
        self.in_link += 1
        if node.attr("rel") == "author":
            self.marks.append(Mark("author", " ".join(node.text.split())))
        self.stack.append(tag)
        self.stack.extend(reversed(node.children))

    def enter_time(self, node: Any, tag: str) -> None:
        """Note the machine's form of a time."""
        self.marks.append(Mark("time", node.attr("datetime") or ""))
        self.stack.extend(reversed(node.children))

    def enter_span(self, node: Any, tag: str) -> None:
        """Note what the class of a span says of its text."""
        names = node.attr("class")
        if names:
            for hint in sorted(MARKING_HINTS & markup_hints(names.lower())):
                self.marks.append(Mark(hint, " ".join(node.text.split())[:200]))
        self.stack.extend(reversed(node.children))

    def enter_template(self, node: Any, tag: str) -> None:
        """Begin a declarative shadow root: the readers have removed all other templates."""
        for fragment in node.children:
            self.stack.extend(reversed(fragment.children))

    def enter_inline(self, node: Any, tag: str) -> None:
        """Begin an inline element, or a custom one, which is a block unless it stands within a paragraph."""
        if "-" in tag and not (self.open and self.open[-1][1] in ("p", "li")):
            self.enter_block(node, tag)
        else:
            self.stack.extend(reversed(node.children))

    def enter_folded(self, node: Any, why: str, names: str | None = None) -> None:
        """Fold an element into one block, unless it holds prose or a main heading."""
        tag = node.tag
        if holds_prose(node):
            self.enter_block(node, tag, names)
            return
        if self.pieces:
            self.flush()
        lines = [line for text in node.stripped_strings if (line := " ".join(text.split()))]
        if lines:
            self.open.append([node, tag, -1, names])
            text = "\n".join(lines)
            links = node.find_all("a")
            chars = min(len(text), sum(len(link.text) for link in links))
            self.blocks.append(RawBlock(text, tag, self.scope(), 0, len(links), chars, (), why))
            self.open.pop()

    def flush(self) -> None:
        """End the current block, if it has any text; double line breaks divide it."""
        text = "".join(self.pieces)
        self.pieces.clear()
        if BREAK in text or CELL in text:
            for paragraph in paragraphs(text):
                if paragraph:
                    self.emit(paragraph)
        else:
            text = " ".join(text.split())
            if text:
                self.emit(text)
        self.marks.clear()
        self.links = self.link_chars = 0

    def emit(self, text: str) -> None:
        """Add one block."""
        tag = self.open[-1][1] if self.open else "body"
        links, chars = self.links, min(self.link_chars, len(text))
        self.blocks.append(RawBlock(text, tag, self.scope(), self.level, links, chars, tuple(self.marks)))

    def scope(self) -> int:
        """Give the index of the innermost open element, and enter it and its ancestors into `scopes` on first use."""
        first = len(self.open)
        while first and self.open[first - 1][2] < 0:
            first -= 1
        parent = self.open[first - 1][2] if first else -1
        for entry in self.open[first:]:
            self.scopes.append(describe(entry[0], entry[1], parent, entry[3]))
            parent = entry[2] = len(self.scopes) - 1
        return max(parent, 0)


# What to do at the beginning of an element, by its name; at all others: enter_inline.
ENTER: Mapping[str, Callable[[Walk, Any, str], None]] = (
    dict.fromkeys(INVISIBLE, Walk.ignore)
    | dict.fromkeys(BREAKS, Walk.enter_break)
    | dict.fromkeys(BLOCKS, Walk.enter_block)
    | dict.fromkeys(FOLDABLE, Walk.enter_foldable)
    | dict.fromkeys(FOLDED, Walk.enter_folded)
    | dict.fromkeys((*CELLS, "button"), Walk.enter_inner)
    | {"a": Walk.enter_link, "span": Walk.enter_span, "time": Walk.enter_time, "template": Walk.enter_template}
)


def naming(node: Any, tag: str) -> str:
    """Join the class, id, role and item names of an element in lower case; a custom element's own name leads them."""
    if not node.attrs:
        return tag if "-" in tag else ""
    attr = node.attr
    names = attr("class") or ""
    for name in HEADING_NAMING if tag in HEADINGS else NAMING:
        value = attr(name)
        if value:
            names = f"{names} {value}"
    if "-" in tag:
        names = f"{tag} {names}"
    return " ".join(names.lower().split()) if names else ""


def describe(node: Any, tag: str, parent: int, names: str | None) -> Scope:
    """Make the scope of an element from its names; it is hidden if its own attributes say so."""
    if names is None:
        names = naming(node, tag)
    hints = markup_hints(names) if names else NO_HINTS
    if tag in TELLING:
        hints |= TELLING[tag]
    return Scope(tag, parent, names, hints, bool(node.attrs) and is_hidden(node))


def is_hidden(node: Any) -> bool:
    """Tell whether an element's own attributes hide it."""
    style = node.attr("style")
    return node.attr("hidden") is not None or (bool(style) and "display:none" in style.replace(" ", "").lower())


def paragraphs(text: str) -> list[str]:
    """Fold white space, keep single line breaks, divide at double ones, join table cells by " | "."""
    if CELL in text:
        cells = (" ".join(cell.replace(BREAK, " ").split()) for cell in text.split(CELL))
        return [" | ".join(cell for cell in cells if cell)]
    lines = [" ".join(line.split()) for line in text.split(BREAK)]
    return [part.strip("\n") for part in "\n".join(lines).split("\n\n") if part.strip("\n")]
