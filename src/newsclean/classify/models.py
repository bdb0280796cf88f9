"""The models of page types and of confidence: boosted trees over the figures of a page, in JSON.

`types.json` and `confidence.json` hold, by the kind of page ("html", "text"), models by name: a page type, or what the
confidence is in. A model has `features`, the names of its figures, and `trees`, whose leaves add up to a score;
`benchmarks/train_page.py` writes the files.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

from ..filters.content.table import Table, ordered
from ..filters.content.tree_arrays import COMPILED, Node, TreeArrays
from ..filters.content.trees import number

VERSION = 1


class Model(NamedTuple):
    """A loaded model: the names of its figures, and what sums its trees' leaves for a row of these."""

    features: tuple[str, ...]
    score: Callable[[list[float]], float]

    def __call__(self, figures: Mapping[str, float]) -> float:
        """The model's score of a page."""
        return self.score([figures[name] for name in self.features])


def walked(trees: Sequence[Node], row: Sequence[float]) -> float:
    """Sum the trees' leaves for a row: in plain Python, which would take longer to make code of them, for one page."""
    score = 0.0
    for node in trees:
        while isinstance(node, tuple):
            feature, threshold, below, above = node
            node = below if row[feature] <= threshold else above
        score += node
    return score


def summed_by(trees: Sequence[Node], width: int) -> Callable[[list[float]], float]:
    """What sums the trees' leaves for a row, of so many figures."""
    if not COMPILED or not any(isinstance(node, tuple) for node in trees):
        return partial(walked, trees)
    arrays, order = TreeArrays(trees), ordered(tuple(map(str, range(width))))

    def score(row: list[float]) -> float:
        table = Table(order, 1)
        table.values[:] = array("d", row)
        return arrays.scores(table)[0]

    return score


@cache
def load(name: str, kind: str) -> Mapping[str, Model]:
    """Load the package's models of a file for one kind of page."""
    return models(json.loads(files(__package__ or "").joinpath(name).read_text("utf-8")), kind)


def models(data: Any, kind: str) -> dict[str, Model]:
    """Make the models of one kind of page of their data, by name. Raises ValueError for data of another version."""
    if data["version"] != VERSION:
        raise ValueError(f"its version is {data['version']!r}, not {VERSION}")
    return {name: model(each) for name, each in data[kind].items()}


def model(data: Any) -> Model:
    """Make a model of its data."""
    features = tuple(map(str, data["features"]))
    return Model(features, summed_by([tree(each, features) for each in data["trees"]], len(features)))


def tree(node: Any, features: Sequence[str]) -> Node:
    """Make a tree of nested lists. Raises TypeError, ValueError or LookupError for one that is damaged."""
    if not isinstance(node, list):
        return number(node)
    feature, threshold, below, above = node
    if not 0 <= feature < len(features):  # compiled code walks the trees without looking at bounds
        raise LookupError(f"there is no figure {feature!r}")
    return int(feature), number(threshold), tree(below, features), tree(above, features)


def logistic(score: float) -> float:
    """A score as a probability, whatever its size."""
    return 1 / (1 + exp(-score)) if score > 0 else exp(score) / (1 + exp(score))


def softmax(scores: Mapping[str, float]) -> dict[str, float]:
    """Scores as probabilities that add up to 1."""
    most = max(scores.values())
    weights = {name: exp(score - most) for name, score in scores.items()}
    whole = sum(weights.values())
    return {name: weight / whole for name, weight in weights.items()}
