"""Years and figures of other calendars and scripts, as the western calendar has them."""

from __future__ import annotations

import datetime as dt
import re
from unicodedata import decimal

EARLIEST, LATEST = 1995, 2100
_BUDDHIST_LEAD = 543
_PERSIAN_FIGURE = re.compile("[\u06f0-\u06f9]")
_PERSIAN_FIRST, _NEW_YEAR = 1374, dt.date(1995, 3, 21)
_PERSIAN_LAST = 1478
# Years of the 33-year cycle that have a leap day; the cycle agrees with the observed calendar from 1178 to 1633
# (K. Borkowski, The Persian calendar for 3000 years, Earth, Moon and Planets 74, 1996).
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))


def western_figures(text: str) -> str:
    """`text` with the decimal figures of every script as 0-9.

    >>> western_figures("\u0e51\u0e52 \u0663")
    '12 3'
    """
    if text.isascii():
        return text
    return "".join(str(decimal(char)) if char > "9" and char.isdecimal() else char for char in text)


def is_persian(text: str) -> bool:
    """Whether `text` has figures as Persian writes them."""
    return not text.isascii() and _PERSIAN_FIGURE.search(text) is not None


def western_day(year: int, month: int, day: int, persian: bool = False) -> dt.date | None:
    """The day in the western calendar, None where there is none from 1995 to 2100.

    Years of the Buddhist era are known by their size, those of the Persian calendar only where the caller says so: the
    Islamic calendar now has years of the same size.

    >>> western_day(2567, 5, 3), western_day(1403, 1, 1, persian=True)
    (datetime.date(2024, 5, 3), datetime.date(2024, 3, 20))
    """
    if persian and _PERSIAN_FIRST <= year <= _PERSIAN_LAST:
        return _from_persian(year, month, day)
    if year >= EARLIEST + _BUDDHIST_LEAD:
        year -= _BUDDHIST_LEAD
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _from_persian(year: int, month: int, day: int) -> dt.date | None:
    """The day of a Persian date: six months of 31 days, five of 30, and the last of 29, 30 in a leap year."""
    longest = 31 if month <= 6 else 30 if month < 12 or year % 33 in _LEAP else 29
    if not (1 <= month <= 12 and 1 <= day <= longest):
        return None
    leaps = sum(each % 33 in _LEAP for each in range(_PERSIAN_FIRST, year))
    before = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return _NEW_YEAR + dt.timedelta(365 * (year - _PERSIAN_FIRST) + leaps + before + day - 1)
