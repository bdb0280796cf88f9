"""The scopes that hold most of a page's good text, and how every other scope lies towards them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Page
from .survey import Survey

HALF, MOST = 0.5, 0.8
HINT_LIMIT = 0.4  # no family of class names may speak for more than this share of the good text
LEFT_BESIDE = 500  # characters of good text
MAX_HOPS = 20
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Containers:
    """Lists by scope. `half` is the deepest scope with half of the good text that is not one of several paragraphs.

    `parents` has the root as its own parent. `hops_half` and `hops_most` count the steps from a scope up to the way
    between the root and the container with half (or most) of the good text; `down_half` counts the steps below it.
    `branch` is the scope's topmost ancestor off the way. The others tell of enclosing elements: lists, articles,
    tables, hidden ones, and hints of class names.
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


def containers(page: Page, survey: Survey, hints: list[frozenset[str]]) -> Containers:
    """Find the main containers of a page, and place every scope towards them; `hints` are those of `trusted_hints`."""
    rich, everything = survey.rich, survey.rich[0]
    half, most = (around(page, deepest(rich, share * everything)) for share in (HALF, MOST))
    parents = [scope.parent for scope in page.scopes]
    on_half, on_most = way(parents, half), way(parents, most)
    hops_half, branch = hops(parents, on_half)
    hops_most, _ = hops(parents, on_most)
    tags = [scope.tag for scope in page.scopes]
    return Containers(
        half=half,
        parents=[max(0, parent) for parent in parents],
        hops_half=hops_half,
        hops_most=hops_most,
        down_half=steps_below(parents, half),
        branch=branch,
        depth=steps_below(parents, 0),
        lists=inherited(parents, [tag in LISTS for tag in tags]),
        articles=inherited(parents, [tag in ARTICLES for tag in tags]),
        tables=inherited(parents, [tag == "table" for tag in tags]),
        hidden=inherited(parents, [scope.hidden for scope in page.scopes]),
        hints=hints,
    )


def deepest(rich: list[float], least: float) -> int:
    """Give the last scope in page order with at least that much good text: the scopes with over half form a chain."""
    return max((index for index, amount in enumerate(rich) if amount >= least and amount > 0), default=0)


def around(page: Page, scope: int) -> int:
    """Give the scope, or the element around it where it is no container but one of several paragraphs of that."""
    tag, parent = page.scopes[scope].tag, page.scopes[scope].parent
    alone = sum(block.scope == scope for block in page.blocks) == 1
    if not alone or any(other.parent == scope for other in page.scopes[scope + 1 :]):
        return scope
    beside = sum(other.tag == tag and other.parent == parent for other in page.scopes)
    return parent if beside > 1 else scope


def way(parents: list[int], scope: int) -> set[int]:
    """Collect a scope and its ancestors."""
    found = set()
    while scope >= 0:
        found.add(scope)
        scope = parents[scope]
    return found


def hops(parents: list[int], on_way: set[int]) -> tuple[list[int], list[int]]:
    """Count each scope's steps up to the way, and name its topmost ancestor off it (itself on the way)."""
    steps: list[int] = []
    branch: list[int] = []
    for index, parent in enumerate(parents):
        if parent < 0 or index in on_way:
            steps.append(0)
            branch.append(index)
        else:
            above = steps[parent]
            steps.append(above + 1 if above < MAX_HOPS else MAX_HOPS)
            branch.append(branch[parent] if above else index)
    return steps, branch


def steps_below(parents: list[int], top: int) -> list[int]:
    """Count each scope's steps down from `top`; 0 for it and for all that is not below it."""
    steps: list[int] = []
    for parent in parents:
        above = steps[parent] if parent >= 0 else 0
        below = parent == top or above
        steps.append((above + 1 if above < MAX_HOPS else MAX_HOPS) if below else 0)
    return steps


def inherited(parents: list[int], own: list[bool]) -> list[int]:
    """Count for each scope how many of it and its ancestors are marked."""
    if not any(own):
        return [0] * len(own)
    count: list[int] = []
    for parent, mark in zip(parents, own, strict=True):
        count.append((count[parent] if parent >= 0 else 0) + mark)
    return count


def trusted_hints(page: Page, good: Sequence[float]) -> list[frozenset[str]]:
    """Join each scope's hints with its ancestors', leaving out those that would speak for too much of the good text.

    Comments may well be most of a page; but then they leave an article beside them.
    """
    joined = inherited_hints(page)
    held: dict[str, float] = {}
    for block in page.blocks:
        if good[block.index]:
            for hint in joined[block.scope]:
                held[hint] = held.get(hint, 0.0) + good[block.index]
    everything = sum(good)
    limits = {"comments": everything - LEFT_BESIDE}
    distrusted = {hint for hint, size in held.items() if size > limits.get(hint, HINT_LIMIT * everything)} - POSITIVE
    return [hints - distrusted for hints in joined] if distrusted else joined


def inherited_hints(page: Page) -> list[frozenset[str]]:
    """Join each scope's hints with its ancestors'."""
    joined: list[frozenset[str]] = []
    for scope in page.scopes:
        above = joined[scope.parent] if scope.parent >= 0 else NONE
        joined.append(above | scope.hints if scope.hints else above)
    return joined


POSITIVE = frozenset(("article", "lede", "headline"))
LISTS = frozenset(("ul", "ol", "dl"))
ARTICLES = frozenset(("article", "main"))
