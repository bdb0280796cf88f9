"""Words and word pairs of blocks, for filters that compare what blocks are about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..model import Block

WORD = regex.compile(r"\w+")
WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
WIDE_SHARE = 0.3
SAMPLE_CHARS = 3000

Gram = tuple[str, ...]


def is_unspaced(blocks: Sequence[Block]) -> bool:
    """Tell whether the longer lines of a page are mostly in a script without spaces between words."""
    sample: list[str] = []
    taken = 0
    for block in blocks:
        if len(block.text) > 40:
            sample.append(block.text)
            taken += len(block.text)
            if taken > SAMPLE_CHARS:
                break
    text = "".join(sample)[:SAMPLE_CHARS]
    if len(text.encode("cp1252", "ignore")) > (1 - WIDE_SHARE) * len(text):  # a hundred times quicker
        return False
    return len(WIDE.findall(text)) > WIDE_SHARE * len(text)


def words(text: str) -> list[str]:
    """Split a text into lower-case words."""
    return WORD.findall(text.lower())


def grams(text: str, unspaced: bool) -> set[Gram]:
    """Give the runs of two words of a text, of four characters where words can't be told apart."""
    if unspaced:
        return {(text[at : at + 4],) for at in range(len(text) - 3)}
    found = words(text)
    return set(pairwise(found))
