"""Blocks before the lexicon has seen them, and the cap on their number: past it, tiny neighbours are joined."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Mark

MOST_BLOCKS = 3000  # no page of the annotated corpora has 1,600
OVERFLOW_CHARS = 200  # what the blocks beyond those hold on average at least
JOINED_CHARS = 1000
TINY_BYTES = 60  # in UTF-8, so that a sentence is not tiny in any script
OVERFLOW = "overflow"


class RawBlock(NamedTuple):
    """A block before the lexicon has seen it."""

    text: str
    tag: str
    scope: int
    level: int
    links: int
    link_chars: int
    marks: tuple[Mark, ...] = ()
    collapsed: str = ""
    gap: int = 0


def join_overflow(blocks: list[RawBlock], size: int, text: str, links: int = 0, link_chars: int = 0) -> str | None:
    """Past the cap, join a text to the last block; else tell how its own block is collapsed.

    `size` counts the characters in all blocks, this text's among them. None: joined; "": as usual. A block costs as
    much as a thousand characters, so a page of nothing but tiny ones would take many times as long as any other. What
    may be a sentence of an article among them is never joined.
    """
    count = len(blocks)
    if count < MOST_BLOCKS or (count - MOST_BLOCKS) * OVERFLOW_CHARS <= size or not is_tiny(text):
        return ""
    last = blocks[-1]
    if last.collapsed != OVERFLOW or len(last.text) > JOINED_CHARS:
        return OVERFLOW
    whole, counts = f"{last.text}\n{text}", (last.links + links, last.link_chars + link_chars)
    blocks[-1] = RawBlock(whole, last.tag, last.scope, last.level, *counts, last.marks, OVERFLOW, last.gap)
    return None


def is_tiny(text: str) -> bool:
    """Tell whether a text is too short for a sentence of an article."""
    return len(text) < TINY_BYTES and (text.isascii() or len(text.encode("utf-8", "replace")) < TINY_BYTES)
