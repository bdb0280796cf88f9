"""Runs with marks as nested elements, for formats in which any element may stand in any other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from .tree import Mark, Run


def nested(runs: Sequence[Run], leaf: Callable[[Run], str], around: Callable[[Mark, str], str], depth: int = 0) -> str:
    """Write runs: `leaf` writes one without its marks, `around` a mark around what is written."""
    pieces: list[str] = []
    for mark, inner in groupby(runs, lambda run: run.marks[depth] if len(run.marks) > depth else None):
        if mark is None:
            pieces.extend(map(leaf, inner))
        else:
            pieces.append(around(mark, nested(list(inner), leaf, around, depth + 1)))
    return "".join(pieces)
