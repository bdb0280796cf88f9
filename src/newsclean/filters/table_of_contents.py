"""Tables of contents: lists that give the headings of the page they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from string import digits

import regex

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import collapsed_or_marked

LISTS = frozenset(("links", "nav", "navigation", "sidebar"))  # why the reader may have collapsed one
MIN_LINES, HEADED = 3, 0.8  # lines, and the share of them that are headings further down
MIN_CHARS = 3
EDGES = regex.compile(r"^[\W\d_]+|[\W_]+$")  # numbers and bullets before a heading, stops after it
SIGNS = "".join([sign for sign in map(chr, range(128)) if not sign.isalnum()])
FIGURES = SIGNS + digits


@page_filter("contents")
def contents(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a collapsed list most lines of which are headings further down: the page's table of contents."""
    noted = verdicts.once(collapsed_or_marked)
    lists = [
        block for block in noted if block.collapsed in LISTS and verdicts.is_open(block.index) and "\n" in block.text
    ]
    if not lists:
        return
    places = {bare(block.text): block.index for block in page.blocks if block.level and not block.collapsed}
    for block in lists if places else ():
        lines = headed(block, places)
        if lines:
            yield drop(block, "navigation.contents", f"{lines} headings further down")


def headed(block: Block, places: dict[str, int]) -> int:
    """The number of a block's lines that are headings further down; 0 if they are not nearly all of it."""
    lines, index = block.text.split("\n"), block.index
    count = others = 0
    most = len(lines) - HEADED * len(lines)
    for text in lines:
        line = bare(text)
        if places.get(line, -1) > index and len(line) >= MIN_CHARS:
            count += 1
        elif len(line) >= MIN_CHARS:
            others += 1
            if others > most:
                return 0
    return count if count >= max(MIN_LINES, HEADED * (count + others)) else 0


def bare(text: str) -> str:
    """Give a line without its case, and what numbers or ends it."""
    folded = text.casefold()
    if folded.isascii():
        return folded.lstrip(FIGURES).rstrip(SIGNS)
    return folded if folded[:1].isalpha() and folded[-1:].isalpha() else EDGES.sub("", folded)
