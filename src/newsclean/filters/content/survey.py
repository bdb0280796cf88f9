"""A survey of the whole page that the features of each block are read from, in time linear in blocks and scopes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...model import Block, Page
from ..words import SENTENCE_ENDS

GOOD_CHARS = 80
GOOD_LINK_DENSITY = 0.33
MARKED = 0.2
LONG_CHARS = 200  # letters, of a script without marks at the end of a sentence; else characters
CLOSERS = frozenset('"”“»«’」』')  # in some languages what opens a quotation in others
SENTENCE_MARKS = SENTENCE_ENDS | CLOSERS | frozenset(":;")


@dataclass(frozen=True, slots=True)
class Survey:
    """Figures by block (`size`, `density`, `good`) and by scope (`total`, `linked`, `rich`).

    `size` is the block's length in letters, `density` the share of it inside links, `good` its size where it reads
    like prose and was not dropped, else 0. `before[i]` is the sum of `good` before block i, and one more of
    all. `total`, `linked` and `rich` sum size, link characters and `good` below each scope.
    """

    size: list[float]
    density: list[float]
    good: list[float]
    before: list[float]
    total: list[float]
    linked: list[float]
    rich: list[float]


def survey(page: Page, dropped: Sequence[bool], weight: float) -> Survey:
    """Measure every block and scope of a page.

    `dropped` tells which blocks the filters have taken already, `weight` how many letters a character stands for.
    """
    blocks = page.blocks
    size = [len(block.text) * weight for block in blocks]
    density = [block.link_chars / len(block.text) if block.link_chars else 0.0 for block in blocks]
    long = LONG_CHARS * (weight if weight > 1 and is_marked(blocks, size) else 1.0)
    good = [
        0.0 if out or n < GOOD_CHARS or d > GOOD_LINK_DENSITY or not is_prose(block, n > long) else n
        for block, n, d, out in zip(blocks, size, density, dropped, strict=True)
    ]
    total, linked, rich = ([0.0] * len(page.scopes) for _ in range(3))
    for block, n, d, g in zip(blocks, size, density, good, strict=True):
        scope = block.scope
        total[scope] += n
        if d:
            linked[scope] += n * d
        if g:
            rich[scope] += g
    parents = [scope.parent for scope in page.scopes]
    for index in range(len(parents) - 1, 0, -1):
        parent = parents[index]
        total[parent] += total[index]
        linked[parent] += linked[index]
        rich[parent] += rich[index]
    return Survey(size, density, good, [0.0, *accumulate(good)], total, linked, rich)


def is_prose(block: Block, long: bool) -> bool:
    """Tell whether a block looks like running text: no heading, not folded, and it ends like a sentence or is long."""
    return not block.level and not block.folded and (long or block.text[-1] in SENTENCE_MARKS)


def is_marked(blocks: Sequence[Block], size: Sequence[float]) -> bool:
    """Tell whether a page's longer lines end with the mark of a sentence's end; those of Thai do not."""
    ends = [block.text[-1] in SENTENCE_ENDS for block, n in zip(blocks, size, strict=True) if n >= GOOD_CHARS]
    return sum(ends) > MARKED * len(ends)
