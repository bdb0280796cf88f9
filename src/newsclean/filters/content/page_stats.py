"""A survey of the whole page that the features of each block are read from, in time linear in blocks and scopes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, NamedTuple

from ...model import Block, Page, Scope, Verdict
from ...text.words import SENTENCE_ENDS

GOOD_CHARS = 80
GOOD_LINK_DENSITY = 0.33
MARKED = 0.2
LONG_CHARS = 200  # letters, of a script without marks at the end of a sentence; else characters
CLOSERS = frozenset('"”“»«’」』')  # in some languages what opens a quotation in others
SENTENCE_MARKS = SENTENCE_ENDS | CLOSERS | frozenset(":;")


class Fields(NamedTuple):
    """Fields of a page's blocks, each as a list of all blocks' values."""

    texts: list[str]
    tags: list[str]
    scopes: list[int]
    levels: list[int]
    link_chars: list[int]
    gaps: list[int]
    folded: list[str]


class Elements(NamedTuple):
    """The fields of a page's scopes, each as a list of all scopes' values."""

    tags: list[str]
    parents: list[int]
    names: list[str]
    hints: list[frozenset[str]]
    hidden: list[bool]


@dataclass(frozen=True, slots=True)
class Survey:
    """Figures by block (`size`, `density`, `good`) and by scope (`total`, `linked`, `rich`).

    `size` is the block's length in letters, `density` the share of it inside links, `good` its size where it reads
    like prose and was not dropped, else 0. `before[i]` is the sum of `good` before block i, and one more of
    all. `total`, `linked` and `rich` sum size, link characters and `good` below each scope.
    """

    fields: Fields
    elements: Elements
    size: list[float]
    density: list[float]
    good: list[float]
    before: list[float]
    total: list[float]
    linked: list[float]
    rich: list[float]


def survey(page: Page, dropped: list[bool], weight: float) -> Survey:
    """Measure every block and scope of a page.

    `dropped` tells which blocks the filters have taken already, `weight` how many letters a character stands for.
    """
    _, texts, tags, scopes, levels, _, link_chars, gaps, _, _, folded = transposed(page.blocks, Block)
    fields = Fields(texts, tags, scopes, levels, link_chars, gaps, folded)
    elements = Elements(*transposed(page.scopes, Scope))
    size = [len(text) * weight for text in texts]
    density = densities(texts, link_chars)
    good = prose(fields, size, density, dropped, weight)
    linked = [n * density[index] if link_chars[index] else 0.0 for index, n in enumerate(size)]
    total, below, rich = [summed(elements.parents, scopes, values) for values in (size, linked, good)]
    return Survey(fields, elements, size, density, good, [0.0, *accumulate(good)], total, below, rich)


def densities(texts: list[str], link_chars: list[int]) -> list[float]:
    """Give the share of each text's characters that is inside links."""
    found = []
    for index, chars in enumerate(link_chars):
        if chars:
            whole = len(texts[index])
            found.append(chars / whole)
        else:
            found.append(0.0)
    return found


def transposed(rows: Sequence[tuple[Any, ...]], kind: type[Block | Scope]) -> list[list[Any]]:
    """Turn named tuples of one kind into a list of each of their fields."""
    return list(map(list, zip(*rows, strict=True))) or [[] for _ in kind._fields]


def prose(fields: Fields, size: list[float], density: list[float], dropped: list[bool], weight: float) -> list[float]:
    """Give the size of each block that reads like prose, else 0: no heading, not folded, it ends so or it is long."""
    texts, levels, folded = fields.texts, fields.levels, fields.folded
    long = LONG_CHARS * (weight if weight > 1 and is_marked(texts, size) else 1.0)
    good = [0.0] * len(size)
    for index, n in enumerate(size):
        if n < GOOD_CHARS or density[index] > GOOD_LINK_DENSITY or dropped[index]:
            continue
        if not levels[index] and not folded[index] and (n > long or texts[index][-1] in SENTENCE_MARKS):
            good[index] = n
    return good


def is_marked(texts: list[str], size: list[float]) -> bool:
    """Tell whether a page's longer lines end with the mark of a sentence's end; those of Thai do not."""
    ends = [text[-1] in SENTENCE_ENDS for text, n in zip(texts, size, strict=True) if n >= GOOD_CHARS]
    return sum(ends) > MARKED * len(ends)


def summed(parents: list[int], scopes: list[int], values: list[float]) -> list[float]:
    """Sum up below each scope the values of blocks that stand in the given scopes."""
    sums = [0.0] * len(parents)
    for index, value in enumerate(values):
        if value:
            scope = scopes[index]
            amount = sums[scope]
            sums[scope] = amount + value
    for index in range(len(parents) - 1, 0, -1):
        value = sums[index]
        if value:
            scope = parents[index]
            amount = sums[scope]
            sums[scope] = amount + value
    return sums


def without(survey: Survey, settled: list[Verdict]) -> Survey:
    """Survey the page again when more of its blocks have been dropped."""
    gone = [verdict.block for verdict in settled if survey.good[verdict.block]]
    if not gone:
        return survey
    good = survey.good.copy()
    for index in gone:
        good[index] = 0.0
    rich = summed(survey.elements.parents, survey.fields.scopes, good)
    return replace(survey, good=good, before=[0.0, *accumulate(good)], rich=rich)
