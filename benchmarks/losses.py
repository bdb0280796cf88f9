"""Name where newsclean loses: every page under 90 words-F1, and what text was lost or left there, by class.

    python benchmarks/losses.py [CORPUS…] [--corpora DIR] [--packaged] [--below F1] [--print-only]

Lost text is classed by the reason that dropped it, text left in by where it stands: above the article, below it, inside
it, or on a page of which nothing is right. Sizes are in words. Like quality.py, it cross-validates by domain.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpora import DEFAULT_DIR, Sample, load
from labels import labels, tokens
from metrics import score
from quality import PipelineOf, mode, newsclean_for
from report import about, machine, publish, table

import newsclean

CORPORA = ("fundus", "wcxb", "fundus.all", "wcxb.all")
BELOW = 90.0


class Loss(NamedTuple):
    """One page: its words-F1 in percent, and the words lost and left by class."""

    corpus: str
    page: str
    f1: float
    classes: Counter[str]

    @property
    def cells(self) -> tuple[str | float, ...]:
        """The row of the table of pages."""
        told = ", ".join(f"{name} {words}" for name, words in self.classes.most_common(3))
        return self.corpus, self.page, self.f1, told


def main() -> None:
    """Run the command line."""
    options = parse()
    pipeline_of = newsclean_for(options)
    found = [loss for name in options.corpus for loss in losses(options.corpora / name, pipeline_of, options.below)]
    text, data = written(found, options)
    print(text)
    if not options.print_only:
        print(publish("losses", text, data))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", default=CORPORA, help=f"default: {' '.join(CORPORA)}")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--packaged", action="store_true", help="look at the package's own models")
    parser.add_argument("--below", type=float, default=BELOW, metavar="F1", help=f"default: {BELOW:.0f}")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def losses(folder: Path, pipeline_of: PipelineOf, below: float) -> Iterator[Loss]:
    """Give the pages of a corpus under that words-F1, the worst first."""
    found = []
    for sample in load(folder):
        if sample.gold.get("text", "").strip():
            article = newsclean.extract(sample.page, pipeline=pipeline_of(sample.gold))
            f1 = 100 * score(article, sample.gold).shares["words"]
            if f1 < below:
                found.append(Loss(sample.corpus, sample.gold["id"], f1, classes(article, sample)))
    yield from sorted(found, key=lambda loss: loss.f1)


def classes(article: newsclean.Article, sample: Sample) -> Counter[str]:
    """Count the words that were lost or left on one page, by class."""
    split = [tokens(block.text) for block in article.blocks]
    right = [share > 0.5 for share in labels(split, sample.gold["text"])]
    why = {each.block: each.reason.code for each in article.verdicts if each.action is newsclean.Action.DROP}
    places = [at for at, held in enumerate(right) if held]
    count: Counter[str] = Counter()
    for at, held in enumerate(right):
        if held and at in why:
            count[f"lost: {why[at]}"] += len(split[at])
        elif not held and at not in why:
            count[f"left: {place(at, places)}"] += len(split[at])
    return count


def place(at: int, places: list[int]) -> str:
    """Tell where a block lies towards those of the article."""
    if not places:
        return "no article found"
    return "above" if at < places[0] else "below" if at > places[-1] else "inside"


def written(found: list[Loss], options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """Give the dated tables and their data."""
    conditions = {"looked at": f"{dt.date.today().isoformat()}, {mode(options)} models", **machine()}
    text = (
        f"# Losses\n\n{about(conditions)}\nPages under {options.below:.0f} words-F1; sizes in words.\n\n"
        f"{table(('class', 'pages', 'words'), summed(found))}\n"
        f"{table(('corpus', 'page', 'words-F1', 'largest classes'), (loss.cells for loss in found))}"
    )
    return text, {"conditions": conditions, "pages": [loss._asdict() for loss in found]}


def summed(found: Iterable[Loss]) -> list[tuple[str, int, int]]:
    """Sum the classes over all pages, the largest first."""
    pages: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for loss in found:
        pages.update(f"{loss.corpus}: {name}" for name in loss.classes)
        words.update({f"{loss.corpus}: {name}": size for name, size in loss.classes.items()})
    return [(name, pages[name], size) for name, size in words.most_common()]


if __name__ == "__main__":
    main()
