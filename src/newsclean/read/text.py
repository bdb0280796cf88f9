"""Plain-text dumps: one block a line, with the blank lines before it."""

from __future__ import annotations

import regex

from ..model import Scope
from .crowd import RawBlock, crowd

# str.splitlines() would also split at U+0085, U+001C and the like, which wrongly decoded text is full of.
LINE_ENDS = regex.compile(r"\r\n?|[\n\f\v\u2028\u2029]")
BULLET = regex.compile(r"[•◦▪‣●○■□·*]\s+(?=\S)")
ROOT = Scope("body", -1)


def read_text(text: str) -> list[RawBlock]:
    """Give a dump's lines as blocks, with the number of blank lines before each. Lists lose their bullets."""
    blocks: list[RawBlock] = []
    gap = size = 0
    for line in LINE_ENDS.split(text):
        body = " ".join(line.split())
        if not body:
            gap += 1
            continue
        bullet = BULLET.match(body)
        if bullet:
            body = body[bullet.end() :]
        size += len(body)
        folded = crowd(blocks, size, body)
        if folded is not None:
            blocks.append(RawBlock(body, "li" if bullet else "p", 0, 0, 0, 0, (), folded, gap))
        gap = 0
    return blocks
