"""The finders of title, authors, dates and the like, and the one place that chooses between their candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ..model import Candidate, Page
from ..pipeline import Verdicts
from .about import find_about
from .agree import key
from .authors import find_authors
from .date import find_dates
from .dump import find_in_dump
from .facts import Facts, facts

Finder = Callable[[Page, Verdicts, Facts], Iterable[Candidate]]


def find_title(page: Page, verdicts: Verdicts, known: Facts) -> Iterable[Candidate]:
    """The titles of a page, the likeliest first."""
    return known.titles


FINDERS: tuple[Finder, ...] = (find_title, find_authors, find_dates, find_about)


def find(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """Give the candidates of every field, the likeliest of each first, and why the others lost."""
    if page.kind == "text":
        yield from settle(find_in_dump(page, verdicts))
    known = facts(page, verdicts)
    for finder in FINDERS if page.kind == "html" else (find_about,):
        yield from settle(finder(page, verdicts, known))


def find_day(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """Give the candidates of the dates, as `find` does, without looking for what only other fields need."""
    found = find_in_dump(page, verdicts) if page.kind == "text" else find_dates(page, verdicts, facts(page, verdicts))
    yield from settle(found)


def settle(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Tell of every candidate why it lost: the first of a field that no finder rejected wins."""
    winners: dict[str, Candidate] = {}
    for each in candidates:
        field, value, reason, block, lost = each
        if not lost:
            first = winners.setdefault(field, each)
            if first.value != value and key(first.value) != key(value):
                each = Candidate(field, value, reason, block, f"{first.reason.code} comes first")
        yield each


def choose(candidates: Sequence[Candidate]) -> dict[str, Any]:
    """Give the value of each field: its first candidate that has not lost; a field without one is left out."""
    chosen: dict[str, Any] = {}
    for each in candidates:
        if not each.lost:
            chosen.setdefault(each.field, each.value)
    return chosen
