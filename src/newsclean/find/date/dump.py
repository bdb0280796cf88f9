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
from ..scorecard import Evidence

_FIGURES = re.compile(r"\b(\d\d?)[./-](\d\d?)[./-](?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TOP = _FAR = 20
_APART, _ASTRAY = 3, 9  # lines


class Dateline:
    """A line that may tell the date: its block's index, the moment, and the evidence for it."""

    def __init__(self, index: int, moment: Moment, evidence: Evidence) -> None:
        self.index = index
        self.moment = moment
        self.evidence = evidence


def told_order(seen: DumpLines, lexicon: Lexicon) -> str | None:
    """The order of day and month that lines show by a day past the twelfth, failing that the text by its spelling."""
    orders = set()
    for index in first_and_last(seen.lines.showing):
        if found := _FIGURES.search(seen.lines.texts[index]):
            first, second = int(found[1]), int(found[2])
            orders.add("dmy" if second <= 12 < first else "mdy" if first <= 12 < second else None)
    orders.discard(None)
    return orders.pop() if len(orders) == 1 else _order_by_spelling(seen, lexicon)


def _order_by_spelling(seen: DumpLines, lexicon: Lexicon) -> str | None:
    """The order of the country whose spelling most words of the text have that are written in several ways."""
    spellings = lexicon.spellings
    found = Counter([spellings[word] for word in seen.words if word in spellings]).most_common(2)
    return found[0][0] if found and (len(found) == 1 or found[0][1] > found[1][1]) else None


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


def published_first(lines: list[Dateline]) -> list[Dateline]:
    """The ranked lines; where the first tells a change, one of that day that tells of publication comes before it."""
    if not lines or not lines[0].evidence["modified"] or lines[0].evidence["published"]:
        return lines
    day = day_of(lines[0].moment)
    told = [line for line in lines if day_of(line.moment) == day and line.evidence["published"]]
    return [*told[:1], *(line for line in lines if line not in told[:1])]


def changes(lines: list[Dateline]) -> list[Dateline]:
    """The lines that tell a change on the first one's day or later, but for the first itself."""
    rest = [line for line in lines[1:] if line.evidence["modified"] and not line.evidence["published"]]
    return [line for line in rest if day_of(line.moment) >= day_of(lines[0].moment)]


def day_of(moment: Moment) -> str:
    """The day of a date or datetime, in ISO form."""
    return moment.isoformat()[:10]


def _evidence(index: int, seen: DumpLines, lexicon: Lexicon, around: Around) -> Evidence:
    moment, lines = around.moments[index], seen.lines
    text = parted(index, lines)
    first = first_decimal(text)
    label = fold(text[:first] if first >= 0 else text)
    day = day_of(moment)
    near = [around.moments[other] for other in range(index - _APART, index + _APART + 1) if other in around.moments]
    return {
        "whole": is_dateline(text, lexicon),
        "modified": _has_any(label, lexicon.dates.modified),
        "published": _has_any(label, lexicon.dates.published),
        "timed": hasattr(moment, "hour"),
        "to_title": _clip(index - around.title) if around.title is not None else _FAR + 1,
        "to_first": _clip(index - seen.first),
        "past_last": _clip(index - seen.last),
        "gap": min(lines.blanks[index], 3) if lines.gaps else -1,
        "size": seen.sizes[index],
        "top": min(index, _TOP),
        "phrases": len(seen.blocks[index].phrases),
        "agreeing": min(around.days[day], 5),
        "differing": min(len(around.days), 10),
        "later": len(around.ordered) - bisect_right(around.ordered, day),
        "beside": sum([1 for each in near if day_of(each) != day]),
        "prose_above": seen.above[index],
        "words": min(len(_WORD.findall(text)), 20),
        "to_byline": nearest(index, around.credits, _ASTRAY - 1, _ASTRAY),
    }


def _has_any(label: str, words: tuple[str, ...]) -> bool:
    return any(word in label for word in words)


def _clip(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
