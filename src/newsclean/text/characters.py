"""Tests and scans of a text's characters: loops in compiled code, patterns in plain Python, whichever is faster."""

from __future__ import annotations

import re
from types import FunctionType

_FIGURES = b"0123456789"
_DECIMAL = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_LATIN = re.compile("[a-z]{2,}")
_LATIN_TOKEN = re.compile("[0-9]+|[a-z]+")
_ZONE = re.compile(r"\b[A-Z]{1,3}T\b")
_GLUE = re.compile(r"[A-Z](?<=[a-zà-ÿ\d].)")
_SHORTEST_ZONE, _LONGEST_ZONE = 2, 4
_YEAR = 4  # figures


def has_digit(text: str) -> bool:
    """Whether a text has a digit, of whatever kind ("²")."""
    if not COMPILED:
        if text.isascii():
            return len(text.encode().translate(None, _FIGURES)) < len(text)  # three times as fast as a pattern
        return any(map(str.isdigit, text))
    for char in text:  # noqa: SIM110  a generator is no loop of C
        if is_decimal(char) or (char >= "\x80" and char.isdigit()):
            return True
    return False


def has_decimal(text: str) -> bool:
    """Whether a text has a decimal digit, of whatever script."""
    if not COMPILED:
        return has_digit(text) if text.isascii() else _DECIMAL.search(text) is not None
    return first_decimal(text) >= 0


def may_have_decimals(text: str, least: int) -> bool:
    """Cheap pre-check: False means the text has fewer decimal digits than `least`. Plain Python always says True."""
    if not COMPILED:
        return True
    for char in text:
        if is_decimal(char):
            least -= 1
            if least == 0:
                return True
    return False


def first_decimal(text: str) -> int:
    """Where the first decimal digit stands, -1 if there is none."""
    if not COMPILED:
        found = _DECIMAL.search(text)
        return found.start() if found else -1
    for index, char in enumerate(text):
        if is_decimal(char):
            return index
    return -1


def past_decimals(text: str) -> int:
    """The place behind the last decimal digit, 0 if there is none."""
    for index in range(len(text) - 1, -1, -1):
        if is_decimal(text[index]):
            return index + 1
    return 0


def is_decimal(char: str) -> bool:
    """Whether a character is a decimal digit."""
    return "0" <= char <= "9" if char < "\x80" else char.isdecimal()


def words_in(text: str) -> list[str]:
    """The runs of letters, digits and underscores."""
    if not COMPILED:
        return _WORD.findall(text)
    words = []
    start = -1
    for index, char in enumerate(text):
        if continues(char):
            if start < 0:
                start = index
        elif start >= 0:
            words.append(text[start:index])
            start = -1
    if start >= 0:
        words.append(text[start:])
    return words


def latin_tokens(text: str) -> list[str]:
    """The numbers and ASCII words of a folded text."""
    if not COMPILED:
        return _LATIN_TOKEN.findall(text)
    tokens, start, kind = [], 0, 0
    for index, char in enumerate(text):
        now = 1 if "0" <= char <= "9" else 2 if "a" <= char <= "z" else 0
        if now != kind:
            if kind:
                tokens.append(text[start:index])
            start, kind = index, now
    if kind:
        tokens.append(text[start:])
    return tokens


def continues(char: str) -> bool:
    """Whether a character belongs to words."""
    if "a" <= char <= "z" or "A" <= char <= "Z" or "0" <= char <= "9" or char == "_":
        return True
    return char >= "\x80" and char.isalnum()


def share_of_capitals(text: str) -> float:
    """The share of a text's words that begin with a capital; it has a word."""
    if not COMPILED:
        pieces = text.split()
        return sum([1 for piece in pieces if piece[0].isupper()]) / len(pieces)
    words = capitals = 0
    before = " "
    for char in text:
        if before.isspace() and not char.isspace():
            words += 1
            capitals += char.isupper()
        before = char
    return capitals / words


def has_any(text: str, signs: str) -> bool:
    """Whether a text has any of the signs, none of which belongs to words."""
    if not COMPILED:
        return any(map(text.__contains__, signs))
    for char in text:  # noqa: SIM110
        if char != " " and not continues(char) and char in signs:
            return True
    return False


def unglued(text: str) -> str:
    """A text with the lost space put back before each capital that follows a small letter or a digit."""
    if COMPILED and not _is_glued(text):
        return text
    return _GLUE.sub(r" \g<0>", text)


def _is_glued(text: str) -> bool:
    """Whether a capital follows a small letter or a digit."""
    before = " "
    for char in text:
        if "A" <= char <= "Z" and ("a" <= before <= "z" or "à" <= before <= "ÿ" or is_decimal(before)):
            return True
        before = char
    return False


def may_be_glued(text: str) -> bool:
    """Cheap pre-check: False means no word or year is glued to the next. Plain Python always says True."""
    if not COMPILED:
        return True
    before, figures = " ", 0
    for char in text:
        decimal = is_decimal(char)
        figures = figures + 1 if decimal else 0
        if figures > _YEAR or (before != "_" and continues(before) and _begins_anew(before, char, decimal)):
            return True
        before = char
    return False


def _begins_anew(before: str, char: str, decimal: bool) -> bool:
    """Whether a character of a word is a digit after a letter, or a capital after anything else."""
    return not is_decimal(before) if decimal else _is_capital(char) and not _is_capital(before)


def _is_capital(char: str) -> bool:
    """Whether a character is a capital of western Europe."""
    return "A" <= char <= "Z" or "À" <= char <= "Þ"


def without_zones(text: str) -> str:
    """A text without names of time zones ("GMT", "PT")."""
    return _ZONE.sub(" ", text) if "T" in text else text


def consists_of(text: str, words: frozenset[str], glued: bool) -> bool:
    """Whether all runs of two or more letters in a text in ASCII are among words, or names of time zones.

    What is glued may have lost the space before a capital.
    """
    if not COMPILED:
        return words.issuperset(_LATIN.findall(without_zones(unglued(text) if glued else text).lower()))
    size, start = len(text), 0
    while start < size:
        end = _end_of_run(text, start, glued)
        if end - start > 1 and text[start:end].lower() not in words and not _is_zone(text, start, end, glued):
            return False
        start = max(end, start + 1)
    return True


def has_latin_word_beside(text: str, words: frozenset[str], glued: bool) -> bool:
    """Cheap pre-check: True means the text has an ASCII word that is neither in `words` nor a time zone.

    Runs beside characters outside ASCII are passed over, as these may belong to the same word.
    """
    size, start = len(text) if COMPILED else 0, 0
    while start < size:
        end = _end_of_run(text, start, glued)
        if end - start > 1 and text[start:end].lower() not in words:
            apart = (start == 0 or text[start - 1] < "\x80") and (end == size or text[end] < "\x80")
            if apart and not _may_be_zone(text, start, end):
                return True
        start = max(end, start + 1)
    return False


def _end_of_run(text: str, start: int, glued: bool) -> int:
    """The end of the run of letters that begins at `start`."""
    small = False
    for index in range(start, len(text)):
        char = text[index]
        if "a" <= char <= "z":
            small = True
        elif not "A" <= char <= "Z" or (small and glued):
            return index
        else:
            small = False
    return len(text)


def _is_zone(text: str, start: int, end: int, glued: bool) -> bool:
    """Whether a run of letters is the name of a time zone."""
    if not _may_be_zone(text, start, end):
        return False
    for index in range(start, end):
        if text[index] > "Z":
            return False
    if end < len(text) and continues(text[end]):
        return False
    return start == 0 or not continues(text[start - 1]) or (glued and text[start - 1] != "_")


def _may_be_zone(text: str, start: int, end: int) -> bool:
    return _SHORTEST_ZONE <= end - start <= _LONGEST_ZONE and text[end - 1] == "T"


COMPILED = not isinstance(has_digit, FunctionType)
