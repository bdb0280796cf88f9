"""Statistics of a whole page that the features of its blocks are read from, in time linear in blocks and scopes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, NamedTuple

from ...model import Block, Page, Scope, Verdict
from ...text.marks import CLOSING_QUOTES, SENTENCE_ENDS

PROSE_CHARS = 80
PROSE_LINK_DENSITY = 0.33
MARKED = 0.2
LONG_CHARS = 200  # letters, of a script without marks at the end of a sentence; else characters
SENTENCE_MARKS = SENTENCE_ENDS | CLOSING_QUOTES | frozenset(":;")


class Fields(NamedTuple):
    """The fields of a page's blocks as columns: one list a field."""

    texts: list[str]
    tags: list[str]
    scopes: list[int]
    levels: list[int]
    link_chars: list[int]
    gaps: list[int]
    collapsed: list[str]


class Elements(NamedTuple):
    """The fields of a page's scopes as columns: one list a field."""

    tags: list[str]
    parents: list[int]
    names: list[str]
    hints: list[frozenset[str]]
    hidden: list[bool]


@dataclass(frozen=True, slots=True)
class PageStats:
    """Figures by block and by scope, of a page whose dropped blocks are known.

    By block: `size` in letters, `density` (the share of it inside links, 0 to 1), `prose` (its size if it reads like
    prose and was not dropped, else 0) and `before` (the prose above block i; its last entry is all of the page).
    By scope, summed over what it encloses: `total` size, `linked` characters, `prose_below`.
    """

    fields: Fields
    elements: Elements
    size: list[float]
    density: list[float]
    prose: list[float]
    before: list[float]
    total: list[float]
    linked: list[float]
    prose_below: list[float]


def page_stats(page: Page, dropped: list[bool], weight: float) -> PageStats:
    """Take the statistics of a page.

    `dropped` tells for each block whether an earlier filter dropped it, `weight` is the number of Latin letters that a
    character stands for.
    """
    _, texts, tags, scopes, levels, _, link_chars, gaps, _, _, collapsed = transposed(page.blocks, Block)
    fields = Fields(texts, tags, scopes, levels, link_chars, gaps, collapsed)
    elements = Elements(*transposed(page.scopes, Scope))
    size = [len(text) * weight for text in texts]
    density = densities(texts, link_chars)
    prose = prose_sizes(fields, size, density, dropped, weight)
    if not any(prose):  # a page all of whose paragraphs are links may have an article for all that
        prose = prose_sizes(fields, size, [0.0] * len(size), dropped, weight)
        density = [0.0 if prose[index] else share for index, share in enumerate(density)]
    linked = [n * density[index] if link_chars[index] else 0.0 for index, n in enumerate(size)]
    total, below, prose_below = [summed(elements.parents, scopes, values) for values in (size, linked, prose)]
    return PageStats(fields, elements, size, density, prose, [0.0, *accumulate(prose)], total, below, prose_below)


def densities(texts: list[str], link_chars: list[int]) -> list[float]:
    """The share of each text's characters inside links, 0 to 1."""
    found = []
    for index, chars in enumerate(link_chars):
        if chars:
            whole = len(texts[index])
            found.append(chars / whole)
        else:
            found.append(0.0)
    return found


def transposed(rows: Sequence[tuple[Any, ...]], kind: type[Block | Scope]) -> list[list[Any]]:
    """Turn rows of named tuples into columns, one for each field."""
    return list(map(list, zip(*rows, strict=True))) or [[] for _ in kind._fields]


def prose_sizes(
    fields: Fields, size: list[float], density: list[float], dropped: list[bool], weight: float
) -> list[float]:
    """The size of each block that reads like prose, else 0: neither heading nor collapsed, long or with a full stop."""
    texts, levels, collapsed = fields.texts, fields.levels, fields.collapsed
    long = LONG_CHARS * (weight if weight > 1 and is_marked(texts, size) else 1.0)
    prose = [0.0] * len(size)
    for index, n in enumerate(size):
        if n < PROSE_CHARS or density[index] > PROSE_LINK_DENSITY or dropped[index]:
            continue
        if not levels[index] and not collapsed[index] and (n > long or texts[index][-1] in SENTENCE_MARKS):
            prose[index] = n
    return prose


def is_marked(texts: list[str], size: list[float]) -> bool:
    """Whether the page's longer lines end with marks of a sentence's end, as Thai has none."""
    ends = [text[-1] in SENTENCE_ENDS for text, n in zip(texts, size, strict=True) if n >= PROSE_CHARS]
    return sum(ends) > MARKED * len(ends)


def summed(parents: list[int], scopes: list[int], values: list[float]) -> list[float]:
    """Sum the blocks' values over each scope and all that it encloses; `scopes` are those of the blocks."""
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


def without(stats: PageStats, settled: list[Verdict]) -> PageStats:
    """The statistics when more of the page's blocks have been dropped."""
    gone = [verdict.block for verdict in settled if stats.prose[verdict.block]]
    if not gone:
        return stats
    prose = stats.prose.copy()
    for index in gone:
        prose[index] = 0.0
    prose_below = summed(stats.elements.parents, stats.fields.scopes, prose)
    return replace(stats, prose=prose, before=[0.0, *accumulate(prose)], prose_below=prose_below)
