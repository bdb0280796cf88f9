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
from ..words import WIDE_WEIGHT, letter_weight
from .reasons import Columns
from .survey import Survey

NEAR = 6  # blocks of good text
SHORTEST, STEM = 5, 6  # letters of a word that tells of the topic, and of it those that endings leave alone
MOST_CHARS = 800  # of a block

Terms = frozenset[str]
NONE: Terms = frozenset()


def topic_columns(page: Page, verdicts: Verdicts, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """Tell for each block which share of its terms the good text has, near it and anywhere, and the title."""
    take = terms_of(page, verdicts)
    good = [index for index, size in enumerate(survey.good) if size]
    title = next((verdict.block for verdict in verdicts if verdict.reason.code == "title.line"), None)
    last = len(page.blocks) - 1
    asked = {near for block in wanted for near in (block.index, min(last, block.index + 1))}
    terms = {index: take(page.blocks[index].text) for index in asked.union(good, () if title is None else (title,))}
    places: dict[str, list[int]] = {}
    for order, index in enumerate(good):
        for term in terms[index]:
            places.setdefault(term, []).append(order)
    headline = NONE if title is None else terms[title]
    own = [terms[block.index] for block in wanted]
    kin = [shares(found, places, *around(good, block.index)) for found, block in zip(own, wanted, strict=True)]
    following = [terms[block.index + 1] if block.index < last else NONE for block in wanted]
    return {
        **{name: list(column) for name, column in zip(KIN, zip(*kin, strict=True), strict=True)},
        "kin_title": [shared(found, headline, found) for found in own],
        "title_kin": [shared(found, headline, headline) for found in own],
        "kin_next": [shared(found, after, found) for found, after in zip(own, following, strict=True)],
    }


def shared(found: Terms, others: Terms, of: Terms) -> float:
    """Give the share of some terms that two blocks have in common, -1 where one has none."""
    return len(found & others) / len(of) if found and others else -1.0


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
    held = above = below = 0
    often = 0.0
    own, first, end = past - before, before - NEAR, past + NEAR
    for orders in filter(None, map(places.get, found)):
        others = len(orders) - own
        if others:
            at = bisect_left(orders, before)
            held += 1
            often += log1p(others)
            if at and orders[at - 1] >= first:
                above += 1
            if at < others and orders[at + own] < end:
                below += 1
    count = len(found)
    return held / count, often / count, above / count, below / count


def terms_of(page: Page, verdicts: Verdicts) -> Callable[[str], Terms]:
    """Give the function that takes a text's terms: stems of its longer words; without spaces, pairs of characters."""
    weight = verdicts.once(letter_weight)
    if weight == WIDE_WEIGHT:
        return lambda text: frozenset(text[at : at + 2] for at in range(min(len(text), MOST_CHARS) - 1))
    shortest, stem = round(SHORTEST / weight), round(STEM / weight)
    common = frozenset(word[:stem] for word in lexicon.load(page.language).stopwords)

    def take(text: str) -> Terms:
        return frozenset([word[:stem] for word in text[:MOST_CHARS].lower().split() if len(word) >= shortest]) - common

    return take
