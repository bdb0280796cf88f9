"""Blocks of the text that a walk comes upon, each in the scope of the elements that are open."""

from __future__ import annotations

from typing import Any

from ..model import Mark, Scope, new
from .collapse import PROSE_CHARS, holds_most, sentence_chars
from .element import Opened, scope_of
from .lines import BLANK_LINE, BREAK, CELL, INDENT, TINY, ZERO_WIDTH, indented, one_line, paragraphs
from .raw_block import RawBlock, join_overflow
from .tag_kinds import BLOCK

CONTROLS = frozenset(("noscript", "select", "textarea"))  # collapsed for what they are, not for a name or a role


class Collector:
    """Collects `blocks` and `scopes`: `pieces` of text, links and marks, until the block that they make up ends.

    `firsts` are the nodes that the blocks begin in: the text node of a block's first piece, or the element that became
    a block as a whole. Paragraphs that end together begin in the same one.
    """

    def __init__(self) -> None:
        self.root: Any = None
        self.sentences = 0  # characters of those on the page, once they were asked for
        self.blocks: list[RawBlock] = []
        self.scopes: list[Scope] = []
        self.open: list[Opened] = []
        self.pieces: list[str] = []
        self.marks: list[Mark] = []
        self.links = self.link_chars = self.size = 0
        self.in_link = self.level = 0
        self.first: Any = None
        self.firsts: list[Any] = []

    def begin_within(self, scope: int) -> None:
        """Let the next tree that is walked stand within one of the scopes there are."""
        outer = Opened(None, "body", BLOCK)
        outer.scope = scope
        self.open.append(outer)

    def add_lines(self, data: str) -> str:
        """Add preformatted paragraphs, but for the last, which is given with its line breaks marked."""
        *ended, last = BLANK_LINE.split(indented(data))
        first = self.first
        for part in ended:
            self.pieces.append(part.replace("\n", BREAK))
            if self.in_link:
                self.link_chars += len(part.strip())
            self.flush()
            self.first = first
        return last.replace("\n", BREAK)

    def flush(self) -> None:
        """End the current block, if it has any text; double line breaks divide it."""
        text = "".join(self.pieces)
        self.pieces.clear()
        for paragraph in paragraphs(text) if BREAK in text or CELL in text or INDENT in text else (one_line(text),):
            if len(paragraph) > TINY or paragraph.strip(ZERO_WIDTH):
                self.end_block(paragraph)
        self.start_anew()
        self.first = None

    def end_block(self, text: str) -> None:
        """Add one block with the links and the marks noted since the last."""
        tag = "body"
        if self.open:
            element = self.open[-1]
            tag = element.tag
        self.emit(text, tag, self.links, min(self.link_chars, len(text)), "")
        self.start_anew()

    def start_anew(self) -> None:
        """Forget the links and the marks noted since the last block."""
        if self.marks:
            self.marks.clear()
        self.links = self.link_chars = 0

    def emit(self, text: str, tag: str, links: int, chars: int, why: str) -> None:
        """Add one block, or join it to the last past the cap on tiny blocks."""
        self.size += len(text)
        collapsed = join_overflow(self.blocks, self.size, text, links, chars)
        if collapsed is not None:
            marks, level = ((), 0) if why else (tuple(self.marks), self.level)
            scope = scope_of(self.open, self.scopes)
            self.blocks.append(new(RawBlock, (text, tag, scope, level, links, chars, marks, collapsed or why, 0)))
            self.firsts.append(self.first)

    def is_most(self, element: Opened) -> bool:
        """Tell whether an element holds most of the page's sentences, in whatever elements these stand."""
        own = sentence_chars(element.node)
        if own < PROSE_CHARS or element.tag in CONTROLS:
            return False
        if not self.sentences:
            self.sentences = sentence_chars(self.root)
        return holds_most(element.node, own, self.sentences)
