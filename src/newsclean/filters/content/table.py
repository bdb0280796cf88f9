"""Features as one table of numbers, row by row: a row for each block, and in it a place for each feature."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

FAR = 30  # blocks; distances are capped at it


class Order(NamedTuple):
    """The features of a table's rows: their names in order, the position of each, and what a row has in it at first."""

    names: tuple[str, ...]
    position: dict[str, int]
    usual: array[float]


def ordered(*groups: tuple[str, ...]) -> Order:
    """The order of some groups of features. Distances are FAR at first, all others 0."""
    names = tuple([name for group in groups for name in group])
    usual = array("d", [FAR if name.startswith(("since", "until")) else 0.0 for name in names])
    return Order(names, {name: index for index, name in enumerate(names)}, usual)


class Table:
    """A table of so many rows: row i is `values[i * width : (i + 1) * width]`."""

    __slots__ = ("order", "values", "width")

    def __init__(self, order: Order, rows: int) -> None:
        self.order, self.width = order, len(order.names)
        self.values = order.usual * rows

    def first(self, group: tuple[str, ...]) -> int:
        """Where the features of a group begin in the first row; they stand in the group's order."""
        return self.order.position[group[0]]

    def put(self, name: str, column: Sequence[float]) -> None:
        """Set one feature of all rows."""
        self.values[self.order.position[name] :: self.width] = array("d", column)

    def column(self, name: str) -> list[float]:
        """One feature of all rows."""
        return self.values[self.order.position[name] :: self.width].tolist()


def copied(table: Table, order: Order, rows: list[int]) -> Table:
    """A table of some rows of another, in an order that begins with that of the other."""
    found = Table(order, len(rows))
    source, target, width, wide = table.values, found.values, table.width, found.width
    for number, row in enumerate(rows):
        target[number * wide : number * wide + width] = source[row * width : (row + 1) * width]
    return found


def put_since(table: Table, name: str, places: list[int], indices: list[int]) -> None:
    """Set to the distance back to the nearest of `places` above each row's block, at most FAR.

    `places` and `indices`, those of the rows' blocks, are in page order.
    """
    values, at, width = table.values, table.order.position[name], table.width
    count, passed, last, far = len(places), 0, -FAR, FAR
    for index in indices:
        while passed < count and places[passed] < index:
            last = places[passed]
            passed += 1
        away = index - last
        values[at] = away if away < far else far
        at += width


def put_until(table: Table, name: str, places: list[int], indices: list[int]) -> None:
    """Set to the distance on to the nearest of `places` below each row's block, at most FAR."""
    values, at, width = table.values, table.order.position[name], table.width
    count, passed, far = len(places), 0, FAR
    for index in indices:
        while passed < count and places[passed] <= index:
            passed += 1
        away = places[passed] - index if passed < count else far
        values[at] = away if away < far else far
        at += width
