"""Time newsclean beside trafilatura and a bare parse by turbohtml, on one core, in one run.

    python benchmarks/speed.py [CORPUS] [--corpora DIR] [--rounds N] [--pages N] [--print-only]

Each page goes through all tools before the next one does, so whatever slows the machine slows them alike. A round is
all pages once. The ratio is the median over the rounds of total against total.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import turbohtml
from corpora import DEFAULT_DIR, load
from peers import by_trafilatura, by_trafilatura_default
from report import about, machine, publish, table, versions
from stages import stages

import newsclean

Tool = Callable[[Any], object]
BASE = "newsclean"


def parse_only(page: bytes) -> object:
    """Decode and parse, as the least that any extractor has to do."""
    return turbohtml.parse(page.decode("utf-8", "replace"))


TOOLS: dict[str, Tool] = {
    BASE: newsclean.extract,
    "trafilatura": by_trafilatura_default,
    "trafilatura, no comments": by_trafilatura,
    "turbohtml parse": parse_only,
}


class Timing(NamedTuple):
    """One tool: milliseconds a page, megabytes a second, and how many times newsclean's time it takes."""

    tool: str
    page_ms: float
    speed: float
    ratio: float


def main() -> None:
    """Run the command line."""
    options = parse()
    use_one_core()
    pages = [sample.page for sample in load(options.corpora / options.corpus)][: options.pages]
    for extract in TOOLS.values():
        extract(pages[0])  # loads what a tool loads on first use
    rounds = [time_round(pages) for _ in range(options.rounds)]
    text, data = written(summarise(rounds, pages), spent(pages), conditions(options, pages))
    print(text)
    if not options.print_only:
        print(publish("speed", text, data))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default="wcxb", help="a corpus of HTML pages (default: wcxb)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds over all pages (default: 5)")
    parser.add_argument("--pages", type=int, metavar="N", help="only the first N pages")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def use_one_core() -> None:
    """Stay on one core, where the system lets a process choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def time_round(pages: list[Any]) -> dict[str, float]:
    """Give each tool's seconds for all pages, page by page in turn."""
    totals = dict.fromkeys(TOOLS, 0.0)
    for page in pages:
        for name, extract in TOOLS.items():
            start = time.perf_counter()
            extract(page)
            totals[name] += time.perf_counter() - start
    gc.collect()
    return totals


def summarise(rounds: list[dict[str, float]], pages: list[Any]) -> list[Timing]:
    """Sum up the rounds: medians over them."""
    size = sum(map(len, pages)) / 1e6
    timings = []
    for name in TOOLS:
        seconds = statistics.median(each[name] for each in rounds)
        ratio = statistics.median(each[name] / each[BASE] for each in rounds)
        timings.append(Timing(name, 1000 * seconds / len(pages), size / seconds, ratio))
    return timings


def spent(pages: list[Any]) -> list[tuple[str, float, float]]:
    """Give for each stage of newsclean its milliseconds a page and its share in percent, the longest first."""
    seconds = stages(pages)
    whole = sum(seconds.values())
    ranked = sorted(seconds.items(), key=lambda item: -item[1])
    return [(name, 1000 * each / len(pages), 100 * each / whole) for name, each in ranked]


def conditions(options: argparse.Namespace, pages: list[Any]) -> dict[str, str]:
    """Describe the run."""
    return {
        "measured": f"{dt.date.today().isoformat()}, {options.rounds} rounds, one core",
        **machine(),
        "versions": ", ".join(map(" ".join, versions(("trafilatura", "lxml")).items())),
        "corpus": f"{options.corpus}, {len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} MB",
        "garbage collection": "on, as by default" if gc.isenabled() else "off",
    }


def written(
    timings: list[Timing], parts: list[tuple[str, float, float]], found: dict[str, str]
) -> tuple[str, dict[str, Any]]:
    """Give the dated tables and their data."""
    tools = table(("tool", "ms/page", "MB/s", "times newsclean's time"), timings)
    inside = table(("stage", "ms/page", "% of the time"), parts)
    text = f"# Speed\n\n{about(found)}\n{tools}\n## Where newsclean's time goes\n\n{inside}"
    data = {"conditions": found, "tools": [timing._asdict() for timing in timings], "stages": parts}
    return text, data


if __name__ == "__main__":
    main()
