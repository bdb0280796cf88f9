"""Watch the processes of a group: the processor that they take, and the peak of their memory."""

from __future__ import annotations

import os
import re
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PEAK = re.compile(r"^VmHWM:\s+(\d+)", re.MULTILINE)
USER, SYSTEM = 11, 12
"""Where /proc/PID/stat has the ticks of processor, counted behind the name."""


class Seen(NamedTuple):
    """A process as it was last seen: its peak in MB, the seconds of processor that it took."""

    peak: float
    processor: float


def used() -> float:
    """Give the seconds of processor that ended processes started here took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


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
