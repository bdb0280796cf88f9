"""Evaluates gradient-boosted trees in plain Python: each tree becomes one nested expression, compiled on first use.

The file is JSON: `features`, the names of the columns in order; `trees`, each a leaf (a number) or a node
[feature index, threshold, left, right], going left where the value is at most the threshold; `bias`, added to the sum;
`early`, a pair of (trees, margin): where the sum over that many trees is beyond the margin on either side, the rest
can't be expected to turn it, and is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

Row = Sequence[float]


class Forest(NamedTuple):
    """A loaded model: `score(row)` sums the trees' leaves for one row of features in the order of `features`."""

    features: tuple[str, ...]
    score: Callable[[Row], float]


@cache
def load(name: str) -> Forest:
    """Load one of the package's models by its file name."""
    return forest(json.loads(files(__package__).joinpath(name).read_text("utf-8")))


def forest(data: dict[str, Any]) -> Forest:
    """Compile a model."""
    trees = data["trees"]
    first, margin = data["early"]
    source = (
        f"def score(f):\n"
        f" {', '.join(f'f{n}' for n in range(len(data['features'])))}, = f\n"
        f" s = {data['bias']!r} + {total(trees[:first])}\n"
        f" if s < -{margin!r} or s > {margin!r}: return s\n"
        f" return s + {total(trees[first:])}\n"
    )
    scope: dict[str, Any] = {}
    exec(compile(source, "<content model>", "exec"), scope)
    return Forest(tuple(data["features"]), scope["score"])


def total(trees: Sequence[Any]) -> str:
    """Write the sum of trees as an expression."""
    return " + ".join(map(expression, trees)) or "0.0"


def expression(node: Any) -> str:
    """Write one tree as a conditional expression. Trees are shallow, so recursion is bounded by their depth."""
    if not isinstance(node, list):
        return repr(float(node))
    feature, threshold, left, right = node
    return f"({expression(left)} if f{int(feature)} <= {float(threshold)!r} else {expression(right)})"


def probability(score: float) -> float:
    """Turn a sum of leaves into a probability by the logistic function."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
