"""What publisher profiles gain: leave-one-out over publishers' pages, and the seeds with every lexicon emptied.

    python benchmarks/profiles.py [CORPUS…] [--corpora DIR] [--print-only]

Each page is extracted with the profile of its publisher's other pages, by the packaged content models. Beside it stand

plain        no profile
twice        every line that also stands on another page of the publisher is taken out of the text: document frequency
             of two, as corpus builders do it (ROOTS, NeurIPS 2022)
twice+       the same lines, dropped where a profile is heard, the content model unaware of it
lines        only that: the dump without its repeated lines, no extraction at all

Beside the corpora made for this, those with publishers of three pages or more show what little evidence does.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from corpora import DEFAULT_DIR, Sample, load
from metrics import Answer, Score, score, summary
from report import about, listed, machine, publish, table, versions

import newsclean
from newsclean.lexicon import Lexicon, loader
from newsclean.profile.apply import heard_before
from newsclean.profile.learn import observe
from newsclean.profile.site import registrable

CORPORA = ("cleanportaleval", "cleanportaleval.all", "cleanportaleval.main")
FEW = ("wcxb", "wcxb.all", "wcxb.main", "fundus", "fundus.all", "fundus.main")
SEEDS = ("000_", "001_", "004_")  # the three of one publisher
COLUMNS = ("words", "shingle", "P", "R", "seg", "title", "authors", "date")
HEADER = ("corpus", "pages", "way", *COLUMNS)
LEAST = 3  # pages of a publisher


class Held(NamedTuple):
    """A page, as it was read, and what the other pages of its publisher teach: their profile and their lines."""

    sample: Sample
    page: newsclean.Page
    profile: newsclean.Profile
    seen: frozenset[str]


Way = Callable[[Held], Answer]


def main() -> None:
    """Run the command line."""
    options = parse()
    rows: list[tuple[Any, ...]] = []
    for name in options.corpus or (*CORPORA, *FEW):
        rows += corpus_rows(options.corpora / name)
    rows += seed_rows(options.corpora / "seeds")
    figures = table(HEADER, rows)
    print(figures)
    if not options.print_only:
        print(publish("profiles", *written(figures, rows)))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help="folders of the corpora (default: all that serve)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def corpus_rows(folder: Path) -> Iterator[tuple[Any, ...]]:
    """Score every way over the publishers of a corpus that have enough pages."""
    held = [each for samples in publishers(load(folder)) for each in hold_out(samples)]
    ways = WAYS if held and held[0].page.kind == "text" else WAYS[:-1]
    for name, way in ways:
        yield row(folder.name, name, [score(way(each), each.sample.gold) for each in held])


def publishers(samples: Iterator[Sample]) -> list[list[Sample]]:
    """Deal pages to their publishers; pages without an address have the publisher's name in their own."""
    found = defaultdict(list)
    for sample in samples:
        gold = sample.gold
        found[gold.get("site") or registrable(gold.get("url") or "") or gold["id"]].append(sample)
    return [pages for pages in found.values() if len(pages) >= LEAST]


def hold_out(samples: Sequence[Sample]) -> Iterator[Held]:
    """Give each page with what all the others of its publisher teach."""
    pages = [newsclean.read(sample.page) for sample in samples]
    seen = [observe(page) for page in pages]
    lines = [frozenset(squeeze(block) for block in page.blocks) for page in pages]
    for index, sample in enumerate(samples):
        others = [*seen[:index], *seen[index + 1 :]], [*lines[:index], *lines[index + 1 :]]
        yield Held(sample, pages[index], reduce(or_, others[0]), reduce(or_, others[1]))


def squeeze(block: newsclean.Block) -> str:
    """Fold what does not tell two lines apart for who only compares lines: case and white space."""
    return " ".join(block.text.split()).casefold()


def repeated(held: Held) -> newsclean.BlockFilter:
    """Make a filter of the lines that another page has as well."""
    return newsclean.BlockFilter(
        "twice", lambda block: newsclean.Reason("twice.line") if squeeze(block) in held.seen else None
    )


def plain(held: Held) -> Answer:
    """Extract without a profile."""
    return newsclean.extract(held.sample.page)


def profile(held: Held) -> Answer:
    """Extract with the profile."""
    return newsclean.extract(held.sample.page, profile=held.profile)


def twice(held: Held) -> Answer:
    """Extract, then take out what another page has as well."""
    pipeline = newsclean.Pipeline((*newsclean.DEFAULT.filters, repeated(held)))
    return newsclean.extract(held.sample.page, pipeline=pipeline)


def twice_early(held: Held) -> Answer:
    """Drop what another page has as well where a profile would be heard."""
    return newsclean.extract(held.sample.page, pipeline=heard_before(newsclean.DEFAULT, repeated(held)))


def lines(held: Held) -> Answer:
    """Only drop the lines of a dump that another page has as well."""
    own = [block.text for block in held.page.blocks if squeeze(block) not in held.seen]
    return newsclean.Article("\n\n".join(own))


WAYS: tuple[tuple[str, Way], ...] = (
    ("plain", plain),
    ("profile", profile),
    ("twice", twice),
    ("twice+", twice_early),
    ("lines", lines),
)


def row(corpus: str, way: str, scores: Sequence[Score]) -> tuple[Any, ...]:
    """Lay out one way on one corpus."""
    means = summary(scores)
    return (corpus, len(scores), way, *(means.get(name) for name in COLUMNS))


def seed_rows(folder: Path) -> Iterator[tuple[Any, ...]]:
    """Score the seeds of one publisher, each with a profile of the two others, by an empty lexicon."""
    empty = Lexicon()
    precise = newsclean.DEFAULT.without("content")
    with patch.object(loader, "_combined", lambda codes: empty):
        held = list(hold_out([sample for sample in load(folder) if sample.gold["id"].startswith(SEEDS)]))
        for name, pipeline in (("", newsclean.DEFAULT), (", no content model", precise)):
            for way, with_it in (("plain", False), ("profile", True)):
                scores = [
                    score(
                        newsclean.extract(
                            each.sample.page, profile=each.profile if with_it else None, pipeline=pipeline
                        ),
                        each.sample.gold,
                    )
                    for each in held
                ]
                yield row(f"seeds, empty lexicon{name}", way, scores)


def written(figures: str, rows: Sequence[tuple[Any, ...]]) -> tuple[str, dict[str, Any]]:
    """Give the dated table and its data."""
    conditions = {
        "scored": f"{dt.date.today().isoformat()}, packaged models",
        **machine(),
        "versions": listed(versions()),
    }
    said = "Means over the pages, in percent, each page left out of its profile."
    text = f"# Profiles\n\n{about(conditions)}\n{said}\n\n{figures}"
    return text, {"conditions": conditions, "rows": [dict(zip(HEADER, each, strict=True)) for each in rows]}


if __name__ == "__main__":
    main()
