"""Predict the probability that blocks are article text, step by step: later steps see only what is still unclear."""

from __future__ import annotations

from ...model import Page
from ...pipeline import Verdicts
from .features.layout import layout_features
from .features.order import ORDERS
from .features.stacking import StackingInputs, probability, stacking_features, stacking_inputs
from .features.text import text_features
from .prepare import Prepared
from .table import Table, copied
from .trees import Forest, Step


def predict_proba(model: Forest, page: Page, verdicts: Verdicts, prepared: Prepared) -> list[float]:
    """The probability that each undecided block is article text, in the order of `prepared.undecided`.

    The first step sees layout alone and all blocks; the further ones see every feature, and only the blocks whose score
    lies within the model's margin.
    """
    layout = layout_features(verdicts, prepared)
    scores = model.steps[0].scores(layout)
    margin = model.margin
    unclear = [i for i, score in enumerate(scores) if -margin < score < margin]
    if unclear:
        table = copied(layout, ORDERS["text" if prepared.around is None else "html"], unclear)
        text_features(table, page, verdicts, prepared, [prepared.undecided[i] for i in unclear])
        inputs = stacking_inputs(page, verdicts, prepared)
        for step in model.steps[1:]:
            apply(step, table, inputs, scores, unclear)
    shrinkage = model.shrinkage
    return [probability(shrinkage * score) for score in scores]


def apply(step: Step, table: Table, inputs: StackingInputs, scores: list[float], unclear: list[int]) -> None:
    """Add one step's trees to the scores of the unclear blocks, in place; a step that `replaces` sets them anew."""
    if step.stacked:
        stacking_features(table, inputs, scores, unclear)
    for i, score in zip(unclear, step.scores(table), strict=True):
        scores[i] = score if step.replaces else scores[i] + score
