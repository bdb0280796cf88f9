"""Train the content models, and cross-validate them by domain.

    python benchmarks/train.py [--corpora DIR] [--kind html|other|text] [--rows DIR]

writes src/newsclean/filters/content/html.json, other.json (for HTML that is no article) and text.json, the same bytes
each time from the same corpora.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain, compress
from pathlib import Path
from typing import Any, Literal, NamedTuple

import lightgbm as lgb
import numpy as np
from corpora import DEFAULT_DIR, FOLDS, Gold, PipelineOf, Sample, domain, fold, load
from kept import kept_pickle
from labels import Tokens, labels, tokens, told
from numpy.typing import NDArray

import newsclean
from newsclean.filters import OTHERS
from newsclean.filters.content import Content, prepare
from newsclean.filters.content.features.layout import LAYOUT, layout_features
from newsclean.filters.content.features.order import ORDERS
from newsclean.filters.content.features.stacking import (
    PREFIX,
    STACKED,
    StackingInputs,
    stacking_features,
    stacking_inputs,
)
from newsclean.filters.content.features.text import TEXT, text_features
from newsclean.filters.content.prepare import Prepared
from newsclean.filters.content.table import Table, copied
from newsclean.filters.content.trees import VERSION, forest
from newsclean.model import Block

STYLES = ("get_text", "get_text_bare", "stripped", "wet", "lynx", "html2text", "oneline")  # of dumps by other tools
TRAINED_ON = {
    "html": ("fundus", "wcxb", "trafilatura", "irdata", "misinfo", "l3s", "dragnet", "widgets", "zoo"),
    "other": ("wcxb.other",),
    "text": ("seeds", "fundus.all", "wcxb.all", "fundus.main", "wcxb.main", *(f"fundus.{style}" for style in STYLES)),
}
CORPUS_WEIGHT = {"seeds": 6.0, "fundus": 3.0, "fundus.all": 6.0, "fundus.main": 6.0} | {
    f"fundus.{style}": 1.5 for style in STYLES
}
# Whose annotators count otherwise: captions, bylines and prompts among them are text to some, and titles to others.
OTHER_HABITS = {"irdata": 1.0, "misinfo": 2.0, "l3s": 3.0, "dragnet": 4.0}
HABIT = "annotators"  # a column that the trees may ask for in training; the product is told that they are ours
NO_TEXT = frozenset((
    "author_bio", "byline", "caption", "comments", "dateline", "figcaption", "newsletter", "related", "share", "tags",
))  # fmt: skip
LONG_ARTICLE = 1000  # tokens
JOBS = 2  # processes that measure pages
Array = NDArray[np.float64]
Sees = Literal["layout", "text", "stacked"]
KIND = {"other": "html"}  # of page that a model is for, where it is not called so
PACKAGE = Path(newsclean.__file__).parent / "filters" / "content"


class Pace(NamedTuple):
    """How many trees to boost, at which learning rate."""

    trees: int
    rate: float


class Stage(NamedTuple):
    """One step of a model: its trees, the features they see, and whether they begin afresh or add to what was said."""

    pace: Pace
    sees: Sees
    replaces: bool = False


STEPS = {
    "html": (Stage(Pace(60, 0.05), "layout"), Stage(Pace(150, 0.045), "stacked")),
    "other": (Stage(Pace(60, 0.05), "layout"), Stage(Pace(120, 0.045), "stacked")),
    "text": (
        Stage(Pace(25, 0.16), "layout"),
        Stage(Pace(100, 0.08), "text"),
        Stage(Pace(100, 0.08), "stacked", replaces=True),
    ),
}
COMMON = {
    "objective": "cross_entropy",
    "num_leaves": 31,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 1.0,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbose": -1,
}
OPINION = Pace(100, 0.1)
BELIEF = {"html": 0.5, "other": 0.5, "text": 1.0}  # in an annotation, beside the opinion
# Of the last sum: the blocks of a page err together, so that what each tells is too sure for the page's cut; targets
# that have been softened do the same.
SHRINKAGE = {"html": 1.0, "other": 1.0, "text": 0.8}
MARGIN = {
    "html": 1.2,
    "other": 1.2,
    "text": 1.5,
}  # settle two thirds to three quarters of the blocks by the first step at no cost


class Rows(NamedTuple):
    """The undecided blocks of one page of a corpus.

    Features by column, what their company is told by, each block's share of article text (NaN where the annotation does
    not tell), tokens, and the page's weight.
    """

    corpus: str
    gold: Gold
    layout: Array
    text: Array
    names: tuple[str, ...]
    stacking_inputs: StackingInputs
    share: Array
    tokens: Array
    weight: float


class Lesson(NamedTuple):
    """What trees are boosted on: by page, tables of features, targets, and the scores to begin with, if any."""

    pages: Sequence[Rows]
    values: Sequence[Array]
    undecided: Sequence[Array]
    base: Sequence[Array] | None = None

    def part(self, which: Sequence[bool]) -> Lesson:
        """Give the lesson with some of the pages only."""
        values, wanted = list(compress(self.values, which)), list(compress(self.undecided, which))
        base = None if self.base is None else list(compress(self.base, which))
        return Lesson(list(compress(self.pages, which)), values, wanted, base)


def rows(sample: Sample) -> Rows | None:
    """Measure one annotated page, as the content model will see it; None where there is nothing to learn from."""
    page = newsclean.read(sample.page, url=sample.gold.get("url"), kind=sample.kind)
    article = "page_type" not in sample.gold
    verdicts = (newsclean.DEFAULT if article else OTHERS).without("content").run(page)
    prepared = prepare(page, verdicts, article)
    split = [tokens(block.text) for block in prepared.undecided]
    size, shares = annotated(sample.gold, prepared.undecided, split)
    share = np.array(shares, dtype=np.float64)
    if sample.corpus in OTHER_HABITS:
        share[doubtful(verdicts, prepared, share)] = np.nan
    if np.isnan(share).all():
        return None
    layout = layout_features(verdicts, prepared)
    whole = copied(layout, ORDERS[sample.kind], list(range(len(prepared.undecided))))
    text_features(whole, page, verdicts, prepared, prepared.undecided)
    first, second = sorted(LAYOUT[sample.kind].names), sorted(chain(*TEXT[sample.kind]))
    return Rows(
        sample.corpus,
        sample.gold,
        features(whole, first),
        features(whole, second),
        (*first, *second),
        stacking_inputs(page, verdicts, prepared),
        share,
        np.array([len(each) for each in split], dtype=np.float64),
        CORPUS_WEIGHT.get(sample.corpus, 1.0) * 300 / max(100, size),
    )


def doubtful(verdicts: newsclean.Verdicts, prepared: Prepared, share: Array) -> NDArray[np.bool_]:
    """Tell which blocks are text to annotators, but may be what is none to us: by their names, or above the prose."""
    around, prose = prepared.around, prepared.stats.prose
    if around is None:
        return np.zeros(len(share), dtype=bool)
    suspects = {verdict.block for verdict in verdicts if verdict.action is newsclean.Action.SUSPECT}
    counted = [block.index for block, part in zip(prepared.undecided, share, strict=True) if part > 0.5]
    first = min((index for index in counted if prose[index]), default=0)
    odd = [
        bool(around.hints[block.scope] & NO_TEXT) or block.index in suspects or block.index < first
        for block in prepared.undecided
    ]
    return np.array(odd, dtype=bool) & (share > 0.5)


def features(table: Table, names: Sequence[str]) -> Array:
    """Give some features of a table, with a row for each block."""
    whole = np.array(table.values, dtype=np.float64).reshape(-1, table.width)
    return whole[:, [table.order.position[name] for name in names]]


def annotated(gold: Gold, wanted: Sequence[Block], split: Sequence[Tokens]) -> tuple[float, Sequence[float | None]]:
    """Give the article's tokens, and each block's share of article text, None where the annotation does not tell.

    Where there are snippets instead of the text, half of the blocks' tokens stand for the article's.
    """
    text = gold.get("text")
    if text is None:
        told_of = told([block.text for block in wanted], gold.get("with", ()), gold.get("without", ()))
        return min(LONG_ARTICLE, sum(map(len, split)) / 2), told_of
    return len(tokens(text)), labels(split, text) if text.strip() else ()


def gather(corpora_dir: Path, kind: str, keep: Path | None = None) -> list[Rows]:
    """Measure all pages that the model of one kind is trained on.

    What was measured is kept in the folder `keep`, if one is given, until newsclean, the labels or the corpus change.
    """
    return [page for name in TRAINED_ON[kind] for page in kept_pickle(corpora_dir / name, keep, measured_corpus)]


def measured_corpus(folder: Path) -> list[Rows]:
    """Measure the pages of one corpus."""
    with ProcessPoolExecutor(JOBS) as pool:
        return [found for found in pool.map(rows, load(folder), chunksize=8) if found is not None]


def train(pages: Sequence[Rows], kind: str) -> dict[str, Any]:
    """Train one model; its data are what `newsclean.filters.content.trees.forest` takes.

    Each step learns from scores that the steps before give to domains they have not seen: as it will hear them in use.
    """
    wanted = softened(pages, BELIEF[kind])
    scores = [np.zeros(len(page.share)) for page in pages]
    steps, tree_sums = [], math.inf
    for stage in STEPS[kind]:
        names, values = seen(pages, scores, stage.sees)
        lesson = Lesson(pages, values, wanted, None if stage.replaces else scores)
        steps.append(step(boosted(lesson, stage.pace), names, stage.replaces))
        if stage is not STEPS[kind][-1]:
            scores = mended(scores, lesson, crossed(lesson, stage.pace, as_ours(names, values)), tree_sums)
        tree_sums = MARGIN[kind]
    return {
        "version": VERSION,
        "steps": steps,
        "margin": MARGIN[kind],
        "shrinkage": SHRINKAGE[kind],
        "stacked_prefix": PREFIX,
    }


def cross_fitted(pages: Sequence[Rows], kind: str) -> list[Array]:
    """Give the scores that models which have not seen a page's domain give to its blocks, before shrinkage."""
    wanted = softened(pages, BELIEF[kind])
    scores, tree_sums = [np.zeros(len(page.share)) for page in pages], math.inf
    for stage in STEPS[kind]:
        names, values = seen(pages, scores, stage.sees)
        lesson = Lesson(pages, values, wanted, None if stage.replaces else scores)
        scores = mended(scores, lesson, crossed(lesson, stage.pace, as_ours(names, values)), tree_sums)
        tree_sums = MARGIN[kind]
    return scores


def seen(pages: Sequence[Rows], scores: Sequence[Array], sees: Sees) -> tuple[Sequence[str], list[Array]]:
    """Give the names of the features that a step sees, and for each page a table of them."""
    names, width = pages[0].names, pages[0].layout.shape[1]
    if sees == "layout":
        return with_habits(pages, names[:width], [page.layout for page in pages])
    whole = [np.hstack((page.layout, page.text)) for page in pages]
    if sees == "text":
        return with_habits(pages, names, whole)
    kind = "html" if pages[0].stacking_inputs.topics is None else "text"
    further = sorted(chain(*STACKED[kind]))
    tables = []
    for page, own, score in zip(pages, whole, scores, strict=True):
        around = Table(ORDERS[kind], len(score))
        stacking_features(around, page.stacking_inputs, score.tolist(), list(range(len(score))))
        tables.append(np.hstack((own, features(around, further))))
    return with_habits(pages, [*names, *further], tables)


def with_habits(pages: Sequence[Rows], names: Sequence[str], tables: list[Array]) -> tuple[Sequence[str], list[Array]]:
    """Add a last column that tells whose annotators have marked a page, if these are not ours alone."""
    habits = [OTHER_HABITS.get(page.corpus, 0.0) for page in pages]
    if not any(habits):
        return names, tables
    columns = [np.full((len(own), 1), habit) for own, habit in zip(tables, habits, strict=True)]
    return [*names, HABIT], [np.hstack(pair) for pair in zip(tables, columns, strict=True)]


def as_ours(names: Sequence[str], tables: Sequence[Array]) -> list[Array]:
    """Give the tables as if all pages had been marked by annotators of our habits."""
    if names[-1] != HABIT:
        return list(tables)
    return [np.hstack((own[:, :-1], np.zeros((len(own), 1)))) for own in tables]


def softened(pages: Sequence[Rows], belief: float) -> list[Array]:
    """Mix what a page's annotation says of its blocks with the opinion of a model that has not seen its domain.

    An odd annotation counts less so. It is soft bootstrapping, but that the opinion is cross-fitted (Reed et al.,
    Training Deep Neural Networks on Noisy Labels with Bootstrapping, 2014).
    """
    known = [(page.share > 0.5).astype(float) for page in pages]
    if belief == 1:
        return known
    lesson = Lesson(pages, seen(pages, (), "text")[1], known)
    probabilities = [1 / (1 + np.exp(-score)) for score in crossed(lesson, OPINION)]
    return [belief * told + (1 - belief) * chance for told, chance in zip(known, probabilities, strict=True)]


def mended(scores: Sequence[Array], lesson: Lesson, said: Sequence[Array], tree_sums: float) -> list[Array]:
    """Give the scores after a step has been heard about the blocks whose scores were near enough to zero."""
    whole = [said[at] if lesson.base is None else score + said[at] for at, score in enumerate(scores)]
    return [np.where(np.abs(score) < tree_sums, after, score) for score, after in zip(scores, whole, strict=True)]


def crossed(lesson: Lesson, pace: Pace, asked: Sequence[Array] | None = None) -> list[Array]:
    """Give what boosted trees that have not seen a page's domain say of it; `asked` are its features, if others."""
    asked = asked or lesson.values
    folds = [fold(page.gold) for page in lesson.pages]
    said = [np.zeros(0)] * len(folds)
    for number in set(folds):
        model = boosted(lesson.part([where != number for where in folds]), pace)
        for at, where in enumerate(folds):
            if where == number:
                said[at] = np.asarray(model.predict(asked[at], raw_score=True))
    return said


def boosted(lesson: Lesson, pace: Pace) -> lgb.Booster:
    """Boost trees to tell the blocks' targets from their features, on from the scores they begin with."""
    told = [~np.isnan(page.share) for page in lesson.pages]
    weights = np.concatenate(
        [(page.tokens[known] + 1.0) * page.weight for page, known in zip(lesson.pages, told, strict=True)]
    )
    values, wanted = (together(tables, told) for tables in (lesson.values, lesson.undecided))
    base = None if lesson.base is None else together(lesson.base, told)
    data = lgb.Dataset(values, wanted, weight=weights, init_score=base)
    return lgb.train({**COMMON, "learning_rate": pace.rate}, data, pace.trees)


def together(tables: Sequence[Array], told: Sequence[NDArray[np.bool_]]) -> Array:
    """Join the rows of all pages that their annotations tell of."""
    return np.concatenate([table[known] for table, known in zip(tables, told, strict=True)])


def step(booster: lgb.Booster, names: Sequence[str], replaces: bool) -> dict[str, Any]:
    """Write the trees of one step, with only the features that they ask for."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    if names[-1] == HABIT:
        trees = [of_ours(tree, len(names) - 1) for tree in trees]
    used = sorted({feature for tree in trees for feature in asked(tree)})
    number = {feature: place for place, feature in enumerate(used)}
    return {
        "features": [names[feature] for feature in used],
        "trees": [compact(tree, number) for tree in trees],
        "replaces": replaces,
    }


def of_ours(tree: dict[str, Any], habit: int) -> dict[str, Any]:
    """Leave out of a tree what it tells of other annotators' habits; ours is 0, and goes left."""
    while tree.get("split_feature") == habit:
        tree = tree["left_child"]
    if "split_feature" not in tree:
        return tree
    return tree | {side: of_ours(tree[side], habit) for side in ("left_child", "right_child")}


def asked(tree: dict[str, Any]) -> Iterable[int]:
    """Give the features that a tree asks for."""
    if "split_feature" in tree:
        yield tree["split_feature"]
        yield from asked(tree["left_child"])
        yield from asked(tree["right_child"])


def compact(tree: dict[str, Any], number: dict[int, int]) -> Any:
    """Write a tree as nested lists."""
    if "split_feature" not in tree:
        return round(tree["leaf_value"], 4)
    sides = (compact(tree[side], number) for side in ("left_child", "right_child"))
    return [number[tree["split_feature"]], float(f"{tree['threshold']:.6g}"), *sides]


def cross_validated(
    corpora_dir: Path = DEFAULT_DIR,
    kinds: Iterable[str] = ("html", "text"),
    keep: Path | None = None,
    thin: int = 1,
) -> PipelineOf:
    """Train FOLDS models of each kind; the result gives for a page the pipeline that never saw its domain."""
    data = {kind: gather(corpora_dir, kind, keep)[::thin] for kind in kinds}
    pipelines = [
        trained({kind: [page for page in pages if fold(page.gold) != number] for kind, pages in data.items()})
        for number in range(FOLDS)
    ]
    return lambda sample: pipelines[fold(sample.gold)]


def corpus_left_out(corpora_dir: Path, kinds: Iterable[str], keep: Path | None = None, thin: int = 1) -> PipelineOf:
    """Give for a page the pipeline that never saw its corpus, nor any page of a domain that its corpus has.

    Models are trained as they are asked for, one for each corpus.
    """
    data = {kind: gather(corpora_dir, kind, keep)[::thin] for kind in kinds}

    @cache
    def pipeline(corpus: str, kind: str) -> newsclean.Pipeline:
        known = {domain(sample.gold) for sample in load(corpora_dir / corpus)}
        return trained(
            {kind: [page for page in data[kind] if page.corpus != corpus and domain(page.gold) not in known]}
        )

    return lambda sample: pipeline(sample.corpus, sample.kind)


def style_left_out(corpora_dir: Path, kinds: Iterable[str], keep: Path | None = None, thin: int = 1) -> PipelineOf:
    """Give for a page the pipeline that never saw its domain, nor any page of its corpus: of a dump, none of its style.

    Models are trained as they are asked for, one for each fold of each corpus.
    """
    data = {kind: gather(corpora_dir, kind, keep)[::thin] for kind in kinds}

    @cache
    def pipeline(corpus: str, number: int, kind: str) -> newsclean.Pipeline:
        others = [page for page in data[kind] if page.corpus != corpus and fold(page.gold) != number]
        return trained({kind: others})

    return lambda sample: pipeline(sample.corpus, fold(sample.gold), sample.kind)


def trained(data: Mapping[str, Sequence[Rows]]) -> newsclean.Pipeline:
    """Give the pipeline with models trained on those pages, by kind; where there are none, with the package's own."""
    models = {kind: forest(train(pages, kind), KIND.get(kind, kind)) for kind, pages in data.items()}
    content = Content(html=models.get("html"), text=models.get("text"), other=models.get("other"))
    return newsclean.DEFAULT.replace("content", content)


def main() -> None:
    """Train the models on everything and write them into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR)
    parser.add_argument("--kind", choices=TRAINED_ON, action="append", help="train this model only")
    parser.add_argument("--rows", type=Path, metavar="DIR", help="keep what was measured of the corpora in a folder")
    options = parser.parse_args()
    for kind in options.kind or TRAINED_ON:
        model = train(gather(options.corpora, kind, options.rows), kind)
        (PACKAGE / f"{kind}.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
        print(
            f"{kind}: "
            + " and ".join(f"{len(step['trees'])} trees on {len(step['features'])} features" for step in model["steps"])
        )


if __name__ == "__main__":
    main()
