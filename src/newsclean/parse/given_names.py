"""Which words are people's given names: evidence that a name by itself is somebody's.

lexicon/given_names.txt is sorted, case-folded, one word a line; where family names come first it has those too, and of
names in Chinese characters and in Hangul only those.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from ..lexicon import Lexicon
from ..text.casefold import fold
from ..text.lazy import lazy
from .labels import bare_prefixes
from .person_names import EDGES, is_full_name, is_time_word

_UNDIVIDED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,5}(?: [\u3040-\u30ff\u3400-\u9fff]{1,4})?")
_ONE_WORD = lazy(r"[\u3400-\u9fff\uac00-\ud7af]{2,4}")
_LONGEST_ARTICLE = 3  # characters
_MOST_WORDS = 4  # of a name without small ones
_LONGEST_PHRASE = 4  # words


@cache
def given_names() -> frozenset[str]:
    """The given names of many languages, case-folded."""
    lines = files("newsclean.lexicon").joinpath("given_names.txt").read_text("utf-8").splitlines()
    return frozenset([line for line in lines if not line.startswith("#")])


def begins_given(name: str) -> bool:
    """Whether a name begins with a given name or an initial.

    >>> begins_given("Ann Other"), begins_given("A. B. Other"), begins_given("Final Thoughts")
    (True, True, False)
    """
    if _UNDIVIDED.fullmatch(name):
        return _begins_family(name.replace(" ", ""))
    first = name.partition(" ")[0].casefold()
    bare = first.rstrip(".,")
    if len(bare) == 1:
        return bare != first
    return bare in given_names() or bare.partition("-")[0] in given_names()


def _begins_family(name: str) -> bool:
    """Whether a name without spaces is a family name and one to three characters; behind one of one, at most two."""
    return any(name[:size] in given_names() and 1 <= len(name) - size <= min(size + 1, 3) for size in (1, 2, 3))


def are_undivided(words: Sequence[str]) -> bool:
    """Whether words are several full names in Chinese characters or Hangul, each a family name and what follows it.

    >>> are_undivided(["王小明", "李晓红"]), are_undivided(["佐藤", "花子"]), are_undivided(["김하늘", "박바다"])
    (True, False, True)
    """
    if len(words) < 2 or not all(map(_ONE_WORD.fullmatch, words)):
        return False
    return all(_begins_family(word) and word not in given_names() for word in words)


def is_likely_person(name: str, lexicon: Lexicon) -> bool:
    """Whether a name by itself is likely an author's: it begins with a given name, or ends as those of newsrooms do."""
    first, _, rest = name.partition(" ")
    if len(first) <= _LONGEST_ARTICLE and fold(first) in lexicon.stopwords:
        return False
    if name.count(" ") >= _MOST_WORDS and name == name.title():
        return False
    if begins_given(name) or fold(name.rpartition(" ")[2]) in lexicon.byline.desks:
        return True
    return bool(rest) and fold(first).strip(".") in lexicon.byline.roles and begins_given(rest)


def is_full_person(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is likely somebody's in full: several words, or a family name and more in an undivided script.

    >>> from newsclean.lexicon import load
    >>> is_full_person("Ann Other", load("en")), is_full_person("Ann", load("en")), is_full_person("李晓红", load("zh"))
    (True, False, True)
    """
    return (is_full_name(name) or bool(_ONE_WORD.fullmatch(name))) and is_likely_person(name, lexicon)


def share_given(names: Sequence[str]) -> float:
    """The share of names that begin with a given name."""
    return sum([1 for name in names if begins_given(name)]) / max(1, len(names))


@lru_cache(maxsize=1024)
def is_furniture(text: str, lexicon: Lexicon) -> bool:
    """Whether most words of a text are lines that the lexicon knows, labels or words of dates; of two words, both.

    >>> from newsclean.lexicon import load
    >>> is_furniture("Facebook Twitter", load("en")), is_furniture("Ann Other", load("en"))
    (True, False)
    """
    words = text.split()
    start = known = 0
    while start < len(words):
        sizes = range(min(_LONGEST_PHRASE, len(words) - start), 0, -1)
        size = next((size for size in sizes if _is_known(" ".join(words[start : start + size]), lexicon)), 0)
        start += size or 1
        known += size
    return 2 * known > len(words)


def _is_known(text: str, lexicon: Lexicon) -> bool:
    folded = fold(text).strip(EDGES)
    if folded in bare_prefixes(lexicon) or is_time_word(folded, lexicon):
        return True
    return any(phrase.mode == "line" and phrase.section != "byline" for phrase in lexicon.find(text))
