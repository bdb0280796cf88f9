"""The tables of features: each has its place, is set for every block, and stays where it is when rows are taken."""

from __future__ import annotations

from array import array
from math import isnan, nan
from typing import Any

import pytest

import newsclean
from newsclean.filters.content import prepare
from newsclean.filters.content.features import layout
from newsclean.filters.content.features.enclosing import ITEMS
from newsclean.filters.content.features.layout import LAYOUT, layout_features
from newsclean.filters.content.features.order import ORDERS
from newsclean.filters.content.features.stacking import stacking_features, stacking_inputs
from newsclean.filters.content.features.text import LAID_OUT, NAMES, text_features
from newsclean.filters.content.features.verdicts import REASONS
from newsclean.filters.content.table import FAR, Table, copied, ordered, put_since, put_until
from newsclean.pipeline import Verdicts

PAGES = {
    "html": "<main>" + "<p class=a>The ferry left the harbour at noon, and its crew had waited.</p>" * 4 + "</main>",
    "text": "\n\n".join(f"The ferry left pier {number} at noon, and its crew had waited." for number in range(5)),
}
NOT_ALWAYS = {*REASONS, *ITEMS, *NAMES, *LAID_OUT}
"""What is set only where there is something to tell; elsewhere it stays as a new table has it."""


def unset(table: Table) -> set[str]:
    """Give the features that are no number in any row."""
    return {name for name in table.order.names if any(map(isnan, table.column(name)))}


@pytest.mark.parametrize("kind", PAGES)
def test_every_feature_is_set(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = newsclean.read(PAGES[kind], kind=kind, language="en")
    verdicts: Any = Verdicts(page)
    prepared = prepare(page, verdicts)
    order = LAYOUT[kind]
    unknown = order._replace(usual=array("d", [nan]) * len(order.names))
    monkeypatch.setattr(layout, "LAYOUT", {kind: unknown})
    table = layout_features(verdicts, prepared)
    assert len(prepared.undecided) > 3
    assert unset(table) <= NOT_ALWAYS
    whole = ORDERS[kind]._replace(usual=array("d", [nan]) * len(ORDERS[kind].names))
    wide = copied(table, whole, [1, 3])
    text_features(wide, page, verdicts, prepared, [prepared.undecided[1], prepared.undecided[3]])
    scores = [0.5] * len(prepared.undecided)
    stacking_features(wide, stacking_inputs(page, verdicts, prepared), scores, [1, 3])
    assert unset(wide) <= NOT_ALWAYS


@pytest.mark.parametrize("kind", PAGES)
def test_each_feature_has_one_place(kind: str) -> None:
    order = ORDERS[kind]
    assert len(order.position) == len(order.names) == len(order.usual)
    assert order.names[: len(LAYOUT[kind].names)] == LAYOUT[kind].names


def test_rows_are_taken_with_what_they_hold() -> None:
    narrow, wide = ordered(("size", "tag")), ordered(("size", "tag"), ("words",))
    table = Table(narrow, 3)
    table.put("size", [1, 2, 3])
    table.put("tag", [4, 5, 6])
    found = copied(table, wide, [0, 2])
    assert [found.column(name) for name in wide.names] == [[1, 3], [4, 6], [0, 0]]


def test_distances_are_to_the_nearest_above_and_below() -> None:
    table = Table(ordered(("since", "until")), 5)
    assert table.column("since") == table.column("until") == [FAR] * 5
    put_since(table, "since", [2, 3, 50], [0, 2, 3, 40, 51])
    put_until(table, "until", [2, 3, 50], [0, 2, 3, 40, 51])
    assert table.column("since") == [FAR, FAR, 1, FAR, 1]
    assert table.column("until") == [2, 1, FAR, 10, FAR]
