"""One pass over the lines of a dump: where its prose stands, and which words it uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from ...lexicon import Lexicon
from ...lexicon.fold import fold, is_unspaced
from ...model import Block, Page
from ...pipeline import Verdicts

PROSE, PARAGRAPH = 100, 140  # characters: may be prose, is a paragraph
LONGEST_LINE = 250
FOLDED = 60  # characters
DENSITY = 2.5  # characters of a spaced script that say as much as one character of an unspaced one
_MOST, _LINE_COST = 400, 60  # what one paragraph adds to a stretch of prose at most, and a line of none takes away
_SAMPLES, _SAMPLE_CHARS = 40, 20
_VOCABULARY_CHARS, _VOCABULARY_PARAGRAPH = 4000, 800
_WORD = re.compile(r"\w+")
_LOOKED_THROUGH = 200_000  # characters
_REACH, _BEYOND, _FARTHEST = 150, 4, 40
_LONGEST_DATELINE = 160
_SHOWS_DAY = re.compile(r"(?:19|20)\d\d|\d\s?[./-]\s?\d\d?\s?[./-]\s?\d\d")


class Lines(NamedTuple):
    """What the lines of a dump are by themselves, whatever is testified about them.

    `showing` are the short lines with a year or figures like those of a day. `folded`, `told` and `used` are filled
    when somebody asks: how lines are folded, what they say, and which words paragraphs use. That changes no result.
    """

    sizes: list[float]
    text: str
    unspaced: bool
    gaps: bool
    showing: frozenset[int]
    folded: dict[int, str]
    told: dict[int, Any]
    used: dict[tuple[int, ...], Counter[str]]


class Survey(NamedTuple):
    """What every finder asks of a dump.

    `sizes` are the lengths of the lines in characters of a spaced script. `first` is the first paragraph that stays,
    `core` the start of the stretch with most prose, `last` the last paragraph that stays. `above[i]` is the share of
    the paragraphs' characters that stands above line i. `words` counts what the paragraphs say, `common` are the
    language's most frequent words. `start` and `end` bound the lines that may be the title. `lines` is what no verdict
    changes; its `text` is what the page says, up to a length that no article has.
    """

    blocks: tuple[Block, ...]
    sizes: list[float]
    first: int
    core: int
    last: int
    above: list[float]
    words: Counter[str]
    common: frozenset[str]
    start: int
    end: int
    lines: Lines

    def terms(self, text: str) -> list[str]:
        """The words of a text, as `terms` gives them for the page's script."""
        return terms(text, self.lines.unspaced)

    def folded(self, place: int) -> str:
        """The start of a line as the lexicon compares it."""
        known = self.lines.folded.get(place)
        if known is None:
            known = self.lines.folded[place] = fold(self.blocks[place].text[:FOLDED])
        return known


def survey_of(page: Page, verdicts: Verdicts, words: Lexicon) -> Survey:
    """Look over the lines of a dump once."""
    lines = verdicts.once(lines_of)
    sizes = lines.sizes
    kept = [place for place, size in enumerate(sizes) if size >= PARAGRAPH and not verdicts.dropped(place)]
    first = kept[0] if kept else next((place for place, size in enumerate(sizes) if size >= PROSE), len(sizes))
    core = _core(sizes, verdicts)
    above, middle = _shares(sizes, kept)
    end = max(first + _BEYOND, core + _BEYOND, min(middle, first + _FARTHEST))
    return Survey(
        page.blocks,
        sizes,
        first,
        core,
        kept[-1] if kept else first,
        above,
        _vocabulary(_sample(kept, page.blocks), page.blocks, lines, words),
        words.stopwords,
        max(0, min(first, core) - _REACH),
        min(len(sizes), end),
        lines,
    )


def lines_of(page: Page) -> Lines:
    """Measure the lines of a dump."""
    blocks = page.blocks
    unspaced = _is_unspaced(blocks)
    factor = DENSITY if unspaced else 1.0
    return Lines(
        [len(block.text) * factor for block in blocks],
        " ".join([block.text for block in blocks])[:_LOOKED_THROUGH],
        unspaced,
        any(block.gap for block in blocks),
        frozenset([place for place, block in enumerate(blocks) if shows_day(block.text)]),
        {},
        {},
        {},
    )


def shows_day(text: str) -> bool:
    """Tell whether a line is short, and has a year or figures like those of a day."""
    return len(text) <= _LONGEST_DATELINE and _SHOWS_DAY.search(text) is not None


def _vocabulary(places: tuple[int, ...], blocks: Sequence[Block], lines: Lines, words: Lexicon) -> Counter[str]:
    """How often paragraphs use each word that is no stop word."""
    known = lines.used.get(places)
    if known is None:
        written = _WORD.findall("\n".join([blocks[place].text[:_VOCABULARY_PARAGRAPH] for place in places]))
        known = Counter(terms(" ".join(written), True) if lines.unspaced else map(str.casefold, written))
        for word in words.stopwords & known.keys():
            del known[word]
        lines.used[places] = known
    return known


def terms(text: str, unspaced: bool) -> list[str]:
    """The words of a text, case-folded; pairs of characters in scripts that are written without spaces."""
    found = _WORD.findall(text.casefold())
    if not unspaced:
        return found
    return [run[at : at + 2] for run in found for at in range(max(1, len(run) - 1))]


def _is_unspaced(blocks: Sequence[Block]) -> bool:
    step = max(1, len(blocks) // _SAMPLES)
    sample = "".join(block.text[:_SAMPLE_CHARS] for block in blocks[::step])
    if sample.isascii():
        return False
    return sum(count for char, count in Counter(sample).items() if is_unspaced(char)) > 0.3 * len(sample)


def _core(sizes: Sequence[float], verdicts: Verdicts) -> int:
    """Where the stretch of lines with most prose that stays begins: the largest sum of a run (Kadane's algorithm)."""
    best = total = 0.0
    core = start = 0
    for place, size in enumerate(sizes):
        if total <= 0:
            total, start = 0.0, place
        prose = size >= PROSE and not verdicts.dropped(place)
        total += min(size, _MOST) if prose else -_LINE_COST
        if total > best:
            best, core = total, start
    return core


def _shares(sizes: Sequence[float], kept: Sequence[int]) -> tuple[list[float], int]:
    """For each line the share of the paragraphs above it, and the line by which half of them have passed."""
    whole = sum(sizes[place] for place in kept) or 1.0
    paragraphs = frozenset(kept)
    above, passed, middle = [], 0.0, len(sizes)
    for place, size in enumerate(sizes):
        above.append(passed / whole)
        if place in paragraphs:
            passed += size
            if 2 * passed >= whole and middle == len(sizes):
                middle = place
    return above, middle


def _sample(kept: Sequence[int], blocks: Sequence[Block]) -> tuple[int, ...]:
    """The first paragraphs: as many as say enough to tell what the page is about."""
    room = _VOCABULARY_CHARS
    for number, place in enumerate(kept):
        if room <= 0:
            return tuple(kept[:number])
        room -= min(len(blocks[place].text), _VOCABULARY_PARAGRAPH)
    return tuple(kept)
