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
"""Lines from the top that are looked at, and as many from the end; of 280 real pages none had more than 80 in all."""


def is_mostly(text: str, script: regex.Pattern[str]) -> bool:
    """Tell whether WIDE_SHARE of a text is in a script."""
    if len(text.encode("latin-1", "ignore")) > (1 - WIDE_SHARE) * len(text):  # a hundred times quicker
        return False
    return len(script.findall(text)) > WIDE_SHARE * len(text)


def words(text: str) -> list[str]:
    """Split a text into lower-case words."""
    return words_in(text.lower()) if text.isascii() else WORD.findall(text.lower())


def grams(text: str, unspaced: bool) -> set[Gram]:
    """Give the runs of two words of a text, of four characters where words can't be told apart."""
    if unspaced:
        return {(text[i : i + 4],) for i in range(len(text) - 3)}
    found = words(text)
    return set(pairwise(found))


def first_and_last(things: Sequence[_Thing], most: int = OUTER) -> Sequence[_Thing]:
    """Give the first and the last of many things, `most` of each; all of fewer.

    >>> first_and_last("abcdefg", 2)
    ['a', 'b', 'f', 'g']
    """
    return things if len(things) <= 2 * most else [*things[:most], *things[-most:]]
