"""Train the models of page types and of confidence, and tell by cross-validation over domains how good they are.

    python benchmarks/train_page.py [--corpora DIR] [--rows DIR] [--packaged] [--report]

writes src/newsclean/classify/types.json, words.json and confidence.json; with --report it writes no models, but the
figures of cross-validation to results/page_types-<day>.md. The content models come first (train.py), as confidence is
learnt from texts as models give them that have not seen a page's domain; --rows keeps what was measured for these, as
there. --packaged learns it from texts as the package's own models give them, who know the pages: quicker, and a little
too sure.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from math import log1p
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm as lgb
import numpy as np
from corpora import DEFAULT_DIR, FOLDS, Sample, fold, load
from metrics import score
from numpy.typing import NDArray
from page_figures_report import Checked, written
from report import publish
from train import SHRINKAGE, asked, compact, cross_fitted, gather
from train_words import Told, learnt, written_words

import newsclean
from newsclean.assemble import assemble
from newsclean.classify import ARTICLE, TELLING
from newsclean.classify.confidence import FIELDS, field_figures, text_figures
from newsclean.classify.figures import page_figures
from newsclean.classify.models import VERSION, logistic
from newsclean.classify.page_words import PREFIX, Wording, words_of
from newsclean.filters import OTHERS
from newsclean.filters.content import Content
from newsclean.filters.content.prepare import Prepared
from newsclean.filters.never_empty import testify
from newsclean.find import find
from newsclean.find.choose import choose
from newsclean.model import Candidate, Page
from newsclean.pipeline import Verdicts

Array = NDArray[np.float64]
Figures = dict[str, float]
PACKAGE = Path(newsclean.__file__).parent / "classify"
TYPES = ("article", "service", "product", "collection", "forum", "listing", "documentation")
TYPED = {
    "wcxb": 1.0,
    "wcxb.other": 1.0,
    "fundus": 0.3,
    "trafilatura": 0.1,
    "misinfo": 0.1,
    "l3s": 0.1,
    "irdata": 0.1,
}
"""Corpora that types are learnt from, and the weight of their pages; where none is annotated, all are articles."""
SURE = {
    "html": ("fundus", "wcxb", "misinfo", "l3s", "wcxb.other", "trafilatura", "postlight"),
    "text": ("fundus.all", "wcxb.all", "fundus.main", "wcxb.main", "misinfo.all", "l3s.all"),
}
"""Corpora that confidence is learnt from, by the kind of page; those of aspects that they have no annotation of."""
JOBS = 2
NO_ADDRESS = ("url_", "host_", "path_", "last_", "segment_")
NO_HEAD = (*NO_ADDRESS, "schema_", "og_", "meta", "nodes", "items", "times", "description", "title_bars")
NO_WORDS = (PREFIX,)  # in a language that the annotated pages are not in
COPIES = {(): 0.55, NO_ADDRESS: 0.2, NO_HEAD: 0.15, NO_WORDS: 0.1}
"""How pages are shown to the model, by the beginnings of the names of the figures that are left out, and how often."""
COMMON = {
    "min_data_in_leaf": 12, "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 2.0,
    "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}  # fmt: skip
TYPE_TREES = COMMON | {
    "objective": "multiclass", "num_class": len(TYPES), "num_leaves": 10, "learning_rate": 0.09,
    "feature_fraction": 0.25,
}  # fmt: skip
SURE_TREES = COMMON | {"objective": "cross_entropy", "num_leaves": 7, "learning_rate": 0.06, "min_data_in_leaf": 30}
ROUNDS = {"html": 70, "text": 30}
SURE_ROUNDS = 70


@dataclass(frozen=True, slots=True)
class AsTold(Content):
    """A content model that says of a page's undecided blocks what it is told; of others, what the packaged does."""

    probabilities: Sequence[float] = ()

    def predict_proba(self, page: Page, verdicts: Verdicts, prepared: Prepared) -> list[float]:
        """The probabilities as told."""
        if len(self.probabilities) == len(prepared.undecided):
            return list(self.probabilities)
        return Content.predict_proba(self, page, verdicts, prepared)


class Typed(NamedTuple):
    """What types are learnt from: a page's corpus, fold and annotated type, its figures, and its first words."""

    corpus: str
    fold: int
    type: str
    figures: Figures
    words: frozenset[str]

    @property
    def told(self) -> Told:
        """What words are learnt from."""
        return Told(self.words, TYPES.index(self.type), TYPED[self.corpus], self.fold)


class Seen(NamedTuple):
    """What confidence is learnt from: a page's corpus and fold, its figures, and what was right about it.

    `texts` and `fields` are its figures but for its types, `marks` the words-F1 of its text and whether each field is
    right, as far as that is annotated.
    """

    corpus: str
    fold: int
    texts: Figures
    fields: Mapping[str, Figures]
    marks: Mapping[str, float]


def typed(sample: Sample) -> Typed:
    """Take the figures of a page."""
    page = newsclean.read(sample.page, url=sample.gold.get("url"), kind=sample.kind)
    kind = sample.gold.get("page_type", "article")
    return Typed(sample.corpus, fold(sample.gold), kind, page_figures(page), words_of(page))


def see(sample: Sample, article: bool, probabilities: Sequence[float] | None) -> Seen:
    """Look at what is made of a page; `article` tells how it is read.

    `probabilities` are what a model that has not seen its domain says of its blocks, None for the package's own.
    """
    page = newsclean.read(sample.page, url=sample.gold.get("url"), kind=sample.kind)
    filters = newsclean.DEFAULT if article else OTHERS
    if probabilities is not None:
        filters = filters.replace("content", AsTold(article=article, probabilities=probabilities))
    content, verdicts = testify(filters, page)
    candidates = tuple(find(content, verdicts))
    known = sample.kind == "text" and sample.corpus == "wcxb"  # to the model of dumps, by other dumps of them
    marks = {} if known else score(assemble(content, verdicts, candidates), sample.gold).shares
    texts, fields = text_figures(content, verdicts, {}), figures_of_fields(candidates)
    return Seen(sample.corpus, fold(sample.gold), texts, fields, marks)


def figures_of_fields(candidates: Sequence[Candidate]) -> dict[str, Figures]:
    """Give the figures of all fields, but for how likely the page is an article."""
    chosen = choose(candidates)
    return {name: field_figures(name, chosen.get(name), candidates, 0.0) for name in FIELDS}


def as_dump(sample: Sample) -> Sample:
    """Give a page as a dump: its blocks as lines."""
    page = newsclean.read(sample.page, kind=sample.kind)
    return Sample(sample.corpus, sample.gold, "\n".join(block.text for block in page.blocks))


def samples_of(options: argparse.Namespace, kind: str) -> list[Sample]:
    """Give all pages of a kind that something is learnt from; those that types of dumps are learnt from, as dumps."""
    names = dict.fromkeys((*SURE[kind], *(TYPED if kind == "html" else ())))
    found = [sample for name in names for sample in islice(load(options.corpora / name), 0, None, options.every)]
    if kind == "text":
        pages = (sample for name in ("wcxb", "wcxb.other") for sample in load(options.corpora / name))
        found += map(as_dump, islice(pages, 0, None, options.every))
    return found


def looked_at(options: argparse.Namespace, kind: str) -> tuple[list[Typed], list[Mapping[str, float]], list[Seen]]:
    """Look at all pages of a kind: their figures, the probabilities of their types, and what was made of them."""
    samples = samples_of(options, kind)
    told = {}
    if not options.packaged:
        told = {True: unseen_probabilities(options, kind), False: {}}
        if kind == "html":
            told[False] = unseen_probabilities(options, "other")
    with ProcessPoolExecutor(JOBS) as pool:
        pages = list(pool.map(typed, samples, chunksize=8))
        types = probabilities_of(pages, kind)
        articles = [
            kind == "text" or each["article"] >= ARTICLE or page.figures["blocks"] < log1p(TELLING)
            for page, each in zip(pages, types, strict=True)
        ]
        probabilities = [
            told.get(article, {}).get((sample.corpus, sample.gold["id"]))
            for sample, article in zip(samples, articles, strict=True)
        ]
        return pages, types, list(pool.map(see, samples, articles, probabilities, chunksize=8))


def unseen_probabilities(options: argparse.Namespace, kind: str) -> dict[tuple[str, str], list[float]]:
    """Give by corpus and page what content models that have not seen its domain say of its undecided blocks."""
    pages = gather(options.corpora, kind, options.rows)
    return {
        (page.corpus, page.gold["id"]): [logistic(SHRINKAGE[kind] * each) for each in scores]
        for page, scores in zip(pages, cross_fitted(pages, kind), strict=True)
    }


class Lesson(NamedTuple):
    """What trees are boosted on: names of figures, a row of them for each page, targets, weights, and folds."""

    names: Sequence[str]
    rows: Array
    targets: Array
    weights: Array
    folds: NDArray[np.int64]


def lesson(
    figures: Sequence[Figures], targets: Sequence[float], weights: Sequence[float], folds: Sequence[int]
) -> Lesson:
    """Lay out figures as a lesson; what is NaN is left out."""
    names, wanted = sorted(figures[0]), np.array(targets, dtype=np.float64)
    rows = np.array([[each.get(name, 0.0) for name in names] for each in figures], dtype=np.float64)
    known = ~np.isnan(wanted)
    return Lesson(names, rows[known], wanted[known], np.array(weights, dtype=np.float64)[known], np.array(folds)[known])


def boosted(given: Lesson, which: NDArray[np.bool_], parameters: Mapping[str, Any], rounds: int) -> lgb.Booster:
    """Boost trees on some of the pages."""
    data = lgb.Dataset(given.rows[which], given.targets[which], weight=given.weights[which])
    return lgb.train(dict(parameters), data, rounds)


def crossed(given: Lesson, parameters: Mapping[str, Any], rounds: int) -> Array:
    """Give what trees that have not seen a page's domain say of it."""
    said: list[Any] = [None] * len(given.folds)
    for number in range(FOLDS):
        model = boosted(given, given.folds != number, parameters, rounds)
        for at in np.flatnonzero(given.folds == number):
            said[at] = model.predict(given.rows[at : at + 1])[0]
    return np.array(said)


def types_lesson(pages: Sequence[Typed]) -> Lesson:
    """Give what types are learnt from: each page, as a file in a folder, without a head, and in an unknown language."""
    wanted = [page for page in pages if teaches(page)]
    shown = [
        {name: 0.0 if name.startswith(hidden) else value for name, value in page.figures.items()}
        for hidden in COPIES
        for page in wanted
    ]
    return lesson(
        shown,
        len(COPIES) * [float(TYPES.index(page.type)) for page in wanted],
        [part * TYPED[page.corpus] for part in COPIES.values() for page in wanted],
        len(COPIES) * [page.fold for page in wanted],
    )


def teaches(page: Typed) -> bool:
    """Tell whether types are learnt from a page."""
    return page.corpus in TYPED and page.type in TYPES


def worded(pages: Sequence[Typed], folds: Sequence[int]) -> list[Typed]:
    """Give pages with what their words say by models that have seen none but some folds, and no page's own fold."""
    models: dict[int | None, Wording] = {
        left_out: learnt(
            [page.told for page in pages if teaches(page) and page.fold in folds and page.fold != left_out], TYPES
        )
        for left_out in (*folds, None)
    }
    return [
        page._replace(figures=page.figures | models[page.fold if page.fold in folds else None].figures(page.words))
        for page in pages
    ]


def probabilities_of(pages: Sequence[Typed], kind: str) -> list[Mapping[str, float]]:
    """Give the probabilities of a page's types by models that have not seen its domain."""
    found: list[Mapping[str, float]] = [dict.fromkeys(TYPES, 0.0)] * len(pages)
    for number in range(FOLDS):
        shown = worded(pages, [each for each in range(FOLDS) if each != number])
        given = types_lesson(shown)
        model = boosted(given, given.folds != number, TYPE_TREES, ROUNDS[kind])
        places = [at for at, page in enumerate(pages) if page.fold == number]
        rows = np.array([[shown[at].figures[name] for name in given.names] for at in places])
        for at, said in zip(places, model.predict(rows), strict=True):
            found[at] = dict(zip(TYPES, map(float, said), strict=True))
    return found


def sure_lesson(pages: Sequence[Seen], types: Sequence[Mapping[str, float]], name: str) -> Lesson:
    """Give what confidence in the text, or in a field, is learnt from."""
    if name == "text":
        rows = [
            page.texts | {f"type_{kind}": kinds[kind] for kind in TYPES}
            for page, kinds in zip(pages, types, strict=True)
        ]
    else:
        rows = [page.fields[name] | {"article": kinds["article"]} for page, kinds in zip(pages, types, strict=True)]
    marks = [page.marks.get("words" if name == "text" else name, np.nan) for page in pages]
    return lesson(rows, marks, [1.0] * len(pages), [page.fold for page in pages])


def types_told(pages: Sequence[Typed], types: Sequence[Mapping[str, float]]) -> dict[str, Any]:
    """Give what the table of types is made of: only pages whose type is annotated, and articles of the same corpus."""
    rows = [
        (max(kinds, key=kinds.__getitem__), page.type, kinds["article"])
        for page, kinds in zip(pages, types, strict=True)
        if page.corpus in ("wcxb", "wcxb.other")
    ]
    told, given, articles = zip(*rows, strict=True)
    return {"told": told, "given": given, "articles": np.array(articles)}


def sure_told(pages: Sequence[Seen], types: Sequence[Mapping[str, float]]) -> Iterator[tuple[str, Array, Array]]:
    """Give for each aspect, and for each corpus left out, what confidence said and what was."""
    for name in ("text", *FIELDS):
        given, corpora = sure_lesson(pages, types, name), np.array([page.corpus for page in pages])
        known = ~np.isnan([page.marks.get("words" if name == "text" else name, np.nan) for page in pages])
        own = corpora[known]
        yield f"{name}, domains left out", crossed(given, SURE_TREES, SURE_ROUNDS), given.targets
        said = np.zeros(len(own))
        for corpus in dict.fromkeys(own):
            model = boosted(given, own != corpus, SURE_TREES, SURE_ROUNDS)
            said[own == corpus] = model.predict(given.rows[own == corpus])
        yield f"{name}, corpora left out", said, given.targets
        for corpus in dict.fromkeys(own):
            yield f"{name}: {corpus}", said[own == corpus], given.targets[own == corpus]


def trained(given: Lesson, parameters: Mapping[str, Any], rounds: int) -> list[dict[str, Any]]:
    """Train on all pages; give the data of a model for each class, or of the one."""
    booster = boosted(given, np.ones(len(given.targets), dtype=bool), parameters, rounds)
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    classes = int(parameters.get("num_class", 1))
    return [model(given.names, trees[number::classes]) for number in range(classes)]


def model(names: Sequence[str], trees: Sequence[Any]) -> dict[str, Any]:
    """Write a model, with only the figures that it asks for."""
    used = sorted({feature for tree in trees for feature in asked(tree)})
    number = {feature: place for place, feature in enumerate(used)}
    written = [rounded(compact(tree, number)) for tree in trees]
    return {"features": [names[feature] for feature in used], "trees": written}


def rounded(node: Any) -> Any:
    """Write a tree with three digits of its leaves, and four of its thresholds."""
    if not isinstance(node, list):
        return round(node, 3)
    return [node[0], float(f"{node[1]:.4g}"), rounded(node[2]), rounded(node[3])]


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR)
    parser.add_argument("--rows", type=Path, metavar="DIR", help="keep what was measured of the corpora in a folder")
    parser.add_argument("--packaged", action="store_true", help="texts by the package's own content models")
    parser.add_argument("--report", action="store_true", help="write the figures of cross-validation, and no models")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each Nth page of a corpus only")
    options = parser.parse_args()
    data: dict[str, Any] = {"types": {"version": VERSION}, "confidence": {"version": VERSION}}
    checked: dict[str, Checked] = {}
    for kind in ("html", "text"):
        pages, types, seen = looked_at(options, kind)
        if options.report:
            checked[kind] = types_told(pages, types), list(sure_told(seen, types))
            continue
        lesson_of_types = types_lesson(worded(pages, range(FOLDS)))
        data["types"][kind] = dict(zip(TYPES, trained(lesson_of_types, TYPE_TREES, ROUNDS[kind]), strict=True))
        if kind == "html":
            data["words"] = written_words(learnt([page.told for page in pages if teaches(page)], TYPES))
        data["confidence"][kind] = {
            name: trained(sure_lesson(seen, types, name), SURE_TREES, SURE_ROUNDS)[0] for name in ("text", *FIELDS)
        }
    if options.report:
        print(publish("page_types", *written(checked)))
        return
    for name, found in data.items():
        (PACKAGE / f"{name}.json").write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
