"""Score newsclean, and its peers, over annotated corpora.

    python benchmarks/quality.py [CORPUS…] [--corpora DIR] [--peers] [--packaged] [--floors FILE] [--print-only]

Every page is extracted by content models that never saw its domain, trained on the spot (see train.py). --packaged
scores the package's own models instead: quick, but they know the pages of the corpora they were trained on.
metrics.py tells what the columns mean. --floors ends with status 1 where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpora import DEFAULT_DIR, Gold, Sample, load
from metrics import COLUMNS, Answer, Extractor, Score, score, summary
from report import about, machine, publish, table, versions

import newsclean

HEADER = ("corpus", "tool", "n", *COLUMNS, "fail", "ms/page")
PEER_PACKAGES = ("trafilatura", "readability-lxml", "lxml")
NOTHING = newsclean.Article("")
SCORECARDS = """Title, authors and date of dumps are found by the package's scorecards, which
were trained on these dumps; `train_finders.py` prints their cross-validated figures."""
PipelineOf = Callable[[Gold], newsclean.Pipeline]


class Row(NamedTuple):
    """One tool on one corpus. `failed` counts pages on which it raised, `spent` is in milliseconds a page."""

    corpus: str
    tool: str
    pages: int
    marks: dict[str, float]
    failed: int
    spent: float

    @property
    def cells(self) -> tuple[str | int | float | None, ...]:
        """The row as HEADER has it."""
        return self.corpus, self.tool, self.pages, *map(self.marks.get, COLUMNS), self.failed, self.spent


def main() -> int:
    """Run the command line; give 1 where a figure is below its floor, else 0."""
    options = parse()
    folders = [options.corpora / name for name in options.corpus] or found(options.corpora)
    rows = list(told(measure(folders, newsclean_for(options), options.peers)))
    if not options.print_only:
        print(publish("quality", *written(rows, folders, options)))
    return check(rows, tomllib.loads(options.floors.read_text("utf-8"))[mode(options)]) if options.floors else 0


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help="folders of the corpora (default: all)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--peers", action="store_true", help="score the peers as well")
    parser.add_argument("--packaged", action="store_true", help="score the package's own models")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="check the figures against those in a TOML file")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def mode(options: argparse.Namespace) -> str:
    """Name what is scored: cross-validated models, or the packaged ones."""
    return "packaged" if options.packaged else "cross-validated"


def found(corpora_dir: Path) -> list[Path]:
    """Give all corpora in a folder."""
    return sorted(path.parent for path in corpora_dir.glob("*/gold.jsonl"))


def newsclean_for(options: argparse.Namespace) -> PipelineOf:
    """Give what chooses the pipeline for a page; this is where models are trained."""
    if options.packaged:
        return lambda gold: newsclean.DEFAULT
    from train import cross_validated

    return cross_validated(options.corpora)


def measure(folders: Iterable[Path], pipeline_of: PipelineOf, peers: bool) -> Iterator[Row]:
    """Score newsclean on every corpus, and the peers for its kind of page."""

    def ours(sample: Sample) -> Answer:
        return newsclean.extract(sample.page, pipeline=pipeline_of(sample.gold))

    for folder in folders:
        samples = list(load(folder))
        yield run("newsclean", samples, ours)
        for name, extract in peers_for(samples[0].kind) if peers else ():
            yield run(name, samples, theirs(extract))


def peers_for(kind: str) -> Iterable[tuple[str, Extractor]]:
    """Give the peers for a kind of page; only they need the packages."""
    from peers import PEERS

    return PEERS[kind].items()


def theirs(extract: Extractor) -> Callable[[Sample], Answer]:
    """Make a peer, who sees but the page, take a sample."""
    return lambda sample: extract(sample.page)


def run(tool: str, samples: list[Sample], extract: Callable[[Sample], Answer]) -> Row:
    """Score one tool over the samples of one corpus."""
    attempt(extract, samples[0])  # loads what a tool loads on first use
    scores: list[Score] = []
    failed, spent = 0, 0.0
    for sample in samples:
        start = time.perf_counter()
        answer = attempt(extract, sample)
        spent += time.perf_counter() - start
        failed += answer is None
        scores.append(score(answer or NOTHING, sample.gold))
    return Row(samples[0].corpus, tool, len(samples), summary(scores), failed, 1000 * spent / len(samples))


def attempt(extract: Callable[[Sample], Answer], sample: Sample) -> Answer | None:
    """Extract a page; None where the tool raises."""
    try:
        return extract(sample)
    except Exception as error:
        print(f"{sample.corpus} {sample.gold['id']}: {type(error).__name__}: {error}", file=sys.stderr)
        return None


def told(rows: Iterable[Row]) -> Iterator[Row]:
    """Print rows as they come."""
    print(*table(HEADER, ()).splitlines(), sep="\n")
    for row in rows:
        print(table(HEADER, [row.cells]).splitlines()[-1], flush=True)
        yield row


def written(rows: list[Row], folders: Iterable[Path], options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """Give the dated table and its data."""
    conditions = {
        "scored": f"{dt.date.today().isoformat()}, {mode(options)} models",
        **machine(),
        "versions": ", ".join(map(" ".join, versions(PEER_PACKAGES if options.peers else ()).items())),
        "corpora": ", ".join(f"{folder.name} ({size(folder):.1f} MB)" for folder in folders),
    }
    figures = table(HEADER, (row.cells for row in rows))
    text = f"# Quality\n\n{about(conditions)}\nMeans over the pages, in percent. {SCORECARDS}\n\n{figures}"
    return text, {"conditions": conditions, "rows": [row._asdict() for row in rows]}


def size(folder: Path) -> float:
    """Give the size of a corpus's pages, uncompressed, in megabytes."""
    return sum(len(sample.page) for sample in load(folder)) / 1e6


def check(rows: Iterable[Row], floors: dict[str, dict[str, float]]) -> int:
    """Tell figures of newsclean that are below their floor, and pages that it failed on; give 1 if there are any."""
    faults = []
    for row in (row for row in rows if row.tool == "newsclean"):
        faults += [f"{row.corpus}: failed on {row.failed} pages"] * bool(row.failed)
        for name, floor in floors.get(row.corpus, {}).items():
            mark = row.marks.get(name, 0.0)
            if mark < floor:
                faults.append(f"{row.corpus}: {name} is {mark:.2f}, its floor {floor:.2f}")
    print(*faults or ["all figures are at or above their floors"], sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
