"""Lines that are nothing but a date, told by the words that datelines are made of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon, load
from ..text.casefold import fold
from ..text.characters import consists_of as consists_of_latin
from ..text.characters import has_digit, has_latin_word_beside, unglued, without_zones
from .calendars import western_text
from .clock import find_clocks, find_dotted
from .dates import parse_date
from .labels import may_begin, relative_starts
from .months import consists_of, longest_of, names_month, tokens

_LONGEST = 160
_COUNT = re.compile(r"[\d#]+")
_EVERYWHERE = frozenset(("am", "pm", "st", "nd", "rd", "th", "utc", "gmt"))


class Vocabulary(NamedTuple):
    """The words that datelines are made of, the length of the longest, and the phrases that a number completes."""

    words: frozenset[str]
    longest: int
    counted: frozenset[str]


@lru_cache(maxsize=1024)
def is_dateline(text: str, lexicon: Lexicon) -> bool:
    """Whether the whole of `text` is a date, a time, or "3 hours ago", with nothing but labels around it.

    >>> from newsclean.lexicon import load
    >>> is_dateline("Updated 3 May 2024 10:15", load("en")), is_dateline("In May 2024 it rained", load("en"))
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if may_begin(text, relative_starts(lexicon)) and fold(text) in lexicon.dates.relative:
        return True
    if not has_digit(text):
        return (
            bool(lexicon.calendar.numerals)
            and parse_date(text, lexicon) is not None
            and has_only_date_words(text, lexicon)
        )
    return has_only_date_words(text, lexicon) and _tells_time(text, lexicon)


def has_only_date_words(text: str, lexicon: Lexicon, glued: bool = False) -> bool:
    """Whether all words of `text` are numbers, single letters, or words that datelines are made of.

    What is glued may have lost the space before a capital.
    """
    known = _vocabulary(lexicon.codes)
    if text.isascii():
        return consists_of_latin(text, known.words, glued)
    if not lexicon.calendar.eras and has_latin_word_beside(text, known.words, glued):
        return False
    text = western_text(without_zones(unglued(text) if glued else text), lexicon)
    return all(_is_known(word, known) for word in tokens(text))


def _is_known(word: str, known: Vocabulary) -> bool:
    if len(word) <= 1 or word in known.words or word.isdigit():
        return True
    return consists_of(word, known.words, known.longest)


def _tells_time(text: str, lexicon: Lexicon) -> bool:
    if parse_date(text, lexicon) or parse_date(text, lexicon, "dmy"):
        return True
    folded = western_text(text, lexicon)
    if find_clocks(folded, lexicon) or find_dotted(folded):
        return True
    return names_month(folded, lexicon) or _countless(folded) in _vocabulary(lexicon.codes).counted


@cache
def _vocabulary(codes: tuple[str, ...]) -> Vocabulary:
    lexicon = load(*codes)
    dates, calendar = lexicon.dates, lexicon.calendar
    lines = [phrase.text for phrase in lexicon.phrases if phrase.section == "dateline"]
    counted = frozenset(map(_countless, (*lines, *dates.relative))) - {""}
    named = (*lexicon.months, *lexicon.weekdays, *calendar.eras, *calendar.solar_months)
    phrases = (*lines, *named, *(phrase for group in (*dates, *calendar[:8]) for phrase in group))
    words = _EVERYWHERE.union(word for phrase in phrases for word in tokens(phrase))
    return Vocabulary(words if codes else _EVERYWHERE, longest_of(words), counted)


def _countless(folded: str) -> str:
    """A folded phrase without its numbers and what is around it."""
    return " ".join(_COUNT.sub("", folded).strip(" .,:|·•-–—()").split())
