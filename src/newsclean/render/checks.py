"""Checks of the options of renderers: a wrong one is named, with what it takes."""

from __future__ import annotations

from typing import Any


def check(**options: Any) -> None:
    """Raise TypeError for an option that is no bool."""
    for name, value in options.items():
        if not isinstance(value, bool):
            raise TypeError(f"{name}: expected bool, not {type(value).__name__}")


def check_tables(tables: Any) -> None:
    """Raise TypeError or ValueError unless this is a way to write tables."""
    if not isinstance(tables, str):
        raise TypeError(f"tables: expected str, not {type(tables).__name__}")
    if tables not in ("auto", "html"):
        raise ValueError(f"tables: expected 'auto' or 'html', not {tables!r}")
