"""The lines of a dump that may be its title, and what speaks for each."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

import regex

from ...lexicon import Lexicon
from ...text.casefold import fold
from ...text.characters import has_any, share_of_capitals
from ...text.words import first_and_last
from ..dump_lines import DumpLines, Lines
from ..scorecard import Evidence

_SHORTEST, _SHORTEST_HEADING, _LONGEST = 12, 4, 250  # characters of a line, of what Markdown calls a main heading
_BESIDE = 6  # lines about the first paragraph, where a title needs no blank line beside it
_STOPS = (".", "。", "…", "!")
_COUNTED_TWICE = 5  # times that a word of the text counts
_UP = 6
_ROW, _MENU = 8, 3  # words, or pieces
_HALF = 2
_DIVIDERS = "|｜·•/"
_PIECES = re.compile("[|｜·•/]")
_MARK = regex.compile(r"\p{M}")
_MOSTLY = 0.8
_TOP = _FAR = 60
_ASTRAY = 12  # lines above the first paragraph
_NEAR = 30
_OUTER = 800  # lines at either end of those that may be the title; no annotated page has as many as both
_OFTEN = 4  # times that a line stands
_SIGNED_WITHIN = 6  # lines below a title that may tell author or date


class TitleLine:
    """A line that may be the title: its block's index, and the evidence for it."""

    def __init__(self, index: int, evidence: Evidence) -> None:
        self.index = index
        self.evidence = evidence


class Told:
    """What a line says by itself: its words that are no stop words, how many are, how many words it has, whether it
    is a row of capitalised words or one of what menus say, and what it and the lines about it look like: the evidence
    that no verdict changes."""

    def __init__(self, index: int, seen: DumpLines, lexicon: Lexicon) -> None:
        text, common = seen.blocks[index].text, lexicon.stopwords
        own = seen.terms(text)
        self.words = [word for word in own if word not in common and len(word) > 1]
        self.size = len(own)
        self.small = len(own) - len(self.words)
        self.capitalised = self.small <= 1 and len(text.split()) >= _ROW and share_of_capitals(text) >= _MOSTLY
        self.menu = is_menu(text, self.small, lexicon)
        self.layout = _layout(index, own, seen)


def title_lines(seen: DumpLines, lexicon: Lexicon) -> list[TitleLine]:
    """The lines that may be the title, in page order; one far above the text must share words with it.

    A dump that says nothing else has no title: it is its own text.
    """
    if len(set(seen.lines.texts)) < 2:
        return []
    found: list[tuple[int, Told, int]] = []
    counts, most = seen.words, 0
    for index in first_and_last(range(seen.start, seen.end), _OUTER):
        if may_be_title(index, seen):
            told = told_in(index, seen, lexicon)
            said = sum([min(_COUNTED_TWICE, counts[word]) for word in told.words if word in counts])
            if not told.menu and (said or (seen.first - index <= _ASTRAY and not told.capitalised)):
                found.append((index, told, said))
                most = max(most, said)
    most = most or 1
    return [TitleLine(index, _evidence(index, seen, told, said, most)) for index, told, said in found]


def told_in(index: int, seen: DumpLines, lexicon: Lexicon) -> Told:
    """What one line says; it is read once a page."""
    known: Told | None = seen.lines.told.get(index)
    if known is None:
        known = seen.lines.told[index] = Told(index, seen, lexicon)
    return known


def _layout(index: int, own: list[str], seen: DumpLines) -> Evidence:
    """What a line of these words and those about it look like, and whether the dump has them elsewhere."""
    block, lines = seen.blocks[index], seen.lines
    text, gaps = block.text, lines.gaps
    return {
        "size": seen.sizes[index],
        "gap": (min(lines.blanks[index], 3) if index else 1) if gaps else -1,
        "gap_below": min(_gap_below(index, lines), 3) if gaps else -1,
        "gaps_above": sum([1 for blank in lines.blanks[max(0, index - _UP) : index] if blank]) if gaps else -1,
        "prose_below": _to_next(lines.prose, index, _NEAR),
        "top": min(index, _TOP),
        "stop": text.endswith(_STOPS) and not text.endswith("..."),
        "item": block.tag == "li",
        "capitals": share_of_capitals(text),
        "phrases": len(block.phrases),
        "to_credit": _to_next(lines.signing, index, _SIGNED_WITHIN),
        "again": min(lines.times[text], _OFTEN) - 1,
        "opening": sum([1 for word in own if word in lines.opening]) / max(1, len(own)) if index else -1.0,
    }


def _evidence(index: int, seen: DumpLines, told: Told, said: int, most: int) -> Evidence:
    """All that speaks for a line or against it."""
    return {
        "said": said,
        "said_share": said / max(1, len(told.words)),
        "terms": told.size,
        **told.layout,
        "to_first": max(-5, min(seen.first - index, _FAR)),
        "to_core": max(-5, min(seen.core - index, _FAR)),
        "prose_above": seen.above[index],
        "said_of_most": said / most,
    }


def _to_next(places: list[int], index: int, farthest: int) -> int:
    """How many lines down the next one of these stands; one more than the farthest if that is beyond it."""
    after = bisect_right(places, index)
    return min(places[after] - index, farthest + 1) if after < len(places) else farthest + 1


def is_menu(text: str, small: int, lexicon: Lexicon) -> bool:
    """Tell whether a line with so many small words is a menu: most of its words or pieces are known to stand in menus.

    Only between dividers, a piece may have small words of its own.
    """
    divided = has_any(text, _DIVIDERS)
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()] if divided else text.split()
    if len(pieces) < _MENU or (small and not divided and _has_small(text, lexicon)):
        return False
    known = menu_words(lexicon)
    count = sum([1 for piece in pieces if fold(piece) in known])
    return count >= _MENU and _HALF * count > len(pieces)


def _has_small(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line has small words; where vowel signs part its words, their pieces are none."""
    if not _MARK.search(text):
        return True
    return any(word in lexicon.stopwords for word in fold(text).split())


@lru_cache(maxsize=256)
def menu_words(lexicon: Lexicon) -> frozenset[str]:
    """The lines that menus consist of ("Home", "Sport")."""
    return frozenset(each.text for each in lexicon.phrases if each.section == "navigation" and each.mode == "line")


def may_be_title(index: int, seen: DumpLines) -> bool:
    """Tell whether a line has a title's length and place, and is no known phrase or caption."""
    block, lines = seen.blocks[index], seen.lines
    if not (_SHORTEST if block.level != 1 else _SHORTEST_HEADING) <= seen.sizes[index] <= _LONGEST:
        return False
    if lines.spaced and not lines.blanks[index] and abs(index - seen.first) > _BESIDE and not _gap_below(index, lines):
        return False
    if not lines.unspaced and " " not in block.text:
        return False
    return all(not (phrase.mode == "line" or phrase.section == "caption") for phrase in block.phrases)


def _gap_below(index: int, lines: Lines) -> int:
    return lines.blanks[index + 1] if index + 1 < len(lines.blanks) else 3
