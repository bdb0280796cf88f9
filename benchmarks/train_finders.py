"""Train the scorecards by which title, authors and date of dumps are found, and cross-validate them by domain.

    python benchmarks/train_finders.py [--corpora DIR]

prints how often the line with most points is right, by scorecards that never saw the page's domain, and writes
src/newsclean/find/scorecards.json, the same bytes each time from the same corpora. A page is measured with the
verdicts of a content model that never saw its domain, once as it is and once without its blank lines.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm as lgb
import numpy as np
from corpora import DEFAULT_DIR, FOLDS, Gold, fold, load
from metrics import alike, day
from train import TRAINED_ON, cross_validated

import newsclean
from newsclean import lexicon
from newsclean.find.authors import dump as bylines
from newsclean.find.date import dump as datelines
from newsclean.find.dump_lines import DumpLines, dump_lines
from newsclean.find.scorecard import Evidence, Scorecard, rate, scorecard
from newsclean.find.title import dump as headline
from newsclean.find.title.wording import headline_of

TARGET = Path(newsclean.__file__).parent / "find" / "scorecards.json"
WEIGHTS = {"seeds": 3.0, "fundus.all": 4.0, "fundus.main": 4.0, "wcxb.all": 2.0, "wcxb.main": 2.0}
WITHOUT_GAPS = 0.5  # weight of the copies without blank lines
ROUNDS = 300
SEEDS = (1, 2, 3)  # a card is the mean of those trained from each: which features a tree may see is drawn by lot
LEAST = {"authors": 0.1, "date": 0.2}  # probability below which nothing is given
LEAST_POINTS = {"title": -4.0}  # likewise of cards that rank: no line below it was ever the title
SETTINGS = {
    "num_leaves": 2,
    "learning_rate": 0.1,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.7,
    "lambda_l2": 1.0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
RANKING = {"objective": "lambdarank", "lambdarank_truncation_level": 3}
PROBABILITY = {"objective": "binary"}


class Lookout(NamedTuple):
    """One page, surveyed: where it comes from, what it says, and whether its blank lines were taken out."""

    corpus: str
    gold: Gold
    page: newsclean.Page
    seen: DumpLines
    flat: bool

    @property
    def words(self) -> lexicon.Lexicon:
        """The lexicon that the finders use on the page."""
        return lexicon.load(self.page.language, "en")

    @property
    def weight(self) -> float:
        """What the page counts."""
        return WEIGHTS.get(self.corpus, 1.0) * (WITHOUT_GAPS if self.flat else 1.0)


class Lines(NamedTuple):
    """The lines of one page that may hold a field: their blocks, their evidence, and which are right."""

    of: Lookout
    places: list[int]
    evidence: list[Evidence]
    right: list[bool]


def look(corpora_dir: Path) -> Iterator[Lookout]:
    """Survey every annotated dump, as it is and without blank lines."""
    pipeline_of = cross_validated(corpora_dir, ["text"])
    for name in TRAINED_ON["text"]:
        for sample in load(corpora_dir / name):
            page = newsclean.read(sample.page, kind="text")
            verdicts = pipeline_of(sample).run(page)
            yield from both(sample.corpus, sample.gold, page, verdicts)


def both(corpus: str, gold: Gold, page: newsclean.Page, verdicts: newsclean.Verdicts) -> Iterator[Lookout]:
    """Survey a page twice, the second time without its blank lines."""
    without = newsclean.Page(
        page.kind, tuple(block._replace(gap=0) for block in page.blocks), language=page.language, url=page.url
    )
    words = lexicon.load(page.language, "en")
    yield Lookout(corpus, gold, page, dump_lines(page, verdicts, words), flat=False)
    yield Lookout(corpus, gold, without, dump_lines(without, repeated(verdicts, without), words), flat=True)


def repeated(verdicts: newsclean.Verdicts, page: newsclean.Page) -> newsclean.Verdicts:
    """Testify the same about another page; what was found out about the first is not kept."""
    again = newsclean.Verdicts(page)
    for verdict in verdicts:
        again.add(verdict)
    return again


def titles(found: Lookout) -> Lines:
    """Measure the lines that may be the title."""
    lines = list(headline.title_lines(found.seen, found.words))
    wanted = alike(found.gold["title"])
    right = [alike(headline_of(line.index, found.seen.blocks)) == wanted for line in lines]
    return Lines(found, [line.index for line in lines], [line.evidence for line in lines], right)


def authors(found: Lookout, title: int | None) -> Lines:
    """Measure the lines that may credit the authors."""
    moments = datelines.find_moments(found.seen, found.words, None)
    lines = list(bylines.bylines(found.seen, found.words, title, frozenset(moments)))
    wanted = set(map(alike, found.gold.get("authors", ())))
    right = [bool(wanted) and set(map(alike, line.credit.names)) == wanted for line in lines]
    return Lines(found, [line.index for line in lines], [line.evidence for line in lines], right)


def dates(found: Lookout, title: int | None) -> Lines:
    """Measure the lines that may tell the date."""
    moments = datelines.find_moments(found.seen, found.words, None)
    credits = bylines.bylines(found.seen, found.words, title, frozenset(moments))
    stated = bylines.stated(credits)
    lines = list(datelines.datelines(found.seen, found.words, title, moments, stated))
    wanted = day(found.gold.get("date") or "")
    right = [bool(wanted) and day(line.moment) == wanted for line in lines]
    return Lines(found, [line.index for line in lines], [line.evidence for line in lines], right)


def train(pages: Sequence[Lines], field: str) -> dict[str, Any]:
    """Train one scorecard."""
    used = [page for page in pages if page.places and (field != "title" or any(page.right))]
    names = list(used[0].evidence[0])
    values = np.array([[*each.values()] for page in used for each in page.evidence], dtype=np.float64)
    wanted = np.array([right for page in used for right in page.right], dtype=np.int32)
    weights = np.array([page.of.weight for page in used for _ in page.places])
    objective = RANKING if field == "title" else PROBABILITY
    group = [len(page.places) for page in used] if field == "title" else None
    trees = []
    for seed in SEEDS:
        data = lgb.Dataset(values, wanted, weight=weights, group=group)
        trees += lgb.train({**SETTINGS, **objective, "seed": seed}, data, ROUNDS).dump_model()["tree_info"]
    least = LEAST_POINTS[field] if field in LEAST_POINTS else log(LEAST[field] / (1 - LEAST[field]))
    return {"least": round(least, 4), "features": tables([tree["tree_structure"] for tree in trees], names)}


def tables(trees: Sequence[Mapping[str, Any]], names: Sequence[str]) -> dict[str, Any]:
    """Add up trees of one split into a table a feature, for the mean of the SEEDS.

    What a tree without a split gives goes to the first feature.
    """
    splits: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    bias = 0.0
    for tree in trees:
        if "split_feature" in tree:
            sides = tree["left_child"]["leaf_value"], tree["right_child"]["leaf_value"]
            splits[tree["split_feature"]].append((float(f"{tree['threshold']:.6g}"), *sides))
        else:
            bias += tree["leaf_value"]
    made = {}
    for number, (feature, parts) in enumerate(sorted(splits.items())):
        bounds = sorted({bound for bound, _, _ in parts})
        points = [
            sum(left if reached <= bound else right for bound, left, right in parts) + bias * (number == 0)
            for reached in [*bounds, float("inf")]
        ]
        made[names[feature]] = {"bounds": bounds, "points": [round(each / len(SEEDS), 3) for each in points]}
    return made


def card(pages: Sequence[Lines], field: str) -> Scorecard:
    """Train a scorecard and load it."""
    return scorecard(train(pages, field))


def best(page: Lines, by: Scorecard) -> int | None:
    """Give the number of the line with most points, the first of equal ones; None where none has enough."""
    points = [rate(by, evidence) for evidence in page.evidence]
    most = max(points, default=float("-inf"))
    return points.index(most) if points and most >= by.least else None


def out_of_fold(pages: Sequence[Lines], field: str) -> list[int | None]:
    """Give for each page the line that a scorecard chooses that never saw its domain."""
    cards = [card([page for page in pages if fold(page.of.gold) != number], field) for number in range(FOLDS)]
    return [best(page, cards[fold(page.of.gold)]) for page in pages]


def report(field: str, pages: Sequence[Lines], chosen: Sequence[int | None]) -> None:
    """Print in how many of a hundred pages the chosen line is right, and some line is, by corpus."""
    sums: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for page, number in zip(pages, chosen, strict=True):
        if page.of.gold.get(field):
            where = page.of.corpus + (" without blank lines" if page.of.flat else "")
            sums[where].append((number is not None and page.right[number], any(page.right)))
    for where, marks in sums.items():
        right, possible = (100 * sum(each) / len(marks) for each in zip(*marks, strict=True))
        print(f"{field:8} {where:34} {right:5.1f} of {possible:5.1f} possible, {len(marks)} pages")


def scorecards(pages: Sequence[Lookout]) -> dict[str, Any]:
    """Train all scorecards, and tell how they do on domains that they never saw."""
    made, places = {}, {}
    for flat, name in ((False, "title"), (True, "title_flat")):
        lines = [titles(page) for page in pages if page.flat == flat and "title" in page.gold]
        chosen = out_of_fold(lines, "title")
        report("title", lines, chosen)
        made[name] = train(lines, "title")
        places.update(
            {key(line.of): None if at is None else line.places[at] for line, at in zip(lines, chosen, strict=True)}
        )
    for field, prepare in (("authors", authors), ("date", dates)):
        lines = [prepare(page, places.get(key(page))) for page in pages if field in page.gold]
        report(field, lines, out_of_fold(lines, field))
        made[field] = train(lines, field)
    return made


def key(page: Lookout) -> tuple[str, str, bool]:
    """Tell pages apart."""
    return page.corpus, page.gold["id"], page.flat


def main() -> None:
    """Train the scorecards on everything and write them into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR)
    made = scorecards(list(look(parser.parse_args().corpora)))
    TARGET.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {', '.join(made)}, {TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
