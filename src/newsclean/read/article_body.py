"""The article body in a page's JSON-LD, for pages that show no prose until a script puts it there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from math import inf

from ..model import Head
from ..prose import PROSE_CHARS, is_prose, weight_of
from .raw_block import RawBlock

DATA = frozenset(("data",))
"""The hints of the scope that a body from the page's data is walked in."""
MIN_BODY, MOST_BODY = 300, 200_000  # characters
LONGER = 1.5  # times the prose that is shown
PIECE = 50  # characters of a paragraph that tell that it is the body's
_LINES = re.compile(r"\n|</?(?:p|div|li|h[1-6]|br)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def declared_blocks(head: Head, blocks: Sequence[RawBlock], scope: int) -> list[RawBlock]:
    """Give the declared body's paragraphs as blocks of a scope, none where the page shows it, or nearly as much."""
    bodies = (body for node in head.json_ld if isinstance(body := node.get("articleBody"), str))
    longest = max(bodies, key=len, default="")[:MOST_BODY]
    if len(longest) < MIN_BODY:
        return []
    least = PROSE_CHARS / weight_of(blocks)
    shown = [block.text for block in blocks if is_prose(block, least)]
    if len(longest) < LONGER * sum(map(len, shown)):
        return []
    body = " ".join(longest.split())
    if any(text[:PIECE] in body for text in shown):
        return []
    return [RawBlock(text, "p", scope, 0, 0, 0) for text in paragraphs(unescape(longest))]


def prose_chars(blocks: Iterable[RawBlock], weight: float = 1.0, enough: float = inf) -> int:
    """Count the characters of the blocks that read like paragraphs, of which each says as much as `weight` letters.

    At `enough` of them the count ends.
    """
    least, chars = PROSE_CHARS / weight, 0
    for block in blocks:
        if is_prose(block, least):
            chars += len(block.text)
            if chars >= enough:
                break
    return chars


def shown_chars(body: str, blocks: Iterable[RawBlock]) -> int:
    """Count the characters of the blocks, be they paragraphs or items, that a body in HTML says as well."""
    told = "".join(unescape(_TAG.sub("", body)).split())
    return sum(len(block.text) for block in blocks if "".join(block.text.split()) in told)


def paragraphs(body: str) -> Iterator[str]:
    """Divide a body at its line breaks, or at the tags that some pages leave in it."""
    lines: Iterable[str] = _LINES.split(body)
    return (text for line in lines if (text := " ".join(_TAG.sub(" ", line).split())))
