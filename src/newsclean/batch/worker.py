"""What a process of the pool does: work on items until there are no more."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from ..model import Reason

READY = "ready"
GRACE = 30
"""Seconds after its time limit at which a worker ends itself, should nobody be left to end it."""


class Done(NamedTuple):
    """What became of an item: its result, or the reason that it has none; and the seconds it took."""

    value: Any
    reason: Reason | None = None
    seconds: float = 0.0


def serve(pipe: Connection, work: Callable[[Any], Any], timeout: float, memory: int | None) -> None:
    """Work on the lists of items that come through the pipe; answer each item by itself, in order."""
    # Ctrl-C reaches every process of the terminal; the parent alone decides what to do about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if memory is not None:
        limit_memory(memory)
    try:
        pipe.send(READY)
        while items := pipe.recv():
            for item in items:
                alarm(timeout + GRACE)
                pipe.send(attempt(work, item))
            alarm(0)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent is gone


def attempt(work: Callable[[Any], Any], item: Any) -> Done:
    """Work on one item; whatever it raises becomes a reason."""
    start = time.perf_counter()
    try:
        value, reason = work(item), None
    except MemoryError:
        value, reason = None, Reason("limit.memory")
    except OSError as error:
        value, reason = None, Reason("page.unreadable", str(error))
    except Exception as error:
        value, reason = None, Reason("internal.error", f"{type(error).__name__}: {error}")
    return Done(value, reason, time.perf_counter() - start)


def alarm(seconds: float) -> None:
    """Have the system end this process after so many seconds, where it can; 0 calls that off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def limit_memory(size: int) -> None:
    """Let this process allocate no more than `size` bytes, where the system can see to it."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    except (ImportError, ValueError, OSError):
        return
