"""Evaluates gradient-boosted trees in plain Python: each tree becomes one nested expression, compiled on first use.

A model decides in two steps. The first trees ask for the features of the outline only; the others, which ask for the
details too, are heard only where the sum of the first is within the margin. The file is JSON: `steps`, a pair, each
with `features`, the names of its columns in order, and `trees`, each a leaf (a number) or a node [feature index,
threshold, left, right], going left where the value is at most the threshold; `margin`, a sum of leaves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

Row = Sequence[float]


class Step(NamedTuple):
    """Some trees: `score(row)` sums their leaves for one row of features in the order of `features`."""

    features: tuple[str, ...]
    score: Callable[[Row], float]


class Forest(NamedTuple):
    """A loaded model; the second step is for rows whose first score is between -margin and margin."""

    first: Step
    second: Step
    margin: float


@cache
def load(name: str) -> Forest:
    """Load one of the package's models by its file name."""
    return forest(json.loads(files("newsclean.filters.content").joinpath(name).read_text("utf-8")))


def forest(data: dict[str, Any]) -> Forest:
    """Compile a model."""
    first, second = (step(each["features"], each["trees"]) for each in data["steps"])
    return Forest(first, second, data["margin"])


def step(features: Sequence[str], trees: Sequence[Any]) -> Step:
    """Compile some trees."""
    source = f"def score(f):\n {', '.join(f'f{n}' for n in range(len(features)))}, = f\n return {total(trees)}\n"
    scope: dict[str, Any] = {}
    exec(compile(source, "<content model>", "exec"), scope)
    return Step(tuple(features), scope["score"])


def total(trees: Sequence[Any]) -> str:
    """Write the sum of trees as an expression."""
    return " + ".join(map(expression, trees))


def expression(node: Any) -> str:
    """Write one tree as a conditional expression. Trees are shallow, so recursion is bounded by their depth."""
    if not isinstance(node, list):
        return repr(float(node))
    feature, threshold, left, right = node
    return f"({expression(left)} if f{int(feature)} <= {float(threshold)!r} else {expression(right)})"


def probability(score: float) -> float:
    """Turn a sum of leaves into a probability by the logistic function."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
