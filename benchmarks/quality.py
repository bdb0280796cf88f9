"""Score newsclean, and its peers, over annotated corpora.

    python benchmarks/quality.py [CORPUS…] [--corpora DIR] [--leave-one-corpus-out | --leave-one-style-out |
                                 --packaged] [--every N] [--fold N] [--thin N]
                                 [--peers] [--keep FILE] [--rows DIR] [--floors FILE] [--print-only]

Every page is extracted by content models that never saw its domain, trained on the spot (see train.py). With
--leave-one-style-out they saw no page of its corpus either: of a dump, none that its tool wrote, but those of others.
With --leave-one-corpus-out they never saw any page of its corpus, nor of the corpus's domains: neither the publishers
nor the annotators' habits are known. --packaged scores the package's own models instead: quick, but they know the pages
of the corpora they were trained on. For a first look, --every scores each Nth page of a corpus only, --fold the pages
of one fold of domains, for which a fifth of the models is trained, and --thin trains these on each Nth page. --rows
keeps what was measured of the corpora in a folder, for the next run.
metrics.py tells what the columns mean. --peers scores the peers that are installed, and names the others; with --keep
their marks are kept in a file, and taken from there the next time. --floors ends with status 1 where a figure is below
its floor.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from corpora import DEFAULT_DIR, FOLDS, PipelineOf, Sample, fold, language, load
from metrics import FIELDS, Answer, Marks, Score, score
from report import about, listed, machine, publish, shown, versions
from standings import HEADER, OURS, Corpus, Run, standings

import newsclean

NOTHING = newsclean.Article("")
KINDS = {
    "cross-validated": "quality",
    "left-out": "unseen",
    "style-left-out": "left-out-styles",
    "packaged": "packaged",
}
"""What a table is called, by the models that it is about."""
NOTE = """Means over the pages, in percent, the best in bold; nothing where a tool does not give a field. `emptied`:
pages under 50 words-F1; `fail`: pages on which the tool raised, which count as empty answers. Title, authors and date
of dumps are found by the package's scorecards, which were trained on these dumps; `train_finders.py` prints their
cross-validated figures."""


def main() -> int:
    """Run the command line; give 1 where a figure is below its floor, else 0."""
    options = parse()
    folders = [options.corpora / name for name in options.corpus] or found(options.corpora)
    runs = list(told(measure(folders, options)))
    if not options.print_only:
        print(publish(KINDS[mode(options)], *written(runs, folders, options)))
    return check(runs, tomllib.loads(options.floors.read_text("utf-8"))[mode(options)]) if options.floors else 0


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help="folders of the corpora (default: all)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--peers", action="store_true", help="score the peers as well")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keep the marks of the peers in a file")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="score each Nth page of a corpus only")
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="score the pages of one fold only")
    add_models(parser)
    parser.add_argument("--floors", type=Path, metavar="FILE", help="check the figures against those in a TOML file")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def add_models(parser: argparse.ArgumentParser) -> None:
    """Add the options that tell which models are looked at."""
    models = parser.add_mutually_exclusive_group()
    models.add_argument("--packaged", action="store_true", help="the package's own models")
    models.add_argument(
        "--leave-one-style-out", action="store_true", help="that saw neither a page's domain nor corpus"
    )
    models.add_argument("--leave-one-corpus-out", action="store_true", help="models that never saw the page's corpus")
    parser.add_argument("--thin", type=int, default=1, metavar="N", help="train models on each Nth page only")
    parser.add_argument("--rows", type=Path, metavar="DIR", help="keep what was measured of the corpora in a folder")


def mode(options: argparse.Namespace) -> str:
    """Name what is scored: the packaged models, those that never saw a page's corpus, or those but its domain."""
    if options.packaged:
        return "packaged"
    modes = {"left-out": options.leave_one_corpus_out, "style-left-out": options.leave_one_style_out}
    return next((name for name, chosen in modes.items() if chosen), "cross-validated")


def found(corpora_dir: Path) -> list[Path]:
    """Give all corpora in a folder."""
    return sorted(path.parent for path in corpora_dir.glob("*/gold.jsonl"))


def newsclean_for(folders: Iterable[Path], options: argparse.Namespace) -> PipelineOf:
    """Give what chooses the pipeline for a page; this is where models are trained."""
    if options.packaged:
        return lambda sample: newsclean.DEFAULT
    from train import corpus_left_out, cross_validated, style_left_out

    kinds = sorted({next(load(folder)).kind for folder in folders})
    choices = {"left-out": corpus_left_out, "style-left-out": style_left_out}
    choice = choices.get(mode(options), cross_validated)
    return choice(options.corpora, kinds, options.rows, options.thin)


def measure(folders: Sequence[Path], options: argparse.Namespace) -> Iterator[Run]:
    """Score newsclean on every corpus, and the peers for its kind of page."""
    pipeline_of = newsclean_for(folders, options)

    def ours(sample: Sample) -> Answer:
        return newsclean.extract(sample.page, pipeline=pipeline_of(sample))

    for folder in folders:
        samples = list(islice(load(folder), 0, None, options.every))
        if options.fold is not None:
            samples = [sample for sample in samples if fold(sample.gold) == options.fold]
        corpus = Corpus(folder.name, samples[0].kind, [language(sample) for sample in samples])
        yield Run(corpus, OURS, FIELDS, *marks(samples, ours))
        if options.peers:
            for peer, found in peers(
                folder, samples, options.keep if options.every == 1 and options.fold is None else None
            ):
                yield Run(corpus, peer.name, peer.gives, *found)


def peers(folder: Path, samples: list[Sample], keep: Path | None) -> Iterator[tuple[Any, Marks]]:
    """Score the installed peers on one corpus; only this needs their packages."""
    from kept import Kept
    from recipes import PEERS

    kept = Kept(keep)
    for peer in (peer for peer in PEERS[samples[0].kind] if peer.installed):
        yield peer, kept.marks(folder, peer, partial(marks_of_peer, samples, peer))


def marks_of_peer(samples: list[Sample], peer: Any) -> Marks:
    """Score a peer, who sees but the pages."""
    extract = peer.ready()
    return marks(samples, lambda sample: extract(sample.page))


def marks(samples: Sequence[Sample], extract: Callable[[Sample], Answer]) -> Marks:
    """Score one tool over the samples of a corpus, and count those on which it raised or gave no proper answer."""
    found = [attempt(extract, sample) for sample in samples]
    failed = found.count(None)
    return [each or score(NOTHING, sample.gold) for each, sample in zip(found, samples, strict=True)], failed


def attempt(extract: Callable[[Sample], Answer], sample: Sample) -> Score | None:
    """Extract and score a page; None where the tool raises, or gives what can't be scored."""
    try:
        return score(extract(sample), sample.gold)
    except Exception as error:
        print(f"{sample.corpus} {sample.gold['id']}: {type(error).__name__}: {error}", file=sys.stderr)
        return None


def told(runs: Iterable[Run]) -> Iterator[Run]:
    """Print the marks as they come."""
    print(" ".join(HEADER))
    for run in runs:
        print(*map(shown, run.cells), flush=True)
        yield run


def written(runs: list[Run], folders: Iterable[Path], options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """Give the dated tables and their data."""
    conditions = {
        "scored": f"{dt.date.today().isoformat()}, {mode(options)} models",
        **machine(),
        "versions": listed(versions()),
        **(about_peers() if options.peers else {}),
        "corpora": ", ".join(f"{folder.name} ({size(folder):.1f} MB)" for folder in folders),
    }
    text = f"# Quality\n\n{about(conditions)}\n{NOTE}\n\n{standings(runs)}"
    rows = [
        {"corpus": run.corpus.name, "tool": run.tool, "pages": len(run.scores), "marks": run.marks}
        | {"emptied": run.emptied, "failed": run.failed}
        for run in runs
    ]
    return text, {"conditions": conditions, "rows": rows}


def about_peers() -> dict[str, str]:
    """Tell the peers' versions and settings, and which are not installed."""
    from recipes import all_peers

    here = [f"{peer.name} ({peer.described})" for peer in all_peers() if peer.installed]
    missing = [peer.name for peer in all_peers() if not peer.installed]
    return {"peers": ", ".join(here), "not installed, so not scored": ", ".join(missing) or "none"}


def size(folder: Path) -> float:
    """Give the size of a corpus's pages, uncompressed, in megabytes."""
    return sum(len(sample.page) for sample in load(folder)) / 1e6


def check(runs: Iterable[Run], floors: dict[str, dict[str, float]]) -> int:
    """Tell figures of newsclean that are below their floor, and pages that it failed on; give 1 if there are any."""
    faults = []
    for run in (run for run in runs if run.tool == OURS):
        faults += [f"{run.corpus.name}: failed on {run.failed} pages"] * bool(run.failed)
        for name, floor in floors.get(run.corpus.name, {}).items():
            mark = run.marks.get(name, 0.0)
            if mark < floor:
                faults.append(f"{run.corpus.name}: {name} is {mark:.2f}, its floor {floor:.2f}")
    print(*faults or ["all figures are at or above their floors"], sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
