"""The lines of a dump that may tell when it was published, the days in them, and what speaks for each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping

from ...lexicon import Lexicon
from ...parse.date_words import is_dateline
from ...parse.dates import Moment, parse_date
from ...text.casefold import fold
from ...text.characters import first_decimal
from ...text.glue import unglued
from ...text.words import first_and_last
from ..dump_lines import DumpLines, Lines, nearest

_FIGURES = re.compile(r"\b(\d\d?)[./-](\d\d?)[./-](?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TOP = _FAR = 20
_APART, _ASTRAY = 3, 9  # lines
FEATURES = (
    "whole", "modified", "published", "timed", "to_title", "to_first", "past_last", "gap", "size", "top", "phrases",
    "agreeing", "differing", "later", "beside", "prose_above", "words", "to_byline",
)  # fmt: skip


class Dateline:
    """A line that may tell the date: its block's index, the moment, and the evidence, as FEATURES names it."""

    def __init__(self, index: int, moment: Moment, evidence: tuple[float, ...]) -> None:
        self.index = index
        self.moment = moment
        self.evidence = evidence


def told_order(seen: DumpLines) -> str | None:
    """The order of day and month where lines show it by a day past the twelfth, None where none does or they differ."""
    orders = set()
    for index in first_and_last(seen.lines.showing):
        if found := _FIGURES.search(seen.lines.texts[index]):
            first, second = int(found[1]), int(found[2])
            orders.add("dmy" if second <= 12 < first else "mdy" if first <= 12 < second else None)
    orders.discard(None)
    return orders.pop() if len(orders) == 1 else None


def find_moments(seen: DumpLines, lexicon: Lexicon, order: str | None) -> dict[int, Moment]:
    """Every line that shows a day, with the moment."""
    found = {}
    for index in first_and_last(seen.lines.showing):
        moment = parse_date(parted(index, seen.lines), lexicon, order)
        if moment:
            found[index] = moment
    return found


def parted(index: int, lines: Lines) -> str:
    """A line as `unglued` gives it, which is asked once a page."""
    known: str | None = lines.parted.get(index)
    if known is None:
        known = lines.parted[index] = unglued(lines.texts[index])
    return known


class Around:
    """What the evidence for one line draws on: the title's place, the moments that lines show and how often each of
    their days is shown, those days in order, and the lines that say that they credit somebody."""

    def __init__(self, title: int | None, moments: Mapping[int, Moment], credits: Collection[int]) -> None:
        self.title = title
        self.moments = moments
        self.days = Counter([day_of(moment) for moment in moments.values()])
        self.ordered = sorted(self.days)
        self.credits = credits


def datelines(
    seen: DumpLines, lexicon: Lexicon, title: int | None, moments: Mapping[int, Moment], credits: Collection[int]
) -> list[Dateline]:
    """The lines that may tell the date, in page order. `credits` are the lines that say that they credit somebody."""
    around = Around(title, moments, credits)
    return [Dateline(index, moment, _evidence(index, seen, lexicon, around)) for index, moment in moments.items()]


def day_of(moment: Moment) -> str:
    """The day of a date or datetime, in ISO form."""
    return moment.isoformat()[:10]


def _evidence(index: int, seen: DumpLines, lexicon: Lexicon, around: Around) -> tuple[float, ...]:
    moment, lines = around.moments[index], seen.lines
    text = parted(index, lines)
    first = first_decimal(text)
    label = fold(text[:first] if first >= 0 else text)
    day = day_of(moment)
    near = [around.moments[other] for other in range(index - _APART, index + _APART + 1) if other in around.moments]
    return (
        is_dateline(text, lexicon),
        _has_any(label, lexicon.dates.modified),
        _has_any(label, lexicon.dates.published),
        hasattr(moment, "hour"),
        _clip(index - around.title) if around.title is not None else _FAR + 1,
        _clip(index - seen.first),
        _clip(index - seen.last),
        min(lines.blanks[index], 3) if lines.gaps else -1,
        seen.sizes[index],
        min(index, _TOP),
        len(seen.blocks[index].phrases),
        min(around.days[day], 5),
        min(len(around.days), 10),
        len(around.ordered) - bisect_right(around.ordered, day),
        sum([1 for each in near if day_of(each) != day]),
        seen.above[index],
        min(len(_WORD.findall(text)), 20),
        nearest(index, around.credits, _ASTRAY - 1, _ASTRAY),
    )


def _has_any(label: str, words: tuple[str, ...]) -> bool:
    return any(word in label for word in words)


def _clip(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
