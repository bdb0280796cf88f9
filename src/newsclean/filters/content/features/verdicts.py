"""Features from the earlier filters' verdicts: the families of their reasons, on each block and around it."""

from __future__ import annotations

from ....pipeline import Verdicts
from ..table import Table, put_since, put_until

SINCE = (
    "title", "byline", "dateline", "signoff", "comments", "teaser", "teaser.prompt", "consent", "duplicate", "caption",
    "share", "footer", "navigation",
)  # fmt: skip
UNTIL = ("dateline", "consent", "duplicate", "caption", "footer", "navigation", "newsletter", "teaser.prompt")
OWN_KIND = frozenset(("teaser.prompt",))  # codes that tell more than their family
SUSPECT = ("caption", "teaser.prompt", "newsletter", "promo")
REASONS = tuple(
    [
        prefix + family
        for prefix, families in (("since_", SINCE), ("until_", UNTIL), ("is_", SUSPECT))
        for family in families
    ]
)


def reason_features(table: Table, verdicts: Verdicts, indices: list[int]) -> None:
    """For each family of reasons: whether the block is suspected of it, and how far the nearest such are."""
    for family, blocks in families(verdicts).items():
        places = sorted(blocks)
        if family in SINCE:
            put_since(table, "since_" + family, places, indices)
        if family in UNTIL:
            put_until(table, "until_" + family, places, indices)
        if family in SUSPECT:
            table.put("is_" + family, [index in blocks for index in indices])


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
