"""The lines of a dump that may be its title, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...lexicon import Lexicon
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
_SIGNED_WITHIN = 6  # lines below a title that may tell author or date
_CREDITS = ("byline", "dateline")


class Headline(NamedTuple):
    """A line that may be the title: its block's index, and its evidence, by the names in FEATURES."""

    place: int
    evidence: tuple[float, ...]


FEATURES = (
    "said", "said_share", "terms", "size", "gap", "gap_below", "gaps_above", "prose_below", "top", "stop", "item",
    "capitals", "phrases", "to_credit", "to_first", "to_core", "prose_above", "said_of_most",
)  # fmt: skip


class Told(NamedTuple):
    """What a line says by itself: its words that are no stop words, how many are, and the evidence that no verdict
    changes, as it stands in FEATURES before and after the evidence of `headlines`."""

    words: tuple[str, ...]
    small: int
    size: int
    layout: tuple[float, ...]


def headlines(seen: Survey, words: Lexicon) -> Iterator[Headline]:
    """The lines that may be the title, in page order; one far above the text must share words with it."""
    found: list[tuple[int, Told, int]] = []
    counts = seen.words
    for place in range(seen.start, seen.end):
        if may_be_title(place, seen):
            told = told_in(place, seen, words)
            said = sum([min(_COUNTED_TWICE, counts[word]) for word in told.words if word in counts])
            if said or (seen.first - place <= _ASTRAY and not _is_row(seen.blocks[place].text, told.small)):
                found.append((place, told, said))
    most = max((said for _, _, said in found), default=0) or 1
    for place, told, said in found:
        own = (said, said / max(1, len(told.words)), told.size)
        yield Headline(place, (*own, *told.layout, *_position(place, seen), said / most))


def told_in(place: int, seen: Survey, words: Lexicon) -> Told:
    """What one line says; it is read once a page."""
    known = seen.lines.told.get(place)
    if known is None:
        text = seen.blocks[place].text
        own = seen.terms(text)
        told = tuple([word for word in own if word not in words.stopwords and len(word) > 1])
        known = seen.lines.told[place] = Told(told, len(own) - len(told), len(own), _layout(place, seen))
    return known


def _layout(place: int, seen: Survey) -> tuple[float, ...]:
    """What a line and those about it look like, in the order of FEATURES."""
    block = seen.blocks[place]
    text = block.text
    return (
        seen.sizes[place],
        -1 if not seen.lines.gaps else min(block.gap, 3) if place else 1,
        min(_gap_below(seen, place), 3) if seen.lines.gaps else -1,
        sum([1 for above in seen.blocks[max(0, place - _UP) : place] if above.gap]) if seen.lines.gaps else -1,
        _to_prose(seen, place),
        min(place, _TOP),
        text.endswith(_STOPS) and not text.endswith("..."),
        block.tag == "li",
        _capitals(text.split()),
        len(block.phrases),
        _to_credit(place, seen),
    )


def _position(place: int, seen: Survey) -> tuple[float, ...]:
    """Where a line stands by the article, in the order of FEATURES."""
    return max(-5, min(seen.first - place, _FAR)), max(-5, min(seen.core - place, _FAR)), seen.above[place]


def _to_credit(place: int, seen: Survey) -> int:
    """How many lines down the next one stands that may tell author or date."""
    for below in range(place + 1, min(len(seen.blocks), place + _SIGNED_WITHIN + 1)):
        phrases = seen.blocks[below].phrases
        if below in seen.lines.showing or (phrases and any(phrase.section in _CREDITS for phrase in phrases)):
            return below - place
    return _SIGNED_WITHIN + 1


def _is_row(text: str, small: int) -> bool:
    """Tell whether a line is many capitalised words that hardly any small ones join: a menu in one line."""
    pieces = text.split()
    return len(pieces) >= _ROW and small <= 1 and _capitals(pieces) >= _MOSTLY


def _capitals(pieces: Sequence[str]) -> float:
    return sum(1 for piece in pieces if piece[0].isupper()) / len(pieces)


def may_be_title(place: int, seen: Survey) -> bool:
    """Tell whether a line has a title's length and place, and is no known phrase or caption."""
    if not _SHORTEST <= seen.sizes[place] <= LONGEST_LINE:
        return False
    block = seen.blocks[place]
    if not seen.lines.unspaced and " " not in block.text:
        return False
    if seen.lines.gaps and not block.gap and abs(place - seen.first) > _BESIDE and not _gap_below(seen, place):
        return False
    return not block.phrases or not any(
        phrase.mode == "line" or phrase.section == "caption" for phrase in block.phrases
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
