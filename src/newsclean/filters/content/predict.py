"""Predict the probability that blocks are article text, step by step: later steps see only what is still unclear."""

from __future__ import annotations

from ...model import Page
from ...pipeline import Verdicts
from .columns import Columns, taken
from .features.layout import layout_features
from .features.stacking import StackingInputs, probability, stacking_columns, stacking_inputs
from .features.text import text_features
from .prepare import Prepared
from .trees import Forest, Step


def predict_proba(model: Forest, page: Page, verdicts: Verdicts, prepared: Prepared) -> list[float]:
    """The probability that each undecided block is article text, in the order of `prepared.undecided`.

    The first step sees layout alone and all blocks; the further ones see every feature, and only the blocks whose score
    lies within the model's margin.
    """
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
    """Add one step's trees to the scores of the unclear blocks, in place; a step that `replaces` sets them anew."""
    further = scored(step, known | stacking_columns(inputs, scores, unclear) if step.stacked else known)
    for i, score in zip(unclear, further, strict=True):
        scores[i] = score if step.replaces else scores[i] + score


def scored(step: Step, columns: Columns) -> list[float]:
    """The scores of one step's trees for all rows of the columns."""
    return step.scores([columns[name] for name in step.features])
