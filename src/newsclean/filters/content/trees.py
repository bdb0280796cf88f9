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

from .features.layout import LAYOUT
from .features.order import ORDERS
from .table import Order, Table
from .tree_arrays import COMPILED, Node, TreeArrays

Row = Sequence[float]
VERSION = 3
DEEPEST = 50  # of a tree; Python's compiler takes nearly a hundred parentheses within each other
MOST_TREES, MOST_STEPS = 500, 9


class Step(NamedTuple):
    """Some trees.

    `scores(table)` sums the trees' leaves for each row of a table, which has all features that the step asks for, at
    the positions it was made for. If the step `replaces`, its sum takes the place of the earlier steps', else it is
    added. `stacked` tells whether a feature depends on the scores of earlier steps.
    """

    scores: Callable[[Table], list[float]]
    replaces: bool
    stacked: bool


class Forest(NamedTuple):
    """A loaded model. Scores beyond `margin` are final after the first step; `shrinkage` multiplies the last."""

    steps: tuple[Step, ...]
    margin: float
    shrinkage: float


@cache
def load(name: str, kind: str) -> Forest:
    """Load one of the package's models by the name of its file, for a kind of page, "html" or "text"."""
    return forest(json.loads(files("newsclean.filters.content").joinpath(name).read_text("utf-8")), kind)


def forest(data: Any, kind: str) -> Forest:
    """Make a model of its data. Raises ValueError if they are damaged, of another version or for another kind."""
    try:
        if data["version"] != VERSION:
            raise ValueError(f"its version is {data['version']!r}, not {VERSION}")
        if not 0 < len(data["steps"]) <= MOST_STEPS:
            raise ValueError(f"it has {len(data['steps'])} steps")
        order, prefix = ORDERS[kind], data["stacked_prefix"]
        steps = [step(each, prefix, order if at else LAYOUT[kind]) for at, each in enumerate(data["steps"])]
        return Forest(tuple(steps), number(data["margin"]), number(data["shrinkage"]))
    except (LookupError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise ValueError(f"not a content model ({type(error).__name__}: {error})") from error


def step(data: Any, prefix: str, order: Order) -> Step:
    """Make a step of its data, for tables of that order.

    Features whose names begin with `prefix` depend on earlier steps.
    """
    features, trees, replaces = data["features"], data["trees"], data["replaces"]
    if not features or not all(isinstance(name, str) for name in features):
        raise ValueError("its features are no list of names")
    if not 0 < len(trees) <= MOST_TREES:
        raise ValueError(f"it has {len(trees)} trees")
    if not isinstance(replaces, bool):
        raise TypeError(f"replaces is {replaces!r:.80}, not true or false")
    stacked = any(name.startswith(prefix) for name in features)
    positions = [order.position[name] for name in features]
    nodes = [checked(tree, positions) for tree in trees]
    scores = TreeArrays(nodes).scores if COMPILED else partial(tree_sums, compiled(nodes, len(order.names)))
    return Step(scores, replaces, stacked)


def checked(node: Any, positions: Sequence[int], depth: int = 0) -> Node:
    """A tree with every number checked, and positions in a table's rows in place of a step's numbers for features.

    Raises TypeError or ValueError for one that is damaged.
    """
    if not isinstance(node, list):
        return number(node)
    feature, threshold, left, right = node
    if not isinstance(feature, int) or not 0 <= feature < len(positions):
        raise ValueError(f"there is no feature {feature!r}")
    if depth == DEEPEST:
        raise ValueError(f"a tree is deeper than {DEEPEST} nodes")
    below = checked(left, positions, depth + 1), checked(right, positions, depth + 1)
    return (positions[feature], number(threshold), *below)


def number(value: Any) -> float:
    """A finite number as a float. Raises TypeError or ValueError for anything else."""
    if type(value) is float and isfinite(value):  # as nearly all are, of the ten thousand in a model
        return value
    if not isinstance(value, int | float):
        raise TypeError(f"expected a number, not {value!r:.80}")
    if not isfinite(value):
        raise ValueError(f"expected a finite number, not {value!r}")
    return float(value)


def compiled(trees: Sequence[Node], width: int) -> Callable[[Row], float]:
    """Compile the sum of the trees into a Python function of one row."""
    names = ", ".join(f"f{n}" for n in range(width))
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


def tree_sums(score: Callable[[Row], float], table: Table) -> list[float]:
    """Sum the trees' leaves for each row of a table."""
    values, width = table.values, table.width
    return [score(values[at : at + width].tolist()) for at in range(0, len(values), width)]
