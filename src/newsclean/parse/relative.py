"""Times past, told from when a page was fetched: "3 hours ago", "yesterday at 10:15"."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import lru_cache

import regex

from ..lexicon import Lexicon
from ..lexicon.ago import NUMBER, folded
from ..text.casefold import is_unspaced
from ..text.characters import has_digit
from .calendars import EARLIEST, western_text
from .clock import find_clocks
from .date_words import has_only_date_words
from .dates import Moment

LONGEST = 80  # characters
MOST = 1000  # of a unit
SECONDS = {"second": 1, "minute": 60, "hour": 3600}
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
_FIGURES = regex.compile(r"\d++")


def parse_relative(text: str, lexicon: Lexicon, crawled: dt.datetime) -> Moment | None:
    """The moment that a text tells by how long it was before `crawled`, None where it tells anything else as well.

    Of seconds, minutes and hours it is a datetime in the zone of `crawled`; of days and more a date, but a datetime
    without a zone where a time stands beside it. Labels and weekdays may stand around it.

    >>> from newsclean.lexicon import load
    >>> parse_relative("Published 3 days ago", load("en"), dt.datetime(2026, 3, 14, 12))
    datetime.date(2026, 3, 11)
    """
    if len(text) > LONGEST or not lexicon.ago:
        return None
    text = western_text(text, lexicon)
    found = _pattern(lexicon).search(text)
    if not found:
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    clocks = find_clocks(rest, lexicon)
    told = lexicon.ago[folded(_FIGURES.sub(NUMBER, found[0]))]
    figures = _FIGURES.search(found[0])
    count = told.number if told.number is not None else int(figures[0]) if figures else 1
    if count > MOST or len(clocks) > 1 or not _is_plain(rest, lexicon, timed=bool(clocks)):
        return None
    moment = _before(crawled, told.unit, count)
    if moment is None or not clocks:
        return moment
    return dt.datetime.combine(moment, clocks[0].time) if told.unit in DAYS else None


def _is_plain(rest: str, lexicon: Lexicon, timed: bool) -> bool:
    """Whether what is left of a text are labels and the like: no figures but those of one time."""
    return (timed or not has_digit(rest)) and has_only_date_words(rest, lexicon)


def _before(crawled: dt.datetime, unit: str, count: int) -> Moment | None:
    """The moment so many units before another; None before the earliest day of a page."""
    try:
        if unit in SECONDS:
            moment: Moment = (crawled - dt.timedelta(seconds=SECONDS[unit] * count)).replace(microsecond=0)
        elif unit in DAYS:
            moment = (crawled - dt.timedelta(days=DAYS[unit] * count)).date()
        else:
            moment = _months_before(crawled.date(), MONTHS[unit] * count)
    except (OverflowError, ValueError):
        return None
    return moment if moment.year >= EARLIEST else None


def _months_before(day: dt.date, months: int) -> dt.date:
    """The day so many months before another, the last one of a month that has no such day.

    >>> _months_before(dt.date(2026, 3, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=256)
def _pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """What finds a lexicon's forms, the longest first."""
    return regex.compile("|".join(map(_written, sorted(lexicon.ago, key=len, reverse=True))))


def _written(form: str) -> str:
    """A form as a pattern: no letter touches it in scripts with spaces, and no figure its number."""
    before, number, behind = form.partition(NUMBER)
    pattern = regex.escape(before) + (r"\s?(?<![\p{N}.,:])\d{1,4}+\s?" if number else "") + regex.escape(behind)
    start = "" if is_unspaced(form[:1]) else r"(?<![\p{L}\p{N}])" if form[:1].isalnum() else r"(?<!\S)"
    end = "" if is_unspaced(form[-1:]) else r"(?![\p{L}\p{N}])"
    return f"{start if before else ''}{pattern}{end}\\.?+"
