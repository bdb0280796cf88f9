"""From the features of a page's blocks to the chances that they are article text."""

from __future__ import annotations

from math import exp

from ...model import Page
from ...pipeline import Verdicts
from .detail import detail
from .measure import Measured
from .outline import outline
from .reasons import Columns, taken
from .trees import Forest, Step


def chances(model: Forest, page: Page, verdicts: Verdicts, measured: Measured) -> list[float]:
    """Give each measured block's probability of being article text."""
    _, wanted, figures, around = measured
    found = outline(page, verdicts, figures, around, wanted)
    scores = scored(model.first, found)
    margin = model.margin
    unclear = [at for at, score in enumerate(scores) if -margin < score < margin]
    if unclear:
        known = {name: taken(column, unclear) for name, column in found.items()}
        more = detail(page, verdicts, figures, around, taken(wanted, unclear))
        further = scored(model.second, known | more)
        for at, score in zip(unclear, further, strict=True):
            scores[at] += score
    return [probability(score) for score in scores]


def scored(step: Step, columns: Columns) -> list[float]:
    """Hear the trees of one step about all rows."""
    return step.scores([columns[name] for name in step.features])


def probability(score: float) -> float:
    """Turn a sum of leaves into a probability by the logistic function."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
