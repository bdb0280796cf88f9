"""Features from the earlier filters' verdicts: the families of their reasons, on each block and around it."""

from __future__ import annotations

from ....pipeline import Verdicts
from ..columns import FAR, Columns, since_last, taken, until_next

SINCE = (
    "title", "byline", "dateline", "signoff", "comments", "teaser", "teaser.prompt", "consent", "duplicate", "caption",
    "share", "footer", "navigation",
)  # fmt: skip
UNTIL = ("dateline", "consent", "duplicate", "caption", "footer", "navigation", "newsletter", "teaser.prompt")
OWN_KIND = frozenset(("teaser.prompt",))  # codes that tell more than their family
SUSPECT = ("caption", "teaser.prompt", "newsletter", "promo")


def reason_columns(verdicts: Verdicts, indices: list[int]) -> Columns:
    """For each family of reasons: whether the block is suspected of it, and how far the nearest such are."""
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
    """Map each family of reasons to the indices of the blocks it was given for."""
    seen: dict[str, set[int]] = {}
    for verdict in verdicts:
        code = verdict.reason.code
        family = code if code in OWN_KIND else code.partition(".")[0]
        if family in seen:
            seen[family].add(verdict.block)
        else:
            seen[family] = {verdict.block}
    return seen
