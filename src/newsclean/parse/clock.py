"""Times of day as languages write them, with what tells the half of the day, and moments as machines do."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import regex

from ..lexicon import Lexicon
from ..text.casefold import fold, is_unspaced
from ..text.lazy import lazy
from .calendars import EARLIEST, LATEST

_LETTER = r"[\p{L}\p{M}]"
_HALVES = r"[ap]\.?\s?m\b\.?"  # as in English, on pages of most languages
_HOUR, _MINUTE = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
_SECONDS = rf"(?:\s?:\s?({_MINUTE})(?:[.,]\d{{1,9}})?)?"
_DOTTED = lazy(
    rf"(?<![\d.,:/-])(?<!\d[\s-])({_HOUR})[.](?P<minute>{_MINUTE})(?:[.]({_MINUTE}))?(?!\s?[./-]?\d)(?!\s?[%€$£])"
)
_OFFSET = lazy(r"^([+-])(\d\d):?(\d\d)$|\b(?:gmt|utc)\s?(?:([+-])\s?(\d\d?)(?::?(\d\d))?)?(?!\w)|^z$", re.IGNORECASE)
_MOST_OFFSET = dt.timedelta(hours=14)
_STAMPS, _STAMP_SECONDS = (10, 13), 10  # digits of a moment since 1970 in seconds or milliseconds, and in seconds
_AFTERNOON_UNTIL = 8  # what is told as noon or afternoon: "11" is before noon there
_NIGHT_FROM = 6  # what is told as night: "7" is in the evening there
_NOT_LETTERS = lazy(r"[\W\d_]+")


class Clock(NamedTuple):
    """A time of day in a text, and where it stands."""

    start: int
    end: int
    time: dt.time


def find_clocks(text: str, lexicon: Lexicon) -> list[Clock]:
    """The times of day in a folded text with western digits: with a colon or a word for the hour, or of a told half.

    >>> from newsclean.lexicon import load
    >>> [clock.time.isoformat() for clock in find_clocks("2 giờ 30 chiều, 08:15", load("vi"))]
    ['14:30:00', '08:15:00']
    """
    found = []
    for match in _pattern(lexicon).finditer(text):
        half = match["before"] or match["behind"] or ""
        told = match["behind"] or match["colon"] or match["unit"] or (match["before"] and match["m4"])
        if told and (time := _time(match, _part_of_day(half, lexicon))):
            found.append(Clock(match.start(), match.end(), time))
    return found


def find_dotted(text: str) -> list[Clock]:
    """The times of day in a text with a dot between hour and minute, as dates and sums are written too."""
    found = []
    for match in _DOTTED.finditer(text):
        hour, minute, second = (int(digits or 0) for digits in match.groups())
        if hour < 24:
            found.append(Clock(match.start(), match.end(), dt.time(hour, minute, second)))
    return found


def parse_stamp(text: str) -> dt.datetime | None:
    """The moment that is written as seconds or milliseconds since 1970 began, as machines do.

    >>> parse_stamp("1780394400"), parse_stamp("20260602")
    (datetime.datetime(2026, 6, 2, 10, 0, tzinfo=datetime.timezone.utc), None)
    """
    if len(text) not in _STAMPS or not (text.isascii() and text.isdecimal()):
        return None
    moment = dt.datetime.fromtimestamp(int(text[:_STAMP_SECONDS]), dt.UTC)
    return moment if EARLIEST <= moment.year <= LATEST else None


def find_offset(zone: str) -> dt.tzinfo | None:
    """The offset from world time that a text names ("GMT+7", "UTC"), or is ("+07:00", "Z")."""
    found = _OFFSET.search(zone)
    if not found:
        return None
    sign, hours, minutes = found.group(1, 2, 3) if found.group(1) else found.group(4, 5, 6)
    offset = dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    if not offset:
        return dt.UTC
    return dt.timezone(-offset if sign == "-" else offset) if offset <= _MOST_OFFSET else None


def _time(match: regex.Match[str], part: str) -> dt.time | None:
    hour = int(match["hour"])
    minute, second = match["m1"] or match["m2"] or match["m3"] or match["m4"], match["s1"] or match["s2"]
    if hour <= 12:
        hour = _in_part(hour, part)
    return dt.time(hour, int(minute or 0), int(second or 0)) if hour < 24 else None


def _in_part(hour: int, part: str) -> int:
    """An hour up to 12 as it is in a part of the day."""
    late = hour % 12 + 12
    if part == "morning":
        return hour % 12
    if part == "afternoon":
        return late
    if part == "noon":
        return late if hour <= _AFTERNOON_UNTIL or hour == 12 else hour
    if part == "night":
        return (late if hour >= _NIGHT_FROM else hour) if hour < 12 else 0
    return hour


def _part_of_day(half: str, lexicon: Lexicon) -> str:
    letters = _NOT_LETTERS.sub("", half)
    return _parts(lexicon).get(letters) or {"a": "morning", "p": "afternoon"}.get(letters[:1], "")


@lru_cache(maxsize=256)
def _parts(lexicon: Lexicon) -> dict[str, str]:
    """The parts of the day by the letters of what tells them."""
    calendar = lexicon.calendar
    parts = {
        "morning": calendar.morning,
        "noon": calendar.noon,
        "afternoon": calendar.afternoon,
        "night": calendar.night,
    }
    return {_NOT_LETTERS.sub("", fold(word)): part for part, words in parts.items() for word in words}


@lru_cache(maxsize=256)
def _pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    calendar = lexicon.calendar
    words = {fold(word) for words in calendar[:4] for word in words}
    behind = "|".join((_HALVES, *alternatives(words)))
    before = "|".join(
        (
            rf"(?<!{_LETTER}){_HALVES}(?=[\s.]{{0,2}}\d\d?:)",
            *alternatives(word for word in words if len(_NOT_LETTERS.sub("", word)) > 1),
        )
    )
    units = "|".join((r"h(?!\p{L})", *alternatives(map(fold, calendar.hours))))
    minutes = "|".join(alternatives(map(fold, calendar.minutes))) or "(?!)"
    months = "|".join(alternatives(lexicon.months))
    return regex.compile(
        rf"(?:(?<!\d)(?P<before>{before})[\s.:]{{0,2}}(?=\d\d?\s?(?:[:h]|[.]\d\d|{units})))?"
        rf"(?<![\d:/-])(?<!\d[.,])(?P<hour>{_HOUR})(?!\d)(?:"
        rf"\s?(?P<colon>:)\s?(?P<m1>{_MINUTE})(?::?\s?(?P<s1>(?<=:\s?){_MINUTE})(?:[.,]\d{{1,9}})?)?(?!\d|[/.-]\d)"
        rf"|\s?(?P<unit>{units})(?:\s?(?P<m2>[0-5]?\d)\s?(?:{minutes})(?:\s?(?P<s2>[0-5]?\d)(?!\d|\s?[./-]))?"
        rf"|\s?(?P<m3>{_MINUTE})(?!\d|[./-]\s?\d|\.?\s?(?:{months})))?"
        rf"|[.](?P<m4>{_MINUTE})(?:[.]\d\d)?(?!\s?[./-]?\d)|)"
        rf"(?:\s?(?P<behind>{behind})(?!{_LETTER}))?"
    )


def alternatives(names: Iterable[str]) -> list[str]:
    """Patterns for folded names, the longest first: with or without spaces and dots, apart from letters and digits."""
    return [_apart(name) for name in sorted(names, key=len, reverse=True)]


def _apart(name: str) -> str:
    name = name.rstrip(".")
    spelt = re.sub(r"\\\.\\?\s?|\\\s", lambda found: r"\.?\s?" if "." in found[0] else r"\s?", re.escape(name))
    spelt = re.sub(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", r"\\s?", spelt)
    first, last = name[:1], name[-1:]
    start = r"(?<![\d/.-])0?" if first.isdecimal() else "" if is_unspaced(first) else rf"(?<!{_LETTER})"
    end = r"(?!\d)" if last.isdecimal() else "" if is_unspaced(last) else rf"(?!{_LETTER})"
    return f"{start}{spelt}{end}"
