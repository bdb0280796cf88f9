"""The finders of title, authors and date, and the one place that chooses between their candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ..model import Candidate, Page
from ..pipeline import Verdicts

Finder = Callable[[Page, Verdicts], Iterable[Candidate]]
FINDERS: tuple[Finder, ...] = ()


def find(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """Give the candidates of every field, from the most to the least reliable source of each."""
    for finder in FINDERS:
        yield from finder(page, verdicts)


def choose(candidates: Sequence[Candidate]) -> dict[str, Any]:
    """Choose the value of each field; a field without candidates is left out."""
    return {}
