"""What a dump's lines are about: how much each shares with the page's good text, near it and anywhere, and the title.

A teaser is written like the article that it stands below; what gives it away is that it is about something else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from math import log1p

from ... import lexicon
from ...model import Block
from ...pipeline import Verdicts
from ..words import WIDE_WEIGHT
from .reasons import Columns
from .survey import Survey

NEAR = 6  # blocks of good text
SHORTEST, STEM = 5, 6  # letters of a word that tells of the topic, and of it those that endings leave alone
MOST_CHARS = 800  # of a block
KIN = ("kin", "kin_often", "kin_above", "kin_below")
LIKELY_KIN = ("likely_kin", "likely_kin_often", "likely_kin_pure", "likely_kin_outside")
SOME, LEAST = 0.5, 0.1  # of expected blocks
UNTOLD = (-1.0, -1.0, -1.0, -1.0)
SCALE = 1000  # sums are of whole thousandths: a set has no order, and a sum of fractions depends on it
LOGS = [round(SCALE * log1p(count)) for count in range(200)]

NONE: frozenset[str] = frozenset()

Terms = set[str]
Kinship = tuple[float, float, float, float]


class Topics:
    """The terms of a page's blocks: stems of their longer words; without spaces, pairs of characters."""

    def __init__(self, texts: list[str], language: str | None, weight: float) -> None:
        self.texts = texts
        self.known: dict[int, Terms] = {}
        self.wide = weight == WIDE_WEIGHT
        self.shortest, self.stem = round(SHORTEST / weight), round(STEM / weight)
        self.common = NONE if self.wide else common_stems(language, self.stem)

    def of(self, index: int) -> Terms:
        """Give the terms of a block."""
        found = self.known.get(index)
        if found is None:
            found = self.known[index] = self.terms(self.texts[index][:MOST_CHARS])
        return found

    def terms(self, text: str) -> Terms:
        """Take a text's terms."""
        if self.wide:
            return {text[at : at + 2] for at in range(len(text) - 1)}
        shortest, length, common = self.shortest, self.stem, self.common
        found = set()
        for word in text.lower().split():
            if len(word) >= shortest:
                stem = word[:length]
                if stem not in common:
                    found.add(stem)
        return found


@cache
def common_stems(language: str | None, stem: int) -> frozenset[str]:
    """Give the stems of a language's stop words."""
    return frozenset([word[:stem] for word in lexicon.load(language).stopwords])


def topic_columns(topics: Topics, verdicts: Verdicts, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """Tell for each block which share of its terms the good text has, near it and anywhere, and the title."""
    last = len(topics.texts) - 1
    good = [index for index, size in enumerate(survey.good) if size]
    indices = [block.index for block in wanted]
    titles = [verdict.block for verdict in verdicts if verdict.reason.code == "title.line"][:1]
    headline = topics.of(titles[0]) if titles else set()
    own = [topics.of(index) for index in indices]
    following = [topics.of(index + 1) if index < last else set() for index in indices]
    every: Terms = set().union(*own)
    places = holders([every & topics.of(index) for index in good])
    kin = [shares(topics.of(index), places, bisect_left(good, index), survey.good[index] > 0) for index in indices]
    found: Columns = {name: list(column) for name, column in zip(KIN, zip(*kin, strict=True), strict=True)}
    titled = [overlap(mine, headline) for mine in own]
    found["kin_title"] = [share(both, mine) for both, mine in zip(titled, own, strict=True)]
    found["title_kin"] = [share(both, headline) for both in titled]
    found["kin_next"] = [share(overlap(mine, after), mine) for mine, after in zip(own, following, strict=True)]
    return found


def holders(terms: list[Terms]) -> dict[str, list[int]]:
    """Give for each term the numbers of the good blocks that have it."""
    places: dict[str, list[int]] = {}
    for order, found in enumerate(terms):
        for term in found:
            orders = places.get(term)
            if orders is None:
                places[term] = [order]
            else:
                orders.append(order)
    return places


def overlap(found: Terms, others: Terms) -> int:
    """Count the terms that two blocks have in common, -1 where one has none."""
    return len(found & others) if found and others else -1


def share(both: int, of: Terms) -> float:
    """Give the share of some terms that an overlap is, -1 where there is none to speak of."""
    return both / len(of) if both >= 0 else -1.0


def shares(found: Terms, places: dict[str, list[int]], before: int, own: int) -> Kinship:
    """Give the share of terms in other good blocks, how often on a scale of logarithms, and near above and below.

    `places` are the numbers of the good blocks that have a term; `before` of these are above the block, which is one
    itself where `own` is 1. -1 stands for what cannot be told.
    """
    if not found:
        return UNTOLD
    held = above = below = often = 0
    first, end = before - NEAR, before + own + NEAR
    for term in found:
        orders = places.get(term)
        others = len(orders) - own if orders else 0
        if orders and others:
            at = bisect_left(orders, before)
            held += 1
            often += LOGS[min(others, len(LOGS) - 1)]
            if at and orders[at - 1] >= first:
                above += 1
            if at < others and orders[at + own] < end:
                below += 1
    count = len(found)
    return held / count, often / (SCALE * count), above / count, below / count


def likely_columns(topics: Topics, places: list[int], likely: list[float], unclear: list[int]) -> Columns:
    """Tell how much the unclear blocks share with what is likely article text, and what is not.

    `places` and `likely` are the indices and chances of all measured blocks.
    """
    inside: dict[str, float] = {}
    held: dict[str, float] = {}
    for place, chance in zip(places, likely, strict=True):
        for term in topics.of(place):
            inside[term] = inside.get(term, 0.0) + chance
            held[term] = held.get(term, 0.0) + 1.0
    rows = [sharing(topics.of(places[at]), inside, held, likely[at]) for at in unclear]
    return {name: list(column) for name, column in zip(LIKELY_KIN, zip(*rows, strict=True), strict=True)}


def sharing(found: Terms, inside: dict[str, float], held: dict[str, float], own: float) -> Kinship:
    """Give the share of terms in other blocks that are likely text, how often, how purely, and the share in others.

    `inside` has for each term the sum of the chances of all blocks that hold it, `held` their number.
    """
    if not found:
        return UNTOLD
    within = often = pure = outside = 0
    for term in found:
        likely = inside[term] - own
        others = held[term] - 1.0
        within += likely > SOME
        outside += others - likely > SOME
        often += int(SCALE * likely / (likely + 1.0))
        pure += int(SCALE * (likely + LEAST) / (others + 2.0 * LEAST))
    count = len(found)
    return within / count, often / (SCALE * count), pure / (SCALE * count), outside / count
