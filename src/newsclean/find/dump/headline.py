"""The lines of a dump that may be its title, and what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...lexicon import Lexicon
from ...model import Block
from .survey import LONGEST_LINE, PROSE, Survey

_SHORTEST = 12
_FEWEST_WORDS = 2
_BESIDE = 6  # lines about the first paragraph, where a title needs no blank line beside it
_STOPS = (".", "。", "…", "!")
_COUNTED_TWICE = 5  # times that a word of the text counts
_UP = 6
_ROW = 8  # words
_MOSTLY = 0.8
_TOP = _FAR = 60
_ASTRAY = 12  # lines above the first paragraph
_NEAR = 30
_BAR = re.compile(r"\s+[|｜]\s+")
_TRAIL = re.compile(r"\s+[>»›→]\s+|\s*[»›]\s*|\s+/\s+")
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_HEAD_WORDS = 3


class Headline(NamedTuple):
    """A line that may be the title: its block's index, and its evidence, by the names in FEATURES."""

    place: int
    evidence: tuple[float, ...]


FEATURES = (
    "said", "said_share", "terms", "size", "gap", "gap_below", "gaps_above", "to_first", "to_core", "prose_above",
    "prose_below", "top", "stop", "item", "capitals", "phrases",
)  # fmt: skip


def headlines(seen: Survey, words: Lexicon) -> Iterator[Headline]:
    """The lines that may be the title, in page order; one far above the text must share words with it."""
    for place in range(seen.start, seen.end):
        block = seen.blocks[place]
        if may_be_title(block, place, seen):
            own = seen.terms(block.text)
            told = [word for word in own if word not in words.stopwords and len(word) > 1]
            said = sum(min(_COUNTED_TWICE, seen.words[word]) for word in told)
            if said or (seen.first - place <= _ASTRAY and not _is_row(block.text, len(own) - len(told))):
                yield Headline(place, (said, said / max(1, len(told)), len(own), *evidence(block, place, seen)))


def _is_row(text: str, small: int) -> bool:
    """Tell whether a line is many capitalised words that hardly any small ones join: a menu in one line."""
    pieces = text.split()
    return len(pieces) >= _ROW and small <= 1 and _capitals(pieces) >= _MOSTLY


def _capitals(pieces: Sequence[str]) -> float:
    return sum(1 for piece in pieces if piece[0].isupper()) / len(pieces)


def may_be_title(block: Block, place: int, seen: Survey) -> bool:
    """Tell whether a line has a title's length and place, and is no known phrase or caption."""
    text, size = block.text, seen.sizes[place]
    if not _SHORTEST <= size <= LONGEST_LINE or (not seen.unspaced and " " not in text):
        return False
    if seen.gaps and not block.gap and abs(place - seen.first) > _BESIDE and not _gap_below(seen, place):
        return False
    return not any(phrase.mode == "line" or phrase.section == "caption" for phrase in block.phrases)


def evidence(block: Block, place: int, seen: Survey) -> tuple[float, ...]:
    """What the layout says for or against a line, in the order of FEATURES."""
    text = block.text
    return (
        seen.sizes[place],
        min(block.gap, 3) if seen.gaps else -1,
        min(_gap_below(seen, place), 3) if seen.gaps else -1,
        sum(1 for above in seen.blocks[max(0, place - _UP) : place] if above.gap) if seen.gaps else -1,
        max(-5, min(seen.first - place, _FAR)),
        max(-5, min(seen.core - place, _FAR)),
        seen.above[place],
        _to_prose(seen, place),
        min(place, _TOP),
        text.endswith(_STOPS) and not text.endswith("..."),
        block.tag == "li",
        _capitals(text.split()),
        len(block.phrases),
    )


def _gap_below(seen: Survey, place: int) -> int:
    return seen.blocks[place + 1].gap if place + 1 < len(seen.blocks) else 3


def _to_prose(seen: Survey, place: int) -> int:
    """How many lines down the next prose stands."""
    sizes: Sequence[float] = seen.sizes
    for below in range(place + 1, min(len(sizes), place + _NEAR + 1)):
        if sizes[below] >= PROSE:
            return below - place
    return _NEAR + 1


def headline_of(place: int, blocks: Sequence[Block]) -> str:
    """The title in a line: without the number it has in a list, the path that leads to it, and what a bar divides off.

    Of a path ("Home » News » Rain in May") the last piece is the title; what follows a bar ("Rain in May | News") is
    the site's name or a section, unless little stands before it.
    """
    text = blocks[place].text
    found = _NUMBER.match(text)
    if found and place and blocks[place - 1].text.startswith((f"{int(found[1]) - 1}.", f"{int(found[1]) - 1})")):
        text = text[found.end() :]
    path = [piece for piece in _TRAIL.split(text) if piece]
    if len(path) > 1 and len(path[-1].split()) >= _HEAD_WORDS:
        text = path[-1]
    head, _, tail = _split(_BAR, text)
    return head if tail and len(head.split()) >= _HEAD_WORDS and len(head) >= len(tail) else text


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    found = pattern.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")
