"""What a profile holds: on how many pages something stood, where, and from when to when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

HEAD, INSIDE, TAIL = "head", "inside", "tail"
"""Above the text of a page, within it, below it."""
TABLES = ("lines", "signatures", "beginnings", "endings", "bylines", "datelines")
"""The names of a profile's tables; each maps the hash of what was seen to its count."""


class Count(NamedTuple):
    """On how many pages something stood, and on how many of them above, within and below the text.

    What stands on a page twice counts once, in each of the places where it does. `first` and `last` are the ISO days
    of the earliest and the latest of the dated pages, "" where none had a date.
    """

    pages: int
    head: int = 0
    inside: int = 0
    tail: int = 0
    first: str = ""
    last: str = ""


Table = Mapping[int, Count]


def merge(a: Count, b: Count) -> Count:
    """Count what two disjoint sets of pages have; associative and commutative.

    >>> merge(Count(2, head=2, first="2026-01-05", last="2026-01-09"), Count(1, tail=1))
    Count(pages=3, head=2, inside=0, tail=1, first='2026-01-05', last='2026-01-09')
    """
    return Count(
        a.pages + b.pages,
        a.head + b.head,
        a.inside + b.inside,
        a.tail + b.tail,
        earliest(a.first, b.first),
        max(a.last, b.last),
    )


def earliest(a: str, b: str) -> str:
    """Give the earlier of two ISO days, where "" is an unknown one."""
    return min(a, b) if a and b else a or b


def add_counts(table: dict[int, Count], counts: Iterable[tuple[int, Count]]) -> None:
    """Merge counts into a table."""
    for key, count in counts:
        old = table.get(key)
        table[key] = count if old is None else merge(old, count)


def add_samples(samples: dict[int, str], more: Mapping[int, str]) -> None:
    """Merge samples: of two, the first in the order of characters stays, whichever came first."""
    for key, sample in more.items():
        old = samples.get(key)
        if old is None or sample < old:
            samples[key] = sample
