"""Read hints from class, id and role names."""

from __future__ import annotations


def markup_hints(names: str) -> frozenset[str]:
    """Return the families of the markup lexicon that `names` (lower-cased, space-separated) belong to."""
    return frozenset()
