"""Watch the processes of a group: the processor that they take, and the peak of their memory."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PEAK = re.compile(r"^VmHWM:\s+(\d+)", re.MULTILINE)
TICK = 0.02  # seconds
USER, SYSTEM = 11, 12
"""Where /proc/PID/stat has the ticks of processor, counted behind the name."""


class Seen(NamedTuple):
    """A process as it was last seen: its peak in MB, the seconds of processor that it took."""

    peak: float
    processor: float


def watch(process: subprocess.Popen[bytes], tick: float = TICK) -> dict[int, Seen]:
    """Give all processes of the group that a process leads, as each was last seen, when that one has ended.

    Those that outlive it, or that others than it wait for, count in nobody's sums; so they are looked at, again and
    again, and what one takes after the last look is missing.
    """
    seen: dict[int, Seen] = {}
    while process.poll() is None:
        seen.update(look(process.pid))
        time.sleep(tick)
    return seen


def look(group: int) -> Iterator[tuple[int, Seen]]:
    """Give each process in a group, as the system tells of it."""
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(place.name)) == group:
                peak = PEAK.search((place / "status").read_text("utf-8"))
                ticks = (place / "stat").read_text("utf-8").rpartition(")")[2].split()
                processor = (int(ticks[USER]) + int(ticks[SYSTEM])) / os.sysconf("SC_CLK_TCK")
                if peak:
                    yield int(place.name), Seen(int(peak.group(1)) / 1024, processor)
        except OSError:
            continue
