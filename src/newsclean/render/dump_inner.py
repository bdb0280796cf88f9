"""What stands within and between the blocks of a dump in Markdown: links, emphasis, code and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Block
from ..read.annotate import mended
from ..read.dump import inner_of_dump
from ..read.lines import one_line
from ..read.markdown import Inner, Piece, Target
from ..read.original import Original
from ..read.preamble import without_front_matter
from ..read.source import as_text
from .addresses import Addresses
from .allot import Kept, share
from .build import plain_paragraph
from .settle import folded
from .tree import Element, Image, Mark, Node, Paragraph, Run

CAPTION, TITLE = "caption.", "title."  # what blocks are dropped for that are the article's own
CELLS = " | "  # what the reader puts between cells


@dataclass(slots=True)
class InnerRuns:
    """Gives the paragraphs of blocks with what stands within them: `inner` by the index of the block, none for others.

    `fates` are the reasons that blocks were dropped for. Each picture is given once, and noted among `images`.
    """

    inner: Mapping[int, Inner] = field(default_factory=dict)
    addresses: Addresses = field(default_factory=Addresses)
    fates: Mapping[int, str] = field(default_factory=dict)
    images: dict[str, Image] = field(default_factory=dict)

    def paragraph(self, kept: Kept) -> Paragraph:
        """Give a block as a paragraph, plain where its pieces don't give its text."""
        inner = self.inner.get(kept.index)
        shared = share([piece.text for piece in inner.pieces], [kept]) if inner and inner.pieces else None
        if inner is None or shared is None:
            return plain_paragraph(kept)
        pairs = zip(inner.pieces, shared, strict=True)
        return Paragraph(kept.index, [run for piece, parts in pairs for run in self.runs(piece, parts)])

    def runs(self, piece: Piece, parts: Sequence[tuple[int, str]]) -> Iterator[Run]:
        """Give what stays of a piece, or its picture."""
        marks = tuple(map(Mark, piece.names))
        url = self.addresses.link(piece.link)
        if url:
            marks = (Mark("link", url), *marks)
        if piece.picture is not None:
            image = self.image(piece.picture)
            if image is not None:
                yield Run("", marks, image)
        for _, text in parts:
            yield Run(folded(text), marks)

    def image(self, target: Target, caption: str = "") -> Image | None:
        """Give a picture that has an address, and was not given before."""
        url = self.addresses.image(target.url)
        if not url or url in self.images:
            return None
        image = self.images[url] = Image(url, target.alt or "", caption)
        return image

    def before(self, index: int) -> Iterator[Node]:
        """Give the pictures between a block and the one before, if both are the article's own."""
        inner = self.inner.get(index)
        if inner is None or not inner.before or not self.is_inside(index):
            return
        caption = inner.text if self.fates.get(index, "").startswith(CAPTION) else ""
        for piece in inner.before:
            last = piece is inner.before[-1]
            image = self.image(piece.picture, caption if last else "") if piece.picture is not None else None
            if image is not None:
                yield Element("image", {"image": image, "link": self.addresses.link(piece.link)})

    def is_inside(self, index: int) -> bool:
        """Tell whether the nearest blocks around a place are the article's, captions aside; at an end one will do."""
        sides = (range(index - 1, -1, -1), range(index, max(self.inner, default=-1)))
        fates = [
            next((fate for i in side if not (fate := self.fates.get(i, "")).startswith(CAPTION)), None)
            for side in sides
        ]
        told = [fate for fate in fates if fate is not None]
        return bool(told) and all(not fate or fate.startswith(TITLE) for fate in told)


def inner_again(original: Original, blocks: Sequence[Block]) -> dict[int, Inner]:
    """Read a dump in Markdown again: what stands within its blocks by their index, one past the last for the end."""
    text = without_front_matter(as_text(original.source, original.encoding)[0])[1]
    *paragraphs, end = inner_of_dump(text)
    found = {
        block.index: inner
        for inner, block in zip(paragraphs, blocks, strict=False)
        if mended(one_line(inner.text), "") == block.text
    }
    return found | ({len(paragraphs): end} if len(found) == len(paragraphs) else {})


def cells_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Divide the runs of a row at what stands between its cells."""
    cells: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(CELLS)
        cells[-1].append(run._replace(text=first))
        cells.extend([run._replace(text=text)] for text in others)
    return cells
