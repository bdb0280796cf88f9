"""Spans of characters cut out of a text."""

from __future__ import annotations

from collections.abc import Iterable


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Cut spans of characters out of a text; overlapping ones are cut once.

    >>> without("Rain. Photo: X", [(5, 14)])
    'Rain.'
    """
    end, pieces = 0, []
    for start, stop in sorted(spans):
        pieces.append(text[end : max(end, start)])
        end = max(end, stop)
    return "".join((*pieces, text[end:])).strip()
