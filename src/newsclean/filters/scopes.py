"""Elements by their scopes: what lies in what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Page, Scope

MAX_DEPTH = 300


def ancestors(scopes: Sequence[Scope], scope: int) -> list[int]:
    """Give a scope and those that it lies in, the innermost first."""
    found: list[int] = []
    while scope >= 0 and len(found) < MAX_DEPTH:
        found.append(scope)
        scope = scopes[scope].parent
    return found


def within(scopes: Sequence[Scope], outer: int) -> frozenset[int]:
    """Give a scope and all that lie in it."""
    found = {outer}
    for index in range(outer + 1, len(scopes)):
        if scopes[index].parent in found:
            found.add(index)
    return frozenset(found)


def around(scopes: Sequence[Scope], inner: Iterable[int]) -> frozenset[int]:
    """Give some scopes and all that they lie in."""
    found: set[int] = set()
    for scope in inner:
        while scope >= 0 and scope not in found:
            found.add(scope)
            scope = scopes[scope].parent
    return frozenset(found)


def apart_from(page: Page, scope: int, other: int) -> list[int]:
    """Give those of a scope and its ancestors that another scope does not lie in, the innermost first."""
    common = set(ancestors(page.scopes, other))
    return [each for each in ancestors(page.scopes, scope) if each not in common]
