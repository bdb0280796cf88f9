"""From the features of a page's blocks to the chances that they are article text."""

from __future__ import annotations

from ...model import Page
from ...pipeline import Verdicts
from .features.layout import layout_features
from .features.stacking import StackingInputs, probability, stacking_columns, stacking_inputs
from .features.text import text_features
from .features.verdicts import Columns, taken
from .prepare import Prepared
from .trees import Forest, Step


def predict_proba(model: Forest, page: Page, verdicts: Verdicts, prepared: Prepared) -> list[float]:
    """Give each measured block's probability of being article text."""
    found = layout_features(verdicts, prepared)
    scores = scored(model.steps[0], found)
    margin = model.margin
    unclear = [i for i, score in enumerate(scores) if -margin < score < margin]
    if unclear:
        known = {name: taken(column, unclear) for name, column in found.items()}
        known |= text_features(page, verdicts, prepared, taken(prepared.undecided, unclear))
        inputs = stacking_inputs(page, verdicts, prepared)
        for step in model.steps[1:]:
            apply(step, known, inputs, scores, unclear)
    shrinkage = model.shrinkage
    return [probability(shrinkage * score) for score in scores]


def apply(step: Step, known: Columns, inputs: StackingInputs, scores: list[float], unclear: list[int]) -> None:
    """Hear the trees of one step about the unclear blocks, and mend their scores."""
    further = scored(step, known | stacking_columns(inputs, scores, unclear) if step.stacked else known)
    for i, score in zip(unclear, further, strict=True):
        scores[i] = score if step.replaces else scores[i] + score


def scored(step: Step, columns: Columns) -> list[float]:
    """Hear the trees of one step about all rows."""
    return step.scores([columns[name] for name in step.features])
