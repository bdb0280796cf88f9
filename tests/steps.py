"""What work costs, counted instead of timed: the same on any machine, however busy."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from newsclean.compiled import HOW

TOOL = 4  # none of those that Python knows debuggers, coverage and profilers by
counted = pytest.mark.skipif(HOW == "compiled", reason="steps are counted in plain Python")
"""Marks tests that count: compiled code has no steps that Python sees, and its source is the same."""


def steps(work: Callable[[], Any]) -> int:
    """Give how many steps of Python work takes: lines run, or on later Pythons functions begun and jumps made.

    Garbage is not collected meanwhile: what others have asked to be called then, as hypothesis does, would be counted.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return monitored(work) if sys.version_info >= (3, 12) else traced(work)
    finally:
        if collecting:
            gc.enable()


def traced(work: Callable[[], Any]) -> int:
    """Count lines, each as often as it is run, by a trace function."""
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


def monitored(work: Callable[[], Any]) -> int:
    """Count functions begun and jumps made, loops among them.

    Python 3.12 and later find out the line of each step by reading the function's table of lines from its start, which
    takes minutes where a function is as long as those that the content model's trees are made.
    """
    monitoring: Any = sys.monitoring  # type: ignore[attr-defined, unused-ignore]
    taken, here = 0, threading.get_ident()

    def step(*_: object) -> None:
        nonlocal taken
        taken += threading.get_ident() == here  # events are those of all threads, pytest-xdist's too

    events = (monitoring.events.PY_START, monitoring.events.JUMP)
    monitoring.use_tool_id(TOOL, "steps")
    for event in events:
        monitoring.register_callback(TOOL, event, step)
    try:
        monitoring.set_events(TOOL, sum(events))
        work()
    finally:
        monitoring.set_events(TOOL, 0)
        monitoring.free_tool_id(TOOL)
    return taken


def growth(work: Callable[[int], Callable[[], Any]], size: int, times: int = 4) -> float:
    """Give how many times as many steps work of so many times the size takes; what prepares it is not counted."""
    return steps(work(times * size)) / max(1, steps(work(size)))
