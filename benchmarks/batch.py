"""Measure batch runs: how they scale, what memory they take, and whether a killed run loses anything.

    python benchmarks/batch.py [--pages N] [--part N] [--scale N] [--rounds N] [--kills N] [--corpora DIR]
                               [--print-only]

The input is a WARC of pages of the corpora, each with an address of its own. Scaling is measured in runs with one and
two worker processes by turns; the ratio measured is that of a pair of runs next to each other. What a run takes before
its first page, starting its processes, is in its time. It means nothing unless two cores are free, so there is another
ratio, of seconds of processor, which depend less on that: those of one worker, to half of those of two workers and the
parent that they share two cores with. Memory is the peak of each process; it is flat if that of all pages is that of a
part of them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from corpora import DEFAULT_DIR, load
from processes import watch
from report import about, listed, machine, publish, table, versions

CORPORA = ("wcxb", "fundus", "trafilatura")
BILLION = 1_000_000_000
TICK = 0.1


class Outcome(NamedTuple):
    """A run: its seconds, the seconds of processor that its parent and its workers took, and their peaks in MB."""

    seconds: float
    parent: float
    workers: float
    parent_peak: float
    worker_peaks: tuple[float, ...]

    @property
    def processor(self) -> float:
        """The seconds of processor of all processes."""
        return self.parent + self.workers


def main() -> None:
    """Run the command line."""
    options = parse()
    with tempfile.TemporaryDirectory(prefix="newsclean-batch-") as place:
        folder = Path(place)
        size = write_warc(folder / "all.warc.gz", options.pages, options.corpora)
        part = write_warc(folder / "part.warc.gz", options.part, options.corpora)
        if options.scale == options.pages:
            (folder / "scale.warc.gz").hardlink_to(folder / "all.warc.gz")
        else:
            write_warc(folder / "scale.warc.gz", options.scale, options.corpora)
        pairs = [pair(folder, number) for number in range(options.rounds)]
        part_run, whole_run = (run(folder, name, "whole.jsonl", 2) for name in ("part.warc.gz", "all.warc.gz"))
        killed = resumed(folder, options.kills, whole_run.seconds)
    runs = [(options.part, part, part_run), (options.pages, size, whole_run)]
    text = written(pairs, runs, killed, conditions())
    print(text)
    if not options.print_only:
        data = {"conditions": conditions(), "pairs": pairs, "runs": runs, "killed": killed}
        print(publish("batch", text, data))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000, metavar="N", help="of the WARC (default: 20000)")
    parser.add_argument("--part", type=int, default=2000, metavar="N", help="of the smaller WARC (default: 2000)")
    parser.add_argument("--scale", type=int, default=20_000, metavar="N", help="pages to scale on (default: 20000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="pairs of runs (default: 3)")
    parser.add_argument("--kills", type=int, default=20, metavar="N", help="times to kill a run (default: 20)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def write_warc(path: Path, count: int, corpora: Path) -> int:
    """Write a WARC of so many pages; give their size in bytes."""
    pages = [sample for name in CORPORA for sample in load(corpora / name)]
    size = 0
    with path.open("wb") as file:
        for number, sample in enumerate(islice(cycle(pages), count)):
            page = sample.page if isinstance(sample.page, bytes) else sample.page.encode()
            url = f"https://{number % 997}.example/{number}"
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:page:{number}>\r\n"
            )
            kind = f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
            file.write(gzip.compress((head + kind).encode() + block + b"\r\n\r\n", 6))
            size += len(page)
    return size


def start(folder: Path, name: str, output: str, jobs: int) -> subprocess.Popen[bytes]:
    """Start a run, in a group of its own."""
    command = [sys.executable, "-m", "newsclean", "batch", name, "-o", output, "--jobs", str(jobs), "--resume"]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, cwd=folder, stderr=log, start_new_session=True)


def remove(folder: Path, output: str) -> None:
    """Remove what a run wrote."""
    for path in folder.glob(f"{output}*"):
        path.unlink()


def run(folder: Path, name: str, output: str, jobs: int) -> Outcome:
    """Run, and watch the time and the memory that it takes."""
    remove(folder, output)
    begun = time.perf_counter()
    process = start(folder, name, output, jobs)
    seen = watch(process, TICK)
    if process.returncode:
        raise RuntimeError(f"the run failed: {(folder / 'log').read_text('utf-8')}")
    seconds, parent = time.perf_counter() - begun, seen.pop(process.pid)
    workers = sorted(seen.values(), key=lambda each: -each.processor)[:jobs]
    return Outcome(
        seconds,
        parent.processor,
        sum(each.processor for each in seen.values()),
        parent.peak,
        tuple(sorted((each.peak for each in workers), reverse=True)),
    )


def pair(folder: Path, number: int) -> tuple[Outcome, Outcome]:
    """Run with one process and with two; which is first changes with the number."""
    if number % 2:
        two, one = (run(folder, "scale.warc.gz", "scaled.jsonl", jobs) for jobs in (2, 1))
    else:
        one, two = (run(folder, "scale.warc.gz", "scaled.jsonl", jobs) for jobs in (1, 2))
    return one, two


def resumed(folder: Path, kills: int, seconds: float) -> dict[str, Any]:
    """Kill a run at random moments and take it up until it is done; compare with `whole.jsonl`."""
    moments, done = random.Random(1), 0
    remove(folder, "killed")
    while not (folder / "killed.jsonl").exists():
        process = start(folder, "all.warc.gz", "killed.jsonl", 2)
        try:
            process.wait(moments.uniform(0.5, 3 + 1.5 * seconds / (kills + 1)) if done < kills else None)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            done += 1
        process.wait()
    found = [by_id(folder / name) for name in ("killed.jsonl", "whole.jsonl")]
    return {"kills": done, "records": len(found[0]), "distinct": len(set(found[0])), "equal": found[0] == found[1]}


def by_id(path: Path) -> list[bytes]:
    """Give a digest of each line of a file, sorted by record id."""
    with path.open("rb") as lines:
        return [
            digest for _, digest in sorted((json.loads(line)["id"], hashlib.sha256(line).digest()) for line in lines)
        ]


def conditions() -> dict[str, str]:
    """Describe the run."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return {
        "measured": dt.date.today().isoformat(),
        **machine(),
        "versions": listed(versions(("fastwarc",))),
        "corpora": ", ".join(CORPORA),
        "load of the machine over 1, 5 and 15 minutes, this run included": load,
    }


def written(
    pairs: list[tuple[Outcome, Outcome]],
    runs: list[tuple[int, int, Outcome]],
    killed: dict[str, Any],
    found: dict[str, str],
) -> str:
    """Give the dated tables."""
    header = ("pages", "MB", "s", "s of processor", "pages a core-second", "MB a core-second")
    sizes = table((*header, "peak of the parent, MB", "of the workers"), [row(*each) for each in runs])
    pages, size, whole = runs[-1]
    rate = pages / whole.processor
    cost = table(
        ("a billion pages", "core-days", "days on 100 cores"),
        [(f"of {size / pages / 1000:.0f} kB", BILLION / rate / 86400, BILLION / rate / 86400 / 100)],
    )
    kills = table(("kills", "records", "distinct", "equal to the undisturbed run"), [tuple(map(str, killed.values()))])
    parts = {
        "Two workers against one": scaling(pairs),
        "Runs with two workers": sizes,
        "Cost": cost,
        "Killed and resumed": kills,
    }
    return f"# Batch\n\n{about(found)}\n" + "\n".join(f"## {title}\n\n{part}" for title, part in parts.items())


def scaling(pairs: list[tuple[Outcome, Outcome]]) -> str:
    """Give the table of the pairs of runs."""
    rows: list[tuple[str | float | None, ...]] = [
        (
            str(number),
            *(one.seconds, two.seconds, one.seconds / two.seconds),
            *(one.workers, two.workers, two.parent, 2 * one.workers / two.processor),
        )
        for number, (one, two) in enumerate(pairs, 1)
    ]
    if pairs:
        found = [[float(row[column] or 0) for row in rows] for column in (3, 7)]
        rows.append(("median", None, None, statistics.median(found[0]), *[None] * 3, statistics.median(found[1])))
    header = ("pair", "one, s", "two, s", "ratio", "s of processor, one", "two", "their parent", "ratio of these")
    return table(header, rows)


def row(pages: int, size: int, outcome: Outcome) -> tuple[str | float, ...]:
    """Give the row of a run."""
    processor = outcome.processor
    rates = (outcome.seconds, processor, pages / processor, size / 1e6 / processor, outcome.parent_peak)
    return str(pages), size / 1e6, *rates, ", ".join(f"{peak:.0f}" for peak in outcome.worker_peaks)


if __name__ == "__main__":
    main()
