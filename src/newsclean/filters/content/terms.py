"""The terms of a dump's blocks, numbered: what comparisons of their vocabulary count."""

from __future__ import annotations

from functools import cache

from ... import lexicon
from ...text.words import WIDE_WEIGHT

SHORTEST, STEM = 5, 6  # letters of a word that counts as a term, and how many of them are its stem
MOST_CHARS = 800  # of a block
COMMON, UNKNOWN = -1, -2  # in place of a term's number: a stop word's stem, one not seen before

Terms = list[int]


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
