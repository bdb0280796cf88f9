"""What bylines and the labels of dates are told by, made of a lexicon's words once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..lexicon import Lexicon
from ..text.casefold import fold, is_unspaced
from ..text.characters import first_decimal

START = 2  # characters
_LONGEST_LABEL = 40  # characters
_LONG = 3  # characters of a label that needs no space behind it, in scripts without spaces
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def starts_of(phrases: Iterable[str]) -> frozenset[str]:
    """The first characters of phrases, those in ASCII with and without capitals."""
    begins = {phrase[:START] for phrase in phrases}
    cased = [(each.upper(), each.capitalize(), each.capitalize().swapcase()) for each in begins if each.isascii()]
    return frozenset(begins.union(*cased))


@lru_cache(maxsize=256)
def prefix_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of what introduces an author."""
    return starts_of(lexicon.byline.prefixes)


@lru_cache(maxsize=256)
def agency_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of agencies."""
    return starts_of(lexicon.byline.agencies)


@lru_cache(maxsize=256)
def credit_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of what introduces an author, and of agencies."""
    return prefix_starts(lexicon) | agency_starts(lexicon)


@lru_cache(maxsize=256)
def published_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of the labels of dates of publication."""
    return starts_of(lexicon.dates.published)


@lru_cache(maxsize=256)
def modified_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of the labels of dates of change."""
    return starts_of(lexicon.dates.modified)


@lru_cache(maxsize=256)
def date_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of the labels of dates, of months and of the days of the week."""
    return starts_of((*lexicon.dates.published, *lexicon.dates.modified, *lexicon.months, *lexicon.weekdays))


@lru_cache(maxsize=256)
def change_labels(lexicon: Lexicon) -> tuple[str, ...]:
    """The labels of dates of change that have no other one within them, the shortest first."""
    labels = sorted(lexicon.dates.modified, key=len)
    return tuple(label for index, label in enumerate(labels) if not any(other in label for other in labels[:index]))


@lru_cache(maxsize=256)
def relative_starts(lexicon: Lexicon) -> frozenset[str]:
    """The first characters of what tells a time without a date."""
    return starts_of(lexicon.dates.relative)


def may_begin(text: str, starts: frozenset[str]) -> bool:
    """Tell quickly of most texts in Latin script that no phrase with one of these starts is at their beginning.

    >>> may_begin("By Ann Other", starts_of(["by"])), may_begin("In Rome", starts_of(["by"]))
    (True, False)
    """
    if len(text) <= START or not (text[0].isalnum() and text[1].isalnum()):
        return True
    if text[0] >= "\x80" or text[1] >= "\x80" or text[START] >= "\x80":  # which may change the one before it
        return True
    return text[:START] in starts or text[0] in starts


def introduces(folded: str, lexicon: Lexicon) -> bool:
    """Whether a folded text begins with what introduces an author."""
    grouped = _prefixes_by_start(lexicon)
    return folded.startswith(grouped.get(folded[:START]) or grouped.get(folded[:1], ()))


@lru_cache(maxsize=256)
def _prefixes_by_start(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """What introduces an author, by its first characters, of which those with one only may have others."""
    prefixes = lexicon.byline.prefixes
    starts = {prefix[:START] for prefix in prefixes}
    return {start: tuple(each for each in prefixes if each[:START] in (start, start[:1])) for start in starts}


def is_label(text: str, labels: tuple[str, ...], starts: frozenset[str]) -> bool:
    """Whether a text is one of the labels that begin so."""
    return may_begin(text, starts) and fold(text).rstrip(": ") in labels


def is_published(text: str, lexicon: Lexicon) -> bool:
    """Whether a text begins with a label of a date of publication."""
    return may_begin(text, published_starts(lexicon)) and fold(text).startswith(lexicon.dates.published)


def tells_change(text: str, lexicon: Lexicon) -> bool:
    """Whether a label of dates of change stands before the first figure of a line."""
    first = first_decimal(text)
    before = fold(text[:first] if first >= 0 else text)
    return any(map(before.__contains__, change_labels(lexicon)))


@lru_cache(maxsize=256)
def first_words(lexicon: Lexicon) -> frozenset[str]:
    """The first words of what introduces an author, without a colon."""
    return frozenset(prefix.split()[0].rstrip(":") for prefix in lexicon.byline.prefixes)


@lru_cache(maxsize=256)
def begins_of_words(lexicon: Lexicon) -> frozenset[str]:
    """The first letters of what introduces an author, in Latin script: most lines have none of them."""
    return frozenset(found[0] for prefix in lexicon.byline.prefixes if (found := WORD.match(prefix)))


def introduces_editor(word: str, lexicon: Lexicon) -> bool:
    """Whether a word introduces somebody who but edited, checked or translated."""
    return fold(word).rstrip(":/") in _bare_edited(lexicon)


@lru_cache(maxsize=256)
def _bare_edited(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(label.rstrip(": /") for label in lexicon.byline.edited)


@lru_cache(maxsize=256)
def bare_prefixes(lexicon: Lexicon) -> frozenset[str]:
    """What introduces an author, without a colon."""
    return frozenset(prefix.rstrip(":") for prefix in lexicon.byline.prefixes)


@lru_cache(maxsize=256)
def date_words(lexicon: Lexicon) -> frozenset[str]:
    """Months, days of the week, and the first words of the labels of dates."""
    labels = (*lexicon.dates.published, *lexicon.dates.modified)
    return frozenset((*lexicon.months, *lexicon.weekdays, *(label.split()[0].rstrip(":") for label in labels if label)))


@lru_cache(maxsize=256)
def glued_words(lexicon: Lexicon) -> frozenset[str]:
    """The words of dates and credits that may stand in an element of their own."""
    return date_words(lexicon) | first_words(lexicon) | lexicon.byline.places


@lru_cache(maxsize=256)
def small_words(lexicon: Lexicon) -> frozenset[str]:
    """The words that a mere name does not have in small letters."""
    return lexicon.stopwords - frozenset(lexicon.byline.prefixes)


@lru_cache(maxsize=256)
def picture_words(lexicon: Lexicon) -> frozenset[str]:
    """The single words that captions consist of ("Illustration")."""
    told = (each.text for each in lexicon.phrases if each.section == "caption" and each.mode == "line")
    return frozenset(told) - lexicon.byline.agencies


def is_bare_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is nothing but what introduces an author ("Written by:").

    >>> from newsclean.lexicon import load
    >>> is_bare_label("Written by:", load("en")), is_bare_label("Written by hand", load("en"))
    (True, False)
    """
    return len(text) <= _LONGEST_LABEL and may_be_label(text, lexicon) and _bare(text) in bare_prefixes(lexicon)


def _bare(text: str) -> str:
    return fold(text).rstrip(": ")


def without_label(text: str, lexicon: Lexicon) -> str:
    """`text` without "By", "Written by:" and the like before the names."""
    text = text.strip()
    if not may_begin(text, prefix_starts(lexicon)):
        return text
    folded = fold(text[:60])
    if not introduces(folded, lexicon):
        return text
    for label in lexicon.byline.prefixes:
        if folded.startswith(label):
            rest = _behind(text, label)
            if rest is not None:
                return rest
    return text


def _behind(text: str, label: str) -> str | None:
    """What follows a folded label, None where the text goes on with the label's last word."""
    last, after = text[len(label) - 1 : len(label)], text[len(label) : len(label) + 1]
    if after.isupper() and last.islower():
        return text[len(label) :]  # the space got lost
    size = len(label.split())
    if label.endswith(":"):
        rest = text[len(label) :] if " :" not in text else (text.split(maxsplit=size)[size:] or [""])[0]
    elif not label[-1].isalnum() or (len(label) >= _LONG and after and is_unspaced(label[-1]) and is_unspaced(after)):
        rest = text[len(label) :]
    else:
        rest = (text.split(maxsplit=size)[size:] or [""])[0]
    return rest.lstrip(" :") if fold(text[: len(text) - len(rest)]).rstrip(": ") == label.rstrip(":") else None


def may_be_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a text has the first letters of words that introduce an author."""
    begins = text[:START]
    return begins.lower() in prefix_starts(lexicon) if begins.isascii() else may_begin(text, prefix_starts(lexicon))
