"""The lines of a dump that may be its title, and what speaks for each."""

from __future__ import annotations

from bisect import bisect_right

from ...bounds import outer
from ...lexicon import Lexicon
from ..characters import share_of_capitals
from .survey import Lines, Survey

_SHORTEST, _LONGEST = 12, 250
_BESIDE = 6  # lines about the first paragraph, where a title needs no blank line beside it
_STOPS = (".", "。", "…", "!")
_COUNTED_TWICE = 5  # times that a word of the text counts
_UP = 6
_ROW = 8  # words
_MOSTLY = 0.8
_TOP = _FAR = 60
_ASTRAY = 12  # lines above the first paragraph
_NEAR = 30
_OUTER = 800  # lines at either end of those that may be the title; no annotated page has as many as both
_SIGNED_WITHIN = 6  # lines below a title that may tell author or date


class Headline:
    """A line that may be the title: its block's index, and its evidence, by the names in FEATURES."""

    def __init__(self, place: int, evidence: tuple[float, ...]) -> None:
        self.place = place
        self.evidence = evidence


FEATURES = (
    "said", "said_share", "terms", "size", "gap", "gap_below", "gaps_above", "prose_below", "top", "stop", "item",
    "capitals", "phrases", "to_credit", "to_first", "to_core", "prose_above", "said_of_most",
)  # fmt: skip


class Told:
    """What a line says by itself: its words that are no stop words, how many are, how many words it has, and the
    evidence that no verdict changes, as it stands in FEATURES before and after the evidence of `headlines`."""

    def __init__(self, place: int, seen: Survey, words: Lexicon) -> None:
        own = seen.terms(seen.blocks[place].text)
        common = words.stopwords
        self.words = [word for word in own if word not in common and len(word) > 1]
        self.size = len(own)
        self.small = len(own) - len(self.words)
        self.layout = _layout(place, seen)


def headlines(seen: Survey, words: Lexicon) -> list[Headline]:
    """The lines that may be the title, in page order; one far above the text must share words with it."""
    found: list[tuple[int, Told, int]] = []
    counts, most = seen.words, 0
    for place in outer(range(seen.start, seen.end), _OUTER):
        if may_be_title(place, seen):
            told = told_in(place, seen, words)
            said = sum([min(_COUNTED_TWICE, counts[word]) for word in told.words if word in counts])
            if said or (seen.first - place <= _ASTRAY and not _is_row(seen.blocks[place].text, told.small)):
                found.append((place, told, said))
                most = max(most, said)
    most = most or 1
    return [Headline(place, _evidence(place, seen, told, said, most)) for place, told, said in found]


def told_in(place: int, seen: Survey, words: Lexicon) -> Told:
    """What one line says; it is read once a page."""
    known: Told | None = seen.lines.told.get(place)
    if known is None:
        known = seen.lines.told[place] = Told(place, seen, words)
    return known


def _layout(place: int, seen: Survey) -> tuple[float, ...]:
    """What a line and those about it look like, in the order of FEATURES."""
    block, lines = seen.blocks[place], seen.lines
    text, gaps = block.text, lines.gaps
    return (
        seen.sizes[place],
        (min(lines.blanks[place], 3) if place else 1) if gaps else -1,
        min(_gap_below(place, lines), 3) if gaps else -1,
        sum([1 for blank in lines.blanks[max(0, place - _UP) : place] if blank]) if gaps else -1,
        _to_next(lines.prose, place, _NEAR),
        min(place, _TOP),
        text.endswith(_STOPS) and not text.endswith("..."),
        block.tag == "li",
        share_of_capitals(text),
        len(block.phrases),
        _to_next(lines.signing, place, _SIGNED_WITHIN),
    )


def _evidence(place: int, seen: Survey, told: Told, said: int, most: int) -> tuple[float, ...]:
    """All that speaks for a line or against it, in the order of FEATURES."""
    return (
        said,
        said / max(1, len(told.words)),
        told.size,
        *told.layout,
        max(-5, min(seen.first - place, _FAR)),
        max(-5, min(seen.core - place, _FAR)),
        seen.above[place],
        said / most,
    )


def _to_next(places: list[int], place: int, farthest: int) -> int:
    """How many lines down the next one of these stands; one more than the farthest if that is beyond it."""
    after = bisect_right(places, place)
    return min(places[after] - place, farthest + 1) if after < len(places) else farthest + 1


def _is_row(text: str, small: int) -> bool:
    """Tell whether a line is many capitalised words that hardly any small ones join: a menu in one line."""
    return small <= 1 and len(text.split()) >= _ROW and share_of_capitals(text) >= _MOSTLY


def may_be_title(place: int, seen: Survey) -> bool:
    """Tell whether a line has a title's length and place, and is no known phrase or caption."""
    if not _SHORTEST <= seen.sizes[place] <= _LONGEST:
        return False
    lines = seen.lines
    if lines.gaps and not lines.blanks[place] and abs(place - seen.first) > _BESIDE and not _gap_below(place, lines):
        return False
    block = seen.blocks[place]
    if not lines.unspaced and " " not in block.text:
        return False
    return all(not (phrase.mode == "line" or phrase.section == "caption") for phrase in block.phrases)


def _gap_below(place: int, lines: Lines) -> int:
    return lines.blanks[place + 1] if place + 1 < len(lines.blanks) else 3
