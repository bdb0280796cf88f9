"""Measures a page for the content model, and settles what is plain without it."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Block, Page, Verdict
from ...pipeline import Verdicts
from ...prose import letter_weight
from .containers import Containers, containers, trusted_hints
from .features.vocabulary import PageTerms
from .page_stats import PageStats, page_stats, without
from .rules import named_noise, outside_container


class Prepared(NamedTuple):
    """The verdicts settled before the model, the blocks left to it, and the page's figures and containers.

    A dump has topics instead of containers.
    """

    dropped: list[Verdict]
    undecided: list[Block]
    stats: PageStats
    around: Containers | None
    topics: PageTerms | None


def prepare(page: Page, verdicts: Verdicts) -> Prepared:
    """Survey a page, and settle its named noise and its outskirts."""
    wanted = verdicts.open()
    dropped = dropped_blocks(page, verdicts, wanted)
    weight = verdicts.once(letter_weight)
    figures = page_stats(page, dropped, weight)
    if page.kind != "html":
        return Prepared([], wanted, figures, None, PageTerms(figures.fields.texts, page.language, weight))
    hints = trusted_hints(figures)
    settled = named_noise(figures, hints, wanted)
    if settled:
        wanted = left(wanted, settled)
        figures = without(figures, settled)
    around = containers(figures, hints)
    outside = outside_container(figures, around, wanted)
    return Prepared(settled + outside, left(wanted, outside), figures, around, None)


def dropped_blocks(page: Page, verdicts: Verdicts, wanted: list[Block]) -> list[bool]:
    """Tell for each block whether it has been dropped; the wanted ones are open."""
    decided = [True] * len(page.blocks)
    for block in wanted:
        decided[block.index] = False
    return [known and verdicts.dropped(index) for index, known in enumerate(decided)]


def left(blocks: list[Block], settled: list[Verdict]) -> list[Block]:
    """Leave out the blocks that have been settled."""
    if not settled:
        return blocks
    gone = {verdict.block for verdict in settled}
    return [block for block in blocks if block.index not in gone]
