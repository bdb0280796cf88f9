"""What is no language: encoded data, one word or sign again and again, figures and code, at any length."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..text.casefold import UNSPACED, is_letter

CODE = "content.no_language"
MIN_CHARS = 1000  # a shorter block may be a hash, an address or a row of figures that an article shows
SAMPLE = 2000  # characters from the middle
LONGEST_WORD = 40  # characters
MOST_IN_LONG_WORDS = 0.5  # of the characters
FEWEST_LETTERS = 0.4  # of the characters that are no white space
MOST_MIXED = 0.5  # of the words
LEAST_PACKED = 0.1  # of the bytes
_DIGIT = re.compile(r"\d")


@page_filter("no_language")
def no_language(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop long blocks that are no language, so that nothing measures the article beside them by their size."""
    for block in verdicts.open():
        if len(block.text) >= MIN_CHARS:
            evidence = why_no_language(block.text)
            if evidence:
                yield drop(block, CODE, evidence)


def why_no_language(text: str) -> str:
    """Tell why a long text is no language, "" where it may be one.

    >>> why_no_language("QmFzZTY0" * 200), why_no_language("It rained all night, and the river rose. " * 3)
    ('words of over 40 characters', '')
    """
    start = max(0, (len(text) - SAMPLE) // 2)
    sample = text[start : start + SAMPLE]
    words = (sample if sample.isascii() else UNSPACED.sub(" ", sample)).split()
    others = [word for word in words if not word.isalpha()]
    solid = sum(map(len, sample.split()))
    if sum(len(word) for word in words if len(word) > LONGEST_WORD) > MOST_IN_LONG_WORDS * solid:
        return f"words of over {LONGEST_WORD} characters"
    sure = sum(map(len, words)) - sum(map(len, others))  # a look at each character takes ten times as long
    if sure < FEWEST_LETTERS * solid and sum(map(is_letter, sample)) < FEWEST_LETTERS * solid:
        return "hardly any letters"
    if sum(map(is_mixed, others)) > MOST_MIXED * len(words):
        return "words of letters and figures"
    data = _DIGIT.sub("0", sample).encode("utf-8", "replace")  # lines that are counted are the same as well
    if len(sample) == SAMPLE and len(zlib.compress(data, 1)) < LEAST_PACKED * len(data):
        return "the same again and again"
    return ""


def is_mixed(word: str) -> bool:
    """Tell whether a word has a figure between its letters, or a letter between its figures."""
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word.strip("0123456789")))
