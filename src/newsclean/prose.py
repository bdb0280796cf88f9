"""What several rooms ask of a page's prose: whether its script has spaces, and how much a character of it says."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Block, Page
from .text.words import SYLLABLE, SYLLABLE_WEIGHT, WIDE, WIDE_WEIGHT, is_mostly

SAMPLE_LINE, SAMPLE_CHARS = 40, 3000


def is_unspaced(blocks: Sequence[Block]) -> bool:
    """Tell whether the longer lines of a page are mostly in a script without spaces between words."""
    return is_mostly(sample_of(blocks), WIDE)


def sample_of(blocks: Sequence[Block]) -> str:
    """Give a sample of the longer lines."""
    sample: list[str] = []
    taken = 0
    for block in blocks:
        if len(block.text) > SAMPLE_LINE:
            sample.append(block.text)
            taken += len(block.text)
            if taken > SAMPLE_CHARS:
                break
    return "".join(sample)[:SAMPLE_CHARS]


def letter_weight(page: Page) -> float:
    """Give the Latin letters that say as much as one character of a page does."""
    text = sample_of(page.blocks)
    return WIDE_WEIGHT if is_mostly(text, WIDE) else SYLLABLE_WEIGHT if is_mostly(text, SYLLABLE) else 1.0
