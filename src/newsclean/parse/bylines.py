"""The grammar of bylines, for pages and dumps: what a line says of who wrote it.

    line   = piece (divider piece)*
    piece  = label? names aside* | date | label
    names  = name (joiner name)*
    aside  = role | agency | place | date

A label is what introduces an author ("By"); it may stand in a piece or a line of its own before the names. What may
stand about one name is told in `names`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon
from ..text.casefold import fold, is_unspaced
from ..text.characters import has_any, has_digit
from .contacts import brackets_in, without_contacts
from .date_words import is_dateline
from .dates import parse_date
from .given_names import are_undivided, is_furniture, is_likely_person
from .labels import (
    WORD,
    agency_starts,
    bare_prefixes,
    begins_of_words,
    may_be_label,
    may_begin,
    without_label,
)
from .names import names_alone, parse_names, read_names
from .organisations import tells_role
from .person_names import EDGES, is_cased, is_name, without_glued_role
from .pieces import pieces_of, split_dateline

_OPENING, _CLOSING = tuple("([（【"), tuple(")]）】")
_FEW_WORDS = 3  # of a name by itself, in scripts without capitals
LONGEST = 200  # characters of a byline
_LABEL_WITHIN = 12  # words before a label in a line that shows a date ("Saved by")
_ASIDES = re.compile(r"[,\s](?:(?<=,)\s*|(?<=\s)(?<!\s\s)\s*+[|–—-]\s+)")
_ASIDE_SIGNS = "|–—-"
_LEDE = re.compile(r"[)\]）】]\s*[:–—-]+\s*\S+(?:\s+\S+){4}.*[.!?…。！？][\"'”’»]?$", re.DOTALL)
_COLON = re.compile(r":(?=[^\W\d])")
_COMMAS = (",", "،", "、", "，")

KINDS = ("before", "name", "dated", "signed", "introduced", "piece", "byline")
BEFORE, NAME, DATED, SIGNED, INTRODUCED, PIECE, BYLINE = KINDS
LABELLED = frozenset((INTRODUCED, PIECE, BYLINE))


class Byline(NamedTuple):
    """Who a line credits: the names, by what it is one (of KINDS, the surest last), and whether they but edited."""

    names: tuple[str, ...]
    kind: str
    edited: bool = False


@lru_cache(maxsize=2048)
def read_byline(text: str, lexicon: Lexicon, marked: bool = False) -> Byline | None:
    """Who a line credits, None if nobody; a mere name is one of the kind "name".

    `marked` tells that markup calls the line a byline: then one word beside a date is a name.

    >>> from newsclean.lexicon import load
    >>> read_byline("3 May 2024 | By Ann Other and Bo Doe, staff writer", load("en"))
    Byline(names=('Ann Other', 'Bo Doe'), kind='piece', edited=False)
    """
    if len(text) > LONGEST:
        return None
    return _told(text, lexicon, marked) or _alone(_divided(text, lexicon)[1], lexicon)


@lru_cache(maxsize=8)
def _divided(text: str, lexicon: Lexicon) -> tuple[str, list[str]]:
    """A line without addresses, handles and brackets around all of it, and its pieces."""
    text = without_contacts(text).strip() if "@" in text else text
    if text[:1] in _OPENING and text[-1:] in _CLOSING:
        text = text[1:-1]
    return text, pieces_of(text, lexicon)


@lru_cache(maxsize=2048)
def _told(text: str, lexicon: Lexicon, marked: bool) -> Byline | None:
    """Who a line credits that tells more than names: a label, a date, a role or an agency."""
    text, pieces = _divided(text, lexicon)
    return _labelled(text, pieces, lexicon) or _dated(pieces, lexicon, marked) or _signed(text, lexicon)


def _labelled(text: str, pieces: list[str], lexicon: Lexicon) -> Byline | None:
    """Who is named behind a label, in the same piece of a line or in the next."""
    if rest := _introduced(text, lexicon):  # a label may end with a sign that divides
        pieces = [text[: len(text) - len(rest)] + "".join(pieces_of(rest, lexicon)[:1])]
    for index, piece in enumerate(pieces):
        rest = behind_label(piece, lexicon)
        if rest == "":
            rest = "".join(pieces[index + 1 : index + 2])
        if rest and (found := read_names(rest, lexicon)).names:
            edited = fold(piece).startswith(lexicon.byline.edited)
            return Byline(found.names, INTRODUCED if not found.whole else PIECE if index else BYLINE, edited)
    return None


def behind_label(piece: str, lexicon: Lexicon) -> str | None:
    """What follows the words that introduce an author, None where there are none.

    A date may stand before them, and in scripts without spaces a source, which a space sets apart.
    """
    digits, spaced = has_digit(piece), not is_unspaced(piece[:1])
    if spaced and not digits and not may_be_label(piece, lexicon):
        return None
    if piece.isascii() and begins_of_words(lexicon).isdisjoint(map(str.lower, WORD.findall(piece))):
        return None
    if (rest := _introduced(piece, lexicon)) is not None or (spaced and not digits):
        return rest
    credit, dated = split_dateline(piece, lexicon) if digits else (piece, piece)
    if not credit or not dated:
        return None
    if (rest := _introduced(credit, lexicon)) is not None:
        return rest
    words = credit.split()
    for index in range(1, min(_LABEL_WITHIN, len(words) - 1) + 1):
        if fold(words[index]) in bare_prefixes(lexicon):
            return " ".join(words[index + 1 :])
    return None


def _introduced(text: str, lexicon: Lexicon) -> str | None:
    """What follows a label at the start of a text, None where there is none."""
    if not may_be_label(text, lexicon):
        return None
    spaced = _COLON.sub(": ", text, count=1) if ":" in text else text
    if fold(spaced).rstrip(": ") in bare_prefixes(lexicon):
        return ""
    rest = without_label(spaced, lexicon)
    return rest if rest != spaced.strip() else None


def _dated(pieces: list[str], lexicon: Lexicon, marked: bool) -> Byline | None:
    """Who is named in a line that otherwise tells a date; a section may stand before the name."""
    if not any(map(has_digit, pieces)):
        return None
    split = [(None, piece) if is_dateline(piece, lexicon) else split_dateline(piece, lexicon) for piece in pieces]
    if not marked and any(_is_place(*each, lexicon) for each in zip(pieces, split, strict=True)):
        return None
    others = [credit for credit, _ in split if credit]
    days = [date for _, date in split if date]
    if len(others) > 1 and " " not in others[0] and not marked and not lexicon.find(others[1]):
        others = others[1:]
    if not days or not others or not (marked or is_cased(others[0])):
        return None
    if fold(others[0]) in lexicon.byline.agencies:
        return Byline((others[0],), SIGNED)
    single = marked and f"{others[0]}," not in pieces[0]
    names = names_alone(others[0], lexicon) or (_single(others[0], lexicon) if single else ())
    sure = names and (any(parse_date(day, lexicon) for day in days) or is_likely_person(names[0], lexicon))
    return Byline(names, DATED) if sure else None


def _is_place(piece: str, split: tuple[str | None, str], lexicon: Lexicon) -> bool:
    """Whether what stands before a date is a place: a comma and a weekday follow it ("Rome, Friday, 5 May")."""
    credit, date = split
    behind = piece[len(credit or "") :].lstrip()
    if not credit or not piece.startswith(credit) or behind[:1] not in _COMMAS:
        return False
    words = fold(date).replace(",", " ").split()
    return any(" ".join(words[:size]).strip(EDGES) in lexicon.weekdays for size in (1, 2, 3))


def _single(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The one word that a text is."""
    names = parse_names(text, lexicon)
    return (
        names if len(names) == 1 and names[0][0].isalnum() and " " not in names[0] and text.strip() == names[0] else ()
    )


def _signed(text: str, lexicon: Lexicon) -> Byline | None:
    """Who is named with a role or an agency, or the agency that a line consists of."""
    credit = text.strip(EDGES)
    if may_begin(credit, agency_starts(lexicon)) and fold(credit) in lexicon.byline.agencies:
        return Byline((credit,), SIGNED)
    if not shows_signature(text, lexicon) or is_lede(text):
        return None
    names = parse_names(text, lexicon, shown=True)
    told = all(is_name(name.partition(",")[0]) or fold(name) in lexicon.byline.agencies for name in names)
    return Byline(names, SIGNED) if names and told else None


def shows_signature(text: str, lexicon: Lexicon) -> bool:
    """Whether a credit without a label shows that it is one: an agency or a role in brackets or behind a sign."""
    byline = lexicon.byline
    brackets = brackets_in(text)
    if any(note[:1].isupper() and len(note) <= 5 for note in brackets) or ends_with_role(text, lexicon):
        return True
    asides = _ASIDES.split(text) if has_any(text, _ASIDE_SIGNS) else text.split(",")
    for note in brackets or asides[1:]:
        role = fold(note).strip(". ")
        if role in byline.roles or role in byline.agencies:
            return True
    return any(tells_role(note, lexicon) for note in brackets)


def is_lede(text: str) -> bool:
    """Tell whether a sentence goes on behind an agency in brackets.

    >>> is_lede("NEW YORK (AP) - The ferry is back after eleven years."), is_lede("Ann Other (AP) - Oslo")
    (True, False)
    """
    return has_any(text, ")]）】") and _LEDE.search(text) is not None


def ends_with_role(text: str, lexicon: Lexicon) -> bool:
    """Whether a role ends a line in a script without capitals: there it stands behind every name."""
    if not text or is_cased(text):
        return False
    return fold(text.rpartition(" ")[2]) in lexicon.byline.roles or without_glued_role(text, lexicon) != text


def _alone(pieces: list[str], lexicon: Lexicon) -> Byline | None:
    """The names that a line consists of or, less surely, begins with; without capitals one that begins as names do."""
    found = [() if has_digit(piece) else _names_of(piece, lexicon) for piece in pieces]
    if not found or not found[0]:
        return None
    if not all(found):
        return Byline(found[0], BEFORE)
    return Byline(tuple([name for names in found for name in names]), NAME)


def _names_of(piece: str, lexicon: Lexicon) -> tuple[str, ...]:
    if is_cased(piece):
        return names_alone(piece, lexicon)
    if are_undivided(words := piece.split()):
        return tuple(words)
    sure = is_name(piece) and piece.count(" ") < _FEW_WORDS and is_likely_person(piece, lexicon)
    return parse_names(piece, lexicon) if sure and not is_furniture(piece, lexicon) else ()


def parse_byline(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The names in a line that is a byline by its own wording, None if any of it is something else.

    >>> from newsclean.lexicon import load
    >>> parse_byline("By Ann Other", load("en")), parse_byline("By then it was dark", load("en"))
    (('Ann Other',), None)
    """
    found = _told(text, lexicon, False) if len(text) <= LONGEST else None
    return found.names if found is not None and found.kind != INTRODUCED else None
