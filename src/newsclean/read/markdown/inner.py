"""What stands within the paragraphs of Markdown: their links, emphasis and code, and the pictures in and between them.

Read only where it is asked for. The paragraphs are those of `Reader`, which sees the same lines; only pictures, which
it leaves out, are links without words here.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from html import unescape
from itertools import islice
from typing import NamedTuple

from ...text.lazy import lazy
from ..layout.paragraph import Paragraph
from ..layout.width import wrapped_at
from .blocks import EDGES, FENCE, NO_MARKS, RULE, Reader, divided, marked_lines
from .inline import AUTOLINK, CLOSE, ESCAPED, OPEN, Marker, without_marks

EMPHASIS, CODE, DELETED = "\x05", "\x06", "\x07"  # no text that is read has any control left
_SIGN = lazy(f"([{OPEN}{CLOSE}]|{EMPHASIS}+|{CODE}+|{DELETED})")
_TITLE = lazy(r"(?<!\s)\s++[\"'].*", re.DOTALL)
_BACKSLASH = lazy(r"\\([!-/:-@\[-`{-~])")
_EDGE = lazy(rf"{OPEN}|{AUTOLINK}")
NAMES = {EMPHASIS: ("emphasis",), EMPHASIS * 2: ("strong",), EMPHASIS * 3: ("strong", "emphasis")} | {
    CODE: ("inline code",),
    DELETED: ("deleted",),
}


class Target(NamedTuple):
    """Where a link leads, or a picture comes from, `alt` None for a link."""

    url: str
    alt: str | None = None


class Piece(NamedTuple):
    """A piece of a paragraph: its text, the names of what it stands in, the link around it, and a picture."""

    text: str
    names: tuple[str, ...] = ()
    link: str = ""
    picture: Target | None = None


class Inner(NamedTuple):
    """A paragraph's text, its pieces, and the pictures that stand between it and the paragraph before."""

    text: str
    pieces: tuple[Piece, ...]
    before: tuple[Piece, ...] = ()


def inner_of(text: str) -> Iterator[Inner]:
    """Give what stands within each paragraph of Markdown; last, without text, the pictures below all."""
    lines, definitions = divided(text)
    addresses = {found[1].casefold(): found[2].strip("<>") for found in reversed(definitions)}
    targets: list[Target] = []

    def marked(text: str, names: Set[str]) -> str:
        marker = TargetMarker(text, names, addresses)
        written = marker.marked()
        targets.extend(marker.found())
        return written

    written = list(marked_lines(lines, addresses.keys(), marked))
    reader = InnerReader(wrapped_at(lines), targets)
    for paragraph in reader.read(written):
        yield Inner(paragraph.text, *reader.given)
    yield Inner("", (), reader.pictures_due())


class TargetMarker(Marker):
    """Marks links, and pictures as links without words; keeps where each leads."""

    def __init__(self, text: str, defined: Set[str], addresses: Mapping[str, str]) -> None:
        super().__init__(text, defined)
        self.addresses = addresses
        self.targets: dict[int, Target] = {}

    def close(self, at: int) -> int:
        """End a link or a picture, and keep its address."""
        place = self.opened[-1]
        words = "".join(self.pieces[place + 1 :]).translate(NO_MARKS)
        end = super().close(at)
        if len(self.pieces) <= place:
            self.pieces += (OPEN, CLOSE)
            self.targets[place] = Target(self.address(at, end, words), " ".join(unescape(words).split()))
        elif self.pieces[place] == OPEN:
            self.targets[place] = Target(self.address(at, end, words))
        return end

    def address(self, at: int, end: int, words: str) -> str:
        """Read the address that stands from `at` to `end`, or is known by its name."""
        whole = self.text[at:end].strip()
        if not whole.startswith("("):
            return self.addresses.get((whole[1:-1] or words).casefold(), "")
        body = whole[1:-1].strip()
        body = body[1 : body.find(">")] if body.startswith("<") else _TITLE.sub("", body)
        return unescape(_BACKSLASH.sub(r"\1", "".join(map(str.strip, body.split("\n"))))).replace(" ", "%20")

    def found(self) -> list[Target]:
        """Give the addresses in the order of their marks."""
        return [self.targets[place] for place, piece in enumerate(self.pieces) if piece == OPEN]


class InnerReader(Reader):
    """Reads lines as `Reader` does, and keeps in `given` the pieces of the last paragraph and the pictures before it.

    `due` are the marks on lines that hold nothing else since; `targets` those of the marks that are still to come.
    """

    def __init__(self, width: int, targets: Sequence[Target]) -> None:
        super().__init__(width)
        self.coming = iter(targets)
        self.targets: deque[Target] = deque()  # of the marks in `due` and in the open paragraph
        self.due = ""
        self.around: list[Target] = []  # links that go on from paragraph to paragraph
        self.given: tuple[tuple[Piece, ...], tuple[Piece, ...]] = ((), ())

    def add(self, line: str) -> Iterator[Paragraph]:
        """Add a line."""
        taken = list(islice(self.coming, line.count(OPEN)))
        bare = line.strip(f"{EDGES}\t")
        if not (RULE.match(bare) or FENCE.match(bare)):  # what marks these have goes with them
            self.targets.extend(taken)
        yield from super().add(line)
        if not bare:
            self.due += "".join(line.split())

    def end(self) -> Iterator[Paragraph]:
        """Give the open paragraph, if any, and keep its pieces."""
        if not self.parts:
            return
        written = " ".join(self.parts)
        before = self.pictures_due()
        pieces = tuple(self.pieces_of(written))
        for paragraph in super().end():
            whole = "".join([piece.text for piece in pieces]).split() == paragraph.text.split()
            self.given = (pieces if whole else (), before)
            yield paragraph

    def pictures_due(self) -> tuple[Piece, ...]:
        """Give the pictures between the last paragraph and the next."""
        pieces = list(self.pieces_of(self.due))
        self.due = ""
        return tuple(piece for piece in pieces if piece.picture is not None)

    def pieces_of(self, written: str) -> Iterator[Piece]:
        """Divide a paragraph at its signs."""
        told: list[Target] = []

        def noted(found: re.Match[str]) -> str:
            told.append(Target(found[1]) if found[1] else self.targets.popleft())
            return f"{OPEN}{found[1]}{CLOSE}" if found[1] else OPEN

        text = _EDGE.sub(noted, written.replace(f"{ESCAPED}`", ""))
        text = without_marks(text, lambda found: EMPHASIS * len(found[0]), CODE, DELETED)
        if text.count(OPEN) == len(told):
            yield from balanced(list(self.parted(_SIGN.split(text), iter(told))))

    def parted(self, parts: Iterable[str], targets: Iterator[Target]) -> Iterator[Piece]:
        """Give the pieces between signs, in the names that are open there; last what is never closed."""
        names: list[str] = []
        for part in parts:
            if part == OPEN:
                self.around.append(next(targets))
            elif part == CLOSE:
                del self.around[-1:]
                continue
            elif part[:1] in NAMES:
                for name in NAMES.get(part[:1] if part[0] == CODE else part, ()):
                    (names.remove if name in names else names.append)(name)
                continue
            link = next((each.url for each in reversed(self.around) if each.alt is None), "")
            picture = self.around[-1] if part == OPEN and self.around[-1].alt is not None else None
            if picture is not None or (part and part != OPEN):
                yield Piece("" if picture else part, tuple(names), link, picture)
        yield Piece("", tuple(names))


def balanced(pieces: list[Piece]) -> list[Piece]:
    """Take out of pieces the names that are never closed, which the last one holds."""
    never = set(pieces.pop().names)
    if not never:
        return pieces
    return [piece._replace(names=tuple(name for name in piece.names if name not in never)) for piece in pieces]
