"""The content model's trees: the arrays that compiled code walks tell the same as the expressions of plain Python."""

from __future__ import annotations

import json
import random
from array import array
from importlib.resources import files
from typing import Any

import pytest

from newsclean.filters.content.features.order import ORDERS
from newsclean.filters.content.table import Table, ordered
from newsclean.filters.content.tree_arrays import TreeArrays
from newsclean.filters.content.trees import VERSION, checked, compiled, forest, tree_sums

STEP = {"features": ["size"], "trees": [0.25, -1], "replaces": False}
LEAF = {"version": VERSION, "margin": 1, "stacked_prefix": "likely", "shrinkage": 1, "steps": [STEP] * 2}


def thresholds(tree: Any) -> list[float]:
    """Give the thresholds of a tree's nodes."""
    return [tree[1], *thresholds(tree[2]), *thresholds(tree[3])] if isinstance(tree, list) else []


@pytest.mark.parametrize(("kind", "number"), [("html", 0), ("html", 1), ("text", 0), ("text", 1), ("text", 2)])
def test_arrays_and_expressions_agree(kind: str, number: int) -> None:
    data = json.loads(files("newsclean.filters.content").joinpath(f"{kind}.json").read_text("utf-8"))["steps"][number]
    order = ordered(tuple(data["features"]))
    trees = [checked(tree, range(len(order.names))) for tree in data["trees"]]
    values = [-1.0, 0.0, *(value for tree in data["trees"] for value in thresholds(tree))]
    dice = random.Random(number)
    table = Table(order, 200)
    for name in order.names:
        table.put(name, dice.choices(values, k=200))  # thresholds themselves: the left side takes them
    assert TreeArrays(trees).scores(table) == tree_sums(compiled(trees, len(order.names)), table)


def test_a_tree_may_be_a_leaf() -> None:
    assert forest(LEAF, "html").steps[1].scores(Table(ORDERS["html"], 2)) == [-0.75, -0.75]


@pytest.mark.parametrize("rows", [array("d", [1.0]), array("d", [1.0] * 3)])
def test_rows_too_short_are_refused(rows: Any) -> None:
    table = Table(ordered(("size",)), 0)
    table.values, table.width = rows, min(2, len(rows))
    with pytest.raises(ValueError, match="at least 2 features"):
        TreeArrays([(1, 0.5, -1.0, 1.0)]).scores(table)
