"""What the earlier filters said, as features: the families of their reasons on and around each block."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ...pipeline import Verdicts

Columns = dict[str, list[float]]
FAR = 30  # blocks; what is farther away is just "far"
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
        found[f"is_{family}"] = [index in held for index in indices]
    return found


def since_last(places: Sequence[int], indices: Sequence[int]) -> list[float]:
    """Count the blocks from each index back to the last of the places, up to FAR."""
    at = [bisect_left(places, index) for index in indices]
    return [min(FAR, index - places[n - 1]) if n else FAR for index, n in zip(indices, at, strict=True)]


def until_next(places: Sequence[int], indices: Sequence[int]) -> list[float]:
    """Count the blocks from each index on to the next of the places, up to FAR."""
    at = [bisect_right(places, index) for index in indices]
    last = len(places)
    return [min(FAR, places[n] - index) if n < last else FAR for index, n in zip(indices, at, strict=True)]
