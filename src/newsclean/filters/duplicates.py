"""Copies: a paragraph that stands twice on the page is read once."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .words import grams, is_unspaced

MIN_CHARS = 80  # shorter lines repeat for good reasons: refrains, names of speakers, headings of a list
MIN_QUOTE, MAX_QUOTE, MAX_SOURCE = 60, 400, 4000  # characters
MIN_GRAMS = 6
QUOTED = 0.85
NEAR = 12  # blocks


@page_filter("duplicates")
def duplicates(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the copies of a long paragraph, all but the one that has most undecided text close around it."""
    places: dict[str, list[int]] = {}
    for block in verdicts.open():
        if len(block.text) >= MIN_CHARS:
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
    """Drop a pull quote: a line of up to MAX_QUOTE characters nearly all of which stands in a longer one close by."""
    unspaced = is_unspaced(page.blocks)
    blocks = [block for block in verdicts.open() if len(block.text) >= MIN_QUOTE and not block.folded]
    found = [grams(block.text, unspaced) if len(block.text) <= MAX_SOURCE else frozenset() for block in blocks]
    for place, (block, own) in enumerate(zip(blocks, found, strict=True)):
        if len(block.text) > MAX_QUOTE or len(own) < MIN_GRAMS or block.level or block.tag == "li":
            continue
        for other in range(max(0, place - NEAR), min(len(blocks), place + NEAR + 1)):
            longer = len(blocks[other].text) > 1.2 * len(block.text)
            if longer and len(own & found[other]) >= QUOTED * len(own):
                yield drop(block, "duplicate.quote", f"quotes block {blocks[other].index}")
                break
