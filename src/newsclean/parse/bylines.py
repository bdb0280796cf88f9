"""A credit and the date beside it, in one line."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import Lexicon
from ..text.casefold import fold
from ..text.characters import first_decimal, past_decimals, unglued
from .date_words import has_only_date_words, is_dateline
from .labels import date_starts, may_begin

EDGES = " .,;:|/·•–—-*_\"'“”„«»‹›\u200b"
_JOINT = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=\s)(?=\w)|(?<=[|,•·–—-])|(?<=[^\W\d_])(?=\d)|^")
_NO_LETTER = re.compile(r"[\W\d_]")


@lru_cache(maxsize=1024)
def split_dateline(text: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """The credit in a line, and the date before or after it; None for the credit if figures tell something else.

    >>> from newsclean.lexicon import load
    >>> split_dateline("Ann Other | 3 May 2024", load("en"))
    ('Ann Other', '3 May 2024')
    """
    return _split(text, lexicon)


def _split(text: str, lexicon: Lexicon) -> tuple[str | None, str]:
    first = first_decimal(text)
    if first < 0:
        return text, ""
    if has_only_date_words(text[first:], lexicon, True):  # else no dateline ends the text
        labels = (*lexicon.dates.published, *lexicon.dates.modified)
        for joint in _JOINT.finditer(text):
            start = joint.start()
            if start > first:
                break
            rest = unglued(text[start:].strip(EDGES))
            if (rest[:1].isdigit() or _is_label(rest, labels, lexicon)) and is_dateline(rest, lexicon):
                return text[:start].strip(EDGES), rest
    end = past_decimals(text)
    if is_dateline(text[:end], lexicon):
        return text[end:].strip(EDGES), text[:end]
    return None, ""


def _is_label(text: str, labels: tuple[str, ...], lexicon: Lexicon) -> bool:
    if not may_begin(text, date_starts(lexicon)):
        return False
    folded = fold(text)
    first = _NO_LETTER.split(folded, maxsplit=1)[0]
    return folded.startswith(labels) or first in lexicon.months or first in lexicon.weekdays
