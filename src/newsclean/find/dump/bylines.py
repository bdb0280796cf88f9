"""The lines of a dump that may credit its authors, the names in them, and what speaks for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...lexicon import Lexicon
from ...lexicon.fold import fold
from ..agree import fold_title
from ..dates import is_dateline, parse_date
from ..names import is_name, parse_byline, parse_names
from .survey import Survey

_LONGEST = 200
_LONGEST_NAME = 60
_MOST_WORDS = 5
_DIVIDER = re.compile(r"\s*[|•·⋅]\s*|\s+[/–—-]\s+")
_EDGES = " .,;:|/·•⋅–—-*_\"'“”„«»()[]"
_LAST_WORD = re.compile(r"[\s,;:(]*([^\s,;:()]+)[\s,;:.(]*$")
_FIRST_WORD = re.compile(r"^[\s,;:.)]*([^\s,;:()]+)")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,2}\.?){1,4}[A-Z]?[®*]?")
_TWIN = re.compile(r"(.{5,})\s*[,:]?\s*\1")
_UP, _DOWN, _PAST_FIRST, _PAST_LAST = 10, 20, 15, 10
_FAR = 20
KINDS = ("biography", "before", "name", "dated", "introduced", "piece", "labelled", "byline")
BIOGRAPHY, BEFORE, LONE, DATED, INTRODUCED, PIECE, LABELLED, STATED = range(8)
_TRADE_WITHIN = 120
_HANDLE = re.compile(r"\s?@\w+")
_ADDRESS = re.compile(r"\w\.[A-Za-z]{2,}$")
_ACRONYM = re.compile(r"[A-Z]{2,5}")
FEATURES = (
    "kind", "to_title", "to_first", "past_last", "to_date", "gap", "words", "names", "size", "elsewhere", "said",
    "in_title", "phrases", "neighbours", "prose_above", "upper", "role_below", "common",
)  # fmt: skip


class Byline(NamedTuple):
    """A line that may credit the authors: its block's index, their names, and the evidence, as FEATURES names it."""

    place: int
    names: tuple[str, ...]
    evidence: tuple[float, ...]


def bylines(seen: Survey, words: Lexicon, title: int | None, dated: frozenset[int]) -> Iterator[Byline]:
    """The lines that may credit somebody, in page order. `dated` are the lines that show a date."""
    found = {place: credit for place in _places(seen, title) if (credit := names_in(place, seen, words))}
    lone = frozenset(place for place, (_, kind) in found.items() if kind == LONE)
    short = Counter(fold_title(block.text) for block in seen.blocks if len(block.text) <= _LONGEST_NAME)
    told = fold_title(seen.blocks[title].text) if title is not None else ""
    for place, (names, kind) in found.items():
        yield Byline(place, names, _evidence(place, names, kind, seen, title, dated, lone, short, told, words))


def stated(credits: Iterable[Byline]) -> list[int]:
    """The lines that say that they are credits."""
    return [credit.place for credit in credits if credit.evidence[0] >= INTRODUCED]


def _places(seen: Survey, title: int | None) -> list[int]:
    start = min(title, seen.first) if title is not None else max(0, seen.first - _DOWN)
    end = seen.first + _PAST_FIRST if title is None else max(title + _DOWN, min(seen.first, title + 60) + _PAST_FIRST)
    near = range(max(0, start - _UP), min(len(seen.blocks), end))
    below = range(max(near.stop, seen.last - 8), min(len(seen.blocks), seen.last + _PAST_LAST + 1))
    listed = [
        block.index
        for block in seen.blocks
        if block.phrases and any(phrase.section == "byline" for phrase in block.phrases)
    ]
    return sorted({*near, *below, *listed})


def names_in(place: int, seen: Survey, words: Lexicon) -> tuple[tuple[str, ...], int] | None:
    """The names that a line credits, and how it tells that they are credits; None for a line of anything else."""
    text = _HANDLE.sub(" ", seen.blocks[place].text)
    if len(text) > _LONGEST:
        return _of_biography(text, words)
    if len(text) < 2 or not any(map(str.isalpha, text)):
        return None
    if names := parse_byline(text, words):
        return people(names, words), STATED
    if place and len(text) <= _LONGEST_NAME and is_label(seen.blocks[place - 1].text, words):
        names = parse_names(_DIVIDER.split(text, maxsplit=1)[0], words)
        if names and all(map(is_name, names)):
            return people(names, words), LABELLED
    return _in_pieces(text, words) or _of_biography(text, words)


def _in_pieces(text: str, words: Lexicon) -> tuple[tuple[str, ...], int] | None:
    pieces = [piece for piece in _DIVIDER.split(text) if piece.strip(_EDGES)]
    for piece in pieces if len(pieces) > 1 else ():
        if names := parse_byline(piece, words):
            return people(names, words), PIECE
    if name := _introduced(text, words):
        return (name,), INTRODUCED
    if any(map(str.isdigit, text)):
        return _beside_date(text, pieces, words)
    names = tuple(lone_name(piece, words) for piece in pieces)
    if names and all(names):
        return people(names, words), LONE
    name = lone_name(pieces[0], words) if pieces else ""
    return ((name,), BEFORE) if name else None


def _introduced(text: str, words: Lexicon) -> str:
    """The name right behind what introduces an author, where other words follow it; or behind one short small word."""
    folded = fold(text[:60])
    rest = ""
    for prefix in words.byline.prefixes if folded.startswith(words.byline.prefixes) else ():
        if folded.startswith(prefix) and len(text) > len(prefix):
            rest = text[len(prefix) :] if not text[len(prefix)].isalpha() or prefix.endswith(":") else ""
            if " " not in rest.strip(" :") and rest.strip(_EDGES).isalpha():
                return rest.strip(_EDGES)
            break
    else:
        if any(map(str.isdigit, text)) and (name := _after_prefix(text, words)):
            return name
        first, _, rest = text.partition(" ")
        if not (len(first) <= 4 and first.islower() and first.isalpha() and len(text) <= _LONGEST_NAME):
            return ""
        return rest if " " in rest and is_name(rest) else ""
    return _leading_name(rest)


def _after_prefix(text: str, words: Lexicon) -> str:
    """The name behind a word such as "by" in the midst of a line."""
    pieces = text.split()
    for place, piece in enumerate(pieces[:-1]):
        if place and fold(piece).rstrip(":") in words.byline.prefixes:
            rest = pieces[place + 1 :]
            name = _leading_name(" ".join(rest))
            if name or (len(rest) == 1 and rest[0].isalpha()):
                return name or rest[0]
    return ""


def _leading_name(text: str) -> str:
    """The words at the start of a text that are written as a name is: up to four, each with a capital."""
    found: list[str] = []
    for word in text.strip(" :").split()[:4]:
        bare = word.strip(_EDGES)
        if not bare[:1].isupper() or any(map(str.isdigit, bare)):
            break
        found.append(bare)
        if word[-1] in ",;:|)" or (word[-1] == "." and len(bare) > 2):
            break
    return " ".join(found) if len(found) > 1 else ""


def _of_biography(text: str, words: Lexicon) -> tuple[tuple[str, ...], int] | None:
    """The name that a paragraph about an author begins with: a word of the trade follows soon."""
    name = _leading_name(text[:80])
    if not name or len(name.split()) > 3 or not text[len(name) :].lstrip(" ,(")[:1].islower():
        return None
    told = fold(text[len(name) : len(name) + _TRADE_WITHIN]).replace(",", " ").replace(".", " ").split()
    return ((name,), BIOGRAPHY) if any(word in words.byline.roles for word in told) else None


def people(names: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """The names, each said once and without what is none at its end; those of organisations only where all are."""
    clean = tuple(name for each in names if (name := _trimmed(each, words)))
    persons = tuple(
        name
        for place, name in enumerate(clean)
        if not _is_organisation(name, words) and not (place and _is_role(name, words))
    )
    return persons or clean or names


def _trimmed(name: str, words: Lexicon) -> str:
    """A name without the small words, words of dates and known phrases behind it ("Ann Other Follow")."""
    if twin := _TWIN.fullmatch(name):
        name = twin[1]
    if fold(name) in words.byline.agencies or fold(name) in words.byline.roles:
        return name
    parts = name.split()
    head, *tail = _GLUED.split(parts[-1])
    if tail and fold("".join(tail)) in words.byline.roles:
        parts[-1] = head
    while len(parts) > 1 and not name.endswith(".") and _is_no_name(parts[-1], len(parts), words):
        parts.pop()
    return " ".join(parts)


def _is_no_name(word: str, count: int, words: Lexicon) -> bool:
    folded = fold(word)
    if folded in words.stopwords or (len(folded) > 1 and is_time_word(word, words)):
        return True
    return count > 2 and any(phrase.mode == "line" for phrase in words.find(word))


def _is_role(name: str, words: Lexicon) -> bool:
    parts = fold(name).split()
    return len(parts) == 1 or any(part in words.byline.roles for part in parts)


def _is_organisation(name: str, words: Lexicon) -> bool:
    if fold(name) in words.byline.agencies or fold(name) in words.byline.roles or _ADDRESS.search(name):
        return True
    pieces = name.partition(",")[0].split()
    return any(_ACRONYM.fullmatch(piece) for piece in pieces) and not all(map(str.isupper, pieces))


def is_label(text: str, words: Lexicon) -> bool:
    """Tell whether a line is nothing but what introduces an author ("Written by:")."""
    folded = fold(text).strip(" :")
    return 0 < len(folded) <= 40 and any(folded == prefix.strip(" :") for prefix in words.byline.prefixes)


def _beside_date(text: str, pieces: list[str], words: Lexicon) -> tuple[tuple[str, ...], int] | None:
    """The name in a line that shows a date or a time as well."""
    if len(pieces) > 1 and any(is_dateline(piece, words) or parse_date(piece, words) for piece in pieces):
        for piece in pieces:
            if name := lone_name(piece, words):
                return (name,), DATED
    digits = [place for place, char in enumerate(text) if char.isdigit()]
    for side in (_before(text[: digits[0]], words), _after(text[digits[-1] + 1 :], words)):
        if names := parse_byline(side, words) if side else None:
            return people(names, words), DATED
        if name := lone_name(side, words):
            return (name,), DATED
    return None


def _before(text: str, words: Lexicon) -> str:
    """The text before a date, without the words of the date at its end."""
    while found := _LAST_WORD.search(text):
        word = _GLUED.split(found[1])[-1]
        if not is_time_word(word, words):
            break
        text = text[: found.end(1) - len(word)]
    return text.strip(_EDGES)


def _after(text: str, words: Lexicon) -> str:
    while found := _FIRST_WORD.search(text):
        if not is_time_word(found[1], words):
            break
        text = text[found.end() :]
    return text.strip(_EDGES)


def is_time_word(word: str, words: Lexicon) -> bool:
    """Tell whether a word belongs to a date: a month, a weekday, "on", "at", "posted"."""
    folded = fold(word).strip(_EDGES)
    dates = words.dates
    return (
        folded in words.months
        or folded in words.weekdays
        or folded in dates.at
        or folded in dates.published
        or folded in dates.modified
        or len(folded) <= 1
    )


def lone_name(text: str, words: Lexicon) -> str:
    """The name that a text is, said once or twice, with or without a role or degrees; "" if it is something else."""
    text = text.strip(_EDGES)
    if twin := _TWIN.fullmatch(text):
        text = twin[1]
    if not 2 <= len(text) <= _LONGEST_NAME:
        return ""
    bare, comma, rest = text.partition(",")
    if comma and not all(_DEGREE.fullmatch(part.strip()) for part in rest.split(",")):
        bare = text if fold(rest) not in words.byline.roles else bare
        text = bare
    bare = without_role(bare, words)
    if not is_name(bare) or len(bare.split()) > _MOST_WORDS or (" " not in bare and bare.isascii()):
        return ""
    return text if comma else bare


def without_role(name: str, words: Lexicon) -> str:
    """A name without the role behind it ("Ann Other Political Correspondent")."""
    parts = name.split()
    for size in range(min(3, len(parts) - 2), 0, -1):
        if fold(" ".join(parts[-size:])) in words.byline.roles:
            return " ".join(parts[:-size])
    return name


def _evidence(
    place: int,
    names: tuple[str, ...],
    kind: int,
    seen: Survey,
    title: int | None,
    dated: frozenset[int],
    lone: frozenset[int],
    short: Counter[str],
    told: str,
    words: Lexicon,
) -> tuple[float, ...]:
    block = seen.blocks[place]
    first = fold_title(names[0])
    parts = first.split()
    below = fold(seen.blocks[place + 1].text) if place + 1 < len(seen.blocks) else ""
    return (
        kind,
        _clip(place - title) if title is not None else _FAR + 1,
        _clip(place - seen.first),
        _clip(place - seen.last),
        min((abs(place - other) for other in range(place - 3, place + 4) if other in dated), default=9),
        min(block.gap, 3) if seen.gaps else -1,
        len(parts),
        len(names),
        seen.sizes[place],
        min(short[first], 5),
        sum(min(5, seen.words[part]) for part in parts) / max(1, len(parts)),
        first in told,
        len(block.phrases),
        sum(other in lone for other in range(place - 3, place + 4) if other != place),
        seen.above[place],
        sum(map(str.isupper, block.text)) / len(block.text),
        below.partition(",")[0] in words.byline.roles,
        sum(part in seen.common for part in parts) / max(1, len(parts)),
    )


def _clip(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
