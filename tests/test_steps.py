"""Steps are counted alike on any machine, and no test takes time without saying why."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Event, Thread
from typing import Any

from steps import growth, steps

CLOCKS = re.compile(r"\btime\.(?:time|sleep|monotonic|perf_counter|process_time|thread_time)\w*\(|\btimeit\b")


def loop(size: int) -> int:
    """Take as many turns."""
    total = 0
    for number in range(size):
        total += number
    return total


def test_steps_are_counted() -> None:
    assert steps(lambda: loop(100)) == steps(lambda: loop(100))
    assert 100 < steps(lambda: loop(100)) < 210


def test_steps_of_other_threads_are_not_counted() -> None:
    done = Event()
    other = Thread(target=lambda: [loop(100) for _ in iter(done.is_set, True)])
    other.start()
    try:
        assert steps(lambda: loop(100_000)) < 200_010
    finally:
        done.set()
        other.join()


def test_growth_tells_the_square_from_a_line() -> None:
    def square(size: int) -> Any:
        return lambda: [loop(size) for _ in range(size)]

    assert 3.8 < growth(lambda size: lambda: loop(size), 400) <= 4
    assert 13 < growth(square, 40) <= 16


def test_clocks_in_tests_are_justified() -> None:
    for path in Path(__file__).parent.glob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            assert not CLOCKS.search(line) or "  # " in line, f"{path.name}: {line.strip()}"
