"""What the earlier filters said, as features: the families of their reasons on and around each block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ....pipeline import Verdicts

Value = TypeVar("Value")

Columns = dict[str, list[float]]  # mostly of floats alone: trees compare these in half the time
FAR = 30.0  # blocks; what is farther away is just "far"
AWAY = list(map(float, range(1, round(FAR) + 1)))
NEARER = AWAY[::-1]
SINCE = (
    "title", "byline", "dateline", "signoff", "comments", "teaser", "teaser.prompt", "consent", "duplicate", "caption",
    "share", "footer", "navigation",
)  # fmt: skip
UNTIL = ("dateline", "consent", "duplicate", "caption", "footer", "navigation", "newsletter", "teaser.prompt")
OWN_KIND = frozenset(("teaser.prompt",))  # codes that tell more than their family
SUSPECT = ("caption", "teaser.prompt", "newsletter", "promo")


def reason_columns(verdicts: Verdicts, indices: list[int]) -> Columns:
    """For the families of reasons: whether the block is suspect of it, and how far away the next ones are."""
    seen = families(verdicts)
    places = {family: sorted(blocks) for family, blocks in seen.items()}
    count = max(indices, default=-1) + 1
    far, none = [FAR] * len(indices), [0.0] * len(indices)
    found: Columns = {}
    for family in SINCE:
        found["since_" + family] = taken(since_last(places[family], count), indices) if family in places else far
    for family in UNTIL:
        found["until_" + family] = taken(until_next(places[family], count), indices) if family in places else far
    for family in SUSPECT:
        held = seen.get(family)
        found["is_" + family] = [1.0 if index in held else 0.0 for index in indices] if held else none
    return found


def families(verdicts: Verdicts) -> dict[str, set[int]]:
    """Collect the blocks that each family of reasons was given about."""
    seen: dict[str, set[int]] = {}
    for verdict in verdicts:
        code = verdict.reason.code
        family = code if code in OWN_KIND else code.partition(".")[0]
        if family in seen:
            seen[family].add(verdict.block)
        else:
            seen[family] = {verdict.block}
    return seen


def since_last(places: list[int], count: int) -> list[float]:
    """Count the blocks from each of the first `count` back to the last of the places before it, up to FAR."""
    away = [FAR] * count
    for index in places:
        away[index + 1 : index + 1 + len(AWAY)] = AWAY
    return away


def until_next(places: list[int], count: int) -> list[float]:
    """Count the blocks from each of the first `count` on to the next of the places after it, up to FAR."""
    first = len(NEARER)  # where the list has the first block
    away = [FAR] * (first + count)
    for index in reversed(places):
        away[index : index + first] = NEARER
    return away[first:]


def taken(values: Sequence[Value], indices: list[int]) -> list[Value]:
    """Take the values of some blocks or scopes out of a list."""
    return [values[index] for index in indices]
