"""Scorecards: additive tables of points for the evidence of a line.

A scorecard is an additive model: boosted trees of one split each, summed into one table a feature. `scorecards.json`
holds, for each card, `least`, the points below which no line is taken (null for none), and by feature `bounds`, those
between its ranges, and `points`, one more than bounds: a value takes the points of the range that it is in, a range
ending at its upper bound. `benchmarks/train_finders.py` writes the file.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from heapq import heappop, heappush
from importlib.resources import files
from operator import itemgetter
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar

Evidence = dict[str, float]
"""The evidence of a line by the names of features, which the scorecards have too."""
Table: TypeAlias = "tuple[tuple[float, ...], tuple[float, ...]]"
_TOLD = 3
_FIRST_TWO = itemgetter(0, 1)


class Line(Protocol):
    """A line of a dump that may hold a field, and the evidence for it."""

    index: int
    evidence: Evidence


class Searching(Line, Protocol):
    """A line some of whose evidence is costly: `search` computes it, `hoped` is an upper bound before that."""

    def hoped(self, best: Evidence) -> Evidence:
        """The evidence with the best values for what has not been searched for."""
        ...

    def search(self) -> None:
        """Complete the evidence."""


Rated = TypeVar("Rated", bound=Line)
Sought = TypeVar("Sought", bound=Searching)


class Scorecard:
    """A loaded scorecard: a table of (bounds, points) for each feature, and the least points that a line needs.

    `steps` are the tables that give points as they are looked up; `best` are values that would give the most points.
    """

    def __init__(self, tables: Mapping[str, Table], least: float) -> None:
        self.tables = tables
        self.least = least
        self.steps = [Step(name, bounds, points) for name, (bounds, points) in tables.items() if any(points)]
        self.best: Evidence = {
            name: (*bounds, float("inf"))[points.index(max(points))] for name, (bounds, points) in tables.items()
        }


class Step(NamedTuple):
    """A table of a scorecard: the name of its feature, the upper bound of each range, and the points it gives."""

    name: str
    bounds: tuple[float, ...]
    points: tuple[float, ...]


@cache
def load(name: str) -> Scorecard:
    """Load one of the package's scorecards."""
    return scorecard(_cards()[name])


@cache
def _cards() -> Mapping[str, Any]:
    return json.loads(files(__package__).joinpath("scorecards.json").read_text("utf-8"))  # type: ignore[no-any-return]


def scorecard(data: Mapping[str, Any]) -> Scorecard:
    """Make a scorecard of its data; evidence that they do not name gives no points."""
    tables = {
        name: (tuple(map(float, table["bounds"])), tuple(map(float, table["points"])))
        for name, table in data["features"].items()
    }
    return Scorecard(tables, float("-inf") if data["least"] is None else data["least"])


def rate(card: Scorecard, evidence: Evidence) -> float:
    """Add up the points of a line's evidence."""
    total = 0.0
    for name, bounds, points in card.steps:
        total += points[bisect_left(bounds, evidence[name])]
    return total


def ranked(lines: Iterable[Rated], card: Scorecard) -> list[Rated]:
    """The lines with at least the card's least points, most points first; of equal ones, the first on the page."""
    rated = [(-points, line.index, line) for line in lines if (points := rate(card, line.evidence)) >= card.least]
    rated.sort(key=_FIRST_TWO)
    return [line for _, _, line in rated]


def best_first(lines: Iterable[Sought], card: Scorecard) -> Iterator[Sought]:
    """The lines as `ranked` gives them, searching only those that may come next (branch and bound)."""
    hoped = [(-rate(card, line.hoped(card.best)), line.index, line) for line in lines]
    hoped = [each for each in hoped if -each[0] >= card.least]
    hoped.sort(key=_FIRST_TWO)
    found: list[tuple[float, int, Sought]] = []
    for most, index, line in hoped:
        while found and found[0][:2] < (most, index):
            yield heappop(found)[2]
        line.search()
        points = rate(card, line.evidence)
        if points >= card.least:
            heappush(found, (-points, index, line))
    yield from [line for _, _, line in sorted(found, key=_FIRST_TWO)]


def explain(card: Scorecard, evidence: Evidence) -> str:
    """A line's points in words, with the evidence that gave or took most of them."""
    points = dict.fromkeys(evidence, 0.0)
    for name, bounds, own in card.steps:
        points[name] = own[bisect_left(bounds, evidence[name])]
    weights = {name: -abs(each) for name, each in points.items()}
    most = sorted(points, key=weights.__getitem__)[:_TOLD]
    told = ", ".join([f"{name} {evidence[name]:.3g}: {points[name]:+.1f}" for name in most])
    return f"{sum(points.values()):.1f} points ({told})"
