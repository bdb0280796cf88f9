"""Plain-text dumps: one block a line, with the blank lines before it."""

from __future__ import annotations

import regex

from ..model import Scope
from .crowd import RawBlock, crowd

# str.splitlines() would also split at U+0085, U+001C and the like, which wrongly decoded text is full of.
RARE_ENDS = ("\r\n", "\r", "\f", "\v", "\u2028", "\u2029")
BULLETS = "•◦▪‣●○■□·*"
BULLET = regex.compile(rf"[{BULLETS}]\s+(?=\S)")
INVISIBLE = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte-order mark
ROOT = Scope("body", -1)


def read_text(text: str) -> list[RawBlock]:
    """Give a dump's lines as blocks, with the number of blank lines before each. Lists lose their bullets."""
    blocks: list[RawBlock] = []
    gap = size = 0
    for line in visible(with_plain_ends(text)).split("\n"):
        body = " ".join(line.split())
        if not body:
            gap += 1
            continue
        bullet = BULLET.match(body) if body[0] in BULLETS else None
        if bullet:
            body = body[bullet.end() :]
        size += len(body)
        folded = crowd(blocks, size, body)
        if folded is not None:
            blocks.append(RawBlock(body, "li" if bullet else "p", 0, 0, 0, 0, (), folded, gap))
        gap = 0
    return blocks


def with_plain_ends(text: str) -> str:
    """Make all ends of lines plain line feeds."""
    for end in RARE_ENDS:
        text = text.replace(end, "\n")
    return text


def visible(text: str) -> str:
    """Take out the characters that only tell where a line may be broken."""
    if not text.isascii():
        for mark in INVISIBLE:
            text = text.replace(mark, "")
    return text
