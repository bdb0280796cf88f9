"""Credits that an HTML page shows about its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon
from ..lexicon.fold import fold
from ..model import Block, Page
from .dates import is_dateline, parse_date
from .names import is_name, parse_names, split_dateline, without_prefix

_LONGEST, _LONGEST_FOLDED = 200, 100
_LONGEST_LONE, _LONGEST_HANDLE = 60, 30
_BELOW = 6
_START = 2
_LONGEST_MONTH = 20
_SUBHEADING = 2
_VERB = 2  # words before the one that introduces an author ("Saved by")
_SEGMENTS = re.compile(r"\s*[\n•·|⋅●∙▪—–]\s*|\s+[-/]\s+|\s*//\s*")
_DIVIDING = frozenset("\n•·|⋅●∙▪—–")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_GLUED = re.compile(
    r"(?<=[^\W_A-ZÀ-Þ])[A-ZÀ-Þ]\w*:?|(?<=[^\W\d_])\d{1,4}(?=[./-]\d|\s+[^\W\d_])|(?<=(?:19|20)\d\d)\d\d?(?=\.)"
)
_COUNT = re.compile(r"(?<=[^\W\d_])\s+\d{1,3}$")
_PLAIN = re.compile(r"(?!\d+\b)[^.:;!?]{2,}")
_QUOTED = ("—", "–")
_ASIDE = frozenset(("caption", "comments", "related", "promo"))
_MARKS = frozenset(("byline", "author"))
APART = frozenset(("nav", "footer", "figcaption"))


class Credit(NamedTuple):
    """Names that a block shows, and how they were recognised."""

    block: Block
    names: list[str]
    code: str


def credits_about(page: Page, around: Iterable[Block], title: int, words: Lexicon) -> Iterator[Credit]:
    """The credits about the title: by their wording, beside a date, by their markup, then mere names."""
    near = [block for block in around if _may_credit(block, page)]
    telling = [block for block in near if _is_telling(block, page, words)]
    parts = {block.index: segments(block, words)[block.index == title :] for block in telling}
    for block in telling:
        if names := worded(parts[block.index], words):
            yield Credit(block, names, "authors.byline")
    for block in telling:
        marked = _is_marked(block, page)
        if names := _beside_date(parts[block.index], words, marked):
            yield Credit(block, names, "authors.dated")
        if marked and (names := _people(parts[block.index][:1], words)):
            yield Credit(block, names, "authors.class")
    yield from _mere_names(page, title, near, words)


def _is_telling(block: Block, page: Page, words: Lexicon) -> bool:
    """Whether a block can be more than a mere name: by its first letters, a figure, what divides it, its markup."""
    text = block.text
    if text[:_START].lower() in _prefix_starts(words) or not _DIVIDING.isdisjoint(text):
        return True
    return has_figure(text) or _is_marked(block, page)


def _is_marked(block: Block, page: Page) -> bool:
    """Whether the markup calls a block, or a piece of it, a byline."""
    return "byline" in page.scopes[block.scope].hints or any(mark.kind in _MARKS for mark in block.marks)


def _may_credit(block: Block, page: Page) -> bool:
    if len(block.text) > (_LONGEST_FOLDED if block.folded else _LONGEST) or block.tag in APART:
        return False
    if block.text.startswith(_QUOTED):
        return False
    return block.level != 1 and page.scopes[block.scope].hints.isdisjoint(_ASIDE)


def segments(block: Block, words: Lexicon) -> list[str]:
    """The pieces of a line that dots, bars and breaks divide."""
    text = _unglued(block.text, words)
    if text[-1:].isdigit():
        text = _COUNT.sub("", text)
    return [part for part in _SEGMENTS.split(text) if part.strip(" ,:;")]


def _unglued(text: str, words: Lexicon) -> str:
    """`text` with a space before the words of dates and credits that stood in an element of their own."""
    begins = _date_words(words) | _first_words(words)

    def parted(glue: re.Match[str]) -> str:
        piece, behind = glue[0], glue.string[glue.end() : glue.end() + _LONGEST_MONTH]
        if piece[0].isdigit() and behind[:1].isspace():
            return f" {piece}" if fold(behind.split()[0]).strip(".,") in words.months else piece
        return f" {piece}" if piece[0].isdigit() or fold(piece).strip(":") in begins else piece

    return _GLUED.sub(parted, text)


@lru_cache(maxsize=256)
def _prefix_starts(words: Lexicon) -> frozenset[str]:
    return frozenset(prefix[:_START] for prefix in words.byline.prefixes)


@lru_cache(maxsize=256)
def _first_words(words: Lexicon) -> frozenset[str]:
    return frozenset(prefix.split()[0].rstrip(":") for prefix in words.byline.prefixes)


def worded(parts: list[str], words: Lexicon) -> list[str]:
    """The names behind "By" and the like, in the same piece of the line or in the next."""
    for place, part in enumerate(parts):
        rest = _behind_prefix(part, words)
        if rest == "":
            rest = "".join(parts[place + 1 : place + 2])
        if rest and (names := names_in(rest, words)):
            return names
    return []


def _behind_prefix(part: str, words: Lexicon) -> str | None:
    """What follows the words that introduce an author, None where there are none; a date may stand before them."""
    prefixes = _bare_prefixes(words)
    starts = _prefix_starts(words)
    credit, dated = split_dateline(part, words) if has_figure(part) else (part, "")
    for text in (part, credit):
        if not text or text[:_START].lower() not in starts:
            continue
        if fold(text).rstrip(": ") in prefixes:
            return ""
        if (rest := without_prefix(text, words)) != text.strip():
            return rest
    if credit and dated:
        pieces = credit.split()
        for place in range(1, min(_VERB, len(pieces) - 1) + 1):
            if fold(pieces[place]) in prefixes:
                return " ".join(pieces[place + 1 :])
    return None


@lru_cache(maxsize=256)
def _bare_prefixes(words: Lexicon) -> frozenset[str]:
    return frozenset(prefix.rstrip(":") for prefix in words.byline.prefixes)


def names_in(text: str, words: Lexicon) -> list[str]:
    """The names that a credit begins with, as far as it goes on like names; a short one that is none as it stands."""
    credit = _undated(_BRACKETS.sub("", text), words)
    found: list[str] = []
    for each in parse_names(credit, words) if credit else ():
        name = _without_place(each, words)
        if not is_name(name):
            break
        if not found or words.byline.roles.isdisjoint(fold(name).split()):
            found.append(name)
    plain = _without_place(credit.strip(" ,"), words)
    if not found and len(plain) <= _LONGEST_HANDLE and len(plain.split()) <= 3 and _PLAIN.fullmatch(plain):
        return [plain]
    return found


def _without_place(name: str, words: Lexicon) -> str:
    """A name up to a small word that leads to a place, a section or a publication ("Ann Other in Berlin")."""
    parts = name.split()
    at = next((at for at in range(1, len(parts)) if parts[at].islower() and fold(parts[at]) in words.byline.places), 0)
    return " ".join(parts[:at]) if at else name


def _undated(text: str, words: Lexicon) -> str:
    """`text` up to a date or a label of one, without small words at its end."""
    parts = text.split()
    first = next((place for place, part in enumerate(parts) if place and has_figure(part)), len(parts))
    if first < len(parts):
        labels = _date_words(words)
        first = next((at for at in range(1, first) if fold(parts[at]).strip(".,:") in labels), first)
    kept = parts[:first]
    while len(kept) > 1 and kept[-1].islower() and (fold(kept[-1]) in words.stopwords or len(kept) < len(parts)):
        kept.pop()
    return " ".join(kept) if len(kept) < len(parts) else text


def has_figure(text: str) -> bool:
    """Whether a text has a digit."""
    return any(map(str.isdigit, text))


@lru_cache(maxsize=256)
def _date_words(words: Lexicon) -> frozenset[str]:
    labels = (*words.dates.published, *words.dates.modified)
    return frozenset((*words.months, *words.weekdays, *(label.split()[0].rstrip(":") for label in labels if label)))


def _beside_date(parts: list[str], words: Lexicon, marked: bool) -> list[str]:
    """The names in a line that otherwise tells a date."""
    if not any(map(has_figure, parts)):
        return []
    others, dated = [], False
    for part in parts:
        credit, date = (None, part) if is_dateline(part, words) else split_dateline(part, words)
        dated = dated or (bool(date) and parse_date(date, words) is not None)
        others += [credit] if credit else []
    if len(others) > 1 and " " not in others[0] and not marked and not words.find(others[1]):
        others = others[1:]  # behind a section
    return _people(others[:1], words, marked) if dated else []


def _people(parts: list[str], words: Lexicon, single: bool = False) -> list[str]:
    """The names in pieces that hold nothing but names; `single` tells whether one word may be a name."""
    for part in parts:
        names = [_without_place(name, words) for name in parse_names(_undated(part, words), words)]
        if names and all(is_name(name) and 2 <= len(name.split()) <= 5 for name in names):
            return names if fold(names[0]) not in _bare_prefixes(words) else []
        if single and len(names) == 1 and names[0][0].isalnum() and " " not in names[0] and part.strip() == names[0]:
            return names
    return []


def _mere_names(page: Page, title: int, near: list[Block], words: Lexicon) -> Iterator[Credit]:
    """Names alone in a block right below the title."""
    for block in near:
        if not title < block.index < title + _BELOW or block.level == _SUBHEADING or not is_lone_name(block, words):
            continue
        if (block.level or block.tag == "button") and not _is_confirmed(block, page, words):
            continue
        if not is_dateline(block.text, words):
            yield Credit(block, [block.text], "authors.name")


def _is_confirmed(block: Block, page: Page, words: Lexicon) -> bool:
    """Whether a date stands beside a name, or the name stands elsewhere as well."""
    beside = page.blocks[max(0, block.index - 1) : block.index + 2 : 2]
    if any(len(each.text) <= _LONGEST_LONE and is_dateline(each.text, words) for each in beside):
        return True
    return sum(each.text == block.text for each in page.blocks) > 1


def is_lone_name(block: Block, words: Lexicon) -> bool:
    """Whether a block is a name of two to five words, and nothing else."""
    text = block.text
    if block.level == 1 or block.folded or block.phrases or "\n" in text:
        return False
    parts = text.split()
    if not 2 <= len(parts) <= 5 or not is_name(text):
        return False
    small = words.stopwords - frozenset(words.byline.prefixes)
    return not any(part.islower() and fold(part) in small for part in parts)
