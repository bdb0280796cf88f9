"""Load and evaluate gradient-boosted trees: as arrays in compiled code, else as one nested expression a tree.

A model decides in steps. The first step sees layout alone; the others, which also see text and what earlier steps say
of the blocks around, run only for the blocks whose score is within the margin.

The file is JSON: `version`; `steps`, each with `features` (the names of its columns, in order), `trees` (each a leaf,
which is a number, or a node [feature index, threshold, left, right], going left if the value is at most the threshold)
and `replaces` (whether the step's sum replaces that of the steps before, or is added to it); `margin`, a sum of leaves;
`shrinkage`, what the last sum is multiplied by; and `stacked_prefix`, with which the names of features begin that
depend on earlier steps. As the trees may become code, nothing in the file is taken on trust: only checked numbers get
there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib.resources import files
from math import isfinite
from typing import Any, NamedTuple

from .tree_arrays import COMPILED, Node, TreeArrays

Row = Sequence[float]
VERSION = 3
DEEPEST = 50  # of a tree; Python's compiler takes nearly a hundred parentheses within each other
MOST_FEATURES, MOST_TREES, MOST_STEPS = 1000, 500, 9


class Step(NamedTuple):
    """Some trees, and the names of the features they see, in order.

    `score(row)` sums the trees' leaves for one row of features, `scores(columns)` for all rows of the columns. If the
    step `replaces`, its sum takes the place of the earlier steps', else it is added. `stacked` tells whether a feature
    depends on the scores of earlier steps.
    """

    features: tuple[str, ...]
    score: Callable[[Row], float]
    scores: Callable[[list[list[float]]], list[float]]
    replaces: bool
    stacked: bool


class Forest(NamedTuple):
    """A loaded model. Scores beyond `margin` are final after the first step; `shrinkage` multiplies the last."""

    steps: tuple[Step, ...]
    margin: float
    shrinkage: float


@cache
def load(name: str) -> Forest:
    """Load one of the package's models by its file name."""
    return forest(json.loads(files("newsclean.filters.content").joinpath(name).read_text("utf-8")))


def forest(data: Any) -> Forest:
    """Make a model of its data. Raises ValueError if they are damaged or of another version."""
    try:
        if data["version"] != VERSION:
            raise ValueError(f"its version is {data['version']!r}, not {VERSION}")
        if not 0 < len(data["steps"]) <= MOST_STEPS:
            raise ValueError(f"it has {len(data['steps'])} steps")
        steps = tuple([step(each, data["stacked_prefix"]) for each in data["steps"]])
        return Forest(steps, number(data["margin"]), number(data["shrinkage"]))
    except (LookupError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise ValueError(f"not a content model ({type(error).__name__}: {error})") from error


def step(data: Any, prefix: str) -> Step:
    """Make a step of its data; features whose names begin with `prefix` depend on earlier steps."""
    features, trees, replaces = data["features"], data["trees"], data["replaces"]
    count = len(features)
    if not 0 < count <= MOST_FEATURES or not all(isinstance(name, str) for name in features):
        raise ValueError("its features are no list of names")
    if not 0 < len(trees) <= MOST_TREES:
        raise ValueError(f"it has {len(trees)} trees")
    if not isinstance(replaces, bool):
        raise TypeError(f"replaces is {replaces!r:.80}, not true or false")
    stacked = any(name.startswith(prefix) for name in features)
    nodes = [checked(tree, count) for tree in trees]
    if COMPILED:
        flat = TreeArrays(count, nodes)
        return Step(tuple(features), flat.score, flat.scores, replaces, stacked)
    score = compiled(nodes, count)
    return Step(tuple(features), score, partial(tree_sums, score), replaces, stacked)


def checked(node: Any, features: int, depth: int = 0) -> Node:
    """A tree with every number checked. Raises TypeError or ValueError for one that is damaged."""
    if not isinstance(node, list):
        return number(node)
    feature, threshold, left, right = node
    if not isinstance(feature, int) or not 0 <= feature < features:
        raise ValueError(f"there is no feature {feature!r}")
    if depth == DEEPEST:
        raise ValueError(f"a tree is deeper than {DEEPEST} nodes")
    below = checked(left, features, depth + 1), checked(right, features, depth + 1)
    return (int(feature), number(threshold), *below)


def number(value: Any) -> float:
    """A finite number as a float. Raises TypeError or ValueError for anything else."""
    if not isinstance(value, int | float):
        raise TypeError(f"expected a number, not {value!r:.80}")
    if not isfinite(value):
        raise ValueError(f"expected a finite number, not {value!r}")
    return float(value)


def compiled(trees: Sequence[Node], features: int) -> Callable[[Row], float]:
    """Compile the sum of the trees into a Python function of one row."""
    names = ", ".join(f"f{n}" for n in range(features))
    source = f"def score(f):\n {names}, = f\n return {' + '.join(map(expression, trees))}\n"
    scope: dict[str, Any] = {}
    exec(compile(source, "<content model>", "exec"), scope)
    score: Callable[[Row], float] = scope["score"]
    return score


def expression(node: Node) -> str:
    """One tree as the source of a conditional expression."""
    if not isinstance(node, tuple):
        return repr(node)
    feature, threshold, left, right = node
    return f"({expression(left)} if f{feature} <= {threshold!r} else {expression(right)})"


def tree_sums(score: Callable[[Row], float], columns: list[list[float]]) -> list[float]:
    """Sum the trees' leaves for each row of the columns."""
    return list(map(score, zip(*columns, strict=True)))
