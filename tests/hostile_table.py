"""Measure what hostile pages cost: each family in a process of its own, at a size and at four times the size.

`python tests/hostile_table.py --size 5000000` prints a table; names select families. Times are those of the processor,
memory is the most that the process ever used, the page and what made it included.
"""

from __future__ import annotations

import argparse
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

RATIO = 5.0
SECONDS_A_MB, SECONDS = 1.0, 0.05


def measure(page: Any, repeats: int) -> float:
    """The least processor time that extracting a page takes, in seconds."""
    import newsclean

    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        start = time.process_time()
        newsclean.extract(page)
        best = min(best, time.process_time() - start)
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
    command = [sys.executable, __file__, "--child", name, "--size", str(size), "--repeats", str(repeats)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return f"over {limit:.0f} s"
    if done.returncode:
        return (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
    found: dict[str, float] = json.loads(done.stdout)
    return found


def is_over(found: dict[str, float] | str) -> bool:
    """Whether a family breaks a promise."""
    if isinstance(found, str):
        return True
    allowed = SECONDS_A_MB * found["bytes"] / 1e6 + SECONDS
    return found["large"] > allowed or (found["large"] > SECONDS and found["large"] > RATIO * found["small"])


def line(name: str, found: dict[str, float] | str) -> str:
    """One line of the table."""
    if isinstance(found, str):
        return f"{name[:38]:38} {found}"
    rate, ratio = found["large"] / found["bytes"] * 1e6, found["large"] / max(found["small"], 1e-6)
    return f"{name[:38]:38} {found['large']:8.3f} s {rate:7.2f} s/MB {ratio:6.1f} x {found['peak']:6.0f} MB"


def main() -> int:
    """Print the table; the exit status tells whether every family keeps the promises."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="families whose names hold one of these words")
    parser.add_argument("--size", type=int, default=250_000, help="bytes; the larger page has four times as many")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--limit", type=float, default=120, help="seconds a family may take altogether")
    parser.add_argument("--over", action="store_true", help="show only what breaks a promise")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(run(options.child, options.size, options.repeats)))
        return 0
    failed = 0
    for name in FAMILIES:
        if options.names and not any(word in name for word in options.names):
            continue
        found = spawn(name, options.size, options.repeats, options.limit)
        failed += is_over(found)
        if is_over(found) or not options.over:
            print(line(name, found), "  <-- over" if is_over(found) else "", flush=True)
    print(f"{failed} families break a promise")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
