"""Copies: a paragraph that stands twice on the page is read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import QUOTES
from .words import grams, is_unspaced, letter_weight

MIN_CHARS = 80  # shorter lines repeat for good reasons: refrains, names of speakers, headings of a list
MIN_QUOTE, MAX_QUOTE, MAX_SOURCE = 60, 400, 4000  # characters
MIN_GRAMS = 6
QUOTED = 0.85
PROBE = 20  # characters
NEAR = 12  # blocks


@page_filter("duplicates")
def duplicates(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the copies of a long paragraph, all but the one that has most undecided text close around it."""
    places: dict[str, list[int]] = {}
    least = MIN_CHARS / verdicts.once(letter_weight)
    for block in verdicts.open():
        if len(block.text) >= least:
            places.setdefault(block.text, []).append(block.index)
    copied = [indices for indices in places.values() if len(indices) > 1]
    if not copied:
        return
    size = [len(block.text) if verdicts.is_open(block.index) else 0 for block in page.blocks]
    for indices in copied:
        best = max(indices, key=lambda index: sum(size[max(0, index - 4) : index + 5]))
        for index in indices:
            if index != best:
                yield drop(page.blocks[index], "duplicate.copy", f"the same as block {best}")


@page_filter("quotes")
def quotes(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a pull quote: a line of up to MAX_QUOTE characters that stands, nearly all, in a longer one near."""
    least = MIN_QUOTE / verdicts.once(letter_weight)
    blocks = [block for block in verdicts.open() if least <= len(block.text) <= MAX_SOURCE and not block.folded]
    asked = [place for place, block in enumerate(blocks) if may_quote(block, page.kind)]
    if not asked:
        return
    joined = "\n".join([block.text for block in blocks])
    starts = [0, *accumulate([len(block.text) + 1 for block in blocks])]
    unspaced: bool | None = None
    for place in asked:
        block = blocks[place]
        first, end = max(0, place - NEAR), min(len(blocks), place + NEAR + 1)
        if is_echoed(block.text, joined, starts[first], starts[end]):
            unspaced = is_unspaced(blocks) if unspaced is None else unspaced
            source = quoted(block, (*blocks[first:place], *blocks[place + 1 : end]), unspaced)
            if source is not None:
                yield drop(block, "duplicate.quote", f"quotes block {source.index}")


def may_quote(block: Block, kind: str) -> bool:
    """Tell whether a block is of a pull quote's length, and in HTML also looks like a quotation."""
    if len(block.text) > MAX_QUOTE or block.level or block.tag == "li":
        return False
    return kind == "text" or block.tag == "blockquote" or block.text[0] in QUOTES


def is_echoed(text: str, joined: str, start: int, end: int) -> bool:
    """Tell quickly whether a piece of the text stands a second time in the stretch of the page around it."""
    one, other = probes(text)
    return joined.count(one, start, end) > 1 or joined.count(other, start, end) > 1


def probes(text: str) -> tuple[str, str]:
    """Give two pieces of a text, of which what quotes nearly all of it has one."""
    middle = len(text) // 2
    return text[middle : middle + PROBE], text[PROBE : 2 * PROBE]


def quoted(block: Block, near: Sequence[Block], unspaced: bool) -> Block | None:
    """Give the longer block that has a piece of a block, and QUOTED of its word pairs, None where none does."""
    one, other = probes(block.text)
    longer = [
        each for each in near if len(each.text) > 1.2 * len(block.text) and (one in each.text or other in each.text)
    ]
    own = grams(block.text, unspaced) if longer else set()
    if len(own) >= MIN_GRAMS:
        for each in longer:
            if len(own & grams(each.text, unspaced)) >= QUOTED * len(own):
                return each
    return None
