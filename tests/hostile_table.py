"""What hostile pages cost: each family in a process of its own, at a size and at four times the size.

Times are those of the processor; memory is the most that the process ever used, the page and what made it included.
`benchmarks/hostile_pages.py` measures all families.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from hostile import FAMILIES
from hostile_markup import Family, Page


def measure(page: Any, repeats: int) -> float:
    """The least processor time that extracting a page takes, in seconds."""
    import newsclean

    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        start = time.process_time()  # C, which does most of this, has no steps that could be counted
        newsclean.extract(page)
        best = min(best, time.process_time() - start)  # as above
    return best


def sized(family: Family, size: int) -> Page:
    """A page of about so many bytes in UTF-8."""
    share = bytes_of(family(10_000)) / 10_000
    return family(int(size / max(1.0, share)))


def bytes_of(page: Page) -> int:
    """How large a page is."""
    return len(page.encode("utf-8", "surrogatepass") if isinstance(page, str) else page)


def run(name: str, size: int, repeats: int) -> dict[str, float]:
    """Measure one family in this process: seconds at the size and at four times it, peak memory in MB."""
    import newsclean

    newsclean.extract("<html><p>By Ann Other, 3 May 2024</p><p>It rained all night, and the river rose. é")
    family = FAMILIES[name]
    small = measure(sized(family, size), repeats)
    page = sized(family, 4 * size)
    large = measure(page, repeats)
    peak = peak_memory()
    return {"small": small, "large": large, "peak": peak, "bytes": bytes_of(page)}


def peak_memory() -> float:
    """Give the most memory that this process has used, in MB; where Linux tells it, not what its parent had used."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spawn(name: str, size: int, repeats: int, limit: float) -> dict[str, float] | str:
    """Measure one family in another process; what went wrong where that fails."""
    command = [sys.executable, __file__, name, str(size), str(repeats)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return f"over {limit:.0f} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Measure one family, for the process that spawned this one."""
    name, size, repeats = sys.argv[1:]
    print(json.dumps(run(name, int(size), int(repeats))))


if __name__ == "__main__":
    main()
