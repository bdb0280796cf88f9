"""Read the names out of one line of a dump that may credit somebody."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ...lexicon import Lexicon
from ...parse import bylines
from ...parse.given_names import is_furniture, is_likely_person
from ...parse.labels import credit_starts, may_begin
from ...parse.names import read_names
from ...parse.organisations import people
from ...parse.person_names import LONGEST_NAME, is_cased, is_full_name, leading_name
from ...parse.pieces import pieces_of
from ...text.casefold import fold, fold_title
from ...text.words import first_and_last
from ..dump_lines import DumpLines

LONGEST = bylines.LONGEST
_LONGEST_PARTICLE = 4
_LONGEST_WORD = 20
_TRADE_WITHIN = 120

KINDS = ("word", "biography", "before", "name", "dated", "signed", "introduced", "piece", "labelled", "byline")
WORD, BIOGRAPHY, BEFORE, NAME, DATED, SIGNED, INTRODUCED, PIECE, LABELLED, BYLINE = range(len(KINDS))
UNSURE = frozenset((WORD, BEFORE, NAME, DATED))
_ABOVE, _BELOW, _PAST_FIRST, _FIRST_WITHIN = 10, 20, 15, 60
_BEFORE_LAST, _PAST_LAST = 8, 25
_WORD_BELOW = 4
_PLACE_AND_DATE = 2  # pieces of a line
_OWNED = "©"
_MANY_WORDS = 3  # spaces in what is hardly a name


class Credit:
    """The names in a line, and what tells that they are credited: the number of one of KINDS, the surest last."""

    def __init__(self, names: tuple[str, ...], kind: int) -> None:
        self.names = names
        self.kind = kind


class Lines(NamedTuple):
    """Where credits are sought: the lines, their language's words, the title's line, and those that show a date."""

    seen: DumpLines
    lexicon: Lexicon
    title: int | None
    dated: frozenset[int]

    def is_below_title(self, index: int) -> bool:
        """Whether a line stands just below the title."""
        return self.title is not None and 0 < index - self.title <= _WORD_BELOW


def credits_in(lines: Lines) -> dict[int, Credit]:
    """The lines that credit somebody, with what they say."""
    found: dict[int, Credit] = {}
    alone, starts = labels(lines.lexicon.byline.prefixes), credit_starts(lines.lexicon)
    label = -2
    for index in places(lines.seen, lines.title):
        text = lines.seen.lines.texts[index]
        credit = read_credit(text, lines.lexicon, label == index - 1)
        if credit is None and lines.is_below_title(index):
            credit = mere_word(text, lines.lexicon)
        if credit is not None and (credit.kind not in UNSURE or _may_be_person(index, credit, lines)):
            found[index] = credit
        label = index if may_begin(text, starts) and lines.seen.folded(index).rstrip(" :") in alone else -2
    return found


def _may_be_person(index: int, credit: Credit, lines: Lines) -> bool:
    """Whether a mere name begins with a given name, or stands below the title beside a date and has no common word.

    In scripts without capitals it has to do both.
    """
    name, seen = credit.names[0], lines.seen
    placed = lines.is_below_title(index) and not lines.dated.isdisjoint((index - 1, index, index + 1))
    if is_likely_person(name, lines.lexicon):
        return placed or is_cased(name)
    if not placed or credit.kind in (WORD, BEFORE) or name.count(" ") >= _MANY_WORDS:
        return False
    if credit.kind == DATED and len(pieces_of(seen.lines.texts[index], lines.lexicon)) <= _PLACE_AND_DATE:
        return False
    if any(_OWNED in text and name in text for text in seen.lines.texts):
        return False
    return not any(part in seen.common or seen.lines.begins_word(part) for part in fold_title(name).split())


def places(seen: DumpLines, title: int | None) -> list[int]:
    """The lines that are looked at: about the title and the first paragraph, below the last, and known phrases."""
    count, first, last = len(seen.blocks), seen.first, seen.last
    start, end = first - _BELOW, first + _PAST_FIRST
    if title is not None:
        start, end = min(title, first), max(title + _BELOW, min(first, title + _FIRST_WITHIN) + _PAST_FIRST)
    near = range(max(0, start - _ABOVE), min(count, end))
    below = range(max(near.stop, last - _BEFORE_LAST), min(count, last + _PAST_LAST + 1))
    return sorted({*near, *below, *first_and_last(seen.lines.credited)})


def in_short(credits: Mapping[int, Credit]) -> dict[int, Credit]:
    """The credits, with a name that begins with another line's whole name cut to that ("Ann Other Chief Reporter")."""
    whole = frozenset(
        [credit.names[0] for credit in credits.values() if credit.kind == NAME and " " in credit.names[0]]
    )
    return {index: Credit(_cut(credit.names, whole), credit.kind) for index, credit in credits.items()}


def _cut(names: tuple[str, ...], whole: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([_start(name, whole) for name in names]))


def _start(name: str, whole: frozenset[str]) -> str:
    """The two or three words that a longer name begins with, if they are one of the whole names; else all of it."""
    parts = name.split()
    for size in (2, 3):
        if size < len(parts) and (start := " ".join(parts[:size])) in whole:
            return start
    return name


def read_credit(text: str, lexicon: Lexicon, labelled: bool = False) -> Credit | None:
    """The names that a line credits, None for a line of anything else.

    `labelled` tells that the line above is nothing but what introduces an author.
    """
    found = bylines.read_byline(text, lexicon)
    if labelled and len(text) <= LONGEST_NAME and (found is None or found.kind in ("name", "before", "dated")):
        names = read_names("".join(pieces_of(text, lexicon)[:1]), lexicon)
        if names.whole and names.names:
            return Credit(people(names.names, lexicon), LABELLED)
    if found is not None and found.edited:
        return None
    if found is not None:
        return Credit(people(found.names, lexicon), KINDS.index(found.kind))
    if name := _behind_particle(text):
        return Credit((name,), INTRODUCED)
    return _of_biography(text, lexicon)


def mere_word(text: str, lexicon: Lexicon) -> Credit | None:
    """A single word that may be all the name an author gives."""
    if len(text) > _LONGEST_WORD or not (text.isalpha() and text[0].isupper()) or is_furniture(text, lexicon):
        return None
    return Credit((text,), WORD)


@cache
def labels(prefixes: tuple[str, ...]) -> frozenset[str]:
    """What introduces an author on a line of its own, without a colon."""
    return frozenset(prefix.rstrip(" :") for prefix in prefixes)


def _behind_particle(text: str) -> str:
    """The name behind one short small word, as bylines are written in languages that the lexicon does not know."""
    first, _, rest = text.partition(" ")
    if len(first) > _LONGEST_PARTICLE or len(text) > LONGEST_NAME or not (first.islower() and first.isalpha()):
        return ""
    return rest if is_full_name(rest) else ""


def _of_biography(text: str, lexicon: Lexicon) -> Credit | None:
    """The name that a paragraph about an author begins with: a word of the trade follows soon."""
    name = leading_name(text[:LONGEST_NAME]) if text[:1].isupper() else ""
    if not name or not text[len(name) :].lstrip(" ,(")[:1].islower():
        return None
    told = fold(text[len(name) : len(name) + _TRADE_WITHIN]).replace(",", " ").replace(".", " ").split()
    return Credit((name,), BIOGRAPHY) if not lexicon.byline.roles.isdisjoint(told) else None
