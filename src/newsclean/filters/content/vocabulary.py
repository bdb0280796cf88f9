"""The page's own vocabulary as features: a stand-in for knowing its language, and for what the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain, compress

from ...model import Block, Page
from ..words import pairs
from .reasons import Columns
from .survey import Survey

COMMON_WORDS = 25
MOST_WORDS = 25  # of a block, to compare its vocabulary by


def word_columns(page: Page, survey: Survey, wanted: Sequence[Block], split: Sequence[Sequence[str]]) -> Columns:
    """How much the block speaks like the page's good text: in its commonest words, and about the same things.

    The commonest words of a page stand in for the stop words of its language, whatever it is. Scripts without spaces
    are taken by pairs of characters.
    """
    cut: Callable[[str], list[str]] = pairs if survey.wide else str.split
    own = [words[:MOST_WORDS] for words in (map(cut, (block.text for block in wanted)) if survey.wide else split)]
    good = [bool(survey.good[block.index]) for block in wanted]
    sets = list(map(set, own))
    count = Counter(chain.from_iterable(compress(own, good)))
    spread = Counter(chain.from_iterable(compress(sets, good)))
    common = frozenset(word for word, _ in count.most_common(COMMON_WORDS))
    elsewhere = {word for word, places in spread.items() if places > 1}  # than in a good block that has it itself
    anywhere = set(spread)
    rare = [words - common for words in sets]
    shared: list[float] = [len(words & (elsewhere if own else anywhere)) for words, own in zip(rare, good, strict=True)]
    return {
        "common": [sum(map(common.__contains__, words)) / (len(words) or 1) for words in own],
        "shared": shared,
        "shared_share": [n / (len(words) or 1) for n, words in zip(shared, rare, strict=True)],
        "words": [len(words) for words in split],
    }
