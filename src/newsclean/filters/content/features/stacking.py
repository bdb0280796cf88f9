"""Stacked features: earlier scores of the blocks around.

This is stacked sequential learning (Cohen and Carvalho, IJCAI 2005): in training, the earlier steps' scores of a page
come from models that have not seen its domain.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import exp, log1p
from typing import NamedTuple

from ....model import Action, Page
from ....pipeline import Verdicts
from ..page_stats import running, zeros
from ..prepare import Prepared
from ..table import FAR, Table, put_since, put_until
from .vocabulary import LIKELY_SHARED, PageTerms, likely_features

PREFIX = "likely"  # of all these features' names, so that a model file can tell which they are
CHANCES = (
    "likely-1", "likely-2", "likely+1", "likely+2", "likely-3", "likely+3", "likely-10", "likely+10", "likely_first",
    "likely_last",
)  # fmt: skip
DISTANCES = ("likely_since", "likely_until")
AMOUNTS = ("likely_above", "likely_below", "likely_text", "likely_share", "likely_share-3", "likely_share+3")
GROUPS = tuple([(name, name + "_share") for name in ("likely_sig", "likely_upsig", "likely_up", "likely_upper")])
SCORES = ("likely",)
STACKED = {
    "html": (SCORES, CHANCES, DISTANCES, AMOUNTS, *GROUPS),
    "text": (SCORES, CHANCES, DISTANCES, AMOUNTS, LIKELY_SHARED),
}
KEEP = Action.KEEP
NEAR, AROUND = 3, 10  # blocks
SURE = 0.7


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
    groups: list[tuple[tuple[str, ...], list[int]]]
    topics: PageTerms | None


def stacking_inputs(page: Page, verdicts: Verdicts, prepared: Prepared) -> StackingInputs:
    """Collect from a page what stacked features need besides the scores."""
    places = [block.index for block in prepared.undecided]
    sizes = [len(block.text) for block in prepared.undecided]
    kept = [verdict.block for verdict in verdicts if verdict.action is KEEP and not verdicts.dropped(verdict.block)]
    return StackingInputs(places, sizes, len(page.blocks), kept, groups(prepared, places), prepared.topics)


def groups(prepared: Prepared, indices: list[int]) -> list[tuple[tuple[str, ...], list[int]]]:
    """For each grouping its features' names, and the number of every undecided block's group."""
    around = prepared.around
    if around is None:
        return []
    scopes, parents = prepared.stats.fields.scopes, around.parents
    own = [scopes[index] for index in indices]
    up = [parents[scope] for scope in own]
    upper = [parents[scope] for scope in up]
    kinds = [around.signatures[scope] for scope in own]
    upper_kinds = [around.upper_signatures[scope] for scope in own]
    return list(zip(GROUPS, (kinds, upper_kinds, up, upper), strict=True))


def stacking_features(table: Table, inputs: StackingInputs, scores: Sequence[float], unclear: list[int]) -> None:
    """Set the stacked features of the unclear blocks, by the scores of all undecided ones."""
    likely = [probability(score) for score in scores]
    text = array("d", [chance * size for chance, size in zip(likely, inputs.sizes, strict=True)])
    wanted = [inputs.places[i] for i in unclear]
    table.put("likely", [scores[i] for i in unclear])
    chance_features(table, inputs, likely, wanted)
    amount_features(table, inputs, text, wanted)
    for group in inputs.groups:
        group_features(table, group, text, inputs.sizes, unclear)
    if inputs.topics is not None:
        likely_features(table, inputs.topics, inputs.places, likely, unclear)


def probability(score: float) -> float:
    """The logistic function of a sum of leaves."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def chance_features(table: Table, inputs: StackingInputs, likely: Sequence[float], wanted: list[int]) -> None:
    """Probabilities of the blocks above and below, and distances to the page's sure text."""
    row = spread(inputs, likely)
    for index in inputs.kept:
        row[index + AROUND] = 1.0
    around, sums = row, running(row)
    sure = [i - AROUND for i in range(len(row)) if around[i] > SURE]
    first, last = (sure[0], sure[-1]) if sure else (0, inputs.blocks)
    values, at, width = table.values, table.first(CHANCES), table.width
    for index in wanted:
        i = index + AROUND
        values[at] = around[i - 1]
        values[at + 1] = around[i - 2]
        values[at + 2] = around[i + 1]
        values[at + 3] = around[i + 2]
        values[at + 4] = sums[i] - sums[i - NEAR]
        values[at + 5] = sums[i + NEAR + 1] - sums[i + 1]
        values[at + 6] = sums[i] - sums[i - AROUND]
        values[at + 7] = sums[i + AROUND + 1] - sums[i + 1]
        values[at + 8] = max(-FAR, min(FAR, index - first))
        values[at + 9] = max(-FAR, min(FAR, last - index))
        at += width
    put_since(table, "likely_since", sure, wanted)
    put_until(table, "likely_until", sure, wanted)


def spread(inputs: StackingInputs, values: Sequence[float]) -> array[float]:
    """Values of the undecided blocks laid out over the whole page, with AROUND zeros beyond both its ends."""
    found = zeros(inputs.blocks + 2 * AROUND)
    row = found
    for index, value in zip(inputs.places, values, strict=True):
        row[index + AROUND] = value
    return found


def amount_features(table: Table, inputs: StackingInputs, text: array[float], wanted: list[int]) -> None:
    """Expected article text: on the page, above and below the block, and as a share of what is near."""
    before, size = running(spread(inputs, text)), running(spread(inputs, inputs.sizes))
    everything = max(1.0, before[-1])
    likely_text, share = log1p(everything), everything / max(1.0, size[-1])
    values, at, width = table.values, table.first(AMOUNTS), table.width
    for index in wanted:
        i = index + AROUND
        values[at] = before[i] / everything
        values[at + 1] = (everything - before[i + 1]) / everything
        values[at + 2] = likely_text
        values[at + 3] = share
        values[at + 4] = (before[i] - before[i - NEAR]) / max(1.0, size[i] - size[i - NEAR])
        values[at + 5] = (before[i + 1 + NEAR] - before[i + 1]) / max(1.0, size[i + 1 + NEAR] - size[i + 1])
        at += width


def group_features(
    table: Table, group: tuple[tuple[str, ...], list[int]], text: array[float], sizes: list[int], unclear: list[int]
) -> None:
    """The expected share of text in the other blocks of a block's group, and the group's share of all expected text.

    The first is -1 for a block alone in its group.
    """
    names, numbers = group
    amount, everything = text, max(1.0, sum(text))
    groups = max(numbers) + 1
    count, whole, good = zeros(groups), zeros(groups), zeros(groups)
    for i in range(len(numbers)):
        number = numbers[i]
        count[number] += 1.0
        whole[number] += sizes[i]
        good[number] += amount[i]
    values, at, width = table.values, table.first(names), table.width
    for i in unclear:
        number = numbers[i]
        values[at] = (good[number] - amount[i]) / (whole[number] - sizes[i]) if count[number] > 1.0 else -1.0
        values[at + 1] = good[number] / everything
        at += width
