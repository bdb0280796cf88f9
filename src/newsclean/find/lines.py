"""Titles, bylines and datelines among the lines of a page: all that a dump has, and what HTML has besides its head."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon import Lexicon
from ..model import Block, Candidate, Page, Reason
from ..pipeline import Verdicts
from .names import parse_byline

_SHORT = 200


def find_bylines(page: Page, words: Lexicon) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """The blocks that are bylines by their own wording, in page order."""
    for block in page.blocks:
        if len(block.text) <= _SHORT and not block.folded and (names := parse_byline(block.text, words)):
            yield block, names


def find_title_line(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    for block in page.blocks[:1]:
        yield Candidate("title", block.text, Reason("title.line"), block.index)


def find_datelines(page: Page, words: Lexicon) -> Iterator[tuple[Block, str, str]]:
    return
    yield
