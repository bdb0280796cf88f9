"""The words of dates as signs, so that one grammar reads the dates of all languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from ..lexicon import Lexicon
from ..text.casefold import is_unspaced
from ..text.characters import latin_tokens
from .clock import Clock, alternatives

WITHIN = "<c>"
WEEKDAY, MONTH, SOLAR = "w", "m", "s"  # a day of the week, a month, one of the Persian calendar
EITHER = "a"  # what may be a day of the week or a month
_TOKEN = regex.compile(r"\d+|[\p{L}\p{M}]+")  # with the vowel signs of Indic scripts, which are no letters to \w
_SPELLING = regex.compile(r"[\s.]+")
_SIGNS = str.maketrans("<>", "  ")


class Words(NamedTuple):
    """What finds the words of a language's dates, and the sign of each, without spaces and dots."""

    pattern: regex.Pattern[str]
    signs: dict[str, str]


def as_signs(text: str, clocks: Sequence[Clock], lexicon: Lexicon) -> str:
    """A folded text with signs for times ("<t0>", the index in `clocks`), months, weekdays, what stands within dates.

    >>> from newsclean.lexicon import load
    >>> as_signs("fri, 3rd of may 2024", (), load("en"))
    '<w5>, 3rd <c> <m5> 2024'
    """
    pattern, signs = _words(lexicon)
    pieces, end = [], 0
    for number, clock in enumerate(clocks):
        pieces += [_named(text[end : clock.start], pattern, signs), f"<t{number}>"]
        end = clock.end
    return "".join([*pieces, _named(text[end:], pattern, signs)])


def _named(text: str, pattern: regex.Pattern[str], signs: dict[str, str]) -> str:
    return pattern.sub(lambda found: signs[_spelling(found[0])], text.translate(_SIGNS))


def names_month(folded: str, lexicon: Lexicon) -> bool:
    """Whether a folded text has the name of a western month."""
    pattern, signs = _words(lexicon)
    return any(signs[_spelling(found)][1] in (MONTH, EITHER) for found in pattern.findall(folded))


@lru_cache(maxsize=256)
def _words(lexicon: Lexicon) -> Words:
    signs = {_spelling(name): WITHIN for name in lexicon.dates.within}
    signs |= {_spelling(name): f"<{WEEKDAY}{number}>" for name, number in lexicon.weekdays.items()}
    weekdays = frozenset(map(_spelling, lexicon.weekdays))
    for name, number in lexicon.calendar.solar_months.items():
        signs[_spelling(name)] = f"<{SOLAR}{number}>"
    for name, number in lexicon.months.items():
        kind = EITHER if _spelling(name) in weekdays else MONTH
        signs[_spelling(name)] = f"<{kind}{number}>"
    names = {*lexicon.dates.within, *lexicon.weekdays, *lexicon.months, *lexicon.calendar.solar_months}
    return Words(regex.compile("|".join(alternatives(names)) or "(?!)"), signs)


def _spelling(name: str) -> str:
    """A name without spaces and dots, and without the zero before its number."""
    name = _SPELLING.sub("", name)
    return name[1:] if name[:1] == "0" else name


def tokens(folded: str) -> list[str]:
    """The numbers and the words of a folded text."""
    return latin_tokens(folded) if folded.isascii() else _TOKEN.findall(folded)


def consists_of(word: str, words: frozenset[str], longest: int) -> bool:
    """Whether a word of a script without spaces is a row of known words.

    >>> consists_of("日星期五", frozenset(("日", "星期五", "星期")), 3)
    True
    """
    if not is_unspaced(word[0]):
        return False
    reached = {0}
    for start in range(len(word)):
        if start in reached:
            ends = range(start + 1, min(len(word), start + longest) + 1)
            reached.update([end for end in ends if word[start:end] in words])
    return len(word) in reached


def longest_of(words: Iterable[str]) -> int:
    """The length of the longest word."""
    return max(map(len, words), default=0)
