"""Repeated items: elements of a kind beside each other that hold several blocks each, as teasers and comments do."""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from ..columns import Columns
from ..containers import Containers
from ..page_stats import PageStats, summed

FEWEST = 3  # items
SEVERAL = 1.5  # blocks of an item, on average
LINK = 0.5  # share of a block's text
MOST = 30.0
DIGITS = "0123456789"


class Group:
    """Sums over elements of a kind beside each other: their number, blocks, size, good text; those that have a link."""

    __slots__ = ("blocks", "count", "linked", "prose", "size")

    def __init__(self) -> None:
        self.count = self.blocks = self.size = self.prose = self.linked = 0.0


def item_columns(stats: PageStats, around: Containers, own: Sequence[int]) -> Columns:
    """Tell of the repeated items that blocks of the given scopes are in how many, linked and large they are.

    Only items off the way to the main container count; of several within each other the outermost.
    """
    found = outermost(stats, around)
    everything = max(1.0, stats.prose_below[0])
    mine = [found[scope] for scope in own]
    return {
        "items": [min(MOST, group.count) for group in mine],
        "items_linked": [group.linked / max(1.0, group.count) for group in mine],
        "items_size": [log1p(group.size / max(1.0, group.count)) for group in mine],
        "items_share": [group.prose / everything for group in mine],
    }


def outermost(stats: PageStats, around: Containers) -> list[Group]:
    """Give for each scope the group of the outermost repeated item that it is in, an empty one where it is in none."""
    nothing = Group()
    found: list[Group] = []
    for index, group in enumerate(groups(stats)):
        parent = stats.elements.parents[index]
        above = found[parent] if parent >= 0 else nothing
        repeated = group.count >= FEWEST and group.blocks >= SEVERAL * group.count and around.hops_half[index]
        found.append(above if above is not nothing or not repeated else group)
    return found


def groups(stats: PageStats) -> list[Group]:
    """Give for each scope the sums over those of its kind beside it: the same parent, tag and first name."""
    parents, scopes = stats.elements.parents, stats.fields.scopes
    blocks = summed(parents, scopes, [1.0] * len(scopes))
    links = summed(parents, scopes, [float(density > LINK) for density in stats.density])
    known: dict[tuple[int, str, str], Group] = {}
    found = []
    for index, (parent, tag, names) in enumerate(zip(parents, stats.elements.tags, stats.elements.names, strict=True)):
        key = (parent, tag, names.partition(" ")[0].rstrip(DIGITS))
        group = known.get(key)
        if group is None:
            group = known[key] = Group()
        group.count += 1.0
        group.blocks += blocks[index]
        group.size += stats.total[index]
        group.prose += stats.prose_below[index]
        group.linked += 1.0 if links[index] else 0.0
        found.append(group)
    return found
