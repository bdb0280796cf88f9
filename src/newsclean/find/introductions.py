"""What bylines are told by, made of a lexicon's words once."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import Lexicon

START = 2  # characters
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


@lru_cache(maxsize=256)
def prefix_starts(words: Lexicon) -> frozenset[str]:
    """The first characters of what introduces an author."""
    return frozenset(prefix[:START] for prefix in words.byline.prefixes)


@lru_cache(maxsize=256)
def first_words(words: Lexicon) -> frozenset[str]:
    """The first words of what introduces an author, without a colon."""
    return frozenset(prefix.split()[0].rstrip(":") for prefix in words.byline.prefixes)


@lru_cache(maxsize=256)
def begins_of_words(words: Lexicon) -> frozenset[str]:
    """The first letters of what introduces an author, in Latin script: most lines have none of them."""
    return frozenset(found[0] for prefix in words.byline.prefixes if (found := WORD.match(prefix)))


@lru_cache(maxsize=256)
def bare_prefixes(words: Lexicon) -> frozenset[str]:
    """What introduces an author, without a colon."""
    return frozenset(prefix.rstrip(":") for prefix in words.byline.prefixes)


@lru_cache(maxsize=256)
def date_words(words: Lexicon) -> frozenset[str]:
    """Months, days of the week, and the first words of the labels of dates."""
    labels = (*words.dates.published, *words.dates.modified)
    return frozenset((*words.months, *words.weekdays, *(label.split()[0].rstrip(":") for label in labels if label)))


@lru_cache(maxsize=256)
def picture_words(words: Lexicon) -> frozenset[str]:
    """The single words that captions consist of ("Illustration")."""
    told = (each.text for each in words.phrases if each.section == "caption" and each.mode == "line")
    return frozenset(told) - words.byline.agencies
