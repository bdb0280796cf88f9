"""Language detection, among the available languages, by stop words and scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from operator import itemgetter
from typing import Any

import regex

from ..text.casefold import fold_words, is_letter
from .data import available, read_words

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
_SHARP_S, _SOFT_HYPHEN = b"\xdf", b"\xad"
_PUNCTUATION = '.,:;!?()"“”'
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")


def detect(text: str) -> str | None:
    """Return the ISO code of the language of `text`, or None where none of the available ones is clearly ahead.

    Looks at no more than about 5,000 characters, taken from all over the text.
    """
    sample = _sample(text)
    coded = western(sample)
    if len(coded) == len(sample):
        return _by_stop_words(western_words(coded), _western_stop_words())
    return _by_script(sample) or _by_stop_words(_without_names(_words(sample)), _stop_words())


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text[:SAMPLE]  # of a subclass of str, only the characters
    size, step = SAMPLE // _PIECES, len(text) // _PIECES
    return "\n".join(text[i : i + size] for i in range(0, step * _PIECES, step))


def western(sample: str) -> bytes:
    """Return the letters and signs of western Europe in a text, a byte each: most texts have no others."""
    if sample.isascii():
        return sample.encode().replace(b"`", b" ")  # which is taken for an apostrophe among other letters
    return sample.encode("cp1252", "ignore")


def western_words(coded: bytes) -> list[bytes]:
    """Return the words of a western text, as `_words` does."""
    return coded.translate(_western_letters(), _SOFT_HYPHEN).replace(_SHARP_S, b"ss").split()


def _by_stop_words(words: list[Any], index: Mapping[Any, tuple[str, ...]]) -> str | None:
    total = len(words)
    if total < _FEWEST_WORDS:
        return None
    found: dict[tuple[str, ...], int] = {}
    for word in words:
        codes = index.get(word)
        if codes is not None:
            found[codes] = found.get(codes, 0) + 1
    (best, most), (other, next_most) = _ahead(found)
    for share, lead in _ENOUGH:
        if most >= share * total and most >= lead * next_most:
            return best
    shared = sum([count for codes, count in found.items() if best in codes and other in codes])
    own, others_own = most - shared, next_most - shared
    return best if most >= _RELATED * total and own >= max(2, _OWN_LEAD * others_own) else None


def _ahead(found: dict[tuple[str, ...], int]) -> list[tuple[str, int]]:
    """Return the two languages with most words among their stop words, and how many; "" where there is none."""
    hits: dict[str, int] = {}
    for codes, count in found.items():
        for code in codes:
            hits[code] = hits.get(code, 0) + count
    return [*sorted(hits.items(), key=itemgetter(1), reverse=True), ("", 0), ("", 0)][:2]


def _words(sample: str) -> list[str]:
    """Return the words of a text, folded: the runs of letters, their marks and apostrophes."""
    words: list[str] = []
    for piece in fold_words(sample):
        word = piece if piece.isalpha() else piece.strip(_PUNCTUATION)
        if word.isalpha():
            words.append(word)
        else:
            words += _WORD.findall(word)
    return words


def _without_names(words: list[str]) -> list[str]:
    """Leave out the Latin words ("facebook", "rss") of a text that is mostly written in another script with spaces."""
    others = [word for word in words if _AFTER_LATIN <= word < _MORE_LATIN]
    return others if len(others) > len(words) / 2 else words


def _by_script(sample: str) -> str | None:
    """Return the language that has most of the letters to itself; only languages without spaces are told that way."""
    patterns = _script_patterns()
    if not patterns:
        return None
    different = "".join(filter(is_letter, set(sample)))
    if not _any_script().search(different):
        return None
    own = {code: pattern.findall(different) for code, (_, pattern) in patterns.items()}
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
def _western_stop_words() -> Mapping[bytes, tuple[str, ...]]:
    words = _stop_words().items()
    return {word.encode("cp1252"): codes for word, codes in words if len(word.encode("cp1252", "ignore")) == len(word)}


@cache
def _western_letters() -> bytes:
    return bytes(map(_folded, range(256)))


def _folded(code: int) -> int:
    """Return the folded form of a western letter if that is one byte; a space for what is not part of words."""
    folded = "".join(fold_words("é" + bytes((code,)).decode("cp1252", "replace")))[1:]
    coded = folded.encode("cp1252", "ignore")
    return ord(" ") if not _WORD.match(folded) else coded[0] if len(coded) == 1 else code


@cache
def _any_script() -> regex.Pattern[str]:
    """Return a pattern of the letters of all these scripts."""
    return regex.compile("|".join(pattern.pattern for _, pattern in _script_patterns().values()))


@cache
def _script_patterns() -> Mapping[str, tuple[int, regex.Pattern[str]]]:
    """Return, for the languages that name their scripts, how many they are and a pattern of their letters."""
    scripts = {code: read_words(code)["language"].get("scripts", []) for code in available()}
    return {
        code: (len(names), regex.compile("[" + "".join(rf"\p{{{name}}}" for name in names) + "]"))
        for code, names in scripts.items()
        if names
    }
