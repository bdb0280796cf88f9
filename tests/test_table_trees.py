"""The similarity of tables that benchmarks/structure.py measures."""

from __future__ import annotations

import pytest
from table_trees import is_simple, tables, teds

FISH = "<table><tr><th>Fish<th>Price<tr><td>Cod<td>4<tr><td>Eel<td>9</table>"


@pytest.mark.parametrize(
    ("markup", "similarity"),
    [
        (FISH, 1),
        (FISH.replace("Eel", "Ray"), 1 - 1 / 10),
        (FISH.replace("<th>", "<td>"), 1 - 2 / 10),
        (FISH.replace("<tr><td>Eel<td>9", ""), 1 - 3 / 10),
        (FISH.replace("<td>Cod", "<td colspan=2>Cod"), 1 - 1 / 10),
        (f"{FISH[:-8]}<tr><td> <td></table>", 1),
    ],
)
def test_tables_are_compared_as_trees(markup: str, similarity: float) -> None:
    [one], [other] = tables(FISH), tables(markup)
    assert teds(one, other) == pytest.approx(similarity)
    assert teds(other, one) == pytest.approx(similarity)


def test_which_tables_count() -> None:
    assert not list(tables("<table><tr><td>One row<td>alone</table>"))
    assert len(list(tables(f"<table><tr><td>{FISH}<td>x<tr><td>y<td>z</table>"))) == 1
    [spans] = tables(FISH.replace("<td>Cod", "<td rowspan=2>Cod"))
    assert not is_simple(spans)
