"""What work costs, counted instead of timed: the same on any machine, however busy."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from newsclean.compiled import HOW

counted = pytest.mark.skipif(HOW == "compiled", reason="steps are counted in plain Python")
"""Marks tests that count: compiled code has no steps that Python sees, and its source is the same."""


def steps(work: Callable[[], Any]) -> int:
    """Give how many lines of Python, each as often as it is run, work takes."""
    taken = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal taken
        taken += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return taken


def growth(work: Callable[[int], Callable[[], Any]], size: int, times: int = 4) -> float:
    """Give how many times as many steps work of so many times the size takes; what prepares it is not counted."""
    return steps(work(times * size)) / max(1, steps(work(size)))
