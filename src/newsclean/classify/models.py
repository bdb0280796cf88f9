"""The models of page types and of confidence: boosted trees over the figures of a page, in JSON.

`types.json` and `confidence.json` hold, by the kind of page ("html", "text"), models by name: a page type, or what the
confidence is in. A model has `features`, the names of its figures, and `trees`, whose leaves add up to a score;
`benchmarks/train_page.py` writes the files.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple, TypeAlias

from ..filters.content.trees import number

VERSION = 1
Node: TypeAlias = "tuple[int, float, Node, Node] | float"


class Model(NamedTuple):
    """A loaded model: the names of its figures, and trees, whose nodes ask for one of these by its place.

    A tree is walked, not made code of as those of the content model are: it is asked once a page, not for each block.
    """

    features: tuple[str, ...]
    trees: tuple[Node, ...]

    def __call__(self, figures: Mapping[str, float]) -> float:
        """The model's score of a page: the sum of its trees' leaves."""
        row = [figures[name] for name in self.features]
        score = 0.0
        for node in self.trees:
            while isinstance(node, tuple):
                feature, threshold, below, above = node
                node = below if row[feature] <= threshold else above
            score += node
        return score


@cache
def load(name: str, kind: str) -> Mapping[str, Model]:
    """Load the package's models of a file for one kind of page."""
    return models(json.loads(files(__package__).joinpath(name).read_text("utf-8")))[kind]


def models(data: Any) -> dict[str, dict[str, Model]]:
    """Make models of their data, by kind of page and by name. Raises ValueError for data of another version."""
    if data["version"] != VERSION:
        raise ValueError(f"its version is {data['version']!r}, not {VERSION}")
    return {kind: {name: model(each) for name, each in data[kind].items()} for kind in ("html", "text")}


def model(data: Any) -> Model:
    """Make a model of its data."""
    features = tuple(map(str, data["features"]))
    return Model(features, tuple([tree(each, features) for each in data["trees"]]))


def tree(node: Any, features: Sequence[str]) -> Node:
    """Make a tree of nested lists. Raises TypeError, ValueError or LookupError for one that is damaged."""
    if not isinstance(node, list):
        return number(node)
    feature, threshold, below, above = node
    features[feature]
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
