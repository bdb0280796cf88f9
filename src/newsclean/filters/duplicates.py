"""Duplicates: a paragraph that occurs twice on the page is kept once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..prose import lacks_spaces, letter_weight
from ..text.words import grams
from .phrases import QUOTES

MIN_CHARS = 80  # shorter lines repeat for good reasons: refrains, names of speakers, headings of a list
APART = 4  # blocks from one copied text to the next of a run
NEARLY = 0.9  # of the most text around: the first such run is read
MIN_QUOTE, MAX_QUOTE, MAX_SOURCE = 60, 400, 4000  # characters
MIN_GRAMS = 6
QUOTED, LONGER = 0.85, 1.2
PROBE = 20  # characters
NEAR = 12  # blocks


@page_filter("duplicates")
def duplicates(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the copies of long paragraphs, all but those that have most undecided text close around them.

    What is read of a run of paragraphs that stands twice, as bodies for phones and for other screens do, is one of the
    two as a whole. A line that comes again among its own neighbours is a refrain, or a row of a timetable: no copy.
    """
    copied = repeated(verdicts)
    if not copied:
        return
    size = [len(block.text) if verdicts.is_open(block.index) else 0 for block in page.blocks]
    around = [0, *accumulate(size)]
    single: list[list[int]] = []
    inside = bytearray(len(size))
    for run in runs(copied):
        if len(run) == 1:
            single += run
            continue
        best = best_of(run, around)
        yield from dropped(page, run, best)
        for number, (first, last) in enumerate(zip(run[0], run[-1], strict=True)):
            if number != best:
                inside[first:last] = b"\1" * (last - first)
    for indices in single:
        yield from dropped_alone(page, indices, around, inside)


def repeated(verdicts: Verdicts) -> list[list[int]]:
    """The indices of each long text that occurs more than once among the undecided blocks."""
    places: dict[str, list[int]] = {}
    least = MIN_CHARS / verdicts.once(letter_weight)
    titles = verdicts.likely_titles()
    for block in verdicts.open():
        if len(block.text) >= least and block.index not in titles:
            places.setdefault(block.text, []).append(block.index)
    return [indices for indices in places.values() if len(indices) > 1]


def dropped_alone(page: Page, indices: list[int], around: list[int], inside: bytearray) -> Iterator[Verdict]:
    """Drop the copies of a text that is in no run: those inside a dropped one, and others unless it is a refrain."""
    outside = [index for index in indices if not inside[index]]
    for index in indices if outside else ():
        if inside[index]:
            yield drop(page.blocks[index], "duplicate.copy", f"the same as block {outside[0]}")
    if len(outside) > 1 and not is_refrain(page, outside):
        yield from dropped(page, [outside], best_of([outside], around))


def runs(copied: Sequence[list[int]]) -> Iterator[list[list[int]]]:
    """Group the places of copied texts that follow each other closely, in the same order, each time that they stand.

    A text that stands more often than those around it is alone.
    """
    open_runs: dict[int, list[list[int]]] = {}
    for indices in copied:
        run = open_runs.setdefault(len(indices), [])
        if run and not follow(run[-1], indices):
            yield run
            run = open_runs[len(indices)] = []
        run.append(indices)
    yield from open_runs.values()


def follow(these: list[int], those: list[int]) -> bool:
    """Tell whether each time that a text stands another one comes close behind it."""
    return len(these) == len(those) and all(0 < b - a <= APART for a, b in zip(these, those, strict=True))


def best_of(run: list[list[int]], around: list[int]) -> int:
    """Which occurrence of a run to keep: the first with most text around it; `around` are running sums by block."""
    last = len(around) - 1
    near = [[around[min(last, at + 5)] - around[max(0, at - 4)] for at in indices] for indices in run]
    sums = list(map(sum, zip(*near, strict=True)))
    return next(number for number, amount in enumerate(sums) if amount >= NEARLY * max(sums))


def dropped(page: Page, run: list[list[int]], best: int) -> Iterator[Verdict]:
    """Drop all of a run's copies but the best."""
    for indices in run:
        for number, index in enumerate(indices):
            if number != best:
                yield drop(page.blocks[index], "duplicate.copy", f"the same as block {indices[best]}")


def is_refrain(page: Page, indices: list[int]) -> bool:
    """Tell whether a text comes again in the same element, in other blocks than the next."""
    parents = {page.scopes[page.blocks[index].scope].parent for index in indices}
    return page.kind == "html" and len(parents) == 1 and all(b - a > 1 for a, b in pairwise(indices))


@page_filter("quotes")
def quotes(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a pull quote: a line of up to MAX_QUOTE characters that stands, nearly all, in a longer one near."""
    least = MIN_QUOTE / verdicts.once(letter_weight)
    blocks = [block for block in verdicts.open() if least <= len(block.text) <= MAX_SOURCE and not block.collapsed]
    titles = verdicts.likely_titles()
    asked = [i for i, block in enumerate(blocks) if may_quote(block, page.kind) and block.index not in titles]
    if page.kind == "html" and asked[:1] == [0]:  # a lede, which the text may well repeat
        asked = asked[1:]
    if not asked:
        return
    texts = [block.text for block in blocks]
    unspaced: bool | None = None
    for index in asked:
        longer = with_pieces(texts[index], texts, max(0, index - NEAR), min(len(texts), index + NEAR + 1))
        if longer:
            unspaced = lacks_spaces(blocks) if unspaced is None else unspaced
            source = quoted(texts[index], [texts[other] for other in longer], unspaced)
            if source >= 0:
                yield drop(blocks[index], "duplicate.quote", f"quotes block {blocks[longer[source]].index}")


def may_quote(block: Block, kind: str) -> bool:
    """Tell whether a block is of a pull quote's length, and in HTML also looks like a quotation."""
    if len(block.text) > MAX_QUOTE or block.level or block.tag == "li":
        return False
    return kind == "text" or block.tag == "blockquote" or block.text[0] in QUOTES


def with_pieces(text: str, texts: Sequence[str], start: int, end: int) -> list[int]:
    """Give the places, from `start` to `end`, of longer texts that have one of two pieces of a text.

    What quotes nearly all of a text has one of them.
    """
    middle, least = len(text) // 2, LONGER * len(text)
    one, other = text[middle : middle + PROBE], text[PROBE : 2 * PROBE]
    longer = []
    for index in range(start, end):
        near = texts[index]
        if len(near) > least and (one in near or other in near):
            longer.append(index)
    return longer


def quoted(text: str, longer: Sequence[str], unspaced: bool) -> int:
    """Give which of longer texts first has QUOTED of a text's word pairs, -1 where none has."""
    own = grams(text, unspaced)
    if len(own) >= MIN_GRAMS:
        for number, each in enumerate(longer):
            if len(own & grams(each, unspaced)) >= QUOTED * len(own):
                return number
    return -1
