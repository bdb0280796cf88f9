"""What company a block keeps: the chances of being article text that a model's earlier steps gave to those around it.

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
from ..prepare import Prepared
from .layout import signatures
from .verdicts import FAR, Columns, since_last, taken, until_next
from .vocabulary import PageTerms, likely_columns

PREFIX = "likely"  # of all these columns' names
KEEP = Action.KEEP
NEAR, AROUND = 3, 10  # blocks
SURE = 0.7
GROUPS = ("likely_sig", "likely_upsig", "likely_up", "likely_upper")


class StackingInputs(NamedTuple):
    """What the company of a page's measured blocks is told by, whatever their scores are.

    `places` are the blocks' indices among the `blocks` of the page, `sizes` their characters, `kept` the indices of
    blocks that a filter has kept. `groups` are the measured blocks' signatures and enclosing scopes; a dump has
    `topics` instead.
    """

    places: list[int]
    sizes: list[int]
    blocks: int
    kept: list[int]
    groups: dict[str, Sequence[Hashable]]
    topics: PageTerms | None


def stacking_inputs(page: Page, verdicts: Verdicts, prepared: Prepared) -> StackingInputs:
    """Take from a page what does not change with its blocks' scores."""
    places = [block.index for block in prepared.undecided]
    sizes = [len(block.text) for block in prepared.undecided]
    kept = [verdict.block for verdict in verdicts if verdict.action is KEEP and not verdicts.dropped(verdict.block)]
    return StackingInputs(places, sizes, len(page.blocks), kept, groups(prepared, places), prepared.topics)


def groups(prepared: Prepared, places: list[int]) -> dict[str, Sequence[Hashable]]:
    """Give the blocks' signatures, those under the same kind of parent, and the scopes around their own."""
    around = prepared.around
    if around is None:
        return {}
    own = taken(prepared.stats.fields.scopes, places)
    up = taken(around.parents, own)
    above = taken(around.parents, up)
    return dict(zip(GROUPS, (*signatures(prepared.stats, around, own), up, above), strict=True))


def stacking_columns(inputs: StackingInputs, scores: list[float], unclear: list[int]) -> Columns:
    """Tell of the unclear ones among the measured blocks what the scores of all of them say of their surroundings."""
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
    """Turn a sum of leaves into a probability by the logistic function."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def chance_columns(inputs: StackingInputs, likely: list[float], wanted: list[int]) -> Columns:
    """Chances of the blocks above and below, and how far the sure ones of the page are."""
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
    """Lay out values of the measured blocks over the whole page, and AROUND places beyond both its ends."""
    row = [0.0] * (inputs.blocks + 2 * AROUND)
    for index, value in zip(inputs.places, values, strict=True):
        row[index + AROUND] = value
    return row


def amount_columns(inputs: StackingInputs, text: list[float], wanted: list[int]) -> Columns:
    """How much article text is expected, on the page and of that above and below, and which share of what is near."""
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
    """Give the share of what is between two places, by the sums before each."""
    return (part[end] - part[start]) / max(1.0, whole[end] - whole[start])


class Sums:
    """Sums over the blocks of a group: how many they are, their characters, and how many of these are expected text."""

    __slots__ = ("count", "size", "text")

    def __init__(self) -> None:
        self.count = self.size = self.text = 0.0


def group_columns(
    name: str, members: Sequence[Hashable], text: list[float], sizes: list[int], unclear: list[int]
) -> Columns:
    """Which share of the other blocks of a block's group is expected to be text, and which of all that is the group's.

    The first is -1 where the block is alone.
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
