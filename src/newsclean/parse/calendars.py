"""Years, hours and figures of other calendars and scripts, as western ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import decimal

from ..lexicon import Lexicon
from ..text.casefold import is_unspaced

EARLIEST, LATEST = 1995, 2100
_BUDDHIST_LEAD = 543
_PERSIAN_FIGURE = re.compile("[\u06f0-\u06f9]")
_PERSIAN_FIRST, _NEW_YEAR = 1374, dt.date(1995, 3, 21)
_PERSIAN_LAST = 1478
# Years of the 33-year cycle that have a leap day; the cycle agrees with the observed calendar from 1178 to 1633
# (K. Borkowski, The Persian calendar for 3000 years, Earth, Moon and Planets 74, 1996).
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))


def western_digits(text: str) -> str:
    """`text` with the decimal figures of every script as 0-9.

    >>> western_digits("\u0e51\u0e52 \u0663")
    '12 3'
    """
    if text.isascii():
        return text
    return "".join([str(decimal(char)) if char > "9" and char.isdecimal() else char for char in text])


class Writing(NamedTuple):
    """How a language writes eras, hours and the second half of the day, None where as western ones do."""

    era: re.Pattern[str] | None
    hour: re.Pattern[str] | None
    afternoon: re.Pattern[str] | None


_WESTERN = Writing(None, None, None)


def western_text(text: str, lexicon: Lexicon) -> str:
    """`text` with western figures, years and hours from 0 to 23.

    >>> from newsclean.lexicon import load
    >>> western_text("\u4ee4\u548c8\u5e745\u67083\u65e5 \u5348\u5f8c3\u664205\u5206", load("ja"))
    '2026\u5e745\u67083\u65e5 15:05\u5206'
    """
    if text.isascii():
        return text
    text = western_digits(text)
    return text if writes_western(lexicon) else _western_years(text, _writing(lexicon), lexicon.calendar.eras)


@lru_cache(maxsize=256)
def writes_western(lexicon: Lexicon) -> bool:
    """Whether a language has no ways of its own to write years and hours, but for figures."""
    return _writing(lexicon) == _WESTERN


def _western_years(text: str, writing: Writing, years: Mapping[str, int]) -> str:
    era, hour, afternoon = writing
    if era:
        text = era.sub(lambda found: str(years[found[1]] + (int(found[2]) if found[2].isdecimal() else 1)), text)
    if hour:
        text = hour.sub(lambda found: f"{found[1]}:{int(found[2] or 0):02d}", text)
    return afternoon.sub(_past_noon, text) if afternoon else text


@lru_cache(maxsize=256)
def _writing(lexicon: Lexicon) -> Writing:
    calendar = lexicon.calendar
    eras, hours, afternoon = _any(calendar.eras), _any(calendar.hours), _any(calendar.afternoon)
    first = _any(calendar.first_year)
    clock = r"(\d\d?):(\d\d)"
    return Writing(
        re.compile(rf"({eras})\s?(\d{{1,3}}{first and f'|{first}'})(?!\d)") if eras else None,
        re.compile(rf"(?<!\d)(\d\d?)\s?(?:{hours})(?![^\W\d_])\s?(?:([0-5]?\d)(?!\d))?") if hours else None,
        re.compile(rf"{_edge(calendar.afternoon)}(?:{afternoon})\s?{clock}|{clock}\s?(?:{afternoon})(?!\w)")
        if afternoon
        else None,
    )


def _edge(words: Iterable[str]) -> str:
    """What keeps words from being found within others, where their script divides words."""
    return "" if any(is_unspaced(word[0]) for word in words) else r"(?<!\w)"


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _past_noon(found: re.Match[str]) -> str:
    hour, minute = found.group(1, 2) if found[1] else found.group(3, 4)
    return f"{int(hour) % 12 + 12}:{minute}" if int(hour) <= 12 else f"{hour}:{minute}"


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
