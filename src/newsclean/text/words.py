"""Words and word pairs of a text, and which kind of script it is in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

import regex

from .characters import words_in

WORD = regex.compile(r"\w+")
SYLLABLE = regex.compile(r"[\p{Hangul}\p{Ethiopic}]")
WIDE_SHARE = 0.3
WIDE_WEIGHT = 2.5  # a character of a script without spaces carries what two or three letters do
SYLLABLE_WEIGHT = 1.7  # and one of a script that writes syllables with spaces between words, a little less

Gram = tuple[str, ...]


_Thing = TypeVar("_Thing")
OUTER = 120
"""Search only the first and last 120 lines, so that a hostile page stays cheap; of 280 real pages none had 80 such."""


def is_mostly(text: str, script: regex.Pattern[str]) -> bool:
    """Whether at least WIDE_SHARE of a text is in a script."""
    if len(text.encode("latin-1", "ignore")) > (1 - WIDE_SHARE) * len(text):  # a hundred times quicker
        return False
    return len(script.findall(text)) > WIDE_SHARE * len(text)


def words(text: str) -> list[str]:
    """The words of a text, lower-cased."""
    return words_in(text.lower()) if text.isascii() else WORD.findall(text.lower())


def grams(text: str, unspaced: bool) -> set[Gram]:
    """All pairs of neighbouring words; in scripts without spaces, all runs of four characters."""
    if unspaced:
        return {(text[i : i + 4],) for i in range(len(text) - 3)}
    found = words(text)
    return set(pairwise(found))


def first_and_last(things: Sequence[_Thing], most: int = OUTER) -> Sequence[_Thing]:
    """The first `most` and the last `most` of a sequence; all of it if it is shorter.

    >>> first_and_last("abcdefg", 2)
    ['a', 'b', 'f', 'g']
    """
    return things if len(things) <= 2 * most else [*things[:most], *things[-most:]]
