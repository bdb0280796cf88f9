"""Time newsclean beside a bare parse, and its peers, on one core, in one run; and where its own time goes.

    python benchmarks/speed.py [CORPUS…] [--peers] [--corpora DIR] [--rounds N] [--pages N] [--print-only]

A tool works through STRETCH pages, as in use, then the next one does: close enough that whatever slows the machine
slows them alike. A round is all pages once. Time is that of the processor for this process, which does not count what
others take of the core, and of a tool's times for one page the least of all rounds counts; the ratio is that of the
sums. A page on which a tool raises counts with the time until then.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import gc
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import turbohtml
from corpora import DEFAULT_DIR, load, spread
from peers import as_str, trafilatura
from recipes import PEERS
from report import about, listed, machine, publish, table, versions
from stages import stages

import newsclean

Tool = Callable[[Any], object]
Tools = Mapping[str, Tool]
BASE = "newsclean"
CORPORA = ("wcxb", "wcxb.all")
TOOL_HEADER = ("tool", "ms/page", "MB/s", "times newsclean's time")
SMALL = 0.5  # percent of the time
STRETCH = 20  # pages
STAGE_HEADER = ("stage", "ms/page", "% of the time")


class Timing(NamedTuple):
    """One tool: milliseconds a page, megabytes a second, and how many times newsclean's time it takes."""

    tool: str
    page_ms: float
    speed: float
    ratio: float


class Part(NamedTuple):
    """One corpus: its conditions, the timings of the tools, and the stages of newsclean."""

    corpus: str
    pages: str
    timings: list[Timing]
    stages: list[tuple[str, float, float]]


def main() -> None:
    """Run the command line."""
    options = parse()
    use_one_core()
    parts = [timed(options.corpora / name, options) for name in options.corpus]
    text, data = written(parts, conditions(options))
    print(text)
    if not options.print_only:
        print(publish("speed", text, data))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", default=CORPORA, help=f"default: {' '.join(CORPORA)}")
    parser.add_argument("--peers", action="store_true", help="time the peers as well")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds over all pages (default: 5)")
    parser.add_argument("--pages", type=int, metavar="N", help="only N pages, from all over the corpus")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def use_one_core() -> None:
    """Stay on one core, where the system lets a process choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def timed(folder: Path, options: argparse.Namespace) -> Part:
    """Time all tools on one corpus."""
    samples = list(spread(list(load(folder)), options.pages))
    pages: list[Any] = [sample.page for sample in samples]
    tools = tools_for(samples[0].kind, options.peers)
    for tool in tools.values():
        attempt(tool, pages[0])  # loads what a tool loads on first use
    rounds = [time_round(pages, tools) for _ in range(options.rounds)]
    size = sum(map(len, pages)) / 1e6
    told = f"{folder.name}, {len(pages)} pages, {size:.1f} MB"
    return Part(folder.name, told, summarise(rounds, size), spent(pages, options.rounds))


def tools_for(kind: str, peers: bool) -> Tools:
    """Give the tools for a kind of page."""
    tools: dict[str, Tool] = {BASE: newsclean.extract}
    if kind == "html":
        tools |= {"turbohtml, bare parse": parse_only, "trafilatura, defaults": trafilatura()()}
    if peers:
        tools |= {peer.name: peer.ready() for peer in PEERS[kind] if peer.installed}
    return tools


def parse_only(page: bytes) -> object:
    """Decode and parse, as the least that any extractor has to do."""
    return turbohtml.parse(as_str(page))


def attempt(tool: Tool, page: Any) -> None:
    """Let a tool extract a page, whatever comes of it."""
    with contextlib.suppress(Exception):
        tool(page)


def time_round(pages: list[Any], tools: Tools) -> dict[str, list[float]]:
    """Give each tool's seconds for each page, a stretch of pages in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in tools}
    for first in range(0, len(pages), STRETCH):
        for name, tool in tools.items():
            seconds[name] += (time_page(tool, page) for page in pages[first : first + STRETCH])
    gc.collect()
    return seconds


def time_page(tool: Tool, page: Any) -> float:
    """Give the seconds that a tool takes for a page."""
    start = time.process_time()
    attempt(tool, page)
    return time.process_time() - start


def summarise(rounds: list[dict[str, list[float]]], size: float) -> list[Timing]:
    """Sum up the rounds: of each page the least, `size` is that of all pages in megabytes."""
    least = {name: list(map(min, zip(*(each[name] for each in rounds), strict=True))) for name in rounds[0]}
    sums = {name: sum(seconds) for name, seconds in least.items()}
    return [
        Timing(name, 1000 * total / len(least[name]), size / total, total / sums[BASE]) for name, total in sums.items()
    ]


def spent(pages: list[Any], rounds: int) -> list[tuple[str, float, float]]:
    """Give for each stage of newsclean its milliseconds a page and its share in percent in the quickest round.

    Stages that take less than SMALL percent are summed up.
    """
    seconds = min((stages(pages) for _ in range(rounds)), key=lambda each: sum(each.values()))
    whole = sum(seconds.values())
    ranked = sorted(((name, each, 100 * each / whole) for name, each in seconds.items()), key=lambda row: -row[1])
    small = [row for row in ranked if row[2] < SMALL]
    large = ranked[: len(ranked) - len(small)]
    if small:
        large.append((f"{len(small)} stages of less than {SMALL} %", sum(row[1] for row in small), 0.0))
    return [(name, 1000 * each / len(pages), 100 * each / whole) for name, each, _ in large]


def conditions(options: argparse.Namespace) -> dict[str, str]:
    """Describe the run."""
    peers = [peer.packages for name in PEERS for peer in PEERS[name] if peer.installed and options.peers]
    packages = dict.fromkeys(("trafilatura", *(package for each in peers for package in each)))
    return {
        "measured": f"{dt.date.today().isoformat()}, {options.rounds} rounds, one core, time of the processor",
        **machine(),
        "versions": listed(versions(packages)),
        "load of the machine over 1, 5 and 15 minutes, this run included": ", ".join(
            f"{each:.1f}" for each in os.getloadavg()
        ),
        "garbage collection": "on, as by default" if gc.isenabled() else "off",
    }


def written(parts: list[Part], found: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """Give the dated tables and their data."""
    tools = [f"## {part.pages}\n\n{table(TOOL_HEADER, part.timings)}" for part in parts]
    inside = [f"## Where newsclean's time goes: {part.corpus}\n\n{table(STAGE_HEADER, part.stages)}" for part in parts]
    data = {
        "conditions": found,
        "parts": [{**part._asdict(), "timings": [timing._asdict() for timing in part.timings]} for part in parts],
    }
    return "\n".join((f"# Speed\n\n{about(found)}", *tools, *inside)), data


if __name__ == "__main__":
    main()
