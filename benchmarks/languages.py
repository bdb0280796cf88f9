"""Show what the lexicons bring: words-F1 of dumps by language, with all lexicons and with none.

    python benchmarks/languages.py [CORPUS…] [--corpora DIR] [--print-only]

Both columns are cross-validated by domain like quality.py's, each with models trained on pages that were read the same
way, so the second shows what structure and statistics do for a language that has no lexicon. A page's language is the
one that the lexicons tell.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from corpora import DEFAULT_DIR, Sample, load
from metrics import score
from report import about, listed, machine, publish, table, versions
from train import cross_validated

import newsclean
from newsclean.lexicon import detection, loader

CORPORA = ("fundus.all", "fundus.main", "wcxb.all", "wcxb.main")
HEADER = ("language", "pages", "with lexicons", "without", "difference")
FORGETFUL = (
    detection._stop_words,
    detection._western_stop_words,
    detection._script_patterns,
)  # what remembers the languages


def main() -> None:
    """Run the command line."""
    options = parse()
    samples = [sample for name in options.corpus for sample in load(options.corpora / name)]
    languages = [newsclean.read(sample.page, kind="text").language or "?" for sample in samples]
    known = marks(samples, options.corpora)
    with no_lexicons():
        unknown = marks(samples, options.corpora)
    rows = list(by_language(languages, known, unknown))
    conditions = {
        "scored": dt.date.today().isoformat(),
        **machine(),
        "versions": listed(versions()),
    }
    conditions["corpora"] = ", ".join(options.corpus)
    text = f"# Languages\n\n{about(conditions)}\nMean words-F1 of dumps, in percent.\n\n{table(HEADER, rows)}"
    print(text if options.print_only else publish("languages", text, {"conditions": conditions, "rows": rows}))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", default=CORPORA, help=f"folders of dumps (default: {' '.join(CORPORA)})")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


@contextmanager
def no_lexicons() -> Iterator[None]:
    """Let newsclean find no language's data file."""
    with ExitStack() as stack:
        for module in (detection, loader):
            stack.enter_context(patch.object(module, "available", lambda: ()))
        for remembered in FORGETFUL:
            remembered.cache_clear()
            stack.callback(remembered.cache_clear)
        yield


def marks(samples: Sequence[Sample], corpora_dir: Path) -> list[float]:
    """Give each dump's words-F1 in percent, by models that never saw its domain."""
    pipeline_of = cross_validated(corpora_dir, ("text",))
    answers = (newsclean.extract(sample.page, kind="text", pipeline=pipeline_of(sample)) for sample in samples)
    found = (score(answer, sample.gold).shares for answer, sample in zip(answers, samples, strict=True))
    return [100 * shares.get("words", 1.0) for shares in found]


def by_language(
    languages: Sequence[str], known: Sequence[float], unknown: Sequence[float]
) -> Iterator[tuple[str, int, float, float, float]]:
    """Give the rows of the table: the languages with most pages first, then all of them."""
    places: dict[str, list[int]] = {}
    for place, language in enumerate(languages):
        places.setdefault(language, []).append(place)
    for language, own in (*sorted(places.items(), key=lambda each: -len(each[1])), ("all", range(len(languages)))):
        first, second = mean(known[place] for place in own), mean(unknown[place] for place in own)
        yield language, len(own), first, second, first - second


def mean(figures: Iterable[float]) -> float:
    """Give the mean of some figures."""
    held = list(figures)
    return sum(held) / len(held)


if __name__ == "__main__":
    main()
