"""Lexical cohesion: how many of a line's terms a dump's prose shares, near it and anywhere, and its title.

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
from ..table import Table

Terms = list[int]
SHORTEST, STEM = 5, 6  # letters of a word that counts as a term, and how many of them are its stem
MOST_CHARS = 800  # of a block
COMMON, UNKNOWN = -1, -2  # in place of a term's number: a stop word's stem, one not seen before
NEAR = 6  # blocks of prose
VOCABULARY = (
    "shared", "shared_often", "shared_above", "shared_below", "shared_title", "title_shared", "shared_next",
)  # fmt: skip
LIKELY_SHARED = ("likely_shared", "likely_shared_often", "likely_shared_pure", "likely_shared_outside")
SOME, LEAST = 0.5, 0.1  # of expected blocks
UNTOLD = -1.0
SCALE = 1000  # sums are of whole thousandths, as a sum of fractions depends on their order
LOGS = array("i", [round(SCALE * log1p(count)) for count in range(200)])


class PageTerms:
    """The terms of a page's blocks: stems of longer words, or pairs of characters in scripts without spaces.

    `terms[i]` are the numbers of the distinct terms of block i, `count` is the number of terms of the page. `weight` is
    the number of Latin letters that a character stands for: words are measured in these.
    """

    def __init__(self, texts: list[str], language: str | None, weight: float) -> None:
        wide = weight == WIDE_WEIGHT
        self.shortest, self.length = (0, 0) if wide else (round(SHORTEST / weight), round(STEM / weight))
        self.numbers = {} if wide else common_stems(language, self.length).copy()
        self.latest: list[int] = []  # for each term, the last block that has it
        self.terms = [self.read(index, text[:MOST_CHARS]) for index, text in enumerate(texts)]
        self.count = len(self.latest)

    def read(self, index: int, text: str) -> list[int]:
        """The numbers of a block's distinct terms. Blocks must be read in page order."""
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
    """All pairs of neighbouring characters."""
    return [text[i : i + 2] for i in range(len(text) - 1)]


def stems(text: str, shortest: int, length: int) -> list[str]:
    """The first `length` letters of each word with at least `shortest`, lower-cased."""
    return [word[:length] for word in text.lower().split() if len(word) >= shortest]


@cache
def common_stems(language: str | None, length: int) -> dict[str, int]:
    """The stems of a language's stop words, each with the number COMMON."""
    return dict.fromkeys([word[:length] for word in lexicon.load(language).stopwords], COMMON)


def vocabulary_features(
    table: Table, topics: PageTerms, verdicts: Verdicts, stats: PageStats, wanted: Sequence[Block]
) -> None:
    """The share of each block's terms in the prose, near it and anywhere, in the title, and in the next block."""
    terms, count = topics.terms, topics.count
    indices = [block.index for block in wanted]
    prose = [size > 0 for size in stats.prose]
    titles = [verdict.block for verdict in verdicts if verdict.reason.code.startswith("title.")][:1]
    headline = terms[titles[0]] if titles else []
    own = [terms[index] for index in indices]
    after = [terms[index + 1] if index + 1 < len(terms) else [] for index in indices]
    titled = overlaps(own, [headline] * len(own), count)
    put_shared(table, topics, prose, indices)
    table.put("shared_above", near(topics, prose, indices, range(len(prose))))
    table.put("shared_below", near(topics, prose, indices, range(len(prose) - 1, -1, -1)))
    table.put("shared_title", [share(both, mine) for both, mine in zip(titled, own, strict=True)])
    table.put("title_shared", [share(both, headline) for both in titled])
    table.put("shared_next", [share(both, mine) for both, mine in zip(overlaps(own, after, count), own, strict=True)])


def overlaps(these: list[Terms], those: list[Terms], count: int) -> list[int]:
    """The number of terms that each pair of blocks has in common, -1 if either has none."""
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
    """An overlap as a share of some terms, -1 if there is none."""
    return both / len(of) if both >= 0 else UNTOLD


def put_shared(table: Table, topics: PageTerms, prose: list[bool], indices: list[int]) -> None:
    """The share of a block's terms in other blocks of prose, and how often they occur there, on a logarithmic scale."""
    terms, holders = topics.terms, array("i", bytes(4 * topics.count))
    for mine in compress(terms, prose):
        for term in mine:
            holders[term] += 1
    values, at, width = table.values, table.first(VOCABULARY), table.width
    for index in indices:
        held = amount = 0
        mine, own = terms[index], prose[index]
        for term in mine:
            others = holders[term] - own
            if others:
                held += 1
                amount += LOGS[min(others, len(LOGS) - 1)]
        size = len(mine)
        values[at] = held / size if size else UNTOLD
        values[at + 1] = amount / (SCALE * size) if size else UNTOLD
        at += width


def near(topics: PageTerms, prose: list[bool], indices: list[int], path: range) -> list[float]:
    """The share of each block's terms in the last NEAR blocks of prose before it on a path through the page."""
    terms, wanted, found = topics.terms, set(indices), [UNTOLD] * len(prose)
    latest = array("i", [-NEAR - 1]) * topics.count
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
    return [found[index] for index in indices]


def likely_features(
    table: Table, topics: PageTerms, places: list[int], likely: list[float], unclear: list[int]
) -> None:
    """How many terms the unclear blocks share with likely article text, and with the rest.

    `places` and `likely` are the indices and probabilities of all undecided blocks; `unclear` are positions in these.
    """
    inside, held = array("d", bytes(8 * topics.count)), array("d", bytes(8 * topics.count))
    own = [topics.terms[index] for index in places]
    for mine, chance in zip(own, likely, strict=True):
        for term in mine:
            inside[term] += chance
            held[term] += 1.0
    values, at, width = table.values, table.first(LIKELY_SHARED), table.width
    for i in unclear:
        values[at], values[at + 1], values[at + 2], values[at + 3] = sharing(own[i], inside, held, likely[i])
        at += width


def sharing(terms: Terms, inside: array[float], held: array[float], own: float) -> tuple[float, float, float, float]:
    """The share of terms in other likely text, how often and how purely they occur there, and the share in the rest.

    `inside` has for each term the sum of the probabilities of all blocks with it, `held` their number; `own` is the
    block's own probability.
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
