"""What the content model expects of its own decisions about a page: for who asks how good the text is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...pipeline import Verdicts

SURE, UNLIKELY = 0.8, 0.2  # probabilities between which a block is unsure
NAME = "expected"


class Outcome(NamedTuple):
    """A page's threshold and how many blocks it was for; `expected` is the F1 of what it keeps by the probabilities.

    `unsure` is the share of the blocks' characters whose probability is neither high nor low.
    """

    expected: float
    threshold: float
    unsure: float
    blocks: int


def note(verdicts: Verdicts, probabilities: Sequence[float], sizes: Sequence[int], threshold: float) -> None:
    """Note what the model expects of keeping what is at or above a threshold."""
    wanted = taken = hits = unsure = 0.0
    for chance, size in zip(probabilities, sizes, strict=True):
        weight = chance * size
        wanted += weight
        if chance >= threshold:
            taken += size
            hits += weight
        if UNLIKELY < chance < SURE:
            unsure += size
    expected = 2 * hits / (taken + wanted) if taken else 0.0
    verdicts.note(NAME, Outcome(expected, threshold, unsure / max(1, sum(sizes)), len(sizes)))


def outcome(verdicts: Verdicts) -> Outcome | None:
    """What the content model noted last, None if it was not asked about any block."""
    found: Outcome | None = verdicts.noted(NAME)
    return found
