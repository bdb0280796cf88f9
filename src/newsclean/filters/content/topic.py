"""What a dump's lines are about: how much each shares with the page's good text, near it and anywhere, and the title.

A teaser is written like the article that it stands below; what gives it away is that it is about something else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from math import log1p

from ... import lexicon
from ...model import Block, Page
from ...pipeline import Verdicts
from ..words import WIDE_WEIGHT, letter_weight, words
from .reasons import Columns
from .survey import Survey

NEAR = 6  # blocks of good text
SHORTEST, STEM = 4, 6  # letters of a word that tells of the topic, and of it those that endings leave alone
MOST_CHARS = 2000  # of a block

Terms = frozenset[str]
NONE: Terms = frozenset()


def topic_columns(page: Page, verdicts: Verdicts, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """Tell for each block which share of its terms the good text has, near it and anywhere, and the title."""
    terms = terms_of(page, verdicts)
    good = [index for index, size in enumerate(survey.good) if size]
    places: dict[str, list[int]] = {}
    for order, index in enumerate(good):
        for term in terms(page.blocks[index].text):
            places.setdefault(term, []).append(order)
    title = next((verdict.block for verdict in verdicts if verdict.reason.code == "title.line"), None)
    headline = terms(page.blocks[title].text) if title is not None else NONE
    own = [terms(block.text) for block in wanted]
    kin = [shares(found, places, *around(good, block.index)) for found, block in zip(own, wanted, strict=True)]
    return {
        **{name: list(column) for name, column in zip(KIN, zip(*kin, strict=True), strict=True)},
        "kin_title": [len(found & headline) / len(found) if found and headline else -1.0 for found in own],
        "title_kin": [len(found & headline) / len(headline) if headline else -1.0 for found in own],
        "kin_next": [
            len(found & terms(page.blocks[block.index + 1].text)) / len(found)
            if found and block.index + 1 < len(page.blocks)
            else -1.0
            for found, block in zip(own, wanted, strict=True)
        ],
    }


KIN = ("kin", "kin_often", "kin_above", "kin_below")


def around(good: Sequence[int], index: int) -> tuple[int, int]:
    """Give the numbers of good blocks above a block, and of those up to and with it."""
    before = bisect_left(good, index)
    return before, before + (before < len(good) and good[before] == index)


def shares(found: Terms, places: dict[str, list[int]], before: int, past: int) -> tuple[float, float, float, float]:
    """Give the share of terms in other good blocks, how often on a scale of logarithms, and near above and below.

    `places` are the numbers of the good blocks that have a term. -1 stands for what cannot be told.
    """
    if not found:
        return -1.0, -1.0, -1.0, -1.0
    held = often = above = below = 0.0
    for term in found:
        orders = places.get(term)
        if orders is None:
            continue
        at = bisect_left(orders, before)
        others = len(orders) - (past - before)
        if others:
            held += 1
            often += log1p(others)
        above += at > 0 and orders[at - 1] >= before - NEAR
        at += past - before
        below += at < len(orders) and orders[at] < past + NEAR
    count = len(found)
    return held / count, often / count, above / count, below / count


def terms_of(page: Page, verdicts: Verdicts) -> Callable[[str], Terms]:
    """Give the function that takes a text's terms: stems of its longer words; without spaces, pairs of characters."""
    weight = verdicts.once(letter_weight)
    if weight == WIDE_WEIGHT:
        return lambda text: frozenset(text[at : at + 2] for at in range(min(len(text), MOST_CHARS) - 1))
    common = lexicon.load(page.language).stopwords
    shortest, stem = round(SHORTEST / weight), round(STEM / weight)
    return lambda text: frozenset(
        word[:stem] for word in words(text[:MOST_CHARS]) if len(word) >= shortest and word not in common
    )
