"""Read dates as pages write them, by the words of a lexicon and never relative to today.

A text is folded, its times, months and small words become signs, and one grammar for all languages reads what is left.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon
from ..text.characters import has_digit
from ..text.lazy import lazy
from .calendars import EARLIEST, LATEST, is_persian, long_year, persian_day, western_day, western_digits, western_text
from .clock import Clock, find_clocks, find_dotted, find_offset
from .months import EITHER, MONTH, SOLAR, as_signs

Moment = dt.date | dt.datetime

_LONGEST = 160
_DAY = len("2024-05-03")
# Each pattern begins with a digit, so that most characters are passed over quickly.
_ISO = lazy(
    r"(\d(?<![\d-]\d)\d{3})-(\d\d?)-(\d\d?)(?!\d)"
    r"(?:[t ]\s*(\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(z\b|utc\b|gmt\b|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = lazy(r"((?:1(?<!\d1)9|2(?<!\d2)0)\d\d)(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(?:(\d\d))?z?)?(?!\d)")
_YEAR_FIRST = lazy(
    r"(?P<y>\d(?<!\d\d)\d{3})\s?([./·–-]|[^\W\d_a-z])\s?(?P<m>\d\d?)\s?(?:\2|[^\W\d_a-z])\s?(?P<d>\d\d?)(?!\d)"
)
_YEAR_LAST = lazy(
    r"(?P<d>\d(?<![\d.,/:-]\d)\d?)\s?(?P<s>[./-])\s?(?P<m>\d\d?)\s?(?P=s)\s?(?P<y>\d{4}|\d\d)(?!\d|[/:-]\d)"
)
_THREE_DIGITS = lazy(r"\d\D*\d\D*\d")
_WEEKDAY = lazy(r"<w(\d)>")
_SHORT_YEAR_FIRST = lazy(
    r"(?P<y>\d(?<![\d.,/:-]\d)\d)\s?(?P<s>[./-])\s?(?P<m>\d\d?)\s?(?P=s)\s?(?P<d>\d\d?)(?!\d|[/:-]\d)"
)
_BETWEEN = r"(?:[\s,.;:'\"()|/~·•–—»›→॰၊။-]|<t\d+>\s?[a-z]{1,3}t\b|<[ctw]\d*>|[^\W\d_](?![^\W\d_]))"
_FEW, _SOME = _BETWEEN + "{0,6}+", _BETWEEN + "{0,10}+"
_D = r"(?<!\d)(?<!\d[.,:/-])(?P<d>[0-3]?\d)(?!\d)(?:[.º°ª]|[^\W\d_]{1,3}(?![^\W\d_]))?+"
_Y = r"(?<!\d)(?P<y>\d{4})(?!\d)"
_M = r"<[%s](?P<m>\d+)>(?:\s?[/(]\s?<[mas](?P=m)>\)?)?"
_ORDERS = (
    f"{_D}{_FEW}{_M}{_SOME}{_Y}",
    f"{_M}{_FEW}{_D}{_SOME}{_Y}",
    f"{_Y}{_FEW}{_M}{_FEW}{_D}",
    rf"{_Y}[\s.]{{0,2}}(?:<c>|[^\W\d_]\.){_FEW}{_D}{_FEW}{_M}",
    rf"(?<!\d)(?P<y>\d\d)\s?<c>\s?{_M}\s?{_D}",
)
_SHORT_YEAR = r"(?<!\d)(?P<y>\d\d)(?!\d)(?=\s*(?:[^\w\s]|$))"
_SHORT_ORDERS = (
    rf"{_D}[\s.,/'-]{{0,3}}{_M}[\s.,/'-]{{1,3}}{_SHORT_YEAR}",
    rf"{_M}[\s.]{{0,2}}{_D}(?:,\s?'?|\s?'){_SHORT_YEAR}",
)


@cache
def _patterns(kinds: str, orders: tuple[str, ...] = _ORDERS) -> tuple[re.Pattern[str], ...]:
    """What finds dates with a month of these kinds of signs; compiled when it is first asked for."""
    return tuple(re.compile(order % kinds) for order in orders)


class Found(NamedTuple):
    """A day, and where in a text it stands."""

    day: dt.date
    start: int
    end: int


class Reading(NamedTuple):
    """How figures are read: by which words, in which order where two are possible, and whether as Persian years."""

    lexicon: Lexicon
    order: str
    persian: bool


def parse_date(text: str, lexicon: Lexicon, order: str | None = None) -> Moment | None:
    """The first full date in `text`: a datetime if a time stands with it, aware if a zone does.

    `order` ("dmy", "mdy" or "ymd") outranks the lexicon's for figures that can be read in two ways.

    >>> from newsclean.lexicon import load
    >>> parse_date("Posted 3 May 2024", load("en"))
    datetime.date(2024, 5, 3)
    """
    if len(text) > _LONGEST or not (has_digit(text) or lexicon.calendar.numerals):
        return None
    return _parse(text, lexicon, order or lexicon.date_order)


@lru_cache(maxsize=1024)
def _parse(text: str, lexicon: Lexicon, order: str) -> Moment | None:
    if text[4:5] == "-" and (moment := _iso(text)):
        return moment
    persian = is_persian(text) or "fa" in lexicon.codes
    text = western_text(text, lexicon)
    for pattern in (_ISO, _COMPACT):
        found = pattern.search(text)
        if found and (found[4] or pattern is _COMPACT) and (moment := _by_machine(found, persian and pattern is _ISO)):
            return moment
    return _read(text, Reading(lexicon, order, persian))


def _iso(text: str) -> Moment | None:
    """The date that is the whole of `text` in its ISO form, the fraction of a second left out."""
    try:
        moment = dt.datetime.fromisoformat(text).replace(microsecond=0)
    except ValueError:
        return None
    if not EARLIEST <= moment.year <= LATEST:
        return None
    return moment.date() if len(text) <= _DAY else moment


def _by_machine(found: re.Match[str], persian: bool) -> Moment | None:
    year, month, day = map(int, found.group(1, 2, 3))
    date = western_day(year, month, day, persian)
    hour, minute, second = [int(digits or 0) for digits in found.group(4, 5, 6)]
    if date is None or not found[4] or hour > 23 or minute > 59 or second > 59:
        return date
    zone = found[7] if found.re is _ISO else ""
    return dt.datetime.combine(date, dt.time(hour, minute, second), find_offset(zone or ""))


def _read(text: str, reading: Reading) -> Moment | None:
    """The date in a folded text, which has three digits at least."""
    if not _THREE_DIGITS.search(text):
        return None
    clocks = find_clocks(text, reading.lexicon)
    signs = as_signs(text, clocks, reading.lexicon)
    found = _find_day(signs, reading)
    if found is None:
        return None
    clock = _nearest(signs, found, clocks) or _beside(signs, found)
    return dt.datetime.combine(found.day, clock.time, find_offset(text)) if clock else found.day


def _find_day(signs: str, reading: Reading) -> Found | None:
    """The first day with a year of four digits, else what a word names that may mean a day of the week, else any."""
    for search in (_full_days, _days_of_either, _short_days):
        if days := list(search(signs, reading)):
            return min(days, key=lambda found: found.start)
    return None


def _full_days(signs: str, reading: Reading) -> Iterator[Found]:
    if "<m" in signs:
        yield from _named(signs, MONTH, reading)
    if "<s" in signs:
        yield from _named(signs, SOLAR, reading)
    yield from _in_digits(signs, reading, short=False)


def _days_of_either(signs: str, reading: Reading) -> Iterator[Found]:
    return _named(signs, MONTH + EITHER, reading) if "<a" in signs else iter(())


def _short_days(signs: str, reading: Reading) -> Iterator[Found]:
    yield from _in_digits(signs, reading, short=True)
    if "<" in signs:
        yield from _named(signs, MONTH + EITHER, reading, _SHORT_ORDERS)
        yield from _named(signs, SOLAR, reading, _SHORT_ORDERS)


def _named(signs: str, kinds: str, reading: Reading, orders: tuple[str, ...] = _ORDERS) -> Iterator[Found]:
    """The first day that each order of day, month's name and year tells."""
    for pattern in _patterns(kinds, orders):
        for found in pattern.finditer(signs):
            if day := _day(found, reading, solar=kinds == SOLAR):
                yield Found(day, *found.span())
                break


def _day(found: re.Match[str], reading: Reading, solar: bool = False) -> dt.date | None:
    year: int | None = int(found["y"])
    if len(found["y"]) <= 2:
        year = long_year(int(found["y"]), reading.lexicon, solar)
    if year is None:
        return None
    month, day = int(found["m"]), int(found["d"])
    return persian_day(year, month, day) if solar else western_day(year, month, day, reading.persian)


def _in_digits(signs: str, reading: Reading, short: bool) -> Iterator[Found]:
    """The first day in digits alone of each order."""
    if not short and (found := _YEAR_FIRST.search(signs)) and (day := _day(found, reading)):
        yield Found(day, *found.span())
    if (
        short
        and reading.order == "ymd"
        and (found := _SHORT_YEAR_FIRST.search(signs))
        and (day := _day(found, reading))
    ):
        yield Found(day, *found.span())
    for found in _YEAR_LAST.finditer(signs):
        if (len(found["y"]) <= 2) == short and (day := _by_order(found, reading)):
            yield Found(day, *found.span())
            return


def _by_order(found: re.Match[str], reading: Reading) -> dt.date | None:
    """The day that three figures tell: in the only order possible, else by the weekday, else as the language has it."""
    first, second, third = int(found["d"]), int(found["m"]), int(found["y"])
    if len(found["y"]) <= 2:
        third = long_year(third, reading.lexicon) or 0
    days = [western_day(third, *pair, reading.persian) for pair in ((second, first), (first, second))]
    if reading.order == "mdy" and found["s"] != ".":
        days.reverse()
    if weekday := _WEEKDAY.search(found.string):
        days.sort(key=lambda day: day is None or day.isoweekday() != int(weekday[1]))
    return days[0] or days[1]


def _nearest(signs: str, found: Found, clocks: Sequence[Clock]) -> Clock | None:
    """The time that stands nearest to a day, of two as near the one behind it."""
    places = [signs.index(f"<t{number}>") for number in range(len(clocks))]
    away = [max(place - found.end, 2 * (found.start - place)) for place in places]
    return min(zip(away, range(len(away)), clocks, strict=True), default=(0, 0, None))[2] if clocks else None


def _beside(signs: str, found: Found) -> Clock | None:
    """The time with a dot that stands behind a day, else before it."""
    behind = find_dotted(signs[found.end :])
    return behind[0] if behind else next(reversed(find_dotted(signs[: found.start])), None)


def swapped(text: str, moment: Moment) -> Moment | None:
    """`moment` with day and month exchanged, where `text` gives it in figures that allow both, else None.

    >>> swapped("3/5/2024", dt.date(2024, 5, 3))
    datetime.date(2024, 3, 5)
    """
    if moment.day > 12 or moment.day == moment.month or text[4:5] == "-":
        return None
    text = western_digits(text)
    if _ISO.search(text) or not _YEAR_LAST.search(text):
        return None
    return moment.replace(month=moment.day, day=moment.month)
