"""Features as columns: for each name a list with one number for each block, and what columns are made with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Value = TypeVar("Value")

Columns = dict[str, list[float]]  # mostly of floats alone: trees compare these in half the time
FAR = 30.0  # blocks; distances are capped at it
AWAY = list(map(float, range(1, round(FAR) + 1)))
NEARER = AWAY[::-1]


def since_last(places: list[int], count: int) -> list[float]:
    """For each of the first `count` blocks, the distance back to the nearest of `places` above it, at most FAR."""
    away = [FAR] * count
    for index in places:
        away[index + 1 : index + 1 + len(AWAY)] = AWAY
    return away


def until_next(places: list[int], count: int) -> list[float]:
    """For each of the first `count` blocks, the distance on to the nearest of `places` below it, at most FAR."""
    first = len(NEARER)  # of the list, where the first block stands
    away = [FAR] * (first + count)
    for index in reversed(places):
        away[index : index + first] = NEARER
    return away[first:]


def taken(values: Sequence[Value], indices: list[int]) -> list[Value]:
    """The values at some indices."""
    return [values[index] for index in indices]
