"""Count the instructions that newsclean executes for a page, and before the first one: what a busy machine cannot blur.

    python benchmarks/instructions.py [CORPUS…] [--pages N] [--beside DIR] [--corpora DIR]

Valgrind counts those of a process that imports newsclean and extracts pages once, and of one that does it twice; what
the second round adds is the cost of a page with caches warm. `--beside` names a folder into which another build has
been installed (`pip install --target`), to be counted as well. Counts do not tell how long a processor waits for
memory: a change has to show in speed.py, too.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

from corpora import DEFAULT_DIR, load, spread
from report import table

import newsclean

CORPORA = ("wcxb", "wcxb.all")
COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")
VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
HEADER = ("what", "million instructions", "of the build beside", "ratio")
MILLION = 1e6


def main() -> None:
    """Run the command line."""
    options = parse()
    if options.rounds is not None:
        work(options.corpora / options.corpus[0], options.pages, options.rounds)
        return
    builds = [Path(newsclean.__file__).parents[1], *options.beside]
    rows = [row for corpus in options.corpus for row in counted(corpus, builds, options)]
    print(table(HEADER[: 2 if len(builds) == 1 else 4], rows))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", default=CORPORA, help=f"default: {' '.join(CORPORA)}")
    parser.add_argument("--pages", type=int, default=10, metavar="N", help="from all over a corpus (default: 10)")
    parser.add_argument("--beside", type=Path, nargs=1, default=[], metavar="DIR", help="where another build is")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--rounds", type=int, help=argparse.SUPPRESS)  # what the counted process is told
    return parser.parse_args()


def work(folder: Path, pages: int, rounds: int) -> None:
    """Extract the pages of a corpus so many times: what is counted."""
    samples = list(spread(list(load(folder)), pages))
    for _ in range(rounds):
        for sample in samples:
            newsclean.extract(sample.page, url=sample.gold.get("url"), kind=sample.kind)


def counted(corpus: str, builds: list[Path], options: argparse.Namespace) -> list[tuple[str, *tuple[float, ...]]]:
    """Give the rows of one corpus: a page with caches warm, and what comes once before that."""
    of_page, of_start = [], []
    for build in builds:
        once, twice = (instructions(corpus, build, options, rounds) for rounds in (1, 2))
        of_page.append((twice - once) / MILLION / options.pages)
        of_start.append((2 * once - twice) / MILLION)
    return [
        (f"{corpus}, a page", *compared(of_page)),
        (f"{corpus}, import and first use", *compared(of_start)),
    ]


def compared(counts: list[float]) -> tuple[float, ...]:
    """Give the counts of one build, or of two with the ratio of the first to the second."""
    return (counts[0],) if len(counts) == 1 else (*counts, counts[0] / counts[1])


def instructions(corpus: str, build: Path, options: argparse.Namespace, rounds: int) -> int:
    """Count the instructions of a process that extracts pages so many times. Raises OSError where Valgrind fails."""
    settings = ["--corpora", options.corpora, "--pages", options.pages, "--rounds", rounds]
    command = [*VALGRIND, sys.executable, __file__, corpus, *map(str, settings)]
    environment = os.environ | {"PYTHONHASHSEED": "0", "PYTHONPATH": str(build)}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stderr
    found = COUNT.search(told)
    if found is None:
        raise OSError(f"valgrind: no count of instructions in what it told:\n{told[-2000:]}")
    return int(found[1].replace(",", ""))


if __name__ == "__main__":
    main()
