"""From the features of a page's blocks to the chances that they are article text."""

from __future__ import annotations

from ...model import Page
from ...pipeline import Verdicts
from .features.layout import outline
from .features.stacking import Ground, company, ground, probability
from .features.text import detail
from .features.verdicts import Columns, taken
from .prepare import Measured
from .trees import Forest, Step


def chances(model: Forest, page: Page, verdicts: Verdicts, measured: Measured) -> list[float]:
    """Give each measured block's probability of being article text."""
    found = outline(verdicts, measured)
    scores = scored(model.steps[0], found)
    margin = model.margin
    unclear = [at for at, score in enumerate(scores) if -margin < score < margin]
    if unclear:
        known = {name: taken(column, unclear) for name, column in found.items()}
        known |= detail(page, verdicts, measured, taken(measured.wanted, unclear))
        on = ground(page, verdicts, measured)
        for step in model.steps[1:]:
            hear(step, known, on, scores, unclear)
    calm = model.calm
    return [probability(calm * score) for score in scores]


def hear(step: Step, known: Columns, on: Ground, scores: list[float], unclear: list[int]) -> None:
    """Hear the trees of one step about the unclear blocks, and mend their scores."""
    further = scored(step, known | company(on, scores, unclear) if step.company else known)
    for at, score in zip(unclear, further, strict=True):
        scores[at] = score if step.afresh else scores[at] + score


def scored(step: Step, columns: Columns) -> list[float]:
    """Hear the trees of one step about all rows."""
    return step.scores([columns[name] for name in step.features])
