"""What the earlier filters said, as features: the families of their reasons on and around each block."""

from __future__ import annotations

from collections.abc import Sequence

from ...pipeline import Verdicts

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


def reason_columns(verdicts: Verdicts, indices: Sequence[int]) -> Columns:
    """For the families of reasons: whether the block is suspect of it, and how far away the next ones are."""
    seen: dict[str, set[int]] = {}
    for verdict in verdicts:
        code = verdict.reason.code
        seen.setdefault(code if code in OWN_KIND else code.partition(".")[0], set()).add(verdict.block)
    places = {family: sorted(blocks) for family, blocks in seen.items()}
    far: list[float] = [FAR] * len(indices)
    found: Columns = {}
    for family in SINCE:
        found[f"since_{family}"] = since_last(places[family], indices) if family in places else far
    for family in UNTIL:
        found[f"until_{family}"] = until_next(places[family], indices) if family in places else far
    for family in SUSPECT:
        held = seen.get(family, frozenset[int]())
        found[f"is_{family}"] = [1.0 if index in held else 0.0 for index in indices]
    return found


def since_last(places: Sequence[int], indices: Sequence[int]) -> list[float]:
    """Count the blocks from each index back to the last of the places before it, up to FAR."""
    away = [FAR] * (max(indices, default=0) + 1)
    for place in places:
        away[place + 1 : place + 1 + len(AWAY)] = AWAY
    return [away[index] for index in indices]


def until_next(places: Sequence[int], indices: Sequence[int]) -> list[float]:
    """Count the blocks from each index on to the next of the places after it, up to FAR."""
    first = len(NEARER)  # where the list has the first block
    away = [FAR] * (first + max(indices, default=0) + 1)
    for place in reversed(places):
        away[place : place + first] = NEARER
    return [away[first + index] for index in indices]
