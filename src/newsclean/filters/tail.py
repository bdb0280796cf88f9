"""Summaries of other articles at the end of a dump: paragraphs without a headline, each about something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .words import Gram, grams, is_unspaced

PROSE_CHARS = 80
MIN_BODY, MIN_TAIL = 4, 3  # paragraphs
WIDE_GAP = 2  # blank lines
MAX_KINSHIP = 0.5  # of what the article's own paragraphs have


@page_filter("tail")
def tail(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop what follows a sign-off or a wide gap, where it shares few word pairs with the text before."""
    if page.kind != "text":
        return
    prose = [block for block in verdicts.open() if len(block.text) >= PROSE_CHARS]
    if len(prose) < MIN_BODY + MIN_TAIL:
        return
    for start, sign in breaks(page, verdicts):
        above = [block for block in prose if block.index < start]
        below = [block for block in prose if block.index >= start]
        if len(above) >= MIN_BODY and len(below) >= MIN_TAIL:
            kinship = kin(above, below, is_unspaced(prose))
            if kinship <= MAX_KINSHIP:
                yield from (
                    drop(block, "teaser.unrelated", f"after {sign}: {kinship:.2f} of the kinship within the text")
                    for block in verdicts.open()
                    if block.index >= start
                )
                return


def breaks(page: Page, verdicts: Verdicts) -> Iterator[tuple[int, str]]:
    """Give the places where an article may end, and the sign of it: sign-offs, then gaps wider than is usual."""
    for verdict in verdicts:
        if verdict.reason.code.startswith("signoff.") and verdicts.dropped(verdict.block):
            yield verdict.block + 1, "a sign-off"
    gaps = Counter(block.gap for block in page.blocks)
    for block in page.blocks:
        if block.gap >= WIDE_GAP and 10 * gaps[block.gap] <= len(page.blocks):
            yield block.index, f"{block.gap} blank lines"


def kin(above: Sequence[Block], below: Sequence[Block], unspaced: bool) -> float:
    """Compare how much the blocks below share with the text above, with what its own blocks share with each other.

    The share of a block's word pairs that stand in another block above is taken for each; the result is the median
    below over the median above, which leaves each block's own pairs out.
    """
    own = [grams(block.text, unspaced) for block in above]
    count = Counter(gram for found in own for gram in found)
    within = median(share(found, count, 1) for found in own)
    beyond = median(share(grams(block.text, unspaced), count, 0) for block in below)
    return beyond / within if within else 1.0


def share(found: set[Gram], count: Counter[Gram], itself: int) -> float:
    """Give the share of a block's word pairs that more than `itself` blocks have."""
    return sum(count[gram] > itself for gram in found) / max(1, len(found))
