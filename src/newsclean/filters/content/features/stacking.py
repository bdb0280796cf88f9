"""Stacked features: earlier scores of the blocks around.

This is stacked sequential learning (Cohen and Carvalho, IJCAI 2005): in training, the earlier steps' scores of a page
come from models that have not seen its domain.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import accumulate
from math import exp, log1p
from typing import NamedTuple

from ....model import Action, Page
from ....pipeline import Verdicts
from ..columns import FAR, Columns, since_last, taken, until_next
from ..prepare import Prepared
from ..terms import PageTerms
from .layout import signatures
from .vocabulary import likely_columns

PREFIX = "likely"  # of all these columns' names, so that a model file can tell which they are
KEEP = Action.KEEP
NEAR, AROUND = 3, 10  # blocks
SURE = 0.7
GROUPS = ("likely_sig", "likely_upsig", "likely_up", "likely_upper")


class StackingInputs(NamedTuple):
    """What stacked features are computed from besides the scores; it is the same for all steps.

    `places` are the indices of the undecided blocks, `sizes` their characters, `blocks` the number of blocks on the
    page, `kept` the indices of those that a filter kept. `groups` are the signatures and enclosing scopes of the
    undecided blocks; a dump has `topics` instead.
    """

    places: list[int]
    sizes: list[int]
    blocks: int
    kept: list[int]
    groups: dict[str, Sequence[Hashable]]
    topics: PageTerms | None


def stacking_inputs(page: Page, verdicts: Verdicts, prepared: Prepared) -> StackingInputs:
    """Collect from a page what stacked features need besides the scores."""
    places = [block.index for block in prepared.undecided]
    sizes = [len(block.text) for block in prepared.undecided]
    kept = [verdict.block for verdict in verdicts if verdict.action is KEEP and not verdicts.dropped(verdict.block)]
    return StackingInputs(places, sizes, len(page.blocks), kept, groups(prepared, places), prepared.topics)


def groups(prepared: Prepared, places: list[int]) -> dict[str, Sequence[Hashable]]:
    """For each grouping by its name, the group of every undecided block: signatures and enclosing scopes."""
    around = prepared.around
    if around is None:
        return {}
    own = taken(prepared.stats.fields.scopes, places)
    up = taken(around.parents, own)
    above = taken(around.parents, up)
    return dict(zip(GROUPS, (*signatures(prepared.stats, around, own), up, above), strict=True))


def stacking_columns(inputs: StackingInputs, scores: list[float], unclear: list[int]) -> Columns:
    """The stacked features of the unclear blocks, by the scores of all undecided ones."""
    likely = [probability(score) for score in scores]
    text = [chance * size for chance, size in zip(likely, inputs.sizes, strict=True)]
    wanted = taken(inputs.places, unclear)
    found: Columns = {"likely": taken(scores, unclear)}
    found |= chance_columns(inputs, likely, wanted) | amount_columns(inputs, text, wanted)
    for name, members in inputs.groups.items():
        found |= group_columns(name, members, text, inputs.sizes, unclear)
    if inputs.topics is not None:
        found |= likely_columns(inputs.topics, inputs.places, likely, unclear)
    return found


def probability(score: float) -> float:
    """The logistic function of a sum of leaves."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def chance_columns(inputs: StackingInputs, likely: list[float], wanted: list[int]) -> Columns:
    """Probabilities of the blocks above and below, and distances to the page's sure text."""
    row = spread(inputs, likely)
    for index in inputs.kept:
        row[index + AROUND] = 1.0
    sure = [i - AROUND for i, chance in enumerate(row) if chance > SURE]
    first, last = (sure[0], sure[-1]) if sure else (0, inputs.blocks)
    sums = [0.0, *accumulate(row)]
    middle = [index + AROUND for index in wanted]
    return {
        "likely-1": [row[i - 1] for i in middle],
        "likely-2": [row[i - 2] for i in middle],
        "likely+1": [row[i + 1] for i in middle],
        "likely+2": [row[i + 2] for i in middle],
        "likely-3": [sums[i] - sums[i - NEAR] for i in middle],
        "likely+3": [sums[i + NEAR + 1] - sums[i + 1] for i in middle],
        "likely-10": [sums[i] - sums[i - AROUND] for i in middle],
        "likely+10": [sums[i + AROUND + 1] - sums[i + 1] for i in middle],
        "likely_first": [max(-FAR, min(FAR, index - first)) for index in wanted],
        "likely_last": [max(-FAR, min(FAR, last - index)) for index in wanted],
        "likely_since": taken(since_last(sure, inputs.blocks), wanted),
        "likely_until": taken(until_next(sure, inputs.blocks), wanted),
    }


def spread(inputs: StackingInputs, values: Sequence[float]) -> list[float]:
    """Values of the undecided blocks laid out over the whole page, with AROUND zeros beyond both its ends."""
    row = [0.0] * (inputs.blocks + 2 * AROUND)
    for index, value in zip(inputs.places, values, strict=True):
        row[index + AROUND] = value
    return row


def amount_columns(inputs: StackingInputs, text: list[float], wanted: list[int]) -> Columns:
    """Expected article text: on the page, above and below the block, and as a share of what is near."""
    before = [0.0, *accumulate(spread(inputs, text))]
    size = [0.0, *accumulate(spread(inputs, inputs.sizes))]
    everything = max(1.0, before[-1])
    middle = [index + AROUND for index in wanted]
    return {
        "likely_above": [before[i] / everything for i in middle],
        "likely_below": [(everything - before[i + 1]) / everything for i in middle],
        "likely_text": [log1p(everything)] * len(wanted),
        "likely_share": [everything / max(1.0, size[-1])] * len(wanted),
        "likely_share-3": [share(before, size, i - NEAR, i) for i in middle],
        "likely_share+3": [share(before, size, i + 1, i + 1 + NEAR) for i in middle],
    }


def share(part: list[float], whole: list[float], start: int, end: int) -> float:
    """The share of a part between two positions, by running sums."""
    return (part[end] - part[start]) / max(1.0, whole[end] - whole[start])


class Sums:
    """Sums over the blocks of a group: their number, characters, and expected characters of article text."""

    __slots__ = ("count", "size", "text")

    def __init__(self) -> None:
        self.count = self.size = self.text = 0.0


def group_columns(
    name: str, members: Sequence[Hashable], text: list[float], sizes: list[int], unclear: list[int]
) -> Columns:
    """The expected share of text in the other blocks of a block's group, and the group's share of all expected text.

    The first is -1 for a block alone in its group.
    """
    everything = max(1.0, sum(text))
    known: dict[Hashable, Sums] = {}
    for i, group in enumerate(members):
        sums = known.get(group)
        if sums is None:
            sums = known[group] = Sums()
        sums.count += 1.0
        sums.size += sizes[i]
        sums.text += text[i]
    others: list[float] = []
    whole: list[float] = []
    for i in unclear:
        sums = known[members[i]]
        others.append((sums.text - text[i]) / (sums.size - sizes[i]) if sums.count > 1.0 else -1.0)
        whole.append(sums.text / everything)
    return {name: others, name + "_share": whole}
