"""Train the content models, and cross-validate them by domain.

    python benchmarks/train.py [--corpora DIR]

writes src/newsclean/filters/content/html.json and text.json, the same bytes each time from the same corpora.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm as lgb
import numpy as np
from corpora import DEFAULT_DIR, FOLDS, Gold, Sample, fold, load
from labels import Tokens, labels, tokens, told
from numpy.typing import NDArray

import newsclean
from newsclean.filters.content import Content, measure
from newsclean.filters.content.detail import detail
from newsclean.filters.content.outline import outline
from newsclean.filters.content.reasons import Columns
from newsclean.filters.content.trees import VERSION, Forest, forest
from newsclean.model import Block

TRAINED_ON = {
    "html": ("fundus", "wcxb", "trafilatura"),
    "text": ("seeds", "fundus.all", "wcxb.all", "fundus.main", "wcxb.main"),
}
CORPUS_WEIGHT = {"seeds": 6.0, "fundus": 3.0, "fundus.all": 6.0, "fundus.main": 6.0}
LONG_ARTICLE = 1000  # tokens
Array = NDArray[np.float64]
Pace = tuple[int, float]  # trees, and their learning rate
PACKAGE = Path(newsclean.__file__).parent / "filters" / "content"
STEPS: dict[str, tuple[Pace, Pace]] = {"html": ((15, 0.2), (30, 0.2)), "text": ((25, 0.16), (100, 0.08))}
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
OPINION: Pace = (100, 0.1)
BELIEF = {"html": 0.5, "text": 1.0}  # in an annotation, beside the opinion
# Of each leaf: the blocks of a page err together, so that what each adds is too sure for the page's cut; targets that
# have been softened do the same.
CALM = {"html": 1.0, "text": 0.8}
MARGIN = {"html": 1.2, "text": 1.5}  # settle two thirds to three quarters of the blocks by the first step at no cost


class Rows(NamedTuple):
    """The undecided blocks of one page that its annotation tells of.

    Features by column, share of article text, tokens, and the page's weight.
    """

    gold: Gold
    outline: Columns
    detail: Columns
    share: list[float]
    tokens: list[int]
    weight: float


def rows(sample: Sample) -> Rows | None:
    """Measure one annotated page, as the content model will see it."""
    page = newsclean.read(sample.page, url=sample.gold.get("url"), kind=sample.kind)
    verdicts = newsclean.DEFAULT.without("content").run(page)
    _, wanted, figures, around = measure(page, verdicts)
    split = [tokens(block.text) for block in wanted]
    size, shares = annotated(sample.gold, wanted, split)
    known = [at for at, share in enumerate(shares) if share is not None]
    if not known:
        return None
    wanted = [wanted[at] for at in known]
    weight = CORPUS_WEIGHT.get(sample.corpus, 1.0) * 300 / max(100, size)
    first, second = (part(page, verdicts, figures, around, wanted) for part in (outline, detail))
    share = [share for share in shares if share is not None]
    return Rows(sample.gold, first, second, share, [len(split[at]) for at in known], weight)


def annotated(gold: Gold, wanted: Sequence[Block], split: Sequence[Tokens]) -> tuple[float, Sequence[float | None]]:
    """Give the article's tokens, and each block's share of article text, None where the annotation does not tell.

    Where there are snippets instead of the text, half of the blocks' tokens stand for the article's.
    """
    text = gold.get("text")
    if text is None:
        told_of = told([block.text for block in wanted], gold.get("with", ()), gold.get("without", ()))
        return min(LONG_ARTICLE, sum(map(len, split)) / 2), told_of
    return len(tokens(text)), labels(split, text) if text.strip() else ()


def gather(corpora_dir: Path, kind: str) -> list[Rows]:
    """Measure all pages that the model of one kind is trained on."""
    samples = (sample for name in TRAINED_ON[kind] for sample in load(corpora_dir / name))
    return [found for sample in samples if (found := rows(sample)) is not None]


def train(pages: Sequence[Rows], kind: str) -> dict[str, Any]:
    """Train one model; its data are what `newsclean.filters.content.trees.forest` takes.

    The second step goes on boosting where the first, which sees the outline alone, has ended.
    """
    outline, details = tables(pages)
    whole = [np.hstack(both) for both in zip(outline, details, strict=True)]
    blind = [np.hstack((seen, np.zeros_like(unseen))) for seen, unseen in zip(outline, details, strict=True)]
    wanted = softened(pages, whole, BELIEF[kind])
    booster: Any = None
    for values, pace in zip((blind, whole), STEPS[kind], strict=True):
        booster = boosted(pages, values, wanted, pace, booster)
    return export(booster, [*sorted(pages[0].outline), *sorted(pages[0].detail)], kind)


def tables(pages: Sequence[Rows]) -> tuple[list[Array], list[Array]]:
    """Lay out each page's features as two tables, a row for each block: of the outline, and the details."""
    first, second = sorted(pages[0].outline), sorted(pages[0].detail)
    outline = [np.array([page.outline[name] for name in first], dtype=np.float64).T for page in pages]
    return outline, [np.array([page.detail[name] for name in second], dtype=np.float64).T for page in pages]


def softened(pages: Sequence[Rows], values: Sequence[Array], belief: float) -> list[Array]:
    """Mix what a page's annotation says of its blocks with the opinion of a model that has not seen its domain.

    An odd annotation counts less so. It is soft bootstrapping, but that the opinion is cross-fitted (Reed et al.,
    Training Deep Neural Networks on Noisy Labels with Bootstrapping, 2014).
    """
    known = [(np.array(page.share) > 0.5).astype(float) for page in pages]
    folds = [fold(page.gold) for page in pages]
    mixed = list(known)
    for number in set(folds) if belief < 1 else ():
        seen = [where != number for where in folds]
        opinion = boosted(
            list(compress(pages, seen)), list(compress(values, seen)), list(compress(known, seen)), OPINION
        )
        for at in (at for at, used in enumerate(seen) if not used):
            mixed[at] = belief * known[at] + (1 - belief) * np.asarray(opinion.predict(values[at]))
    return mixed


def boosted(
    pages: Sequence[Rows],
    values: Sequence[Array],
    wanted: Sequence[Array],
    pace: Pace,
    start: lgb.Booster | None = None,
) -> lgb.Booster:
    """Boost trees, from where `start` has ended, to tell the blocks' targets from their features."""
    weights = np.concatenate([(np.array(page.tokens) + 1.0) * page.weight for page in pages])
    data = lgb.Dataset(np.concatenate(values), np.concatenate(wanted), weight=weights)
    rounds, rate = pace
    return lgb.train({**COMMON, "learning_rate": rate}, data, rounds, init_model=start)


def export(booster: lgb.Booster, names: Sequence[str], kind: str) -> dict[str, Any]:
    """Turn a trained booster into the package's format."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    turn = STEPS[kind][0][0]
    steps = [step(part, names, CALM[kind]) for part in (trees[:turn], trees[turn:])]
    return {"version": VERSION, "steps": steps, "margin": CALM[kind] * MARGIN[kind]}


def step(trees: Sequence[dict[str, Any]], names: Sequence[str], calm: float) -> dict[str, Any]:
    """Write the trees of one step, with only the features that they ask for."""
    used = sorted({feature for tree in trees for feature in asked(tree)})
    number = {feature: place for place, feature in enumerate(used)}
    return {"features": [names[feature] for feature in used], "trees": [compact(tree, number, calm) for tree in trees]}


def asked(tree: dict[str, Any]) -> Iterable[int]:
    """Give the features that a tree asks for."""
    if "split_feature" in tree:
        yield tree["split_feature"]
        yield from asked(tree["left_child"])
        yield from asked(tree["right_child"])


def compact(tree: dict[str, Any], number: dict[int, int], calm: float) -> Any:
    """Write a tree as nested lists, its leaves calmed."""
    if "split_feature" not in tree:
        return round(calm * tree["leaf_value"], 4)
    sides = (compact(tree[side], number, calm) for side in ("left_child", "right_child"))
    return [number[tree["split_feature"]], float(f"{tree['threshold']:.6g}"), *sides]


def cross_validated(
    corpora_dir: Path = DEFAULT_DIR, kinds: Iterable[str] = tuple(TRAINED_ON)
) -> Callable[[Gold], newsclean.Pipeline]:
    """Train FOLDS models of each kind; the result gives for an annotation the pipeline that never saw its domain."""
    pipelines = []
    data = {kind: gather(corpora_dir, kind) for kind in kinds}
    for number in range(FOLDS):
        models: dict[str, Forest] = {}
        for kind, pages in data.items():
            models[kind] = forest(train([page for page in pages if fold(page.gold) != number], kind))
        pipelines.append(
            newsclean.DEFAULT.replace("content", Content(html=models.get("html"), text=models.get("text")))
        )
    return lambda gold: pipelines[fold(gold)]


def main() -> None:
    """Train both models on everything and write them into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR)
    corpora_dir = parser.parse_args().corpora
    for kind in TRAINED_ON:
        model = train(gather(corpora_dir, kind), kind)
        (PACKAGE / f"{kind}.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
        print(
            f"{kind}: "
            + " and ".join(f"{len(step['trees'])} trees on {len(step['features'])} features" for step in model["steps"])
        )


if __name__ == "__main__":
    main()
