"""How good page types and confidence are, cross-validated: tables for `train_page.py --report`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from report import about, machine, table

Array = NDArray[np.float64]
Checked = tuple[Mapping[str, Any], Sequence[tuple[str, Array, Array]]]
"""The arguments of `types_table`, and for each aspect what confidence said and what was."""
BINS = 10
SUREST = 0.8  # of the pages


def auc(scores: Array, wanted: NDArray[np.bool_]) -> float:
    """Give the area under the curve: how often a wanted page scores above another one."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(1, len(scores) + 1)
    count = int(wanted.sum())
    return float((ranks[wanted].sum() - count * (count + 1) / 2) / max(1, count * (len(scores) - count)))


def types_table(told: Sequence[str], given: Sequence[str], articles: Array) -> str:
    """Tell how many pages of each annotated type are told right, and as what the others are."""
    right = np.mean([one == other for one, other in zip(told, given, strict=True)])
    area = auc(articles, np.array([kind == "article" for kind in given]))
    rows = []
    for kind in dict.fromkeys(given):
        found = Counter(one for one, other in zip(told, given, strict=True) if other == kind)
        others = ", ".join(f"{name} {count}" for name, count in found.most_common(4) if name != kind)
        rows.append((kind, found.total(), f"{100 * found[kind] / found.total():.1f}", others))
    head = f"{100 * right:.1f} % right; article against the rest AUC {area:.4f}\n\n"
    return head + table(("type", "pages", "% right", "others told as"), rows)


def calibration_error(said: Array, was: Array) -> float:
    """Give the expected calibration error: how far what was said is from what was, over bins of equal width.

    Guo et al., On Calibration of Modern Neural Networks, ICML 2017.
    """
    bins = np.minimum((said * BINS).astype(int), BINS - 1)
    gaps = [abs(said[bins == each].sum() - was[bins == each].sum()) for each in range(BINS)]
    return float(sum(gaps) / max(1, len(said)))


def reliability(said: Array, was: Array) -> list[tuple[str, int, float, float]]:
    """Give a diagram of reliability: for each bin what was said, how many pages, mean said and mean that was."""
    bins = np.minimum((said * BINS).astype(int), BINS - 1)
    return [
        (f"{each / BINS:.1f}–{(each + 1) / BINS:.1f}", int((bins == each).sum()), *means(said, was, bins == each))
        for each in range(BINS)
        if (bins == each).any()
    ]


def means(said: Array, was: Array, which: NDArray[np.bool_]) -> tuple[float, float]:
    """Give the means of some of two columns, in percent."""
    return round(100 * float(said[which].mean()), 1), round(100 * float(was[which].mean()), 1)


def surest(said: Array, was: Array) -> tuple[float, float]:
    """Give the mean of all pages, and that of the surest, in percent."""
    kept = np.argsort(-said)[: round(SUREST * len(said))]
    return 100 * float(was.mean()), 100 * float(was[kept].mean())


def confidence_table(rows: Iterable[tuple[str, Array, Array]]) -> str:
    """Tell for each aspect and corpora how far confidence is off, and what keeping the surest pages gains."""
    found = []
    for name, said, was in rows:
        every, best = surest(said, was)
        off = f"{100 * (said.mean() - was.mean()):+.1f}"
        found.append((name, len(said), f"{calibration_error(said, was):.3f}", off, f"{every:.1f}", f"{best:.1f}"))
    return table(("aspect", "pages", "ECE", "bias", "all pages", "surest 80 %"), found)


def diagrams(rows: Iterable[tuple[str, Array, Array]]) -> str:
    """Give the diagrams of reliability as tables."""
    heads = ("confidence", "pages", "said, %", "was, %")
    return "\n\n".join(f"{name}\n\n{table(heads, reliability(said, was))}" for name, said, was in rows)


def report(kind: str, types: Mapping[str, Any], sure: Sequence[tuple[str, Array, Array]]) -> str:
    """Give all tables of one kind of page: `types` are the arguments of `types_table`."""
    pages = (name for name in sure if ":" not in name[0])
    return f"## {kind}\n\n{types_table(**types)}\n\n{confidence_table(sure)}\n\n{diagrams(pages)}\n"


def written(told: Mapping[str, Checked]) -> tuple[str, dict[str, Any]]:
    """Give the dated tables, and what they were made under; `told` are the arguments of `report` by kind of page."""
    conditions = {"told": f"{dt.date.today().isoformat()}, models that never saw a page's domain", **machine()}
    tables = "\n".join(report(kind, *each) for kind, each in told.items())
    return f"# Page types and confidence\n\n{about(conditions)}\n{NOTE}\n\n{tables}", {"conditions": conditions}


NOTE = """Types as `wcxb` and `wcxb.other` annotate them. `ECE` is how far confidence is from what came true on the
average (expected calibration error, in points), by models that saw neither the domain nor, below, the corpus."""
