"""Read one person's name in a dump: what belongs to it, and what stands before and behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon import Lexicon
from ..text.casefold import fold
from ..text.characters import has_digit
from .names import is_name

LONGEST_NAME = 60
EDGES = " .,;:|/·•⋅–—-*_\"'“”„«»()[]"
GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_MOST_WORDS = 5
_FULL_NAME = 2  # words
_LONGEST_AGENCY = 4  # words
_TWICE_AT_LEAST = 5  # characters
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,2}\.?){1,4}[A-Z]?[®*]?")
_ADDRESS = re.compile(r"\w\.[A-Za-z]{2,}$")
_ACRONYM = re.compile(r"[A-Z]{2,5}")


def leading_name(text: str) -> str:
    """The words at the start of a text that are written as a name is: two to four, each with a capital.

    >>> leading_name("Ann B. Other is a writer")
    'Ann B Other'
    """
    text = text.strip(" :")
    second = text.find(" ") + 1
    if second and text[second].islower():
        return ""
    found: list[str] = []
    for word in text.split(maxsplit=4)[:4]:
        bare = word.strip(EDGES)
        if not bare[:1].isupper() or has_digit(bare):
            break
        found.append(bare)
        if word[-1] in ",;:|)" or (word[-1] == "." and len(bare) > 2):
            break
    return " ".join(found) if len(found) > 1 else ""


@cache
def last_words(phrases: frozenset[str]) -> frozenset[str]:
    """The last word of each phrase."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def is_time_word(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word belongs to a date: a month, a weekday, "on", "at", "posted"."""
    folded = fold(word).strip(EDGES)
    dates = lexicon.dates
    return (
        len(folded) <= 1
        or folded in lexicon.months
        or folded in lexicon.weekdays
        or folded in dates.at
        or folded in dates.published
        or folded in dates.modified
    )


def lone_name(text: str, lexicon: Lexicon) -> str:
    """The name that a text is, said once or twice, with degrees or without its role; "" if it is something else."""
    text = text.strip(EDGES)
    if len(text) <= 2 * LONGEST_NAME:
        text = said_once(text)
    if not 2 <= len(text) <= LONGEST_NAME or text[0].islower():
        return ""
    bare, comma, rest = text.partition(",")
    if comma and [part for part in rest.split(",") if not _DEGREE.fullmatch(part.strip())]:
        bare = text = bare if fold(rest) in lexicon.byline.roles else text
        comma = ""
    bare = without_role(bare, lexicon)
    if not is_name(bare) or len(bare.split()) > _MOST_WORDS or (" " not in bare and bare.isascii()):
        return ""
    return text if comma else bare


def said_once(text: str) -> str:
    """A text that says the same twice, with or without a space between, said once.

    >>> said_once("Ann OtherAnn Other")
    'Ann Other'
    """
    half = len(text) // 2
    first, second = text[:half].strip(" ,:"), text[half:].strip(" ,:")
    return first if first == second and len(first) >= _TWICE_AT_LEAST else text


def without_role(name: str, lexicon: Lexicon) -> str:
    """A name without the role behind it ("Ann Other Political Correspondent")."""
    parts = name.split()
    if len(parts) <= _FULL_NAME or fold(parts[-1]) not in last_words(lexicon.byline.roles):
        return name
    for size in range(min(3, len(parts) - 2), 0, -1):
        if fold(" ".join(parts[-size:])) in lexicon.byline.roles:
            return " ".join(parts[:-size])
    return name


def people(names: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The names, each without what is none at its end; those of organisations, and mere roles, only if all are."""
    clean = tuple(dict.fromkeys(filter(None, [trimmed(each, lexicon) for each in names])))
    persons = [name for index, name in enumerate(clean) if _is_person(name, index == 0, lexicon)]
    return tuple(persons) or clean or tuple(names)


def _is_person(name: str, first: bool, lexicon: Lexicon) -> bool:
    folded = fold(name)
    return not is_organisation(name, folded, lexicon) and (first or not _has_role(folded, lexicon))


def trimmed(name: str, lexicon: Lexicon) -> str:
    """A name without the small words, words of dates, known phrases and glued roles behind it ("Ann Other Follow")."""
    name = said_once(name)
    if (folded := fold(name)) in lexicon.byline.agencies or folded in lexicon.byline.roles:
        return name
    parts = _without_agency(name.split(), lexicon)
    if parts and not parts[-1][1:].islower():
        parts[-1] = _without_glued_role(parts[-1], lexicon)
    while len(parts) > _FULL_NAME and not parts[-1].endswith(".") and _is_no_name(parts[-1], lexicon):
        parts.pop()
    return " ".join(parts)


def _without_glued_role(word: str, lexicon: Lexicon) -> str:
    """A word without the role that lost the space before it ("OtherReporter")."""
    head, *tail = GLUED.split(word)
    glued = fold("".join(tail))
    return head if glued and (glued in lexicon.byline.roles or glued in lexicon.byline.prefixes) else word


def _without_agency(parts: list[str], lexicon: Lexicon) -> list[str]:
    """The words of a name without the agency behind it ("Ann Other The Associated Press")."""
    if len(parts) <= _FULL_NAME or fold(parts[-1]) not in last_words(lexicon.byline.agencies):
        return parts
    for size in range(min(_LONGEST_AGENCY, len(parts) - _FULL_NAME), 0, -1):
        if fold(" ".join(parts[-size:])) in lexicon.byline.agencies:
            return parts[:-size]
    return parts


def _is_no_name(word: str, lexicon: Lexicon) -> bool:
    folded = fold(word)
    if folded in lexicon.stopwords or (len(folded) > 1 and is_time_word(word, lexicon)):
        return True
    return "line" in [phrase.mode for phrase in lexicon.find(word)]


def _has_role(folded: str, lexicon: Lexicon) -> bool:
    parts = folded.split()
    return len(parts) == 1 or not lexicon.byline.roles.isdisjoint(parts)


def is_organisation(name: str, folded: str, lexicon: Lexicon) -> bool:
    """Tell whether a credit names an agency, a role, an address, or has an acronym among its words ("XYZ News")."""
    if folded in lexicon.byline.agencies or folded in lexicon.byline.roles or ("." in name and _ADDRESS.search(name)):
        return True
    pieces = name.partition(",")[0].split()
    acronyms = [piece for piece in pieces if piece.isupper() and _ACRONYM.fullmatch(piece)]
    return bool(acronyms) and [piece for piece in pieces if not piece.isupper()] != []
