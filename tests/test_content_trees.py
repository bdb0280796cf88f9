"""The content model's trees: the arrays that compiled code walks tell the same as the expressions of plain Python."""

from __future__ import annotations

import json
import random
from importlib.resources import files
from typing import Any

import pytest

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
    width = len(data["features"])
    trees = [checked(tree, width) for tree in data["trees"]]
    values = [-1.0, 0.0, *(value for tree in data["trees"] for value in thresholds(tree))]
    dice = random.Random(number)
    columns = [dice.choices(values, k=200) for _ in range(width)]  # thresholds themselves: the left side takes them
    flat, score = TreeArrays(width, trees), compiled(trees, width)
    assert flat.scores(columns) == tree_sums(score, columns)
    row = [column[0] for column in columns]
    assert flat.score(row) == score(row) == tree_sums(score, columns)[0]


def test_a_tree_may_be_a_leaf() -> None:
    assert forest(LEAF).steps[1].scores([[1.0, 2.0]]) == [-0.75, -0.75]
