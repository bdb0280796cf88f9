"""What a pipeline is to favour: the precision of the text, its recall, or both alike."""

from __future__ import annotations

from dataclasses import replace

from ..pipeline import Pipeline
from .content import Content

RECALL = {"precision": 0.5, "balanced": 1.0, "recall": 2.0}
"""How many times as much as precision recall counts: β of the F-score that a page's threshold is chosen by."""


def favoring(filters: Pipeline, favor: str) -> Pipeline:
    """Give the pipeline with its content models favouring one of RECALL."""
    recall = RECALL[favor]
    if recall == 1:
        return filters
    return Pipeline(
        tuple([replace(each, recall=recall) if isinstance(each, Content) else each for each in filters.filters])
    )
