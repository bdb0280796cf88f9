"""How newsclean runs: its hot modules compiled to C, or everything as plain Python. What it gives is the same."""

from __future__ import annotations

from .filters.content.tree_arrays import COMPILED

HOW = "compiled" if COMPILED else "plain Python"
