"""Bounded caches."""

from __future__ import annotations

from typing import TypeVar

Value = TypeVar("Value")


def remember(known: dict[str, Value], most: int, key: str, value: Value) -> Value:
    """Store a value in a cache, which is emptied when it has `most` entries, and return it."""
    if len(known) >= most:
        known.clear()
    known[key] = value
    return value
