"""One pass over the lines of a dump: where its prose stands, and which words it uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from ..lexicon import Lexicon
from ..model import Page, Phrase
from ..pipeline import Verdicts
from ..prose import lacks_spaces
from ..text.casefold import fold
from ..text.characters import may_have_decimals, words_in
from ..text.lazy import lazy

PROSE, PARAGRAPH = 100, 140  # characters: may be prose, is a paragraph
FOLDED = 60  # characters
_SPACED = 10  # lines at most by one with a blank line before it, where blank lines set the parts of a page apart
DENSITY = 2.5  # characters of a spaced script that say as much as one character of an unspaced one
_MOST, _LINE_COST = 400, 60  # what one paragraph adds to a stretch of prose at most, and a line of none takes away
_VOCABULARY_CHARS, _VOCABULARY_PARAGRAPH = 4000, 800
_LOOKED_THROUGH = 200_000  # characters
_OPENING = 300  # characters of the first line, which may be what the title element said
_REACH, _BEYOND, _FARTHEST = 150, 4, 40
_LONGEST_DATELINE, _FIGURES = 160, 4
_SHOWS_DAY = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|\. \d\d?\. \d|\s?[./-]\s?\d\d?\s?[./-]\s?\d\d)")
"""A year or digits like a day's; that all ways begin with a digit lets most characters be passed over quickly."""
_MAY_BE_FOREIGN = lazy("[\u0590-\u1fff\u2e80-\uffdf]")
_SHOWS_FOREIGN_DAY = re.compile("\\d\\D{0,20}\\d\\D{0,20}\\d|\u5e74.{1,2}\u6708.{1,3}\u65e5")
"""Three digits, of whatever calendar and script, or the words for year, month and day about numerals."""
_LONGEST_FOREIGN = 60  # characters


class Lines:
    """The lines of a dump, and what no verdict changes about them.

    `texts` are the lines, `sizes` their lengths in characters of a spaced script, `prose` those that may be prose.
    `text` is what the page says, up to a length that no article has. `unspaced` tells that its script has no spaces
    between words. `blanks` are the blank lines before each line, `gaps` tells that there are any, `spaced` that they
    set the parts of the page apart. `times` counts equal lines, `opening` holds the words of the first. `showing` are
    the short lines with a year or figures like those of a day, `credited` those with a phrase of bylines, `signing`
    those that may tell author or date. `collapsed`, `parted`, `told`, `used` and `begun` are filled when somebody
    asks: how lines are folded, how they are with spaces where a dump lost them, what they say, which words paragraphs
    use, which letters words of the text begin with. That changes no result.
    """

    def __init__(self, page: Page) -> None:
        self.texts = texts = [block.text for block in page.blocks]
        self.unspaced = lacks_spaces(page.blocks)
        self.times: dict[str, int] = dict(Counter(texts))
        self.opening = frozenset(terms(texts[0][:_OPENING], self.unspaced) if texts else ())
        factor = DENSITY if self.unspaced else 1.0
        self.sizes: list[float] = [len(text) * factor for text in texts]
        self.prose = [index for index, size in enumerate(self.sizes) if size >= PROSE]
        self.text = " ".join(texts)[:_LOOKED_THROUGH]
        self.blanks = [block.gap for block in page.blocks]
        self.gaps = any(self.blanks)
        self.spaced = _SPACED * sum([1 for blank in self.blanks if blank]) > len(texts)
        self.showing = [index for index, text in enumerate(texts) if shows_day(text)]
        noted = [(index, _sections(block.phrases)) for index, block in enumerate(page.blocks) if block.phrases]
        self.credited = [index for index, sections in noted if "byline" in sections]
        dated = [index for index, sections in noted if "dateline" in sections]
        self.signing = sorted({*self.showing, *self.credited, *dated})
        self.folded: dict[int, str] = {}
        self.parted: dict[int, str] = {}
        self.told: dict[int, Any] = {}
        self.used: dict[tuple[int, ...], dict[str, int]] = {}
        self.begun: dict[str, bool] = {}

    def begins_word(self, start: str) -> bool:
        """Whether a word of the text begins with exactly these letters."""
        known = self.begun.get(start)
        if known is None:
            known = self.begun[start] = f" {start}" in self.text
        return known


class DumpLines:
    """The lines of a dump in the light of the verdicts: what all its finders ask.

    `sizes` are the lengths of the lines. `first` is the first paragraph that stays, `core` the start of the stretch
    with most prose, `last` the last paragraph that stays. `above[i]` is the share of the paragraphs' characters that
    stands above line i. `lexicon` counts what the paragraphs say, `common` are the language's most frequent words.
    `start` and `end` bound the lines that may be the title. `lines` is what no verdict changes.
    """

    def __init__(self, page: Page, verdicts: Verdicts, lexicon: Lexicon) -> None:
        lines: Lines = verdicts.once(Lines)
        sizes = lines.sizes
        prose = [index for index in lines.prose if not verdicts.dropped(index)]
        kept = [index for index in prose if sizes[index] >= PARAGRAPH]
        self.blocks = page.blocks
        self.lines = lines
        self.sizes = sizes
        self.first = (kept or lines.prose or [len(sizes)])[0]
        self.core = _core(sizes, prose)
        self.last = kept[-1] if kept else self.first
        self.above, middle = _shares(sizes, kept)
        self.words = _vocabulary(_sample(kept, lines.texts), lines, lexicon)
        self.common = lexicon.stopwords
        self.start = max(0, min(self.first, self.core) - _REACH)
        farthest = max(self.first + _BEYOND, self.core + _BEYOND, min(middle, self.first + _FARTHEST))
        self.end = min(len(sizes), farthest)

    def terms(self, text: str) -> list[str]:
        """The words of a text, as `terms` gives them for the page's script."""
        return terms(text, self.lines.unspaced)

    def folded(self, index: int) -> str:
        """The start of a line as the lexicon compares it."""
        known = self.lines.folded.get(index)
        if known is None:
            known = self.lines.folded[index] = fold(self.lines.texts[index][:FOLDED])
        return known


def dump_lines(page: Page, verdicts: Verdicts, lexicon: Lexicon) -> DumpLines:
    """The lines of a dump in the light of the verdicts so far; what these do not change is computed once a page."""
    return DumpLines(page, verdicts, lexicon)


def _sections(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.section for phrase in phrases]


def nearest(index: int, places: Collection[int], reach: int, otherwise: int) -> int:
    """The distance to the nearest of `places`, up or down; `otherwise` if none is within reach."""
    for distance in range(reach + 1):
        if index - distance in places or index + distance in places:
            return distance
    return otherwise


def shows_day(text: str) -> bool:
    """Tell whether a line is short, and has a year or digits like those of a day, in whatever script."""
    if len(text) > _LONGEST_DATELINE:
        return False
    if may_have_decimals(text, _FIGURES) and _SHOWS_DAY.search(text):
        return True
    if text.isascii() or len(text) > _LONGEST_FOREIGN or not _MAY_BE_FOREIGN.search(text):
        return False
    return _SHOWS_FOREIGN_DAY.search(text) is not None


def _vocabulary(places: tuple[int, ...], lines: Lines, lexicon: Lexicon) -> dict[str, int]:
    """How often paragraphs use each word that is no stop word."""
    known = lines.used.get(places)
    if known is None:
        said: list[str] = []
        common = lexicon.stopwords
        for index in places:
            text = lines.texts[index][:_VOCABULARY_PARAGRAPH]
            if lines.unspaced:
                found = [term for word in words_in(text) for term in terms(word, True)]
            else:
                found = words_in(text.lower()) if text.isascii() else [word.casefold() for word in words_in(text)]
            said += [word for word in found if word not in common]
        known = lines.used[places] = dict(Counter(said))
    return known


def terms(text: str, unspaced: bool) -> list[str]:
    """The words of a text, case-folded; pairs of characters in scripts that are written without spaces."""
    found = words_in(text.casefold())
    if not unspaced:
        return found
    return [run[i : i + 2] for run in found for i in range(max(1, len(run) - 1))]


def _core(sizes: Sequence[float], prose: Sequence[int]) -> int:
    """Where the stretch of lines with most prose that stays begins: the largest sum of a run (Kadane's algorithm)."""
    best = total = 0.0
    core = start = 0
    last = -1
    for index in prose:
        total -= _LINE_COST * (index - last - 1)
        if total <= 0:
            total, start = 0.0, index
        total += min(sizes[index], _MOST)
        if total > best:
            best, core = total, start
        last = index
    return core


def _shares(sizes: Sequence[float], kept: Sequence[int]) -> tuple[list[float], int]:
    """For each line the share of the paragraphs above it, and the line by which half of them have passed."""
    whole = sum([sizes[index] for index in kept]) or 1.0
    above: list[float] = []
    passed, middle = 0.0, len(sizes)
    for index in kept:
        above += [passed / whole] * (index + 1 - len(above))
        passed += sizes[index]
        if 2 * passed >= whole and middle == len(sizes):
            middle = index
    above += [passed / whole] * (len(sizes) - len(above))
    return above, middle


def _sample(kept: Sequence[int], texts: Sequence[str]) -> tuple[int, ...]:
    """The first paragraphs, as many as it takes to tell what the page is about."""
    room = _VOCABULARY_CHARS
    for number, index in enumerate(kept):
        if room <= 0:
            return tuple(kept[:number])
        room -= min(len(texts[index]), _VOCABULARY_PARAGRAPH)
    return tuple(kept)
