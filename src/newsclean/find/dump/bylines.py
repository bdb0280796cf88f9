"""The lines of a dump that may credit its authors, and what speaks for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from ...bounds import outer
from ...lexicon import Lexicon
from ..agree import fold_title
from .credit import INTRODUCED, KINDS, NAME, Credit, Line, labels, mere_word, read_credit
from .persons import LONGEST_NAME
from .survey import Survey

_FIGURE = re.compile(r"\d")
_ABOVE, _BELOW, _PAST_FIRST, _FIRST_WITHIN = 10, 20, 15, 60
_BEFORE_LAST, _PAST_LAST = 8, 25
_FAR = 20
_NEAR = 3
_LOOKED_UP = 3
_JUST_BELOW = 3
_WORD_BELOW = 4
_ORDERED = 12
_MOST_MENTIONS = 6
_LONG = 200  # characters
_BIOGRAPHY = 60  # characters
FEATURES = (
    "kind", "station", "to_title", "to_first", "past_last", "to_date", "gap", "words", "names", "size", "elsewhere",
    "said", "in_title", "phrases", "neighbours", "prose_above", "role_below", "common", "label_above",
    "biography_below", "order", "helper", "doubled", "captioned", "mentions", "size_above",
    "size_below",
)  # fmt: skip


class Byline(NamedTuple):
    """A line that may credit the authors: its block's index, their names, how it credits, and the evidence for it."""

    place: int
    credit: Credit
    evidence: tuple[float, ...]


class Around(NamedTuple):
    """What the evidence for one line draws on.

    The title's place and folded text, the lines that show dates, those that are mere names, those that say that they
    are credits, how often each short line is on the page, the lexicon's roles, and how those who edited are introduced.
    """

    title: int | None
    told: str
    dated: frozenset[int]
    names: frozenset[int]
    stated: frozenset[int]
    short: Mapping[str, int]
    roles: frozenset[str]
    edited: tuple[str, ...]


def bylines(seen: Survey, words: Lexicon, title: int | None, dated: Iterable[int]) -> Iterator[Byline]:
    """The lines that may credit somebody, in page order. `dated` are the lines that show a date."""
    blocks, dated = seen.blocks, frozenset(dated)
    found = in_short(dict(_credits(seen, words, title, dated)))
    around = Around(
        title,
        fold_title(blocks[title].text) if title is not None else "",
        dated,
        frozenset(place for place, credit in found.items() if credit.kind == NAME),
        frozenset(place for place, credit in found.items() if credit.kind >= INTRODUCED),
        Counter(block.text for block in blocks if len(block.text) <= LONGEST_NAME),
        words.byline.roles,
        words.byline.edited,
    )
    for place, credit in found.items():
        yield Byline(place, credit, _evidence(place, credit, seen, around))


def _credits(seen: Survey, words: Lexicon, title: int | None, dated: frozenset[int]) -> Iterator[tuple[int, Credit]]:
    """The lines that credit somebody, with what they say."""
    alone = labels(words.byline.prefixes)[0]
    labelled = -1
    for place in places(seen, title):
        block = seen.blocks[place]
        folded = seen.folded(place)
        timed = place in dated or (len(block.text) <= LONGEST_NAME and _FIGURE.search(block.text) is not None)
        credit = read_credit(Line(block.text, folded, timed, labelled == place - 1), words)
        if credit is None and title is not None and 0 < place - title <= _WORD_BELOW:
            credit = mere_word(block.text)
        if credit is not None:
            yield place, credit
        labelled = place if folded.rstrip(" :") in alone else -1


def in_short(credits: Mapping[int, Credit]) -> dict[int, Credit]:
    """The credits, with a name that begins with another line's whole name cut to that ("Ann Other Chief Reporter")."""
    whole = {credit.names[0] for credit in credits.values() if credit.kind == NAME and " " in credit.names[0]}
    return {place: credit._replace(names=_cut(credit.names, whole)) for place, credit in credits.items()}


def _cut(names: tuple[str, ...], whole: Collection[str]) -> tuple[str, ...]:
    short = (next((found for found in _starts(name) if found in whole), name) for name in names)
    return tuple(dict.fromkeys(short))


def _starts(name: str) -> Iterator[str]:
    """The two and three words that a longer name begins with."""
    parts = name.split()
    return (" ".join(parts[:size]) for size in (2, 3) if size < len(parts))


def stated(credits: Iterable[Byline]) -> frozenset[int]:
    """The lines that say that they are credits."""
    return frozenset(line.place for line in credits if line.credit.kind >= INTRODUCED)


def places(seen: Survey, title: int | None) -> list[int]:
    """The lines that are looked at: about the title and the first paragraph, below the last, and known phrases."""
    count, first, last = len(seen.blocks), seen.first, seen.last
    start, end = first - _BELOW, first + _PAST_FIRST
    if title is not None:
        start, end = min(title, first), max(title + _BELOW, min(first, title + _FIRST_WITHIN) + _PAST_FIRST)
    near = range(max(0, start - _ABOVE), min(count, end))
    below = range(max(near.stop, last - _BEFORE_LAST), min(count, last + _PAST_LAST + 1))
    known = [
        block.index for block in seen.blocks if block.phrases and "byline" in [each.section for each in block.phrases]
    ]
    return sorted({*near, *below, *outer(known)})


def _evidence(place: int, credit: Credit, seen: Survey, around: Around) -> tuple[float, ...]:
    block = seen.blocks[place]
    name = credit.names[0]
    first = fold_title(name)
    parts = first.split()
    below = seen.blocks[place + 1].text if place + 1 < len(seen.blocks) else ""
    near = range(place - _NEAR, place + _NEAR + 1)
    return (
        credit.kind,
        len(KINDS) * _region(place, seen, around.title) + credit.kind,
        _clip(place - around.title) if around.title is not None else _FAR + 1,
        _clip(place - seen.first),
        _clip(place - seen.last),
        min((abs(place - other) for other in near if other in around.dated), default=_FAR),
        min(block.gap, 3) if seen.lines.gaps else -1,
        len(parts),
        len(credit.names),
        seen.sizes[place],
        min(around.short[name], 5),
        sum(min(5, seen.words[part]) for part in parts) / max(1, len(parts)),
        first in around.told,
        sum(phrase.section != "byline" for phrase in block.phrases),
        sum(other in around.names for other in near if other != place),
        seen.above[place],
        0 < len(below) <= LONGEST_NAME and seen.folded(place + 1).partition(",")[0] in around.roles,
        sum(part in seen.common or f" {part}" in seen.lines.text for part in parts[:_LOOKED_UP]) / max(1, len(parts)),
        _is_announced(place, seen),
        any(
            len(other.text) >= _BIOGRAPHY and other.text.startswith(name.split()[0])
            for other in seen.blocks[place + 1 : place + 3]
        ),
        sum(other in around.stated for other in range(place - _ORDERED, place)),
        seen.folded(place).startswith(around.edited),
        block.text in [other.text for other in (*seen.blocks[place - 1 : place], *seen.blocks[place + 1 : place + 2])],
        any(phrase.section == "caption" for other in seen.blocks[place + 1 : place + 3] for phrase in other.phrases),
        min(_MOST_MENTIONS, seen.lines.text.count(name)),
        min(_LONG, seen.sizes[place - 1]) if place else -1,
        min(_LONG, seen.sizes[place + 1]) if below else -1,
    )


def _region(place: int, seen: Survey, title: int | None) -> int:
    """Where a line stands, by the article: what a kind of credit is worth depends on it."""
    if title is None:
        return 0 if place < seen.first else 1
    if place < title:
        return 2
    if place < seen.first or place <= title + _JUST_BELOW:
        return 3
    if place >= seen.last - 2:
        return 4
    return 5 if place <= seen.first + _JUST_BELOW else 6


def _is_announced(place: int, seen: Survey) -> bool:
    """Tell whether a line just above speaks of the author and nothing else ("About the author")."""
    return any(
        phrase.section == "byline" and phrase.mode == "line"
        for other in seen.blocks[max(0, place - 2) : place]
        for phrase in other.phrases
    )


def _clip(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
