"""The scopes that hold most of a page's prose, and where every other scope lies in relation to them."""

from __future__ import annotations

from dataclasses import dataclass

from .page_stats import PageStats

HALF, MOST = 0.5, 0.8
MAX_HOPS = 20


@dataclass(frozen=True, slots=True)
class Containers:
    """Lists by scope. `half` is the main container: the deepest scope with half of the prose, a lone paragraph aside.

    `parents` has the root as its own parent. `hops_half` and `hops_most` count the steps from a scope up to the path
    between the root and the container of half (or most) of the prose; `down_half` counts the steps below that
    container. `branch` is the scope's topmost ancestor off the path. The others count enclosing elements: lists,
    articles, tables, hidden ones; `hints` are those of their class names.
    """

    half: int
    parents: list[int]
    hops_half: list[int]
    hops_most: list[int]
    down_half: list[int]
    branch: list[int]
    depth: list[int]
    lists: list[int]
    articles: list[int]
    tables: list[int]
    hidden: list[int]
    hints: list[frozenset[str]]


def containers(stats: PageStats, hints: list[frozenset[str]]) -> Containers:
    """Find the main containers of a page, and where every scope lies; `hints` are those of `trusted_hints`."""
    tags, parents, hidden = stats.elements.tags, stats.elements.parents, stats.elements.hidden
    prose_below, everything = stats.prose_below, stats.prose_below[0]
    half, most = (
        around(stats, deepest(prose_below, HALF * everything)),
        around(stats, deepest(prose_below, MOST * everything)),
    )
    hops_half, branch = hops(parents, way(parents, half))
    hops_most = hops_half if most == half else hops(parents, way(parents, most))[0]
    return Containers(
        half,
        [parent if parent > 0 else 0 for parent in parents],
        hops_half,
        hops_most,
        steps_below(parents, half),
        branch,
        steps_below(parents, 0),
        inherited(parents, [tag in LISTS for tag in tags]),
        inherited(parents, [tag in ARTICLES for tag in tags]),
        inherited(parents, [tag == "table" for tag in tags]),
        inherited(parents, hidden),
        hints,
    )


def deepest(prose_below: list[float], least: float) -> int:
    """The last scope in page order with at least that much prose below it: scopes with over half form a chain."""
    for index in range(len(prose_below) - 1, 0, -1):
        amount = prose_below[index]
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


def way(parents: list[int], scope: int) -> list[bool]:
    """Mark a scope and its ancestors: the path from the root to it."""
    on_way = [False] * len(parents)
    while scope >= 0:
        on_way[scope] = True
        scope = parents[scope]
    return on_way


def hops(parents: list[int], on_way: list[bool]) -> tuple[list[int], list[int]]:
    """For each scope the steps up to the path, and its topmost ancestor off the path (itself, if on it)."""
    steps: list[int] = []
    branch: list[int] = []
    for index, parent in enumerate(parents):
        if parent < 0 or on_way[index]:
            steps.append(0)
            branch.append(index)
        else:
            above = steps[parent]
            steps.append(above + 1 if above < MAX_HOPS else MAX_HOPS)
            branch.append(branch[parent] if above else index)
    return steps, branch


def steps_below(parents: list[int], top: int) -> list[int]:
    """The depth of each scope below `top`; 0 for `top` itself and for all outside it."""
    steps: list[int] = []
    for parent in parents:
        above = steps[parent] if parent >= 0 else 0
        if above or parent == top:
            steps.append(above + 1 if above < MAX_HOPS else MAX_HOPS)
        else:
            steps.append(0)
    return steps


def inherited(parents: list[int], own: list[bool]) -> list[int]:
    """For each scope, how many of it and its ancestors are marked."""
    if True not in own:
        return [0] * len(own)
    count: list[int] = []
    for index, parent in enumerate(parents):
        above = count[parent] if parent >= 0 else 0
        count.append(above + 1 if own[index] else above)
    return count


LISTS = frozenset(("ul", "ol", "dl"))
ARTICLES = frozenset(("article", "main"))
