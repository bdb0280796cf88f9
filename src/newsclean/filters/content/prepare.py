"""Prepare a page for the content model: rules that drop what is plain, statistics, containers, terms."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Block, Page, Verdict
from ...pipeline import Verdicts
from ...prose import letter_weight
from .containers import Containers, containers
from .features.vocabulary import PageTerms
from .page_stats import PageStats, page_stats, without
from .rules import NEVER, SURE, named_noise, outside_container
from .trust import trusted_hints


class Prepared(NamedTuple):
    """A page as the content model sees it.

    `dropped` are the verdicts of the rules before the model, `undecided` the blocks that are left to it, in page order,
    `stats` figures of the whole page. `around` are the containers of an HTML page, `topics` the terms of a dump; each
    is None for the other kind.
    """

    dropped: list[Verdict]
    undecided: list[Block]
    stats: PageStats
    around: Containers | None
    topics: PageTerms | None


def prepare(page: Page, verdicts: Verdicts, article: bool = True) -> Prepared:
    """Take the statistics of a page, and apply the rules that come before the model; few if it is no article."""
    wanted = verdicts.open()
    dropped = dropped_blocks(page, verdicts, wanted)
    weight = verdicts.once(letter_weight)
    figures = page_stats(page, dropped, weight)
    if page.kind != "html":
        return Prepared([], wanted, figures, None, PageTerms(figures.fields.texts, page.language, weight))
    hints = trusted_hints(page, verdicts, figures)
    settled = named_noise(figures, hints, wanted, SURE if article else NEVER)
    if settled:
        wanted = left(wanted, settled)
        figures = without(figures, settled)
    around = containers(figures, hints)
    outside = outside_container(figures, around, wanted) if article else []
    return Prepared(settled + outside, left(wanted, outside), figures, around, None)


def dropped_blocks(page: Page, verdicts: Verdicts, wanted: list[Block]) -> list[bool]:
    """For each block of the page, whether an earlier filter dropped it; `wanted` are the undecided ones."""
    decided = [True] * len(page.blocks)
    for block in wanted:
        decided[block.index] = False
    return [known and verdicts.dropped(index) for index, known in enumerate(decided)]


def left(blocks: list[Block], settled: list[Verdict]) -> list[Block]:
    """The blocks without those that verdicts are about."""
    if not settled:
        return blocks
    gone = {verdict.block for verdict in settled}
    return [block for block in blocks if block.index not in gone]
