"""The lines of a dump that may be its title, and what speaks for each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...lexicon import Lexicon
from ...lexicon.fold import fold
from ...model import Block
from .survey import LONGEST_LINE, PROSE, Survey, shows_day

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
_MOST_MENTIONS = 5
_LONGEST_PREFIX = 30  # characters
_SIGNED_WITHIN = 6  # lines below a title that may tell author or date
_CREDITS = ("byline", "dateline")


class Headline(NamedTuple):
    """A line that may be the title: its block's index, and its evidence, by the names in FEATURES."""

    place: int
    evidence: tuple[float, ...]


FEATURES = (
    "said", "said_share", "terms", "size", "gap", "gap_below", "gaps_above", "to_first", "to_core", "prose_above",
    "prose_below", "top", "stop", "item", "capitals", "phrases", "said_of_most", "mentions", "to_credit",
)  # fmt: skip


class Told(NamedTuple):
    """What a line says by itself: how many words, those among them that are no stop words, how often it is said."""

    size: int
    words: tuple[str, ...]
    mentions: int


def headlines(seen: Survey, words: Lexicon) -> Iterator[Headline]:
    """The lines that may be the title, in page order; one far above the text must share words with it."""
    found: list[tuple[int, Told, int]] = []
    for place in range(seen.start, seen.end):
        if may_be_title(seen.blocks[place], place, seen):
            told = told_in(place, seen, words)
            said = sum(min(_COUNTED_TWICE, seen.words[word]) for word in told.words)
            small = told.size - len(told.words)
            if said or (seen.first - place <= _ASTRAY and not _is_row(seen.blocks[place].text, small)):
                found.append((place, told, said))
    most = max((said for _, _, said in found), default=0) or 1
    credits = [place for place in _near(found, seen) if _is_credited(seen.blocks[place], words)]
    for place, told, said in found:
        own = (said, said / max(1, len(told.words)), told.size)
        about = (said / most, told.mentions, _to_credit(place, credits))
        yield Headline(place, (*own, *evidence(seen.blocks[place], place, seen), *about))


def told_in(place: int, seen: Survey, words: Lexicon) -> Told:
    """What one line says; it is read once a page."""
    known = seen.told.get(place)
    if known is None:
        text = seen.blocks[place].text
        own = seen.terms(text)
        told = tuple(word for word in own if word not in words.stopwords and len(word) > 1)
        known = seen.told[place] = Told(len(own), told, min(_MOST_MENTIONS, seen.text.count(text)))
    return known


def _near(found: Sequence[tuple[int, Told, int]], seen: Survey) -> list[int]:
    """The lines just below those that may be the title, in page order."""
    places = {place + below for place, _, _ in found for below in range(1, _SIGNED_WITHIN + 1)}
    return sorted(place for place in places if place < len(seen.blocks))


def _is_credited(block: Block, words: Lexicon) -> bool:
    """Tell whether a line may tell author or date."""
    if any(phrase.section in _CREDITS for phrase in block.phrases) or shows_day(block.text):
        return True
    return fold(block.text[:_LONGEST_PREFIX]).startswith(words.byline.prefixes)


def _to_credit(place: int, credits: Sequence[int]) -> int:
    """How many lines down the next one stands that may tell author or date."""
    at = bisect_right(credits, place)
    return min(credits[at] - place, _SIGNED_WITHIN + 1) if at < len(credits) else _SIGNED_WITHIN + 1


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
        -1 if not seen.gaps else min(block.gap, 3) if place else 1,
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
