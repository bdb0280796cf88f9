"""Measure what somebody sees who runs newsclean on pages for the first time, beside trafilatura.

    python benchmarks/first_run.py [CORPUS] [--pages N] [--rounds N] [--corpora DIR] [--print-only]

Two jobs on one folder of pages, each by the commands as they are, with all that starting them takes: the text of every
page, and JSON with its metadata. The commands run by turns; the speed is that of the median run, by the clock and by
the processor's seconds of all its processes, which depend less on what else the machine does. Then one page by a
command: its cold start. Last, in one process, what a page takes that was never seen before, and what the same page
takes at best when it is extracted again and again, which is what other benchmarks tell.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpora import DEFAULT_DIR, load, spread
from peers import trafilatura
from processes import watch
from report import about, listed, machine, publish, table, versions
from speed import attempt

import newsclean

PEER = "trafilatura"
STARTS = 15  # pages, about
TICK = 0.005  # seconds
JOBS: dict[str, dict[str, tuple[str, ...]]] = {
    "text": {
        "newsclean": ("-m", "newsclean", "batch", "pages", "-o", "out.jsonl", "--only-text"),
        PEER: ("--input-dir", "pages", "--output-dir", "out"),
    },
    "JSON with metadata": {
        "newsclean": ("-m", "newsclean", "batch", "pages", "-o", "out.jsonl"),
        PEER: ("--input-dir", "pages", "--output-dir", "out", "--json", "--with-metadata"),
    },
}
"""What each job is called, and the arguments that ask each tool for it."""
JOB_HEADER = ("job", "tool", "pages/s", "times", "pages/s of processor", "times")
PAGE_HEADER = ("tool", "command on one page, ms", "first seen, ms/page", "at best, ms/page")


class Run(NamedTuple):
    """A run of a command: its seconds by the clock, and those of the processor."""

    clock: float
    processor: float


Speed = tuple[str, str, float, float, float, float]
"""A job, a tool, its pages a second and how many times the peer's these are, by the clock, then by the processor."""


def main() -> None:
    """Run the command line."""
    options = parse()
    samples = list(spread(list(load(options.corpora / options.corpus)), options.pages))
    pages: list[Any] = [sample.page for sample in samples]
    with tempfile.TemporaryDirectory(prefix="newsclean-first-") as place:
        folder = Path(place)
        (folder / "pages").mkdir()
        for number, page in enumerate(pages):
            (folder / "pages" / f"{number:04}.html").write_bytes(page)
        speeds = [each for job in JOBS for each in measured(job, folder, len(pages), options.rounds)]
        starts = {tool: cold_start(tool, folder) for tool in JOBS["text"]}
    extractors: dict[str, Callable[[Any], object]] = {"newsclean": newsclean.extract, PEER: trafilatura()()}
    times = {tool: seen(extract, pages, options.rounds) for tool, extract in extractors.items()}
    rows = [(tool, starts[tool], *map(statistics.median, zip(*each, strict=True))) for tool, each in times.items()]
    told = conditions(options, sum(map(len, pages)) / 1e6)
    text = f"# First run\n\n{about(told)}\n{table(JOB_HEADER, speeds)}\n{table(PAGE_HEADER, rows)}"
    print(text)
    if not options.print_only:
        data = {"conditions": told, "jobs": speeds, "pages": rows, "sizes": list(map(len, pages)), "times": times}
        print(publish("first_run", text, data))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default="wcxb", help="default: %(default)s")
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="of the folder (default: 300)")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="runs of each command (default: 5)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def program(tool: str) -> str:
    """Give the path of what runs a tool: this Python, or the command beside it."""
    return sys.executable if tool == "newsclean" else str(Path(sys.executable).parent / tool)


def measured(job: str, folder: Path, pages: int, rounds: int) -> Iterator[Speed]:
    """Give the speeds of all tools in a job."""
    runs: dict[str, list[Run]] = {tool: [] for tool in JOBS[job]}
    for _ in range(rounds):
        for tool, arguments in JOBS[job].items():
            runs[tool].append(run([program(tool), *arguments], folder))
    medians = {tool: Run(*map(statistics.median, zip(*each, strict=True))) for tool, each in runs.items()}
    peer = medians[PEER]
    for tool, (clock, processor) in medians.items():
        yield job, tool, pages / clock, peer.clock / clock, pages / processor, peer.processor / processor


def run(command: list[str], folder: Path) -> Run:
    """Run a command on the folder, nothing of an earlier run left. Raises RuntimeError where that leaves nothing."""
    (folder / "out.jsonl").unlink(missing_ok=True)
    shutil.rmtree(folder / "out", ignore_errors=True)
    found = started(command, folder, Path(os.devnull))
    if not (folder / "out.jsonl").exists() and not (folder / "out").exists():
        raise RuntimeError(f"wrote nothing: {' '.join(command)}")
    return found


def cold_start(tool: str, folder: Path) -> float:
    """Give the milliseconds of processor that the command takes for one page, in the median of some."""
    arguments = ["-m", "newsclean", "-"] if tool == "newsclean" else []
    pages = sorted((folder / "pages").iterdir())
    pages = pages[:: max(1, len(pages) // STARTS)]
    runs = [started([program(tool), *arguments], folder, page) for page in pages]
    return 1000 * statistics.median(each.processor for each in runs)


def started(command: list[str], folder: Path, page: Path) -> Run:
    """Run a command with a file on its standard input; that it may find no article counts as any other answer."""
    begun, nowhere = time.perf_counter(), subprocess.DEVNULL
    with page.open("rb") as given:
        process = subprocess.Popen(
            command, cwd=folder, stdin=given, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
        seen = watch(process, TICK)
    return Run(time.perf_counter() - begun, sum(each.processor for each in seen.values()))


def seen(extract: Callable[[Any], object], pages: list[Any], rounds: int) -> list[tuple[float, float]]:
    """Give the milliseconds that each page takes when it is first seen, and at best of so many times."""
    times = [[timed(extract, page) for page in pages] for _ in range(rounds)]
    return [(1000 * each[0], 1000 * min(each)) for each in zip(*times, strict=True)]


def timed(extract: Callable[[Any], object], page: Any) -> float:
    """Give the seconds of processor that a page takes."""
    start = time.process_time()
    attempt(extract, page)
    return time.process_time() - start


def conditions(options: argparse.Namespace, size: float) -> dict[str, str]:
    """Describe the run."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return {
        "measured": f"{dt.date.today().isoformat()}, median of {options.rounds} runs",
        "pages": f"{options.pages} of {options.corpus}, {size:.1f} MB, one folder",
        **machine(),
        "versions": listed(versions((PEER,))),
        "commands": json.dumps(
            {job: {tool: " ".join(each) for tool, each in told.items()} for job, told in JOBS.items()}
        ),
        "load of the machine over 1, 5 and 15 minutes, this run included": load,
    }


if __name__ == "__main__":
    main()
