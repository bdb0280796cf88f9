"""How near an extractor's answer comes to a page's annotation, and what that is over a corpus, in percent.

words    F1 of the bags of words; scripts without word spaces count by character
P, R     precision and recall of those words
shingle  F1 of the bags of runs of four words: order and gaps count
seg      F1 over all must-have and must-not-have snippets of a corpus
title, authors, date   share of the pages that have exactly the annotated value, "there is none" included
emptied  pages whose words-F1 is under 50
fail     pages on which the extractor raised; they count as empty answers
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple, Protocol

# Thai and Lao, Burmese, Khmer, kana, Han: code points that count as a word each.
SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")
NO_LETTERS = re.compile(r"[\W_]+")
RUN = 4  # words
FIELDS = ("title", "authors", "date")
SHARES = ("words", "shingle", "P", "R", *FIELDS)
COLUMNS = ("words", "shingle", "P", "R", "seg", *FIELDS)


class Answer(Protocol):
    """What an extractor gives: `newsclean.Article` is one."""

    @property
    def text(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def authors(self) -> Sequence[str]: ...
    @property
    def date(self) -> Any: ...


Extractor = Callable[[bytes | str], Answer]


class Snippets(NamedTuple):
    """Snippets in one answer: wanted ones that are there, wanted ones that are not, unwanted ones that are."""

    found: int = 0
    missed: int = 0
    intruding: int = 0


class Score(NamedTuple):
    """The marks of one page: `shares` from 0 to 1 for the annotated aspects, and its snippets."""

    shares: dict[str, float]
    snippets: Snippets = Snippets()


Marks = tuple[list[Score], int]  # of a tool's answers to the pages of a corpus, and how often it raised


def words(text: str) -> list[str]:
    """Split a text into lower-case words.

    >>> words("Rain, 3°C — 雨天")
    ['rain', '3', 'c', '雨', '天']
    """
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def runs(of: Sequence[str]) -> Counter[Hashable]:
    """Count the runs of RUN words; a shorter text is one run."""
    last = max(1, len(of) - RUN + 1)
    return Counter(tuple(of[start : start + RUN]) for start in range(last if of else 0))


def agreement(given: Counter[Hashable], wanted: Counter[Hashable]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of one bag against another."""
    if not wanted:
        return (0.0, 0.0, 0.0) if given else (1.0, 1.0, 1.0)
    shared = (given & wanted).total()
    if not shared:
        return 0.0, 0.0, 0.0
    precision, recall = shared / given.total(), shared / wanted.total()
    return precision, recall, 2 * precision * recall / (precision + recall)


def alike(value: str | None) -> str:
    """Fold what does not tell two titles or names apart: case, forms of characters, punctuation, white space.

    >>> alike("“Rain” – at  LAST!")
    'rain at last'
    """
    return NO_LETTERS.sub(" ", unicodedata.normalize("NFKC", value or "").casefold()).strip()


def score(answer: Answer, gold: dict[str, Any]) -> Score:
    """Mark one answer by what is annotated for its page."""
    shares: dict[str, float] = {}
    if "text" in gold:
        given, wanted = words(answer.text), words(gold["text"])
        shares["P"], shares["R"], shares["words"] = agreement(Counter(given), Counter(wanted))
        shares["shingle"] = agreement(runs(given), runs(wanted))[2]
    if "title" in gold:
        shares["title"] = float(alike(answer.title) == alike(gold["title"]))
    if "authors" in gold:
        shares["authors"] = float(set(map(alike, answer.authors)) == set(map(alike, gold["authors"])))
    if "date" in gold:
        shares["date"] = float(day(answer.date) == day(gold["date"]))
    return Score(shares, snippets(answer.text, gold.get("with", ()), gold.get("without", ())))


def day(date: Any) -> str:
    """Give the ISO day of a date, a datetime or an ISO string; "" for none."""
    return (date.isoformat() if hasattr(date, "isoformat") else date or "")[:10]


def snippets(text: str, wanted: Sequence[str], unwanted: Sequence[str]) -> Snippets:
    """Look for snippets in a text, whatever the white space."""
    whole = squeeze(text)
    found = sum(squeeze(snippet) in whole for snippet in wanted)
    return Snippets(found, len(wanted) - found, sum(squeeze(snippet) in whole for snippet in unwanted))


def squeeze(text: str) -> str:
    """Take all white space out of a text, and the variants out of its characters."""
    return "".join(re.split(r"\s+", unicodedata.normalize("NFKC", text)))


def summary(scores: Iterable[Score]) -> dict[str, float]:
    """Average pages' marks, in percent; an aspect that no page is annotated for is left out."""
    scores = list(scores)
    means: dict[str, float] = {}
    for name in SHARES:
        marks = [each.shares[name] for each in scores if name in each.shares]
        if marks:
            means[name] = 100 * sum(marks) / len(marks)
    found, missed, intruding = (sum(column) for column in zip(*(each.snippets for each in scores), strict=True))
    if found + missed:
        means["seg"] = 200 * found / (2 * found + missed + intruding)
    return means
