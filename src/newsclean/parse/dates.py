"""Read dates as pages write them, by the words of a lexicon and never relative to today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..lexicon import Lexicon
from ..text.casefold import fold
from ..text.characters import consists_of, has_digit, has_latin_word_beside, unglued, without_zones
from .calendars import EARLIEST, LATEST, is_persian, western_day, western_text, writes_western
from .labels import may_begin, relative_starts
from .months import named_day, names_month, tokens

Moment = dt.date | dt.datetime

_LONGEST = 160
_DAY = len("2024-05-03")
# Each pattern begins with a figure, so that most characters are passed over quickly.
_ISO = re.compile(
    r"(\d(?<![\d-]\d)\d{3})-(\d\d?)-(\d\d?)(?!\d)"
    r"(?:[T ]\s*(\d\d?:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = re.compile(r"((?:1(?<!\d1)9|2(?<!\d2)0)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?Z?)?(?!\d)")
_YEAR_FIRST = re.compile(r"(\d(?<!\d\d)\d{3})\s*([^\d\s:,;|])\s*(\d\d?)\s*(?:\2|[^\W\d_])\s*(\d\d?)(?!\d)")
_NUMERIC = re.compile(r"(\d(?<![\d.,/:-]\d)\d?)\s?([./-])\s?(\d\d?)\s?\2\s?(\d{4}|\d\d)(?![\d/:-])")
_TIME = re.compile(
    r"(\d(?<![\d.:/-]\d)(?:(?<=[01])\d|(?<=2)[0-4])?)(?:\s?[:hH]\s?|\.)([0-5]\d)(?::([0-5]\d))?(?![\d/.-]\d)(?:\s?([ap])\.?\s?m\b)?",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(\d(?<![\d.:/-]\d)(?:(?<=1)[0-2]|(?<=0)\d)?)()()\s?([ap])\.?m\b", re.IGNORECASE)
_OFFSET = re.compile(r"^([+-])(\d\d):?(\d\d)$|\b(?:GMT|UTC)\s?(?:([+-])\s?(\d\d?)(?::?(\d\d))?)?(?!\w)|^Z$")
_COUNT = re.compile(r"[\d#]+")


def parse_date(text: str, lexicon: Lexicon, order: str | None = None) -> Moment | None:
    """The first full date in `text`: a datetime if a time stands with it, aware if a zone does.

    `order` ("dmy", "mdy" or "ymd") outranks the lexicon's for figures that can be read in two ways.

    >>> from newsclean.lexicon import load
    >>> parse_date("Posted 3 May 2024", load("en"))
    datetime.date(2024, 5, 3)
    """
    if len(text) > _LONGEST or not has_digit(text):
        return None
    return _parse(text, lexicon, order or lexicon.date_order)


@lru_cache(maxsize=1024)
def _parse(text: str, lexicon: Lexicon, order: str) -> Moment | None:
    return _read(text, lexicon, order)


def _read(text: str, lexicon: Lexicon, order: str) -> Moment | None:
    if text[4:5] == "-" and (moment := _iso(text)):
        return moment
    persian = is_persian(text) or "fa" in lexicon.codes
    text = western_text(text, lexicon)
    if "-" in text and (found := _ISO.search(text)):
        return _join(_day(found.group(1, 2, 3), persian), _clock(_time_in(found.group(4) or "")), found.group(5) or "")
    if found := _COMPACT.search(text):
        return _join(_day(found.group(1, 2, 3)), _clock(_time_in(":".join(filter(None, found.group(4, 5))))), "")
    time = _time_in(text)
    timeless = _HOUR.sub(" ", _TIME.sub(" ", text)) if time else text
    day = named_day(timeless, lexicon, persian) or _numeric(timeless, order, persian)
    return _join(day, _clock(time), text) if day else None


def _iso(text: str) -> Moment | None:
    """The date that is the whole of `text` in its ISO form, the fraction of a second left out."""
    try:
        moment = dt.datetime.fromisoformat(text).replace(microsecond=0)
    except ValueError:
        return None
    if not EARLIEST <= moment.year <= LATEST:
        return None
    return moment.date() if len(text) <= _DAY else moment


def swapped(text: str, moment: Moment) -> Moment | None:
    """`moment` with day and month exchanged, where `text` gives it in figures that allow both, else None.

    >>> swapped("3/5/2024", dt.date(2024, 5, 3))
    datetime.date(2024, 3, 5)
    """
    if moment.day > 12 or moment.day == moment.month or text[4:5] == "-":
        return None
    if _ISO.search(text) or not _NUMERIC.search(text):
        return None
    return moment.replace(month=moment.day, day=moment.month)


@lru_cache(maxsize=1024)
def is_dateline(text: str, lexicon: Lexicon) -> bool:
    """Whether the whole of `text` is a date, a time, or "3 hours ago", with nothing but labels around it.

    >>> from newsclean.lexicon import load
    >>> is_dateline("Updated 3 May 2024 10:15", load("en")), is_dateline("In May 2024 it rained", load("en"))
    (True, False)
    """
    return _is_dateline(text, lexicon)


def _is_dateline(text: str, lexicon: Lexicon) -> bool:
    if len(text) > _LONGEST:
        return False
    if may_begin(text, relative_starts(lexicon)) and fold(text) in lexicon.dates.relative:
        return True
    return has_digit(text) and has_only_date_words(text, lexicon) and _tells_time(text, fold(text), lexicon)


def has_only_date_words(text: str, lexicon: Lexicon, glued: bool = False) -> bool:
    """Whether all words of `text` are figures, single letters, or words that datelines are made of.

    What is glued may have lost the space before a capital.
    """
    known = _vocabulary(lexicon.codes)[0] if lexicon.codes else frozenset[str]()
    if text.isascii():
        return consists_of(text, known, glued)
    if writes_western(lexicon) and has_latin_word_beside(text, known, glued):
        return False
    for word in tokens(fold(without_zones(western_text(unglued(text) if glued else text, lexicon)))):
        if len(word) > 1 and word not in known and not word.isdigit():
            return False
    return True


def _tells_time(text: str, folded: str, lexicon: Lexicon) -> bool:
    if _time_in(text) or parse_date(text, lexicon) or _numeric(text, "dmy"):
        return True
    if names_month(folded, lexicon):
        return True
    return _countless(folded) in (_vocabulary(lexicon.codes)[1] if lexicon.codes else frozenset())


@cache
def _vocabulary(codes: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that datelines are made of, and the phrases that a number completes ("hours ago", "min read")."""
    from ..lexicon import load

    lexicon = load(*codes)
    lines = [phrase.text for phrase in lexicon.phrases if phrase.section == "dateline"]
    counted = frozenset(map(_countless, (*lines, *lexicon.dates.relative)))
    dates = lexicon.dates
    phrases = (
        *lines,
        *dates.published,
        *dates.modified,
        *dates.at,
        *dates.relative,
        *lexicon.months,
        *lexicon.weekdays,
        *lexicon.calendar.eras,
        *lexicon.calendar.afternoon,
        *lexicon.calendar.solar_months,
    )
    words = frozenset(word for phrase in phrases for word in tokens(phrase))
    return words | {"am", "pm", "st", "nd", "rd", "th", "utc", "gmt"}, counted - {""}


def _countless(folded: str) -> str:
    """A folded phrase without its numbers and what is around it."""
    return " ".join(_COUNT.sub("", folded).strip(" .,:|·•-–—()").split())


def _day(figures: Sequence[str | int], persian: bool = False) -> dt.date | None:
    """The day of a year, month and day."""
    year, month, day = map(int, figures)
    return western_day(year, month, day, persian)


def _time_in(text: str) -> re.Match[str] | None:
    """The first time in a text, with a colon, a dot or an "h" between hour and minute, or an hour by itself."""
    folded = text.lower()
    if (":" in text or "." in text or "h" in folded) and (found := _TIME.search(text)):
        return found
    return _HOUR.search(text) if "m" in folded else None


def _clock(found: re.Match[str] | None) -> dt.time | None:
    if not found:
        return None
    hour, minute, second = [int(figures or 0) for figures in found.group(1, 2, 3)]
    half = (found.group(4) or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    return dt.time(hour, minute, second) if hour < 24 else None


def _join(day: dt.date | None, clock: dt.time | None, zone: str) -> Moment | None:
    if day is None or clock is None:
        return day
    return dt.datetime.combine(day, clock, _offset(zone))


def _offset(zone: str) -> dt.tzinfo | None:
    found = _OFFSET.search(zone)
    if not found:
        return None
    sign, hours, minutes = found.group(1, 2, 3) if found.group(1) else found.group(4, 5, 6)
    offset = dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    if not offset:
        return dt.UTC
    return dt.timezone(-offset if sign == "-" else offset) if offset <= dt.timedelta(hours=14) else None


def _numeric(text: str, order: str, persian: bool = False) -> dt.date | None:
    if found := _YEAR_FIRST.search(text):
        return _day(found.group(1, 3, 4), persian)
    found = _NUMERIC.search(text)
    if not found:
        return None
    first, last = int(found.group(1)), int(found.group(3))
    year = int(found.group(4))
    if year < 100:
        year += 2000 if year < 95 else 1900
    if order == "mdy" and found.group(2) != "." and first <= 12:
        first, last = last, first
    if last > 12 >= first:
        first, last = last, first
    return _day((year, last, first), persian)
