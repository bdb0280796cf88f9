"""Features of the elements that enclose a block: each by itself, all of the same kind, and items that repeat.

Repeated items are elements of a kind beside each other that hold several blocks each, as teasers and comments do.
"""

from __future__ import annotations

from array import array
from math import log1p
from typing import TypeAlias

from ..containers import Containers
from ..page_stats import Elements, PageStats, summed, zeros
from ..table import Table

ENCLOSING = (
    "share_up", "share_upper", "share_top", "share_branch", "density_own", "density_up", "density_upper",
    "density_top", "density_branch", "prose_up", "prose_upper", "total_up", "hops_half", "hops_most", "down_half",
    "depth", "half_share", "in_list", "in_article",
)  # fmt: skip
OWN = ("sig_count", "sig_size", "sig_prose", "sig_share", "sig_density")
UPPER = tuple(["up" + name for name in OWN])
SIGNATURES = OWN + UPPER
ITEMS = ("items", "items_linked", "items_size", "items_share")
FEWEST = 3  # items
SEVERAL = 1.5  # blocks of an item, on average
LINK = 0.5  # share of a block's text
MOST = 30.0
DIGITS = "0123456789"

Sums: TypeAlias = "tuple[array[float], array[float], array[float], array[float], array[float]]"
"""By group of elements: their number, blocks, size, good text, and how many of them have a link."""


def enclosing_features(table: Table, stats: PageStats, around: Containers, indices: list[int]) -> None:
    """Prose and link density of the enclosing scopes, and the distance to the main containers."""
    scopes, total, below, everything = (
        stats.fields.scopes,
        stats.total,
        stats.prose_below,
        max(1.0, stats.prose_below[0]),
    )
    density, prose = shares(stats.linked, stats.total), shares(stats.prose_below, stats.total)
    half, parents, branches, depth = around.half, around.parents, around.branch, around.depth
    hops_half, hops_most, down_half = around.hops_half, around.hops_most, around.down_half
    lists, articles = around.lists, around.articles
    values, at, width = table.values, table.first(ENCLOSING), table.width
    for index in indices:
        own = scopes[index]
        up, branch = parents[own], branches[own]
        upper = parents[up]
        top = parents[upper]
        values[at] = below[up] / everything
        values[at + 1] = below[upper] / everything
        values[at + 2] = below[top] / everything
        values[at + 3] = below[branch] / everything
        values[at + 4] = density[own]
        values[at + 5] = density[up]
        values[at + 6] = density[upper]
        values[at + 7] = density[top]
        values[at + 8] = density[branch]
        values[at + 9] = prose[up]
        values[at + 10] = prose[upper]
        values[at + 11] = total[up]
        values[at + 12], values[at + 13] = hops_half[own], hops_most[own]
        values[at + 14] = down_half[own]
        values[at + 15] = depth[own]
        values[at + 16] = below[half] / everything
        values[at + 17], values[at + 18] = lists[own], articles[own]
        at += width


def shares(parts: array[float], wholes: array[float]) -> array[float]:
    """The share of each part in its whole, 0 where that is empty."""
    found = zeros(len(parts))
    share, part, whole = found, parts, wholes
    for index in range(len(parts)):
        if whole[index]:
            share[index] = part[index] / whole[index]
    return found


def signature_features(table: Table, stats: PageStats, around: Containers, indices: list[int]) -> None:
    """What the page's blocks with the same signature are like, and those below the same kind of parent."""
    put_sums(table, OWN, stats, around.signatures, indices)
    put_sums(table, UPPER, stats, around.upper_signatures, indices)


def put_sums(table: Table, group: tuple[str, ...], stats: PageStats, numbers: array[int], indices: list[int]) -> None:
    """Number of blocks, mean size, prose by size and by all prose, and link density; `numbers` are those of scopes."""
    number_of, scopes, everything = numbers, stats.fields.scopes, max(1.0, stats.before[-1])
    count, whole, good, linked = signature_sums(stats, numbers)
    values, at, width = table.values, table.first(group), table.width
    for index in indices:
        scope = scopes[index]
        number = number_of[scope]
        values[at] = count[number]
        values[at + 1] = whole[number] / count[number]
        values[at + 2] = good[number] / whole[number]
        values[at + 3] = good[number] / everything
        values[at + 4] = linked[number] / whole[number]
        at += width


def signature_sums(
    stats: PageStats, numbers: array[int]
) -> tuple[array[float], array[float], array[float], array[float]]:
    """By signature: how many blocks have it, and the sums of their sizes, of their prose and of what is linked."""
    number_of, scopes, size, prose, density = numbers, stats.fields.scopes, stats.size, stats.prose, stats.density
    found = zeros(len(numbers)), zeros(len(numbers)), zeros(len(numbers)), zeros(len(numbers))
    count, whole, good, linked = found
    for index in range(len(scopes)):
        scope = scopes[index]
        number = number_of[scope]
        count[number] += 1.0
        whole[number] += size[index]
        good[number] += prose[index]
        linked[number] += size[index] * density[index]
    return found


def item_features(table: Table, stats: PageStats, around: Containers, indices: list[int]) -> None:
    """Tell of the repeated items that blocks are in how many, linked and large they are."""
    groups = group_numbers(stats.elements)
    sums = group_sums(stats, groups)
    count, _, size, prose, linked = sums
    of, scopes, everything = outermost(stats, around, groups, sums), stats.fields.scopes, max(1.0, stats.prose_below[0])
    values, at, width = table.values, table.first(ITEMS), table.width
    for index in indices:
        scope = scopes[index]
        group = of[scope]
        if group >= 0:
            values[at] = min(MOST, count[group])
            values[at + 1] = linked[group] / count[group]
            values[at + 2] = log1p(size[group] / count[group])
            values[at + 3] = prose[group] / everything
        at += width


def group_numbers(elements: Elements) -> array[int]:
    """By scope, the number of its group: of those with the same parent, tag and first name, its digits aside."""
    known: dict[tuple[int, str, str], int] = {}
    found = array("i")
    for parent, tag, names in zip(elements.parents, elements.tags, elements.names, strict=True):
        key = (parent, tag, names.partition(" ")[0].rstrip(DIGITS))
        found.append(known.setdefault(key, len(known)))
    return found


def group_sums(stats: PageStats, groups: array[int]) -> Sums:
    """Sum up what the elements of each group hold."""
    parents, scopes = stats.elements.parents, stats.fields.scopes
    blocks = summed(parents, scopes, array("d", [1.0]) * len(scopes))
    links = summed(parents, scopes, array("d", [density > LINK for density in stats.density]))
    whole, good, group_of = stats.total, stats.prose_below, groups
    found = zeros(len(groups)), zeros(len(groups)), zeros(len(groups)), zeros(len(groups)), zeros(len(groups))
    count, held, size, prose, linked = found
    for index in range(len(parents)):
        group = group_of[index]
        count[group] += 1.0
        held[group] += blocks[index]
        size[group] += whole[index]
        prose[group] += good[index]
        if links[index]:
            linked[group] += 1.0
    return found


def outermost(stats: PageStats, around: Containers, groups: array[int], sums: Sums) -> array[int]:
    """By scope, the group of the outermost repeated item that it is in, -1 where it is in none.

    Only items off the way to the main container count.
    """
    parents, hops, group_of, (count, blocks, *_) = stats.elements.parents, around.hops_half, groups, sums
    found = array("i", [-1]) * len(parents)
    outer = found
    for index in range(len(parents)):
        group, parent = group_of[index], parents[index]
        if parent >= 0 and outer[parent] >= 0:
            outer[index] = outer[parent]
        elif hops[index] and count[group] >= FEWEST and blocks[group] >= SEVERAL * count[group]:
            outer[index] = group
    return found
