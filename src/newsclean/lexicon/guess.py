"""Tell which of the available languages a text is written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

import regex

from .data import available, read_words
from .fold import fold_words, is_letter

SAMPLE = 5_000
"""Characters that are looked at."""
_PIECES = 5
_FEWEST_WORDS = 8
_ENOUGH = ((0.16, 1.25), (0.13, 3.0), (0.11, 6.0))
"""Shares of stop words that settle it, each with the lead it needs over the next language: menus have few of them."""
_RELATED, _OWN_LEAD = 0.16, 2.0
"""Close relatives share most stop words: there the share, and the lead by words that the other has not, settle it."""
_SCRIPT_WORTH = 0.02
"""Share of the letters that each script of a language has to bring: a foreign name is not the text's language."""
_AFTER_LATIN, _MORE_LATIN = "\u0370", "\u1e00"
"""Between these two lie Greek, Cyrillic and the other scripts of words; Latin letters lie below and above."""
_PUNCTUATION = '.,:;!?()"“”'
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")


def detect(text: str) -> str | None:
    """Return the ISO code of the language of `text`, or None where none of the available ones is clearly ahead.

    Looks at no more than about 5,000 characters, taken from all over the text.
    """
    sample = _sample(text)
    if _is_western(sample):
        return _by_stop_words(_count_words(sample))
    return _by_script(sample) or _by_stop_words(_without_names(_count_words(sample)))


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text[:SAMPLE]  # of a subclass of str, only the characters
    size, step = SAMPLE // _PIECES, len(text) // _PIECES
    return "\n".join(text[at : at + size] for at in range(0, step * _PIECES, step))


def _is_western(sample: str) -> bool:
    """Tell whether a text has none but the letters and signs of western Europe: most have, and are told with less."""
    return sample.isascii() or len(sample.encode("cp1252", "ignore")) == len(sample)


def _by_stop_words(words: list[tuple[str, int]]) -> str | None:
    total = _times(words)
    if total < _FEWEST_WORDS:
        return None
    index = _stop_words()
    found = [(index[word], count) for word, count in words if word in index]
    ranked = [*_hits(found).most_common(2), ("", 0), ("", 0)]
    (best, most), (other, next_most) = ranked[:2]
    for share, lead in _ENOUGH:
        if most >= share * total and most >= lead * next_most:
            return best
    shared = sum([count for codes, count in found if best in codes and other in codes])
    own, others_own = most - shared, next_most - shared
    return best if most >= _RELATED * total and own >= max(2, _OWN_LEAD * others_own) else None


def _count_words(sample: str) -> list[tuple[str, int]]:
    """Return the words of a text and how often each comes; with punctuation around it, it is counted apart."""
    words: list[tuple[str, int]] = []
    for piece, count in Counter(fold_words(sample)).items():
        if piece.isalpha():
            words.append((piece, count))
        elif (word := piece.strip(_PUNCTUATION)).isalpha():
            words.append((word, count))
        else:
            words.extend([(each, count) for each in _WORD.findall(word)])
    return words


def _without_names(words: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Leave out the Latin words ("facebook", "rss") of a text that is mostly written in another script with spaces."""
    others = [(word, count) for word, count in words if _AFTER_LATIN <= word < _MORE_LATIN]
    return others if _times(others) > _times(words) / 2 else words


def _times(words: list[tuple[str, int]]) -> int:
    return sum([count for _, count in words])


def _hits(found: list[tuple[tuple[str, ...], int]]) -> Counter[str]:
    """Return how many words each language has among its stop words."""
    hits: Counter[str] = Counter()
    for codes, count in found:
        for code in codes:
            hits[code] += count
    return hits


def _by_script(sample: str) -> str | None:
    """Return the language that has most of the letters to itself; only languages without spaces are told that way."""
    patterns = _script_patterns()
    if not patterns:
        return None
    different = "".join(filter(is_letter, set(sample)))
    own = {code: pattern.findall(different) for code, (_, pattern) in patterns.items()}
    if not any(own.values()):
        return None
    counts = Counter(sample)
    total = sum(map(counts.__getitem__, different))
    shares = [
        (sum(counts[char] for char in own[code]) - scripts * _SCRIPT_WORTH * total, code)
        for code, (scripts, _) in patterns.items()
    ]
    covered, code = max(shares)
    return code if covered > total / 2 else None


@cache
def _stop_words() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for code in available():
        for word in read_words(code)["words"]["stopwords"]:
            index[word] = (*index.get(word, ()), code)
    return index


@cache
def _script_patterns() -> Mapping[str, tuple[int, regex.Pattern[str]]]:
    """Return, for the languages that name their scripts, how many they are and a pattern of their letters."""
    scripts = {code: read_words(code)["language"].get("scripts", []) for code in available()}
    return {
        code: (len(names), regex.compile("[" + "".join(rf"\p{{{name}}}" for name in names) + "]"))
        for code, names in scripts.items()
        if names
    }
