"""Words for words: a text that says nothing, in the shape of one that does."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from typing import Any

import regex

from newsclean.lexicon import available, primary
from newsclean.lexicon.data import read

UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Khmer}\p{Myanmar}\p{Lao}"
TOKEN = regex.compile(
    rf"[{UNSPACED}]\p{{M}}*|[\p{{L}}--[{UNSPACED}]][\p{{L}}\p{{M}}--[{UNSPACED}]]*|\p{{N}}+", regex.V1
)
SCRIPTS = regex.compile(
    r"(?P<Latin>\p{Latin})|(?P<Cyrillic>\p{Cyrillic})|(?P<Greek>\p{Greek})|(?P<Kana>[\p{Hiragana}\p{Katakana}])"
    r"|(?P<Han>\p{Han})|(?P<Arabic>\p{Arabic})|(?P<Thai>\p{Thai})|(?P<Hangul>\p{Hangul})"
)
VOWELS = frozenset("aeiouyæøœαεηιουωаеёиоуыэюяіїє")
KEPT_DIGITS = 8
"""Digits that a number has at most to be kept: a date has eight, longer ones are of telephones or somebody's own."""
TRIES = 20


class Inventor:
    """Invents words for those of one page: the same word for the same one, always, and none for the lexicon's phrases.

    A word keeps its length, its capitals and which of its letters are vowels; an invented letter is as frequent as on
    the page. Punctuation, dates and other short numbers stay.
    """

    def __init__(self, page: str, language: str | None) -> None:
        codes = {primary(language or "en"), "en"} & set(available())
        self.phrases = phrases(frozenset(codes))
        self.letters = letters(page)
        self.known: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Give a text of invented words for those of a text, beside the lexicon's phrases in it."""
        tokens = list(TOKEN.finditer(text))
        words = [token[0].casefold() for token in tokens]
        made: list[str] = []
        at = kept_to = 0
        for index, token in enumerate(tokens):
            kept_to = max(kept_to, index + self.phrase_at(words, index))
            made += text[at : token.start()], token[0] if index < kept_to else self.word(token[0])
            at = token.end()
        return "".join((*made, text[at:]))

    def phrase_at(self, words: list[str], index: int) -> int:
        """Give how many words, from one on, are a phrase of the lexicon; 0 where none begins there."""
        found = self.phrases.get(words[index], ())
        return next((len(each) for each in found if tuple(words[index : index + len(each)]) == each), 0)

    def word(self, word: str) -> str:
        """Invent the word for a word, or the number for a long number."""
        if word[0].isnumeric():
            return word if len(word) <= KEPT_DIGITS else "".join(str(each % 10) for each in stream(word, 0))
        small = word.casefold() if len(word.casefold()) == len(word) else word
        if small not in self.known:
            made = (self.spell(small, turn) for turn in range(TRIES))
            self.known[small] = next((each for each in made if each != small and each not in self.phrases), small)
        return "".join(cased(new, old) for new, old in zip(self.known[small], word, strict=True))

    def spell(self, word: str, turn: int) -> str:
        """Replace the letters of a word by others of their kind."""
        choices = (self.letters.get(kind(letter)) or [letter] for letter in word)
        return "".join(each[number % len(each)] for each, number in zip(choices, stream(word, turn), strict=True))


def cased(new: str, old: str) -> str:
    """Give a letter the case of another."""
    upper = new.upper()
    return upper if old.isupper() and len(upper) == 1 else new


def stream(word: str, turn: int) -> Iterator[int]:
    """Give numbers that only the word decides, one for each of its characters."""
    for index in range(len(word)):
        yield int.from_bytes(blake2b(f"{turn} {index} {word}".encode("utf-8", "replace"), digest_size=4).digest())


def letters(page: str) -> dict[str, list[str]]:
    """Give the letters of a page by their kind, each as often as it occurs."""
    found: dict[str, list[str]] = defaultdict(list)
    for letter in sorted(page.casefold()):
        if letter.isalpha():
            found[kind(letter)].append(letter)
    return found


@cache
def kind(letter: str) -> str:
    """Tell what a character may be replaced by: a vowel or a consonant of its script; a mark by nothing but itself."""
    if not letter.isalpha():
        return f"only {letter}"
    script = SCRIPTS.match(letter)
    sound = "vowel" if unicodedata.normalize("NFD", letter)[0] in VOWELS else "consonant"
    return f"{script.lastgroup if script else unicodedata.name(letter, '').split()[0]} {sound}"


@cache
def phrases(codes: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the phrases of languages' lexicons in words, by their first word, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for text in (text for code in codes for text in strings(read(code))):
        if words := tuple(word.casefold() for word in TOKEN.findall(text)):
            found[words[0]].add(words)
    return {first: tuple(sorted(each, key=lambda words: (-len(words), words))) for first, each in found.items()}


def strings(value: Any) -> Iterable[str]:
    """Give all strings in a value of TOML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)
