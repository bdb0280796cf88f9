"""The pieces of a line: what dividers, lost spaces and dates set apart in it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import Lexicon
from ..text.casefold import fold
from ..text.characters import first_decimal, has_digit, may_be_glued, past_decimals
from ..text.lazy import lazy
from .date_words import has_only_date_words, is_dateline
from .labels import date_starts, glued_words, may_begin
from .person_names import EDGES

_LONGEST_MONTH = 20
_LONGEST_COUNT = 24  # characters
_DIVIDER = lazy(
    r"[\s•·|⋅●∙▪ㅣ—–/](?<!\s\s)(?:(?<=\s)\s*[\n•·|⋅●∙▪ㅣ—–]\s*|(?<=[\n•·|⋅●∙▪ㅣ—–])\s*"
    r"|(?<=\s)\s*+(?:[-/]\s+|//\s*)|(?<=/)/\s*)"
)
_DIVIDING = frozenset("\n•·|⋅●∙▪ㅣ—–")
_GLUED = lazy(
    r"[A-ZÀ-Þ\d](?:(?<=[^\W_A-ZÀ-Þ][A-ZÀ-Þ])[A-ZÀ-Þ]*+[^\W\d_A-ZÀ-Þ]*+:?|(?<=[^\W\d_]\d)\d{0,3}(?=[./-]\d|\.?\s+[^\W\d_])"
    r"|(?<=(?:19|20)\d\d\d)\d?(?=\.))"
)
_MONTH = lazy(r"\.?\s+([^\W\d_]+)")
_COUNT = lazy(r"(?<=[^\W\d_])\s+\d{1,3}$")
_COUNTED = lazy(r"(?<=\s)\d{1,4}\s[^\W\d_]+$")
_COLONS = lazy(r"[:：](?=[^:：]{2,200}[:：]\s?[^\W\d])")
_FIELD = lazy(r"\s(?=[^\W\d]{1,12}\s?[:：]\s?[^\W\d])")
_JOINT = lazy(r"(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=\s)(?=\w)|(?<=[|,•·–—-])|(?<=[^\W\d_])(?=\d)|^")
_NO_LETTER = lazy(r"[\W\d_]")
_GLUE = lazy(r"[A-Z](?<=[a-zà-ÿ\d].)")


def pieces_of(text: str, lexicon: Lexicon) -> list[str]:
    """The pieces of a line that dots, bars, dashes and breaks divide, with the spaces that were lost in it."""
    text = _unglued(text, lexicon)
    if has_digit(text[-_LONGEST_COUNT:]):
        text = _without_count(text, lexicon)
    if (":" in text or "：" in text) and _COLONS.search(text):
        text = _FIELD.sub("\n", text)
    pieces = _DIVIDER.split(text) if "-" in text or "/" in text or has_divider(text) else [text]
    return [piece for piece in pieces if piece.strip(EDGES)]


def _without_count(text: str, lexicon: Lexicon) -> str:
    """`text` without a number at its end, or one of comments and the like ("Ann Other 4 Comments")."""
    found = _COUNTED.search(text, max(0, len(text) - _LONGEST_COUNT))
    if found and any(phrase.mode == "line" for phrase in lexicon.find(found[0])):
        text = text[: found.start()]
    return _COUNT.sub("", text)


def has_divider(text: str) -> bool:
    """Whether a line has a sign that divides it wherever it stands."""
    return "\n" in text or "|" in text or not (text.isascii() or _DIVIDING.isdisjoint(text))


def _unglued(text: str, lexicon: Lexicon) -> str:
    """`text` with a space before the words of dates and credits that stood in an element of their own."""
    return _parted(text, lexicon) if may_be_glued(text) and _GLUED.search(text) else text


def _parted(text: str, lexicon: Lexicon) -> str:
    begins = glued_words(lexicon)

    def parted(glue: re.Match[str]) -> str:
        piece, behind = glue[0], glue.string[glue.end() : glue.end() + _LONGEST_MONTH]
        if piece[0].isdigit() and (word := _MONTH.match(behind)):
            return f" {piece}" if fold(word[1]) in lexicon.months else piece
        return f" {piece}" if piece[0].isdigit() or fold(piece).strip(":") in begins else piece

    return _GLUED.sub(parted, text)


@lru_cache(maxsize=1024)
def split_dateline(text: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """The credit in a line, and the date before or after it; None for the credit if digits tell something else.

    >>> from newsclean.lexicon import load
    >>> split_dateline("Ann Other | 3 May 2024", load("en"))
    ('Ann Other', '3 May 2024')
    """
    first = first_decimal(text)
    if first < 0:
        return text, ""
    if has_only_date_words(text[first:], lexicon, True):  # else no dateline ends the text
        labels = (*lexicon.dates.published, *lexicon.dates.modified)
        for joint in _JOINT.finditer(text):
            start = joint.start()
            if start > first:
                break
            rest = _GLUE.sub(r" \g<0>", text[start:].strip(EDGES))
            if (rest[:1].isdigit() or _is_date_label(rest, labels, lexicon)) and is_dateline(rest, lexicon):
                return text[:start].strip(EDGES), rest
    end = past_decimals(text)
    if is_dateline(text[:end], lexicon):
        return text[end:].strip(EDGES), text[:end]
    return None, ""


def _is_date_label(text: str, labels: tuple[str, ...], lexicon: Lexicon) -> bool:
    if not may_begin(text, date_starts(lexicon)):
        return False
    folded = fold(text)
    first = _NO_LETTER.split(folded, maxsplit=1)[0]
    return folded.startswith(labels) or first in lexicon.months or first in lexicon.weekdays
