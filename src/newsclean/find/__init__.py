"""The finders of title, authors and date, and the one place that chooses between their candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ..model import Candidate, Page
from ..pipeline import Verdicts
from .agree import key
from .authors import find_authors
from .date import find_date
from .dump import find_in_dump
from .title import find_site_name, find_title

Finder = Callable[[Page, Verdicts], Iterable[Candidate]]
FINDERS: tuple[Finder, ...] = (find_title, find_authors, find_date, find_site_name)


def find(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """Give the candidates of every field, from the most to the least reliable source of each."""
    if page.kind == "text":
        yield from find_in_dump(page, verdicts)
        return
    for finder in FINDERS:
        yield from finder(page, verdicts)


def choose(candidates: Sequence[Candidate]) -> dict[str, Any]:
    """Choose the value of each field; a field without candidates is left out.

    The first candidate comes from the most reliable source, and wins unless more sources agree on another value. What
    is read out of one block counts once.
    """
    chosen: dict[str, Any] = {}
    for name in dict.fromkeys(candidate.field for candidate in candidates):
        own = [candidate for candidate in candidates if candidate.field == name]
        sources: dict[Any, set[str | int]] = {}
        for each in own:
            sources.setdefault(key(each.value), set()).add(each.reason.code if each.block is None else each.block)
        chosen[name] = max(own, key=lambda each: len(sources[key(each.value)])).value
    return chosen
