"""What was worked out once and is remembered, within bounds."""

from __future__ import annotations

from typing import TypeVar

Value = TypeVar("Value")


def remember(known: dict[str, Value], most: int, key: str, value: Value) -> Value:
    """Note a value in a table that begins anew when it has `most` entries, and give it back."""
    if len(known) >= most:
        known.clear()
    known[key] = value
    return value
