"""Where a page's text lies, and what stands above, within and below it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from ..model import Block
from ..prose import is_prose, lacks_spaces
from .counts import HEAD, INSIDE, TAIL

LINE_COST = 100  # characters: a line shorter than this speaks against a text, a longer one for it
MOST = 400  # characters of one block that count
NOTHING: frozenset[int] = frozenset()


class Body(NamedTuple):
    """The run of blocks from `start` up to, not including, `end` that holds the text of a page."""

    start: int
    end: int

    def place(self, index: int) -> str:
        """Tell where a block stands: HEAD, INSIDE or TAIL."""
        if self.start <= index < self.end:
            return INSIDE
        return HEAD if index < self.start else TAIL


def find_body(blocks: Sequence[Block], repeated: Container[int] = NOTHING) -> Body:
    """Find the run of blocks with the most prose: each counts its characters less LINE_COST, the greatest sum wins.

    Menus, link lists and the blocks in `repeated` count as empty lines. Where no block is longer than LINE_COST, the
    longest is the body; where there is none but empty lines, all of the page stands above an empty body. (Maximum
    subsequence segmentation: Pasternack and Roth, WWW 2009.)
    """
    width = 2 if lacks_spaces(blocks) else 1
    weights = [0 if index in repeated else weight(block, width) for index, block in enumerate(blocks)]
    longest = max(weights, default=0)
    if longest <= LINE_COST:
        start = weights.index(longest) if longest else len(blocks)
        return Body(start, start + bool(longest))
    best, start, end, total, since = 0, 0, 0, 0, 0
    for index, chars in enumerate(weights):
        total += chars - LINE_COST
        if total > best:
            best, start, end = total, since, index + 1
        if total <= 0:
            total, since = 0, index + 1
    return Body(start, end)


def weight(block: Block, width: int) -> int:
    """Give the characters of a block that count as prose, each as `width` of them."""
    return min(MOST, width * len(block.text)) if is_prose(block, 1) else 0
