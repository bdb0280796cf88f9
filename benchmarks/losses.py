"""Name where newsclean loses: every page under 90 words-F1, what text was lost or left there, and wrong fields.

    python benchmarks/losses.py [CORPUS…] [--corpora DIR] [--leave-one-corpus-out | --packaged] [--rows DIR]
                                [--below F1] [--print-only]

Lost text is classed by the reason that dropped it; text left in by where it stands (above the article, below it,
inside it, or on a page of which nothing is right) and by what its element is called. Sizes are in words. Like
quality.py, it cross-validates by domain, or leaves out each corpus. Writes results/losses-<day>.md, the classes with
their counts, and results/worst-<day>.md, the pages.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpora import DEFAULT_DIR, PipelineOf, Sample, load
from faults import Fault, fault
from labels import labels, tokens
from metrics import FIELDS, score
from quality import add_models, found, mode, newsclean_for
from report import Cell, about, machine, publish, table

import newsclean
from newsclean.explain.codes import verdict_meaning

BELOW = 90.0
SHOWN = 12  # classes a corpus
GOOD = frozenset({"article", "headline", "lede"})  # hints that say nothing against a block
PLACES = {
    "above": "text above the article left in",
    "below": "text below the article left in",
    "inside": "text between the article's paragraphs left in",
    "no article found": "text left in on pages of which nothing is right",
}
CLASS_HEADER = ("what goes wrong there", "pages", "words", "points of the mean")
FAULT_HEADER = ("corpus", "field", "pages", *(each.value for each in Fault))


class Loss(NamedTuple):
    """One page: its words-F1 and the best that any choice of its blocks reaches, in percent; words lost or left."""

    corpus: str
    page: str
    f1: float
    reachable: float
    classes: Counter[str]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The row of the table of pages."""
        told = ", ".join(f"{name} {words}" for name, words in self.classes.most_common(3))
        return self.corpus, self.page, self.f1, self.reachable, told


class Account(NamedTuple):
    """One corpus: pages with an annotated text, the points they lack together, the bad ones, the faults of fields."""

    corpus: str
    pages: int
    points: float
    losses: list[Loss]
    faults: Counter[tuple[str, Fault]]


def main() -> None:
    """Run the command line."""
    options = parse()
    folders = [options.corpora / name for name in options.corpus] or found(options.corpora)
    pipeline_of = newsclean_for(folders, options)
    accounts = [account(folder, pipeline_of, options.below) for folder in folders]
    classes, pages, data = written(accounts, options)
    print(classes)
    if not options.print_only:
        print(publish("losses", classes, data), publish("worst", pages, {}), sep="\n")


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help="folders of the corpora (default: all)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    add_models(parser)
    parser.add_argument("--below", type=float, default=BELOW, metavar="F1", help=f"default: {BELOW:.0f}")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def account(folder: Path, pipeline_of: PipelineOf, below: float) -> Account:
    """Look at all pages of a corpus."""
    pages, points, losses = 0, 0.0, []
    faults: Counter[tuple[str, Fault]] = Counter()
    for sample in load(folder):
        article = newsclean.extract(sample.page, pipeline=pipeline_of(sample))
        faults.update((name, fault(article, sample.gold, name)) for name in FIELDS if name in sample.gold)
        if sample.gold.get("text", "").strip():
            f1 = 100 * score(article, sample.gold).shares["words"]
            pages, points = pages + 1, points + 100 - f1
            if f1 < below:
                losses.append(loss(article, sample, f1))
    return Account(folder.name, pages, points, sorted(losses, key=lambda each: each.f1), faults)


def loss(article: newsclean.Article, sample: Sample, f1: float) -> Loss:
    """Count the words that were lost or left on one page, by class."""
    split = [tokens(block.text) for block in article.blocks]
    right = [share > 0.5 for share in labels(split, sample.gold["text"])]
    why = {each.block: each.reason.code for each in article.verdicts if each.action is newsclean.Action.DROP}
    called = list(names_of(newsclean.read(sample.page)))
    places = [at for at, held in enumerate(right) if held]
    count: Counter[str] = Counter()
    for at, held in enumerate(right):
        if held and at in why:
            count[f"lost: {why[at]}"] += len(split[at])
        elif not held and at not in why:
            count[f"left: {place(at, places)}{called[at]}"] += len(split[at])
    best = newsclean.Article("\n\n".join(article.blocks[at].text for at in places))
    reachable = 100 * score(best, sample.gold).shares["words"]
    return Loss(sample.corpus, sample.gold["id"], f1, max(f1, reachable), count)


def names_of(page: newsclean.Page) -> Iterator[str]:
    """Give for each block what the nearest element around it with a telling name is called, as " (comments)", or ""."""
    told: list[str] = []
    for scope in page.scopes:
        hints = sorted(scope.hints - GOOD)
        told.append(f" ({', '.join(hints)})" if hints else told[scope.parent] if scope.parent >= 0 else "")
    for block in page.blocks:
        yield told[block.scope]


def place(at: int, places: Sequence[int]) -> str:
    """Tell where a block lies towards those of the article."""
    if not places:
        return "no article found"
    return "above" if at < places[0] else "below" if at > places[-1] else "inside"


def written(accounts: Sequence[Account], options: argparse.Namespace) -> tuple[str, str, dict[str, Any]]:
    """Give the dated table of classes, that of pages, and their data."""
    conditions = {"looked at": f"{dt.date.today().isoformat()}, {mode(options)} models", **machine()}
    held = [each for each in accounts if each.pages]
    sections = "\n".join(f"## {each.corpus}\n\n{section(each, options.below)}" for each in held)
    classes = f"# Where newsclean loses\n\n{about(conditions)}\n{COLUMN}\n\n{sections}\n## Fields\n\n{fields(accounts)}"
    header = ("corpus", "page", "words-F1", "reachable", "largest classes, in words")
    pages = table(header, (loss.cells for each in held for loss in each.losses))
    listed = f"# Pages under {options.below:.0f} words-F1\n\n{about(conditions)}\n{REACHABLE}\n\n{pages}"
    found = [loss._asdict() for each in held for loss in each.losses]
    return classes, listed, {"conditions": conditions, "pages": found}


COLUMN = """The last column divides what each page lacks to 100 among what goes wrong on it, by words: so much would the
mean gain."""
REACHABLE = """`reachable` is the words-F1 of all blocks that the annotation mostly holds: what the best choice of
blocks gives."""


def section(each: Account, below: float) -> str:
    """Tell of one corpus."""
    under, beyond = len(each.losses), sum(loss.reachable < below for loss in each.losses)
    if not under:
        return f"No page of {each.pages} is under {below:.0f} words-F1.\n"
    share = 100 * sum(100 - loss.f1 for loss in each.losses) / each.points
    empty = sum(loss.f1 < 50 for loss in each.losses)
    text = (
        f"Pages under {below:.0f} words-F1: {under} of {each.pages}, {empty} of them under 50. They make up "
        f"{share:.0f} % of all that is lost in words-F1. Of them {beyond} can't reach {below:.0f} by any choice of "
        "blocks: the annotation holds other text than the page, or parts of blocks."
    )
    return f"{text}\n\n{table(CLASS_HEADER, summed(each))}"


def summed(each: Account) -> list[tuple[str, int, int, float]]:
    """Sum the classes over pages, those that cost most first, the small ones together.

    What a page lacks to 100 is divided among its classes by their words: what each costs the mean of the corpus.
    """
    pages: Counter[str] = Counter()
    words: Counter[str] = Counter()
    cost: defaultdict[str, float] = defaultdict(float)
    for loss in each.losses:
        pages.update(loss.classes.keys())
        words.update(loss.classes)
        for name, size in loss.classes.items():
            cost[name] += (100 - loss.f1) * size / loss.classes.total() / each.pages
    ranked = sorted(cost.items(), key=lambda item: -item[1])
    rows = [(said(name), pages[name], words[name], points) for name, points in ranked]
    rest = rows[SHOWN:]
    if len(rest) > 1:
        sums = (sum(row[1] for row in rest), sum(row[2] for row in rest), sum(row[3] for row in rest))
        rows[SHOWN:] = [(f"{len(rest)} smaller classes", *sums)]
    return rows


def said(name: str) -> str:
    """Say a class in words: what the reason code means, or where the text stands and what its element is called."""
    what, _, rest = name.partition(": ")
    if what == "lost":
        return f"article text dropped as `{rest}`: {verdict_meaning(rest).partition('. ')[0].rstrip('.')}"
    where, _, called = rest.partition(" (")
    return PLACES[where] + (f", in elements named {called.rstrip(')')}" if called else "")


def fields(accounts: Iterable[Account]) -> str:
    """Lay out what is wrong with title, authors and date."""
    rows: list[Sequence[Cell]] = []
    for each in accounts:
        for name in FIELDS:
            counts = [each.faults[name, kind] for kind in Fault]
            if sum(counts):
                rows.append((each.corpus, name, sum(counts), *counts))
    return table(FAULT_HEADER, rows)


if __name__ == "__main__":
    main()
