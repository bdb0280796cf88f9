"""Tables of a page against those that come out: their similarity as trees (TEDS)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

import html5lib

Item = TypeVar("Item")
LEAST_ROWS = LEAST_CELLS = 2


class Cell(NamedTuple):
    """A cell: its text without white space, whether it is a header, and how many columns and rows it takes."""

    text: str
    header: bool
    colspan: int
    rowspan: int


Row = tuple[Cell, ...]
Table = tuple[Row, ...]


def tables(markup: bytes | str) -> Iterator[Table]:
    """Give the tables of a page that hold no others, of two rows and columns at least."""
    for node in html5lib.parse(markup, namespaceHTMLElements=False).iter("table"):
        if len(list(node.iter("table"))) > 1:
            continue
        rows = tuple(filter(None, (row_of(each, head) for each, head in rows_of(node))))
        if len(rows) >= LEAST_ROWS and max(map(len, rows)) >= LEAST_CELLS:
            yield rows


def rows_of(table: Any) -> Iterator[tuple[Any, bool]]:
    """Give the rows of a table, and whether they are its head's."""
    for part in table:
        if part.tag == "tr":
            yield part, False
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from ((each, part.tag == "thead") for each in part if each.tag == "tr")


def row_of(row: Any, head: bool) -> Row:
    """Give the cells of a row; none where all are empty."""
    cells = tuple(cell_of(each, head) for each in row if each.tag in ("td", "th"))
    return cells if any(cell.text for cell in cells) else ()


def cell_of(cell: Any, head: bool) -> Cell:
    """Give a cell."""
    spans = [int(value) if (value := cell.get(name, "")).isdigit() else 1 for name in ("colspan", "rowspan")]
    return Cell("".join("".join(cell.itertext()).split()), head or cell.tag == "th", max(spans[0], 1), max(spans[1], 1))


def is_simple(table: Table) -> bool:
    """Tell whether no cell of a table spans others."""
    return all(cell.colspan == cell.rowspan == 1 for row in table for cell in row)


def teds(one: Table, other: Table) -> float:
    """Give the similarity of two tables, 0 to 1: TEDS of Zhong et al. (2020), 1 - distance / nodes of the larger one.

    The distance is that of trees in which rows align with rows and cells with cells (Zhang 1996): never less than the
    unrestricted one. Cells are alike or not, whatever their texts share.
    """
    sizes = [1 + sum(1 + len(row) for row in table) for table in (one, other)]
    rows = aligned(one, other, lambda row: 1 + len(row), lambda first, second: aligned(first, second, weight, change))
    return 1 - rows / max(sizes)


def weight(cell: Cell) -> float:
    """Give what it costs to leave out a cell."""
    return 1


def change(one: Cell, other: Cell) -> float:
    """Give what it costs to make one cell of another."""
    return one != other


def aligned(
    one: Sequence[Item], other: Sequence[Item], cost: Callable[[Item], float], swap: Callable[[Item, Item], float]
) -> float:
    """Give the least cost to make one sequence of another by leaving out, putting in and changing items."""
    last = [0.0]
    for item in other:
        last.append(last[-1] + cost(item))
    for first in one:
        line = [last[0] + cost(first)]
        for i, second in enumerate(other):
            line.append(min(last[i + 1] + cost(first), line[i] + cost(second), last[i] + swap(first, second)))
        last = line
    return last[-1]
