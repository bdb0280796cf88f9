"""What a dump's lines are about: how much each shares with the page's good text, near it and anywhere, and the title.

A teaser is written like the article that it stands below; what gives it away is that it is about something else.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from itertools import compress
from math import log1p

from .... import lexicon
from ....model import Block
from ....pipeline import Verdicts
from ....text.words import WIDE_WEIGHT
from ..page_stats import PageStats
from .verdicts import Columns, taken

NEAR = 6  # blocks of good text
SHORTEST, STEM = 5, 6  # letters of a word that tells of the topic, and of it those that endings leave alone
MOST_CHARS = 800  # of a block
SHARED = ("shared", "shared_often")
LIKELY_SHARED = ("likely_shared", "likely_shared_often", "likely_shared_pure", "likely_shared_outside")
SOME, LEAST = 0.5, 0.1  # of expected blocks
UNTOLD = -1.0
SCALE = 1000  # sums are of whole thousandths, as a sum of fractions depends on their order
LOGS = array("i", [round(SCALE * log1p(count)) for count in range(200)])
COMMON, UNKNOWN = -1, -2  # instead of numbers

Terms = list[int]


class PageTerms:
    """The terms of a page's blocks: stems of their longer words; without spaces, pairs of characters.

    `terms` has for each block the numbers of its terms, each once; `count` is how many the page has.
    """

    def __init__(self, texts: list[str], language: str | None, weight: float) -> None:
        wide = weight == WIDE_WEIGHT
        self.shortest, self.length = (0, 0) if wide else (round(SHORTEST / weight), round(STEM / weight))
        self.numbers = {} if wide else common_stems(language, self.length).copy()
        self.latest: list[int] = []  # for each term, the last block that has it
        self.terms = [self.read(index, text[:MOST_CHARS]) for index, text in enumerate(texts)]
        self.count = len(self.latest)

    def read(self, index: int, text: str) -> list[int]:
        """Give the terms of a block, the last so far."""
        numbers, latest = self.numbers, self.latest
        found: list[int] = []
        for term in stems(text, self.shortest, self.length) if self.length else pairs(text):
            number = numbers.get(term, UNKNOWN)
            if number == UNKNOWN:
                number = numbers[term] = len(latest)
                latest.append(index)
                found.append(number)
            elif number != COMMON:
                last = latest[number]
                if last != index:
                    latest[number] = index
                    found.append(number)
        return found


def pairs(text: str) -> list[str]:
    """Give the pairs of neighbouring characters."""
    return [text[i : i + 2] for i in range(len(text) - 1)]


def stems(text: str, shortest: int, length: int) -> list[str]:
    """Give the beginnings of the words that are long enough."""
    return [word[:length] for word in text.lower().split() if len(word) >= shortest]


@cache
def common_stems(language: str | None, length: int) -> dict[str, int]:
    """Give the stems of a language's stop words, numbered as such."""
    return dict.fromkeys([word[:length] for word in lexicon.load(language).stopwords], COMMON)


def vocabulary_columns(topics: PageTerms, verdicts: Verdicts, stats: PageStats, wanted: Sequence[Block]) -> Columns:
    """Tell for each block which share of its terms the good text has, near it and anywhere, and the title."""
    terms, count = topics.terms, topics.count
    indices = [block.index for block in wanted]
    prose = [size > 0 for size in stats.prose]
    titles = [verdict.block for verdict in verdicts if verdict.reason.code == "title.line"][:1]
    headline = terms[titles[0]] if titles else []
    own, after = taken(terms, indices), taken([*terms[1:], []], indices)
    titled = overlaps(own, [headline] * len(own), count)
    found = shared_columns(terms, prose, indices, count)
    found["shared_above"] = near_column(terms, prose, indices, range(len(prose)), count)
    found["shared_below"] = near_column(terms, prose, indices, range(len(prose) - 1, -1, -1), count)
    found["shared_title"] = [share(both, mine) for both, mine in zip(titled, own, strict=True)]
    found["title_shared"] = [share(both, headline) for both in titled]
    found["shared_next"] = [share(both, mine) for both, mine in zip(overlaps(own, after, count), own, strict=True)]
    return found


def overlaps(these: list[Terms], those: list[Terms], count: int) -> list[int]:
    """Count the terms that the blocks of each pair have in common, -1 where one has none."""
    marks = array("i", bytes(4 * count))
    found: list[int] = []
    for turn, (first, second) in enumerate(zip(these, those, strict=True), 1):
        for term in second:
            marks[term] = turn
        both = 0
        for term in first:
            both += marks[term] == turn
        found.append(both if first and second else -1)
    return found


def share(both: int, of: Terms) -> float:
    """Give the share of some terms that an overlap is, -1 where there is none to speak of."""
    return both / len(of) if both >= 0 else UNTOLD


def shared_columns(terms: list[Terms], prose: list[bool], indices: list[int], count: int) -> Columns:
    """Give the share of a block's terms in other good blocks, and how often, on a scale of logarithms."""
    holders = array("i", bytes(4 * count))
    for mine in compress(terms, prose):
        for term in mine:
            holders[term] += 1
    shared: list[float] = []
    often: list[float] = []
    for index in indices:
        held = amount = 0
        mine, own = terms[index], prose[index]
        for term in mine:
            others = holders[term] - own
            if others:
                held += 1
                amount += LOGS[min(others, len(LOGS) - 1)]
        size = len(mine)
        shared.append(held / size if size else UNTOLD)
        often.append(amount / (SCALE * size) if size else UNTOLD)
    return dict(zip(SHARED, (shared, often), strict=True))


def near_column(terms: list[Terms], prose: list[bool], indices: list[int], path: range, count: int) -> list[float]:
    """Give the share of a block's terms in the last few good blocks before it, on a path from one end of the page."""
    wanted, found = set(indices), [UNTOLD] * len(prose)
    latest = array("i", [-NEAR - 1]) * count
    passed = 0
    for index in path:
        own = terms[index]
        if own and index in wanted:
            held = 0
            for term in own:
                held += passed - latest[term] <= NEAR
            found[index] = held / len(own)
        if prose[index]:
            for term in own:
                latest[term] = passed
            passed += 1
    return taken(found, indices)


def likely_columns(topics: PageTerms, places: list[int], likely: list[float], unclear: list[int]) -> Columns:
    """Tell how much the unclear blocks share with what is likely article text, and what is not.

    `places` and `likely` are the indices and chances of all measured blocks.
    """
    inside, held = array("d", bytes(8 * topics.count)), array("d", bytes(8 * topics.count))
    own = taken(topics.terms, places)
    for mine, chance in zip(own, likely, strict=True):
        for term in mine:
            inside[term] += chance
            held[term] += 1.0
    rows = [sharing(own[i], inside, held, likely[i]) for i in unclear]
    return {name: list(column) for name, column in zip(LIKELY_SHARED, zip(*rows, strict=True), strict=True)}


def sharing(terms: Terms, inside: array[float], held: array[float], own: float) -> tuple[float, float, float, float]:
    """Give the share of terms in other blocks that are likely text, how often, how purely, and the share in others.

    `inside` has for each term the sum of the chances of all blocks that hold it, `held` their number.
    """
    if not terms:
        return UNTOLD, UNTOLD, UNTOLD, UNTOLD
    within = often = pure = outside = 0
    for term in terms:
        likely = inside[term] - own
        others = held[term] - 1.0
        frequent = int(SCALE * likely / (likely + 1.0))
        clean = int(SCALE * (likely + LEAST) / (others + 2.0 * LEAST))
        within += likely > SOME
        outside += others - likely > SOME
        often += frequent
        pure += clean
    size = len(terms)
    return within / size, often / (SCALE * size), pure / (SCALE * size), outside / size
