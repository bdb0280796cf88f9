"""Layout features, which the first step sees: size, tag, position, enclosing elements or, in a dump, other lines.

They follow the literature on boilerplate detection (text and link density: Kohlschütter et al., WSDM 2010; text under
the enclosing containers: Weninger et al., WWW 2010), plus statistics of the page's class signatures. They decide most
of a page's blocks, so nothing here may be costly.
"""

from __future__ import annotations

from array import array
from math import log1p

from ....pipeline import Verdicts
from ..page_stats import SENTENCE_MARKS, PageStats, distances
from ..prepare import Prepared
from ..table import FAR, Table, ordered
from .enclosing import (
    ENCLOSING,
    ITEMS,
    SIGNATURES,
    enclosing_features,
    item_features,
    signature_features,
)
from .verdicts import REASONS, reason_features

BLOCK = ("size", "density", "ends", "heading", "tag")
NEIGHBOURS = (
    "size-1", "size-2", "size+1", "size+2", "density-1", "density+1", "density+2", "prose-3", "prose+3", "prose-8",
    "prose+8", "since", "until",
)  # fmt: skip
GAPS = ("gap", "gap+1", "gap_usual")
PLACE = ("place", "above", "below", "past_top", "prose_text", "blocks")
LAYOUT = {
    "html": ordered(BLOCK, PLACE, ENCLOSING, SIGNATURES, ITEMS),
    "text": ordered(BLOCK, PLACE, NEIGHBOURS, GAPS, REASONS),
}
TAGS = {
    "p": 1.0, "li": 2.0, "div": 3.0, "td": 4.0, "tr": 4.0, "th": 4.0, "blockquote": 5.0, "pre": 7.0,
    "dd": 8.0, "dt": 8.0,
}  # fmt: skip
EMPTY, LINKED, NOTHING = array("d", [0.0] * 2), array("d", [1.0] * 2), array("d", [0.0] * 8)  # beyond a page's ends


def layout_features(verdicts: Verdicts, prepared: Prepared) -> Table:
    """The layout features of all undecided blocks."""
    stats, around = prepared.stats, prepared.around
    indices = [block.index for block in prepared.undecided]
    table = Table(LAYOUT["text" if around is None else "html"], len(indices))
    block_features(table, stats, indices)
    place_features(table, stats, indices)
    if around is None:
        neighbour_features(table, stats, indices)
        gap_features(table, stats, indices)
        reason_features(table, verdicts, indices)
    else:
        enclosing_features(table, stats, around, indices)
        signature_features(table, stats, around, indices)
        item_features(table, stats, around, indices)
    return table


def block_features(table: Table, stats: PageStats, indices: list[int]) -> None:
    """Size, link density, last character, heading level and tag of the block."""
    texts, tags, levels = stats.fields.texts, stats.fields.tags, stats.fields.levels
    size, density = stats.size, stats.density
    values, at, width = table.values, table.first(BLOCK), table.width
    for index in indices:
        values[at] = size[index]
        values[at + 1] = density[index]
        values[at + 2] = 1.0 if texts[index][-1] in SENTENCE_MARKS else 0.0
        values[at + 3] = levels[index]
        values[at + 4] = TAGS.get(tags[index], 0.0)
        at += width


def place_features(table: Table, stats: PageStats, indices: list[int]) -> None:
    """Position of the block among the page's blocks, and in its prose."""
    before, levels = stats.before, stats.fields.levels
    count, everything = float(max(1, len(levels))), max(1.0, before[-1])
    top = levels.index(1) if 1 in levels else -FAR
    prose_text, blocks = log1p(everything), log1p(count)
    values, at, width = table.values, table.first(PLACE), table.width
    for index in indices:
        values[at] = index / count
        values[at + 1] = before[index] / everything
        values[at + 2] = (everything - before[index + 1]) / everything
        values[at + 3] = max(-FAR, min(FAR, index - top))
        values[at + 4] = prose_text
        values[at + 5] = blocks
        at += width


def neighbour_features(table: Table, stats: PageStats, indices: list[int]) -> None:
    """Lengths, link densities and prose of the blocks around."""
    size, density = EMPTY + stats.size + EMPTY, LINKED + stats.density + LINKED
    before = NOTHING + stats.before + stats.before[-1:] * 8
    since, until = distances(stats.prose)
    values, at, width = table.values, table.first(NEIGHBOURS), table.width
    for index in indices:
        values[at] = size[index + 1]
        values[at + 1] = size[index]
        values[at + 2] = size[index + 3]
        values[at + 3] = size[index + 4]
        values[at + 4] = density[index + 1]
        values[at + 5] = density[index + 3]
        values[at + 6] = density[index + 4]
        values[at + 7] = before[index + 8] - before[index + 5]
        values[at + 8] = before[index + 12] - before[index + 9]
        values[at + 9] = before[index + 8] - before[index]
        values[at + 10] = before[index + 17] - before[index + 9]
        values[at + 11] = since[index]
        values[at + 12] = until[index]
        at += width


def gap_features(table: Table, stats: PageStats, indices: list[int]) -> None:
    """The blank lines above and below a dump's line, and what is usual on the page."""
    gap = [min(9, blank) for blank in stats.fields.gaps]
    gap.append(9)
    usual = sorted(gap)[len(gap) // 2]
    values, at, width = table.values, table.first(GAPS), table.width
    for index in indices:
        values[at] = gap[index]
        values[at + 1] = gap[index + 1]
        values[at + 2] = usual
        at += width
