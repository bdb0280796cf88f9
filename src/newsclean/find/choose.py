"""Compare candidates of a field; rank them by how many sources agree; choose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import not_
from typing import Any

from ..model import Candidate
from ..text.casefold import fold_title

LABELLED = "authors.labelled"


def key(value: Any) -> Any:
    """A key that is equal for two values of a field that say the same: the day, the set of names, the words."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, tuple):
        return frozenset(map(fold_title, value))
    return fold_title(value) if isinstance(value, str) else value


def by_agreement(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of one field, those of the value that most sources give first, else in their own order.

    They come from the most to the least reliable source. What is read out of one block counts once, as does what a
    page's JSON-LD says of the article and of the page, and what several lines say behind a label: on cards of other
    stories they stand again and again.
    """
    if len(candidates) < 2:
        return list(candidates)
    keys = [key(each.value) for each in candidates]
    sources: dict[Any, set[str | int]] = {}
    for said, each in zip(keys, candidates, strict=True):
        code = each.reason.code.removesuffix("_page")
        sources.setdefault(said, set()).add(code if each.block is None or code == LABELLED else each.block)
    first = max(sources, key=lambda said: len(sources[said]))
    agreed = [said == first for said in keys]
    return [*compress(candidates, agreed), *compress(candidates, map(not_, agreed))]


def settle(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, each with why it lost: the first of a field that no finder rejected wins."""
    winners: dict[str, Candidate] = {}
    for each in candidates:
        field, value, reason, block, lost = each
        if not lost:
            first = winners.setdefault(field, each)
            if first.value != value and key(first.value) != key(value):
                each = Candidate(field, value, reason, block, f"{first.reason.code} comes first")
        yield each


def choose(candidates: Sequence[Candidate]) -> dict[str, Any]:
    """The value of each field: its first candidate that has not lost. A field without one is left out."""
    chosen: dict[str, Any] = {}
    for each in candidates:
        if not each.lost:
            chosen.setdefault(each.field, each.value)
    return chosen
