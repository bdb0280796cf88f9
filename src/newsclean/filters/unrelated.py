"""Summaries of other articles at the end of a dump: paragraphs without a headline, each about something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..prose import lacks_spaces, letter_weight
from ..text.words import Gram, grams

PROSE_CHARS = 80
MIN_BODY, MIN_TAIL = 4, 3  # paragraphs
WIDE_GAP = 2  # blank lines
MAX_KINSHIP = 0.5  # of what the article's own paragraphs have, after a sign-off
MAX_GAP_KINSHIP = 0.4  # and after a gap, which tells less
MIN_PROSE = 0.7  # of the lines in such a tail
MOST_CHARS, MOST_BREAKS = 150_000, 12  # what is longer, or has more of these signs, is no article with a tail


@page_filter("tail")
def tail(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop what follows a sign-off or a wide gap, where it shares few word pairs with the text before."""
    if page.kind != "text":
        return
    least = PROSE_CHARS / verdicts.once(letter_weight)
    prose = [block for block in verdicts.open() if len(block.text) >= least]
    if len(prose) < MIN_BODY + MIN_TAIL or sum(len(block.text) for block in prose) > MOST_CHARS:
        return
    pairs: list[set[Gram]] = []
    for start, sign, most in islice(breaks(page, verdicts), MOST_BREAKS):
        count = sum(block.index < start for block in prose)
        above, below = prose[:count], prose[count:]
        lines = sum(block.index >= start for block in verdicts.open())
        if count >= MIN_BODY and len(below) >= max(MIN_TAIL, MIN_PROSE * lines) and is_larger(above, below):
            pairs = pairs or pairs_of(prose)
            kinship = kin(pairs[:count], pairs[count:])
            if kinship <= most:
                yield from (
                    drop(block, "teaser.unrelated", f"after {sign}: {kinship:.2f} of the kinship within the text")
                    for block in verdicts.open()
                    if block.index >= start
                )
                return


def pairs_of(prose: Sequence[Block]) -> list[set[Gram]]:
    """Give the word pairs of each block."""
    unspaced = lacks_spaces(prose)
    return [grams(block.text, unspaced) for block in prose]


def breaks(page: Page, verdicts: Verdicts) -> Iterator[tuple[int, str, float]]:
    """Where an article may end: the index, the sign of it, and the highest kinship at which it is an end.

    The signs are sign-offs right below a paragraph, then gaps wider than is usual.
    """
    for verdict in verdicts:
        above = page.blocks[max(0, verdict.block - 1)]
        signs = verdict.reason.code.startswith("signoff.") and verdicts.dropped(verdict.block)
        if signs and len(above.text) >= PROSE_CHARS / verdicts.once(letter_weight):
            yield verdict.block + 1, "a sign-off", MAX_KINSHIP
    gaps = Counter([block.gap for block in page.blocks])
    for block in page.blocks:
        if block.gap >= WIDE_GAP and 10 * gaps[block.gap] <= len(page.blocks):
            yield block.index, f"{block.gap} blank lines", MAX_GAP_KINSHIP


def is_larger(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Tell whether most of the text stands above: below captions and their credits it is the article that follows."""
    return sum(len(block.text) for block in above) > sum(len(block.text) for block in below)


def kin(above: Sequence[set[Gram]], below: Sequence[set[Gram]]) -> float:
    """How much the blocks below share with the rest of the dump, relative to what the blocks above share.

    Each block is given by its word pairs. For each the share of the pairs that stand in another block is taken; the
    result is the median below, over all blocks, by the median above, over those above. The later parts of a long
    article may have left its beginning behind, but they speak of one thing; the summaries at a dump's end do not.
    """
    count = Counter(gram for found in above for gram in found)
    within = median(share(found, count) for found in above)
    count.update(gram for found in below for gram in found)
    return median(share(found, count) for found in below) / within if within else 1.0


def share(found: set[Gram], count: Counter[Gram]) -> float:
    """Give the share of a block's word pairs that another block has."""
    return sum(count[gram] > 1 for gram in found) / max(1, len(found))
