"""Statistics of a whole page that the features of its blocks are read from, in time linear in blocks and scopes."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from ...model import Block, Page, Scope, Verdict
from ...text.marks import CLOSING_QUOTES, SENTENCE_ENDS
from .table import FAR

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
    size: array[float]
    density: array[float]
    prose: array[float]
    before: array[float]
    total: array[float]
    linked: array[float]
    prose_below: array[float]


def page_stats(page: Page, dropped: list[bool], weight: float) -> PageStats:
    """Take the statistics of a page.

    `dropped` tells for each block whether an earlier filter dropped it, `weight` is the number of Latin letters that a
    character stands for.
    """
    _, texts, tags, scopes, levels, _, link_chars, gaps, _, _, collapsed = transposed(page.blocks, Block)
    fields = Fields(texts, tags, scopes, levels, link_chars, gaps, collapsed)
    elements = Elements(*transposed(page.scopes, Scope))
    size, density = sizes(fields, weight)
    prose = prose_sizes(fields, (size, density), dropped, weight)
    if not any(prose):  # a page all of whose paragraphs are links may have an article for all that
        prose = prose_sizes(fields, (size, zeros(len(size))), dropped, weight)
        density = array("d", [0.0 if prose[index] else share for index, share in enumerate(density)])
    total, below, prose_below = [
        summed(elements.parents, scopes, values) for values in (size, linked_sizes(size, density), prose)
    ]
    return PageStats(fields, elements, size, density, prose, running(prose), total, below, prose_below)


def transposed(rows: Sequence[tuple[Any, ...]], kind: type[Block | Scope]) -> list[list[Any]]:
    """Turn rows of named tuples into columns, one for each field."""
    return list(map(list, zip(*rows, strict=True))) or [[] for _ in kind._fields]


def zeros(count: int) -> array[float]:
    """So many zeros."""
    return array("d", bytes(8 * count))


def sizes(fields: Fields, weight: float) -> tuple[array[float], array[float]]:
    """The size of each block in letters, and the share of its characters inside links, 0 to 1."""
    texts, link_chars = fields.texts, fields.link_chars
    size, density = zeros(len(texts)), zeros(len(texts))
    sizes, densities = size, density
    for index, text in enumerate(texts):
        whole = len(text)
        sizes[index] = whole * weight
        chars = link_chars[index]
        if chars:
            densities[index] = chars / whole
    return size, density


def linked_sizes(size: array[float], density: array[float]) -> array[float]:
    """The letters of each block inside links."""
    found = zeros(len(size))
    linked, sizes, densities = found, size, density
    for index in range(len(size)):
        linked[index] = sizes[index] * densities[index]
    return found


def prose_sizes(
    fields: Fields, known: tuple[array[float], array[float]], dropped: list[bool], weight: float
) -> array[float]:
    """The size of each block that reads like prose, else 0: neither heading nor collapsed, long or with a full stop.

    `known` are the sizes and link densities of the blocks.
    """
    texts, levels, collapsed = fields.texts, fields.levels, fields.collapsed
    size, density = known
    long = LONG_CHARS * (weight if weight > 1 and is_marked(texts, size) else 1.0)
    found = zeros(len(texts))
    prose, sizes, densities = found, size, density
    for index in range(len(texts)):
        n = sizes[index]
        if n < PROSE_CHARS or densities[index] > PROSE_LINK_DENSITY or dropped[index]:
            continue
        if not levels[index] and not collapsed[index] and (n > long or texts[index][-1] in SENTENCE_MARKS):
            prose[index] = n
    return found


def is_marked(texts: list[str], size: Sequence[float]) -> bool:
    """Whether the page's longer lines end with marks of a sentence's end, as Thai has none."""
    ends = [text[-1] in SENTENCE_ENDS for text, n in zip(texts, size, strict=True) if n >= PROSE_CHARS]
    return sum(ends) > MARKED * len(ends)


def summed(parents: list[int], scopes: list[int], values: array[float]) -> array[float]:
    """Sum the blocks' values over each scope and all that it encloses; `scopes` are those of the blocks."""
    found = zeros(len(parents))
    sums, amounts = found, values
    for index in range(len(scopes)):
        value = amounts[index]
        if value:
            scope = scopes[index]
            sums[scope] = sums[scope] + value
    for index in range(len(parents) - 1, 0, -1):
        value = sums[index]
        if value:
            scope = parents[index]
            sums[scope] = sums[scope] + value
    return found


def running(values: array[float]) -> array[float]:
    """The sum of the values before each, and last of all."""
    found = zeros(len(values) + 1)
    sums, amounts = found, values
    total = 0.0
    for index in range(len(values)):
        total += amounts[index]
        sums[index + 1] = total
    return found


def distances(prose: array[float]) -> tuple[array[float], array[float]]:
    """For each block, the distances back to the nearest prose above it and on to the nearest below, at most FAR."""
    count = len(prose)
    found = zeros(count), zeros(count)
    (since, until), amounts = found, prose
    above = below = FAR
    for index in range(count):
        since[index] = above
        above = 1 if amounts[index] else above + 1 if above < FAR else FAR
    for index in range(count - 1, -1, -1):
        until[index] = below
        below = 1 if amounts[index] else below + 1 if below < FAR else FAR
    return found


def without(stats: PageStats, settled: list[Verdict]) -> PageStats:
    """The statistics when more of the page's blocks have been dropped."""
    gone = [verdict.block for verdict in settled if stats.prose[verdict.block]]
    if not gone:
        return stats
    prose = stats.prose[:]
    for index in gone:
        prose[index] = 0.0
    prose_below = summed(stats.elements.parents, stats.fields.scopes, prose)
    return replace(stats, prose=prose, before=running(prose), prose_below=prose_below)
