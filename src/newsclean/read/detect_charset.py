"""What bytes look written in, by their shape and by the letters that languages use.

The same bytes give the same answer everywhere: nothing here depends on which detectors are installed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from ..text.lazy import lazy
from .alphabets import ALPHABETS
from .charset import fits, table

SAMPLE = 1 << 17  # bytes looked at
WORD_BYTES = 1 << 13  # bytes of words with letters outside ASCII that an encoding is told by
SURE = 0.95  # share of runs of high bytes that are whole pairs
NATIVE = 0.05  # what the language that the page declares is worth
_WORDS = lazy(rb"(?<![A-Za-z])[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+")
_FOUR_BYTES = lazy(rb"[\x81-\xfe][0-9][\x81-\xfe][0-9]")  # rare characters of GB 18030
_RUNS = lazy(rb"[\x80-\xff]+")
_KANA_SJIS = lazy(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_PAIRS_SJIS = lazy(rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]")
_COMMON_BIG5 = re.compile(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|\xa1[\x40-\x7e\xa1-\xfe]")
_PAIRS_BIG5 = re.compile(rb"[\x81-\xfe][\x40-\x7e\xa1-\xfe]")
_FORMATS = "\u200c\u200d"  # joiners, which Persian and Urdu have within words
_THAI_FIRST = "เแโใไ"
_QUOTES = frozenset("’‘'·´\u00ad\u200e\u200f")  # stand within words
_NEUTRAL = frozenset("“”„‚‹›«»–—…€§°•\u00a0¿¡") | _QUOTES
_GREEK = "\u0370"  # the first letters that never share a word with Latin ones


class Fit(NamedTuple):
    """How well a codec reads some words, from -1 to 1, and how many characters outside ASCII tell it."""

    codec: str
    likeness: float
    told: int


def detect(data: bytes, language: str = "") -> str:
    """The codec that `data`, which is not UTF-8, looks written in; `language` is the one the page declares, if any."""
    sample = data[:SAMPLE]
    return double_byte(sample) or best_fit(sample, language).codec


def double_byte(sample: bytes) -> str | None:
    """The East Asian codec whose pairs of bytes a sample has, if it has any's."""
    sample = _FOUR_BYTES.sub(rb"", sample)
    runs = Counter(map(len, _RUNS.findall(sample)))
    total = sum(runs.values())
    even = sum(count for length, count in runs.items() if length % 2 == 0)
    if even >= SURE * total:
        return _extended_unix(sample)
    pairs = _PAIRS_SJIS.findall(sample)
    if len(_KANA_SJIS.findall(sample)) >= 0.1 * len(pairs) and len(pairs) >= 0.6 * total and fits(sample, "cp932"):
        return "cp932"
    pairs = _PAIRS_BIG5.findall(sample)
    narrow = sum(pair[1] < 0x80 for pair in pairs)
    common = len(_COMMON_BIG5.findall(sample))
    if common >= 0.8 * len(pairs) and narrow >= 0.2 * len(pairs) and fits(sample, "big5hkscs"):
        return "big5hkscs"
    return None


def _extended_unix(sample: bytes) -> str | None:
    """Of the encodings whose characters are pairs of high bytes, the one the first bytes of the pairs speak for."""
    leads = Counter(byte for run in _RUNS.findall(sample) for byte in run[::2])
    total = leads.total()
    kana = leads[0xA4] + leads[0xA5]
    hangul = sum(leads[byte] for byte in range(0xB0, 0xC9))
    signs = sum(leads[byte] for byte in range(0xA1, 0xB0))
    if kana >= 0.1 * total:
        return "euc_jp" if fits(sample, "euc_jp") else None
    if hangul + signs >= SURE * total:
        return "cp949" if fits(sample, "cp949") else None
    return "gb18030" if fits(sample, "gb18030") else None


def best_fit(sample: bytes, language: str = "", only: str | None = None) -> Fit:
    """The single-byte codec, or `only` the given one, that gives a sample the letters of some language."""
    triples = _triples(sample)
    counts: dict[str, tuple[Counter[str], int]] = {}
    best = Fit(only or "cp1252", -2.0, 0)
    for alphabet in ALPHABETS:
        for codec in (only,) if only else alphabet.codecs:
            good, bad = counts.get(codec) or counts.setdefault(codec, _read_words(triples, codec))
            fitting = sum(good[letter] for letter in alphabet.letters & good.keys())
            total = good.total() + bad
            likeness = (2 * fitting - total) / total if total else 0.0
            likeness += NATIVE if alphabet.language == language else 0
            if likeness > best.likeness + 1e-9:
                best = Fit(codec, likeness, total)
    return best


def _triples(sample: bytes) -> Counter[tuple[int, int, int]]:
    """How often each byte outside ASCII stands in words between two others."""
    words = b" %b " % b" ".join(_WORDS.findall(sample)[:3000])[:WORD_BYTES]
    triples = Counter(zip(words, words[1:], words[2:], strict=False))
    return Counter({each: count for each, count in triples.items() if each[1] > 0x7F})


def _read_words(triples: Counter[tuple[int, int, int]], codec: str) -> tuple[Counter[str], int]:
    """How often each letter outside ASCII stands where one may, and how many characters are where none may be."""
    characters = table(codec)
    good: Counter[str] = Counter()
    bad = 0
    for (before, this, after), count in triples.items():
        char = characters[this]
        beside = (characters[before], characters[after])
        if char in _NEUTRAL and (char in _QUOTES or not all(map(str.isalpha, beside))):
            continue
        if _is_letter(char) and _may_stand(char, *beside):
            good[char.lower()] += count
        else:
            bad += count
    return good, bad


def _is_letter(char: str) -> bool:
    return char.isalpha() or unicodedata.category(char) == "Mn" or char in _FORMATS


def _may_stand(char: str, before: str, after: str) -> bool:
    """Whether a letter may stand between two characters.

    Capitals begin words, marks follow letters, Thai vowels that are written first precede one, and scripts stay apart.
    """
    if not char.isalpha():
        return _is_letter(before)
    if char.isupper() and before.islower():
        return False
    if char in _THAI_FIRST and not after.isalpha():
        return False
    return char < _GREEK or not ((before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()))
