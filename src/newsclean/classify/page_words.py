"""What the words of a page say of its type: a linear model over which of some thousand words stand at its beginning.

`words.json` holds for each word a weight for each type, in hundredths; `benchmarks/train_words.py` learns them. A page
in a language that it has no words of is told nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ..model import Page
from .declared import Figures

FIRST_CHARS = 6000  # of a page, its menu and its beginning
PREFIX = "worded_"
HUNDREDTH = 0.01
VERSION = 1


class Wording(NamedTuple):
    """A model: the types that it tells, and for each word a weight for each of them, in hundredths."""

    types: tuple[str, ...]
    weights: Mapping[str, Sequence[int]]

    def figures(self, words: Iterable[str]) -> Figures:
        """How much some words speak for each type, by the names of the figures."""
        known = [self.weights[word] for word in words if word in self.weights]
        sums = map(sum, zip(*known, strict=True)) if known else [0] * len(self.types)
        return {PREFIX + kind: HUNDREDTH * total for kind, total in zip(self.types, sums, strict=True)}


def word_figures(page: Page) -> Figures:
    """How much the words of a page speak for each type."""
    return load().figures(words_of(page))


def words_of(page: Page) -> frozenset[str]:
    """The words at the beginning of a page, folded, with the marks that stand at them."""
    found: list[str] = []
    size = 0
    for block in page.blocks:
        found.append(block.text)
        size += len(block.text)
        if size >= FIRST_CHARS:
            break
    return frozenset(" ".join(found)[:FIRST_CHARS].casefold().split())


@cache
def load() -> Wording:
    """Load the package's model."""
    return wording(json.loads(files(__package__ or "").joinpath("words.json").read_text("utf-8")))


def wording(data: Mapping[str, object]) -> Wording:
    """Make a model of its data. Raises ValueError for data of another version, or with a word of too few weights."""
    types, weights = data.get("types"), data.get("words")
    if data.get("version") != VERSION or not isinstance(types, list) or not isinstance(weights, dict):
        raise ValueError(f"its version is {data.get('version')!r}, not {VERSION}")
    for word, row in weights.items():
        if not isinstance(row, list) or len(row) != len(types) or not all(isinstance(each, int) for each in row):
            raise ValueError(f"the weights of {word!r} are not {len(types)} whole numbers")
    return Wording(tuple(map(str, types)), weights)
