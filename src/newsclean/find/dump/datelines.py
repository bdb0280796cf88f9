"""The lines of a dump that may tell when it was published, the days in them, and what speaks for each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from ...bounds import outer
from ...lexicon import Lexicon
from ...lexicon.fold import fold
from ..dates import Moment, is_dateline, parse_date
from .survey import Survey

_GLUED = re.compile(r"(?<=[a-zà-ÿ\d])(?=[A-ZÀ-Þ])|(?<=(?:19|20)\d\d)(?=\d\d?[./ ])|(?<=[a-zà-ÿ])(?=(?:19|20)\d\d)")
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TOP = _FAR = 20
_APART, _ASTRAY = 3, 9  # lines
FEATURES = (
    "whole", "modified", "published", "timed", "to_title", "to_first", "past_last", "gap", "size", "top", "phrases",
    "agreeing", "differing", "later", "beside", "prose_above", "words", "to_byline",
)  # fmt: skip


class Dateline(NamedTuple):
    """A line that may tell the date: its block's index, the moment, and the evidence, as FEATURES names it."""

    place: int
    moment: Moment
    evidence: tuple[float, ...]


def find_moments(seen: Survey, words: Lexicon, order: str | None) -> dict[int, Moment]:
    """Every line that shows a day, with the moment."""
    showing = [seen.blocks[place] for place in sorted(seen.lines.showing)]
    found = {block.index: parse_date(unglued(block.text), words, order) for block in outer(showing)}
    return {place: moment for place, moment in found.items() if moment}


def unglued(text: str) -> str:
    """A line with spaces where a dump lost them: before a capital, after a year that figures follow."""
    return _GLUED.sub(" ", text)


class Around(NamedTuple):
    """What the evidence for one line draws on: the title's place, the moments that lines show and how often each of
    their days is shown, those days in order, and the lines that say that they credit somebody."""

    title: int | None
    moments: Mapping[int, Moment]
    days: Mapping[str, int]
    ordered: list[str]
    credits: Collection[int]


def datelines(
    seen: Survey, words: Lexicon, title: int | None, moments: Mapping[int, Moment], credits: Collection[int]
) -> Iterator[Dateline]:
    """The lines that may tell the date, in page order. `credits` are the lines that say that they credit somebody."""
    days = Counter(map(day_of, moments.values()))
    around = Around(title, moments, days, sorted(days), credits)
    for place, moment in moments.items():
        yield Dateline(place, moment, _evidence(place, seen, words, around))


def day_of(moment: Moment) -> str:
    """The day of a date or datetime, in ISO form."""
    return moment.isoformat()[:10]


def _evidence(place: int, seen: Survey, words: Lexicon, around: Around) -> tuple[float, ...]:
    block, moment, title = seen.blocks[place], around.moments[place], around.title
    text = unglued(block.text)
    label = fold(_FIGURE.split(text, maxsplit=1)[0])
    day = day_of(moment)
    near = (around.moments[other] for other in range(place - _APART, place + _APART + 1) if other in around.moments)
    credits = range(place - _ASTRAY + 1, place + _ASTRAY)
    return (
        is_dateline(text, words),
        any(word in label for word in words.dates.modified),
        any(word in label for word in words.dates.published),
        hasattr(moment, "hour"),
        _clip(place - title) if title is not None else _FAR + 1,
        _clip(place - seen.first),
        _clip(place - seen.last),
        min(block.gap, 3) if seen.lines.gaps else -1,
        seen.sizes[place],
        min(place, _TOP),
        len(block.phrases),
        min(around.days[day], 5),
        min(len(around.days), 10),
        len(around.ordered) - bisect_right(around.ordered, day),
        sum(day_of(other) != day for other in near),
        seen.above[place],
        min(len(_WORD.findall(text)), 20),
        min((abs(place - other) for other in credits if other in around.credits), default=_ASTRAY),
    )


def _clip(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
