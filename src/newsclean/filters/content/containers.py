"""The scopes that hold most of a page's prose, and where every other scope lies in relation to them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Any

from .page_stats import PageStats

HALF, MOST = 0.5, 0.8
MAX_HOPS = 20
LISTS = frozenset(("ul", "ol", "dl"))
ARTICLES = frozenset(("article", "main"))
TABLES = frozenset(("table",))
HIDDEN = frozenset((True,))


@dataclass(frozen=True, slots=True)
class Containers:
    """Figures by scope. `half` is the main container: the deepest scope with half of the prose, a lone paragraph aside.

    `parents` has the root as its own parent. `hops_half` and `hops_most` count the steps from a scope up to the path
    between the root and the container of half (or most) of the prose; `down_half` counts the steps below that
    container. `branch` is the scope's topmost ancestor off the path. The others count enclosing elements: lists,
    articles, tables, hidden ones. `signatures` number the kinds of elements that hold blocks: those of one kind have
    tag, class names and visibility in common; with `upper_signatures` their parents have, and the tag is the same.
    `hints` are those of the enclosing elements' class names.
    """

    half: int
    parents: list[int]
    hops_half: array[int]
    hops_most: array[int]
    down_half: array[int]
    branch: array[int]
    depth: array[int]
    lists: array[int]
    articles: array[int]
    tables: array[int]
    hidden: array[int]
    signatures: array[int]
    upper_signatures: array[int]
    hints: list[frozenset[str]]


def containers(stats: PageStats, hints: list[frozenset[str]]) -> Containers:
    """Find the main containers of a page, and where every scope lies; `hints` are those of `trusted_hints`."""
    tags, parents, hidden = stats.elements.tags, stats.elements.parents, stats.elements.hidden
    prose_below, everything = stats.prose_below, stats.prose_below[0]
    half, most = (
        around(stats, deepest(prose_below, HALF * everything)),
        around(stats, deepest(prose_below, MOST * everything)),
    )
    hops_half, branch = hops(parents, half)
    hops_most = hops_half if most == half else hops(parents, most)[0]
    return Containers(
        half,
        [parent if parent > 0 else 0 for parent in parents],
        hops_half,
        hops_most,
        steps_below(parents, half),
        branch,
        steps_below(parents, 0),
        inherited(parents, tags, LISTS),
        inherited(parents, tags, ARTICLES),
        inherited(parents, tags, TABLES),
        inherited(parents, hidden, HIDDEN),
        *signatures(stats),
        hints,
    )


def deepest(prose_below: array[float], least: float) -> int:
    """The last scope in page order with at least that much prose below it: scopes with over half form a chain."""
    amounts = prose_below
    for index in range(len(amounts) - 1, 0, -1):
        amount = amounts[index]
        if amount >= least and amount > 0:
            return index
    return 0


def around(stats: PageStats, scope: int) -> int:
    """The scope, or its parent if it is just one of several paragraphs there."""
    tags, parents = stats.elements.tags, stats.elements.parents
    if stats.fields.scopes.count(scope) != 1 or scope in parents:
        return scope
    parent = parents[scope]
    alike = [index for index, other in enumerate(parents) if other == parent and tags[index] == tags[scope]]
    return parent if len(alike) > 1 else scope


def zeros(count: int) -> array[int]:
    """So many zeros."""
    return array("i", bytes(4 * count))


def hops(parents: list[int], scope: int) -> tuple[array[int], array[int]]:
    """For each scope the steps up to the path from the root to one scope, and its topmost ancestor off that path.

    The ancestor of a scope on the path is the scope itself.
    """
    count = len(parents)
    found = zeros(count), zeros(count)
    steps, branch = found
    on_way = zeros(count)
    while scope >= 0:
        on_way[scope] = 1
        scope = parents[scope]
    for index in range(count):
        parent = parents[index]
        branch[index] = index
        if parent >= 0 and not on_way[index]:
            above = steps[parent]
            steps[index] = above + 1 if above < MAX_HOPS else MAX_HOPS
            if above:
                branch[index] = branch[parent]
    return found


def steps_below(parents: list[int], top: int) -> array[int]:
    """The depth of each scope below `top`; 0 for `top` itself and for all outside it."""
    found = zeros(len(parents))
    steps = found
    for index in range(len(parents)):
        parent = parents[index]
        above = steps[parent] if parent >= 0 else 0
        if above or parent == top:
            steps[index] = above + 1 if above < MAX_HOPS else MAX_HOPS
    return found


def inherited(parents: list[int], values: list[Any], counted: frozenset[Any]) -> array[int]:
    """For each scope, how many of it and its ancestors have one of some values."""
    found = zeros(len(parents))
    if counted.isdisjoint(values):
        return found
    count = found
    for index in range(len(parents)):
        parent = parents[index]
        above = count[parent] if parent >= 0 else 0
        count[index] = above + 1 if values[index] in counted else above
    return found


def signatures(stats: PageStats) -> tuple[array[int], array[int]]:
    """The numbers of the signatures of scopes that hold blocks, and of those with the parent's; -1 for other scopes."""
    tags, parents, names, _, hidden = stats.elements
    found = array("i", [-1]) * len(tags), array("i", [-1]) * len(tags)
    numbers, upper = found
    known: dict[tuple[str, str, bool], int] = {}
    known_upper: dict[tuple[str, str, str, bool], int] = {}
    for scope in stats.fields.scopes:
        if numbers[scope] < 0:
            up = max(0, parents[scope])
            numbers[scope] = known.setdefault((tags[scope], names[scope], hidden[scope]), len(known))
            above = tags[scope], tags[up], names[up], hidden[up]
            upper[scope] = known_upper.setdefault(above, len(known_upper))
    return found
