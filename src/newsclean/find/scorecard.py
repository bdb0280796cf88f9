"""Scorecards: additive tables of points for the evidence of a line.

A scorecard is an additive model: boosted trees of one split each, summed into one table a feature. `scorecards.json`
holds, for each card, `least`, the points below which no line is taken (null for none), and by feature `bounds`, those
between its ranges, and `points`, one more than bounds: a value takes the points of the range that it is in, a range
ending at its upper bound. `benchmarks/train_finders.py` writes the file.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from heapq import heappop, heappush
from importlib.resources import files
from operator import itemgetter
from typing import Any, Protocol, TypeAlias, TypeVar

Table: TypeAlias = "tuple[tuple[float, ...], tuple[float, ...]]"
_TOLD = 3
_FIRST_TWO = itemgetter(0, 1)


class Line(Protocol):
    """A line of a dump that may hold a field, and the evidence for it."""

    index: int
    evidence: tuple[float, ...]


class Searching(Line, Protocol):
    """A line some of whose evidence is costly: `search` computes it, `hoped` is an upper bound before that."""

    def hoped(self, best: tuple[float, ...]) -> tuple[float, ...]:
        """The evidence with the best values for what has not been searched for."""
        ...

    def search(self) -> None:
        """Complete the evidence."""


Rated = TypeVar("Rated", bound=Line)
Sought = TypeVar("Sought", bound=Searching)


class Scorecard:
    """A loaded scorecard: its features in the order of their evidence, a table of (bounds, points) for each.

    `steps` are the tables that give points as they are looked up; `best` are values that would give the most points.
    """

    def __init__(self, features: tuple[str, ...], tables: tuple[Table, ...], least: float) -> None:
        self.features = features
        self.tables = tables
        self.least = least
        self.steps = [Step(index, bounds, points) for index, (bounds, points) in enumerate(tables) if any(points)]
        self.best = tuple([(*bounds, float("inf"))[points.index(max(points))] for bounds, points in tables])


class Step:
    """A table of a scorecard: the place of its feature, the upper bound of each range, and the points it gives."""

    __slots__ = ("bounds", "index", "points")

    def __init__(self, index: int, bounds: tuple[float, ...], points: tuple[float, ...]) -> None:
        self.index = index
        self.bounds = array("d", (*bounds, float("inf")))
        self.points = array("d", points)


@cache
def load(name: str, features: tuple[str, ...]) -> Scorecard:
    """Load one of the package's scorecards; `features` are the names of the evidence, in its order."""
    return scorecard(_cards()[name], features)


@cache
def _cards() -> Mapping[str, Any]:
    return json.loads(files(__package__).joinpath("scorecards.json").read_text("utf-8"))  # type: ignore[no-any-return]


def scorecard(data: Mapping[str, Any], features: tuple[str, ...]) -> Scorecard:
    """Make a scorecard of its data; a feature that they do not name gives no points."""
    tables = [data["features"].get(name, {"bounds": (), "points": (0.0,)}) for name in features]
    least = data["least"]
    return Scorecard(
        features,
        tuple([(tuple(map(float, table["bounds"])), tuple(map(float, table["points"]))) for table in tables]),
        float("-inf") if least is None else least,
    )


def rate(card: Scorecard, evidence: tuple[float, ...]) -> float:
    """Add up the points of a line's evidence."""
    total = 0.0
    for step in card.steps:
        value = evidence[step.index]
        bounds, number = step.bounds, 0
        while value > bounds[number]:
            number += 1
        total += step.points[number]
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


def _points(step: Step, value: float) -> float:
    """The points of a value, as `rate` adds them up."""
    number = 0
    while value > step.bounds[number]:
        number += 1
    return step.points[number]


def explain(card: Scorecard, evidence: tuple[float, ...]) -> str:
    """A line's points in words, with the evidence that gave or took most of them."""
    points = [0.0] * len(evidence)
    for step in card.steps:
        points[step.index] = _points(step, evidence[step.index])
    weights = [-abs(each) for each in points]
    most = sorted(range(len(points)), key=weights.__getitem__)[:_TOLD]
    told = ", ".join([f"{card.features[i]} {evidence[i]:.3g}: {points[i]:+.1f}" for i in most])
    return f"{sum(points):.1f} points ({told})"
