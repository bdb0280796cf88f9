"""Measure what hostile pages cost: each family of tests/hostile.py at a size and at four times the size.

    python benchmarks/hostile_pages.py [FAMILY…] [--size BYTES] [--repeats N] [--limit SECONDS] [--print-only]

Each family is measured in a process of its own. Times are those of the processor; memory is the most that the process
ever used, the page and what made it included. What breaks a promise is measured again, and the least of three times
counts. Words select the families whose names hold one of them. The exit status is 1 where a family breaks a promise of
docs/promises.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from corpora import HERE
from report import about, listed, machine, publish, table, versions

sys.path.insert(0, str(HERE.parent / "tests"))
from hostile import FAMILIES
from hostile_table import spawn

RATIO = 5.0  # of the times at four times the size and at the size
SECONDS_A_MB, SECONDS = 1.0, 0.05
MOST_SECONDS, MOST_MEMORY = 20.0, 1500.0  # of pages up to the largest size promised, 20 MB
SHOWN = 20
AGAIN = 3  # times that what breaks a promise is measured before it is believed
HEADER = ("family", "seconds", "s/MB", "times the time at a quarter", "memory in MB")
STEPS = (0.05, 0.1, 0.2, 0.5, 1.0)


class Cost(NamedTuple):
    """One family: what went wrong, seconds at the size and at four times it, peak memory in MB, bytes of the larger."""

    family: str
    fault: str = ""
    small: float = 0.0
    large: float = 0.0
    peak: float = 0.0
    bytes: float = 1.0

    @property
    def rate(self) -> float:
        """Give the seconds a megabyte that the larger page takes."""
        return self.large / self.bytes * 1e6

    @property
    def ratio(self) -> float:
        """Give how many times as long four times as much takes."""
        return self.large / max(self.small, 1e-6)

    @property
    def broken(self) -> bool:
        """Tell whether it breaks a promise. What takes less than SECONDS is too short for a ratio."""
        slow = self.large > SECONDS_A_MB * self.bytes / 1e6 + SECONDS or self.large > MOST_SECONDS
        steep = self.large > SECONDS and self.ratio > RATIO
        return bool(self.fault) or slow or steep or self.peak > MOST_MEMORY

    def row(self) -> tuple[str, float | None, float | None, float | None, float | None]:
        """Give a row of the table."""
        if self.fault:
            return f"{self.family}: {self.fault}", None, None, None, None
        return self.family, self.large, self.rate, self.ratio, self.peak


def main() -> int:
    """Run the command line; the result is the exit status."""
    options = parse()
    costs = list(measured(options))
    broken = [cost for cost in costs if cost.broken]
    if not options.print_only:
        print(publish("hostile", written(costs, broken, conditions(options)), {"families": list(map(data, costs))}))
    print(f"{len(broken)} of {len(costs)} families break a promise")
    return bool(broken)


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("family", nargs="*", help="words in the names of families; default: all families")
    parser.add_argument("--size", type=int, default=5_000_000, metavar="BYTES", help="default: 5,000,000")
    parser.add_argument("--repeats", type=int, default=1, metavar="N", help="the least time of N counts (default: 1)")
    parser.add_argument("--limit", type=float, default=900, metavar="SECONDS", help="of one family (default: 900)")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def measured(options: argparse.Namespace) -> Iterator[Cost]:
    """Measure the families that were asked for, and print each at once."""
    for name in FAMILIES:
        if options.family and not any(word in name for word in options.family):
            continue
        cost = measure(name, options.repeats, options)
        if cost.broken and not cost.fault:  # perhaps by what else the machine was at
            cost = measure(name, max(AGAIN, options.repeats), options)
        print(f"{name[:40]:40} {figures(cost)}{'  <-- over' if cost.broken else ''}", flush=True)
        yield cost


def measure(name: str, repeats: int, options: argparse.Namespace) -> Cost:
    """Measure one family; the least time of the repeats counts."""
    found = spawn(name, options.size, repeats, options.limit)
    return Cost(name, found) if isinstance(found, str) else Cost(name, "", **found)


def figures(cost: Cost) -> str:
    """Write what one family costs."""
    if cost.fault:
        return cost.fault
    return f"{cost.large:8.3f} s {cost.rate:7.2f} s/MB {cost.ratio:6.1f} x {cost.peak:6.0f} MB"


def written(costs: list[Cost], broken: list[Cost], terms: dict[str, str]) -> str:
    """Lay out the report: how many families cost how much, the costliest, and those over a promise."""
    parts = [
        "# Hostile pages\n",
        about(terms),
        f"Of {len(costs)} families {len(broken)} break a promise. Seconds a megabyte:\n",
        table(("up to s/MB", "families"), [(step, sum(cost.rate <= step for cost in costs)) for step in STEPS]),
    ]
    if broken:
        parts += ["## Over a promise\n", table(HEADER, (cost.row() for cost in broken))]
    parts += [f"## The {SHOWN} slowest\n", table(HEADER, top(costs, "rate"))]
    parts += [f"## The {SHOWN} that take most memory\n", table(HEADER, top(costs, "peak"))]
    return "\n".join(parts)


def top(costs: Iterable[Cost], by: str) -> Iterator[tuple[str | float | None, ...]]:
    """Give the rows of the families with the highest figure."""
    return (cost.row() for cost in sorted(costs, key=lambda cost: -getattr(cost, by))[:SHOWN])


def data(cost: Cost) -> dict[str, Any]:
    """Give the figures of a family for the data file."""
    return cost._asdict() | {"broken": cost.broken}


def conditions(options: argparse.Namespace) -> dict[str, str]:
    """Tell what was measured, when and on what."""
    return {
        "measured": f"{dt.date.today().isoformat()}, pages of {options.size / 1e6:g} and {options.size / 250_000:g} MB",
        **machine(),
        "versions": listed(versions()),
    }


if __name__ == "__main__":
    sys.exit(main())
