"""Plain-text dumps: one block a line, with the blank lines before it."""

from __future__ import annotations

from ..model import Scope, new
from .crowd import RawBlock, crowd

# str.splitlines() would also split at U+0085, U+001C and the like, which wrongly decoded text is full of.
RARE_ENDS = ("\r\n", "\r", "\f", "\v", "\u2028", "\u2029")
ASCII_SPACES = "\t\x1c\x1d\x1e\x1f"
SPACES = tuple("\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
BULLETS = frozenset("•◦▪‣●○■□·*")
INVISIBLE = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte-order mark
ROOT = Scope("body", -1)


def read_text(text: str) -> list[RawBlock]:
    """Give a dump's lines as blocks, with the number of blank lines before each. Lists lose their bullets."""
    blocks: list[RawBlock] = []
    gap = size = 0
    for line in with_plain_ends(visible(text)).split("\n"):
        body = line.strip()
        if not body:
            gap += 1
            continue
        listed = body[0] in BULLETS and len(body) > 1 and body[1].isspace()
        if listed:
            body = body[2:].lstrip()
        if not body.isascii():
            body = with_plain_spaces(body)
        if "  " in body:
            body = " ".join(body.split())
        size += len(body)
        folded = crowd(blocks, size, body)
        if folded is not None:
            blocks.append(new(RawBlock, (body, "li" if listed else "p", 0, 0, 0, 0, (), folded, gap)))
        gap = 0
    return blocks


def with_plain_ends(text: str) -> str:
    """Make all ends of lines plain line feeds, and the white space of ASCII within lines plain spaces."""
    for end in RARE_ENDS:
        if end[0] in text:
            text = text.replace(end, "\n")
    for space in ASCII_SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text


def with_plain_spaces(line: str) -> str:
    """Make all white space within a line plain spaces."""
    for space in SPACES:
        if space in line:
            line = line.replace(space, " ")
    return line


def visible(text: str) -> str:
    """Take out the characters that only tell where a line may be broken."""
    if not text.isascii():
        for mark in INVISIBLE:
            if mark in text:
                text = text.replace(mark, "")
    return text
