"""What lies outside the container of the good text and is none: settled before the model, which costs more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Block, Verdict
from ...pipeline import drop
from .containers import Containers
from .features import distances
from .survey import Survey

NEAR = 6  # blocks
LINKED = 0.8
NOISE = frozenset((
    "byline", "comments", "consent", "footer", "hidden", "login", "navigation", "newsletter", "popup", "promo",
    "related", "share", "sidebar", "tags",
))  # fmt: skip


def outskirts(survey: Survey, around: Containers, wanted: Sequence[Block]) -> Iterator[Verdict]:
    """Drop blocks off the main container that are mostly link, far from good text, or in elements named as noise."""
    if not survey.rich[0]:  # no prose on the page, so no container of it to be outside of
        return
    since, until = distances(survey.good)
    for block in wanted:
        index, scope = block.index, block.scope
        if survey.good[index] or around.down_half[scope]:
            continue
        noise = around.hints[scope] & NOISE
        if noise:
            yield drop(block, "content.outskirts", f"within an element named like {', '.join(sorted(noise))}")
        elif survey.density[index] > LINKED:
            yield drop(block, "content.outskirts", "a link outside the main container")
        elif since[index] > NEAR and until[index] > NEAR:
            yield drop(block, "content.outskirts", f"no prose within {NEAR} blocks, outside the main container")
