"""Questions about prose that several layers ask: is it any, has its script spaces, how much does a character say?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from .model import Block, Page
from .text.casefold import UNSPACED
from .text.words import SYLLABLE, SYLLABLE_WEIGHT, WIDE_WEIGHT, is_mostly

PROSE_CHARS = 100  # of a paragraph that is surely prose, not a heading or a label
SAMPLE_LINE, SAMPLE_CHARS = 40, 3000


class Lines(Protocol):
    """A block as far as its prose is concerned, before the lexicon has seen it or after."""

    @property
    def text(self) -> str:  # pyright: ignore[reportReturnType]
        """Its text."""

    @property
    def link_chars(self) -> int:  # pyright: ignore[reportReturnType]
        """The characters of it in links."""

    @property
    def collapsed(self) -> str:  # pyright: ignore[reportReturnType]
        """Why an element was collapsed into it, "" for a paragraph of its own."""


def is_prose(block: Lines, least: float = PROSE_CHARS) -> bool:
    """Whether a block is a paragraph: at least that long, no collapsed element, less than a third of it in links."""
    size = len(block.text)
    return size >= least and not block.collapsed and 3 * block.link_chars < size


def lacks_spaces(blocks: Sequence[Block]) -> bool:
    """Whether the longer lines of a page are mostly in a script without spaces between words."""
    return is_mostly(sample_of(blocks), UNSPACED)


def sample_of(blocks: Iterable[Lines]) -> str:
    """A sample of the longer lines, at most SAMPLE_CHARS of them."""
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
    """The number of Latin letters that say as much as one character of a page, by its script."""
    return weight_of(page.blocks)


def weight_of(blocks: Iterable[Lines]) -> float:
    """The number of Latin letters that say as much as one character of these blocks, by their script."""
    text = sample_of(blocks)
    return WIDE_WEIGHT if is_mostly(text, UNSPACED) else SYLLABLE_WEIGHT if is_mostly(text, SYLLABLE) else 1.0
