"""The scopes that hold most of a page's good text, and how every other scope lies towards them."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Page
from .survey import Survey

HALF, MOST = 0.5, 0.8
HINT_LIMIT = 0.4  # no family of class names may speak for more than this share of the good text
MAX_HOPS = 20
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Containers:
    """Lists by scope. `half` is the deepest scope with half of the good text.

    `hops_half` and `hops_most` count the steps from a scope up to the way between the root and the container with half
    (or most) of the good text; `down_half` counts the steps below it. `branch` is the scope's topmost ancestor off the
    way. The others tell of enclosing elements: lists, asides, articles, tables, hidden ones, and hints of class names.
    """

    half: int
    hops_half: list[int]
    hops_most: list[int]
    down_half: list[int]
    branch: list[int]
    depth: list[int]
    lists: list[int]
    asides: list[int]
    articles: list[int]
    tables: list[int]
    hidden: list[int]
    hints: list[frozenset[str]]


def containers(page: Page, survey: Survey) -> Containers:
    """Find the main containers of a page, and place every scope towards them."""
    rich, everything = survey.rich, survey.rich[0] if survey.rich else 0.0
    half, most = deepest(rich, HALF * everything), deepest(rich, MOST * everything)
    parents = [scope.parent for scope in page.scopes]
    on_half, on_most = way(parents, half), way(parents, most)
    hops_half, branch = hops(parents, on_half)
    hops_most, _ = hops(parents, on_most)
    tags = [scope.tag for scope in page.scopes]
    return Containers(
        half, hops_half, hops_most, steps_below(parents, half), branch, steps_below(parents, 0),
        inherited(parents, [tag in ("ul", "ol", "dl") for tag in tags]),
        inherited(parents, [tag == "aside" for tag in tags]),
        inherited(parents, [tag in ("article", "main") for tag in tags]),
        inherited(parents, [tag == "table" for tag in tags]),
        inherited(parents, [scope.hidden for scope in page.scopes]),
        inherited_hints(page, survey),
    )  # fmt: skip


def deepest(rich: list[float], least: float) -> int:
    """Give the last scope in page order with at least that much good text: the scopes with over half form a chain."""
    return max((index for index, amount in enumerate(rich) if amount >= least and amount > 0), default=0)


def way(parents: list[int], scope: int) -> set[int]:
    """Collect a scope and its ancestors."""
    found = set()
    while scope >= 0:
        found.add(scope)
        scope = parents[scope]
    return found


def hops(parents: list[int], on_way: set[int]) -> tuple[list[int], list[int]]:
    """Count each scope's steps up to the way, and name its topmost ancestor off it (itself on the way)."""
    steps, branch = [], []
    for index, parent in enumerate(parents):
        if index in on_way or parent < 0:
            steps.append(0)
            branch.append(index)
        else:
            steps.append(min(MAX_HOPS, steps[parent] + 1))
            branch.append(index if parent in on_way else branch[parent])
    return steps, branch


def steps_below(parents: list[int], top: int) -> list[int]:
    """Count each scope's steps down from `top`; 0 for it and for all that is not below it."""
    steps: list[int] = []
    for parent in parents:
        steps.append(min(MAX_HOPS, steps[parent] + 1) if parent >= 0 and (steps[parent] or parent == top) else 0)
    return steps


def inherited(parents: list[int], own: list[bool]) -> list[int]:
    """Count for each scope how many of it and its ancestors are marked."""
    count: list[int] = []
    for parent, mark in zip(parents, own, strict=True):
        count.append((count[parent] if parent >= 0 else 0) + mark)
    return count


def inherited_hints(page: Page, survey: Survey) -> list[frozenset[str]]:
    """Join each scope's hints with its ancestors', leaving out those whose scope holds too much of the good text."""
    limit = HINT_LIMIT * survey.rich[0] if survey.rich else 0.0
    joined: list[frozenset[str]] = []
    for scope, rich in zip(page.scopes, survey.rich, strict=True):
        above = joined[scope.parent] if scope.parent >= 0 else NONE
        trusted = scope.hints if rich <= limit else scope.hints & POSITIVE
        joined.append(above | trusted if trusted else above)
    return joined


POSITIVE = frozenset(("article", "lede", "headline"))
