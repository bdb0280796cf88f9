"""Years, eras and digits of other calendars and scripts, as western ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import decimal

from ..lexicon import Lexicon
from ..text.casefold import fold

EARLIEST, LATEST = 1995, 2100
_BUDDHIST_LEAD = 543
_PERSIAN_DIGIT = re.compile("[\u06f0-\u06f9]")
_PERSIAN_FIRST, _NEW_YEAR = 1374, dt.date(1995, 3, 21)
_PERSIAN_LAST = 1478
# Years of the 33-year cycle that have a leap day; the cycle agrees with the observed calendar from 1178 to 1633
# (K. Borkowski, The Persian calendar for 3000 years, Earth, Moon and Planets 74, 1996).
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_SHORT_YEARS, _CENTURY_BEFORE = 60, 95  # "24" is 2024, "97" is 1997, and nothing is of a year like "70"
_SHORT_BUDDHIST = range(45, 100)  # "69" is 2569 where years are Buddhist
_PERSIAN_CENTURY = 1400
_TEN = 10


def western_digits(text: str) -> str:
    """`text` with the decimal digits of every script as 0-9.

    >>> western_digits("\u0e51\u0e52 \u0663")
    '12 3'
    """
    if text.isascii():
        return text
    return "".join([str(decimal(char)) if char > "9" and char.isdecimal() else char for char in text])


def western_text(text: str, lexicon: Lexicon) -> str:
    """`text` folded, with western digits, and with western years for those of eras.

    >>> from newsclean.lexicon import load
    >>> western_text("\u4ee4\u548c8\u5e74\u4e94\u6708\u5341\u4e09\u65e5", load("ja"))
    '2026\u5e745\u670813\u65e5'
    """
    folded = fold(text)
    if folded.isascii():
        return folded
    folded = western_digits(folded)
    numerals, eras = _numerals(lexicon), _eras(lexicon)
    if numerals:
        folded = numerals.sub(lambda found: _number(found[0], lexicon.calendar.numerals), folded)
    return eras.sub(lambda found: _year(found, lexicon), folded) if eras else folded


@lru_cache(maxsize=256)
def _numerals(lexicon: Lexicon) -> re.Pattern[str] | None:
    """What finds numbers in numerals: they stand before the words for years, months, days, hours and minutes."""
    calendar = lexicon.calendar
    if not calendar.numerals:
        return None
    units = {*lexicon.dates.within, *calendar.hours, *calendar.minutes, *(name[-1] for name in lexicon.months)}
    return re.compile(f"[{calendar.numerals}]+(?={_any(unit for unit in units if not unit.isascii())})")


def _number(written: str, numerals: str) -> str:
    """A number in numerals, of which the last is ten: digit by digit, or up to 99 as it is spoken."""
    tens, ten, ones = written.partition(numerals[_TEN])
    if not ten:
        return "".join([str(numerals.index(sign)) for sign in written])
    if len(tens) > 1 or len(ones) > 1:
        return written
    return str(10 * (numerals.index(tens) if tens else 1) + (numerals.index(ones) if ones else 0))


@lru_cache(maxsize=256)
def _eras(lexicon: Lexicon) -> re.Pattern[str] | None:
    calendar = lexicon.calendar
    first = _any(calendar.first_year)
    return re.compile(rf"({_any(calendar.eras)})\s?(\d{{1,3}}{first and f'|{first}'})(?!\d)") if calendar.eras else None


def _year(found: re.Match[str], lexicon: Lexicon) -> str:
    return str(lexicon.calendar.eras[found[1]] + (int(found[2]) if found[2].isdecimal() else 1))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def is_persian(text: str) -> bool:
    """Whether `text` has digits as Persian writes them."""
    return not text.isascii() and _PERSIAN_DIGIT.search(text) is not None


def long_year(year: int, lexicon: Lexicon, solar: bool = False) -> int | None:
    """The year that one of two digits stands for, None where it is of no century."""
    if solar:
        return _PERSIAN_CENTURY + year
    if year in _SHORT_BUDDHIST and "th" in lexicon.codes:
        return 2000 + _BUDDHIST_LEAD - 43 + year
    if year >= _CENTURY_BEFORE:
        return 1900 + year
    return 2000 + year if year <= _SHORT_YEARS else None


def western_day(year: int, month: int, day: int, persian: bool = False) -> dt.date | None:
    """The day in the western calendar, None where there is none from 1995 to 2100.

    Years of the Buddhist era are known by their size, those of the Persian calendar only where the caller says so: the
    Islamic calendar now has years of the same size.

    >>> western_day(2567, 5, 3), western_day(1403, 1, 1, persian=True)
    (datetime.date(2024, 5, 3), datetime.date(2024, 3, 20))
    """
    if persian and (found := persian_day(year, month, day)):
        return found
    if year >= EARLIEST + _BUDDHIST_LEAD:
        year -= _BUDDHIST_LEAD
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def persian_day(year: int, month: int, day: int) -> dt.date | None:
    """The day of a Persian date: six months of 31 days, five of 30, and the last of 29, 30 in a leap year."""
    if not _PERSIAN_FIRST <= year <= _PERSIAN_LAST:
        return None
    longest = 31 if month <= 6 else 30 if month < 12 or year % 33 in _LEAP else 29
    if not (1 <= month <= 12 and 1 <= day <= longest):
        return None
    leaps = sum(each % 33 in _LEAP for each in range(_PERSIAN_FIRST, year))
    before = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return _NEW_YEAR + dt.timedelta(365 * (year - _PERSIAN_FIRST) + leaps + before + day - 1)
