"""Dates by the names of months: the figures that stand around one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import regex

from ..lexicon import Lexicon
from ..text.casefold import fold
from ..text.characters import latin_tokens
from .calendars import persian_day, western_day

Place = tuple[int, int, int]
"""Where a month is named: its first token, the one after its last, its number."""

_TOKEN = regex.compile(r"\d+|[\p{L}\p{M}]+")  # with the vowel signs of Indic scripts, which are no letters to \w
_LONGEST_FIGURE = 4  # of a date
_WORDS_OF_MONTH = 3


class Months(NamedTuple):
    """The names of the months of a calendar with their numbers, and what the first token of one may be."""

    numbers: dict[str, int]
    beginnings: frozenset[str]


def named_day(text: str, lexicon: Lexicon, persian: bool = False) -> dt.date | None:
    """The date around the first month name that has a day and a year beside it."""
    parts = tokens(fold(text))
    western, solar = _named_months(lexicon)
    for index in _months(parts, western):
        if found := _around(parts, index, persian, False):
            return found
    for index in _months(parts, solar) if solar.numbers else ():
        if found := _around(parts, index, persian, True):
            return found
    return None


def _around(tokens: list[str], index: Place, persian: bool, solar: bool) -> dt.date | None:
    """The day of the month in this place, with the year and the figure nearest to it."""
    start, end, month = index
    before = _figures(tokens[max(0, start - 4) : start][::-1])
    after = _figures(tokens[end : end + 4])
    beside = _figures([*tokens[max(0, start - 1) : start], *tokens[end : end + 1]])
    days = [n for n in (*beside, *before[:1], *after[:1], *before[1:], *after[1:]) if 1 <= n <= 31]
    for year in (*after, *before) if days else ():
        if _day_of(year, 1, 1, persian, solar):
            return _day_of(year, month, days[0], persian, solar)
    return None


def _day_of(year: int, month: int, day: int, persian: bool, solar: bool) -> dt.date | None:
    return persian_day(year, month, day) if solar else western_day(year, month, day, persian)


def _figures(tokens: list[str]) -> list[int]:
    """The numbers among tokens, up to one that is too long for a date."""
    figures = []
    for token in tokens:
        if token.isdecimal():
            if len(token) > _LONGEST_FIGURE:
                break
            figures.append(int(token))
    return figures


def _months(tokens: list[str], months: Months) -> list[Place]:
    """Where months are named; of names in names, the longest."""
    numbers, beginnings = months
    places: list[Place] = []
    for start, token in enumerate(tokens):
        if token in beginnings:
            for end in range(min(len(tokens), start + _WORDS_OF_MONTH), start, -1):
                piece = tokens[start:end]
                month = numbers.get(" ".join(piece)) or (numbers.get("".join(piece)) if end > start + 1 else None)
                if month:
                    places.append((start, end, month))
                    break
    return places


def names_month(folded: str, lexicon: Lexicon) -> bool:
    """Whether a folded text has the name of a month."""
    return bool(_months(tokens(folded), _named_months(lexicon)[0]))


@lru_cache(maxsize=256)
def _named_months(lexicon: Lexicon) -> tuple[Months, Months]:
    """The names of the months, western and Persian."""
    western, solar = dict(lexicon.months), dict(lexicon.calendar.solar_months)
    return Months(western, _beginnings(western)), Months(solar, _beginnings(solar))


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    """What may be the first token of a name."""
    return frozenset(name[:end] for name in names for end in range(1, len(name) + 1))


def tokens(folded: str) -> list[str]:
    """The figures and the words of a folded text."""
    return latin_tokens(folded) if folded.isascii() else _TOKEN.findall(folded)
