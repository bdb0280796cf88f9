"""The page's own vocabulary as features: a stand-in for knowing its language, and for what the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from ...model import Block, Page
from ..words import pairs
from .reasons import Columns
from .survey import Survey

COMMON_WORDS = 25
MOST_WORDS = 25  # of a block, to compare its vocabulary by


def word_columns(page: Page, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """How much the block speaks like the page's good text: in its commonest words, and about the same things.

    The commonest words of a page stand in for the stop words of its language, whatever it is. Scripts without spaces
    are taken by pairs of characters.
    """
    good = survey.good
    spread = Counter(
        chain.from_iterable(set(first_words(block.text, survey.wide)) for block in page.blocks if good[block.index])
    )
    common = frozenset(word for word, _ in spread.most_common(COMMON_WORDS))
    elsewhere = {word for word, places in spread.items() if places > 1}  # than in a good block that has it itself
    own = [first_words(block.text, survey.wide) for block in wanted]
    rare = [set(words) - common for words in own]
    shared: list[float] = [
        len(words & elsewhere) if good[block.index] else len(words & spread.keys())
        for words, block in zip(rare, wanted, strict=True)
    ]
    return {
        "common": [sum(map(common.__contains__, words)) / (len(words) or 1) for words in own],
        "shared": shared,
        "shared_share": [n / (len(words) or 1) for n, words in zip(shared, rare, strict=True)],
    }


def first_words(text: str, wide: bool) -> list[str]:
    """Split the beginning of a text into words, or into pairs of characters."""
    return pairs(text[: MOST_WORDS + 1]) if wide else text.split(None, MOST_WORDS)[:MOST_WORDS]
