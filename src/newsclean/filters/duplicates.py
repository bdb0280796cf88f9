"""Copies: a paragraph that stands twice on the page is read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..prose import lacks_spaces, letter_weight
from ..text.words import grams
from .phrases import QUOTES

MIN_CHARS = 80  # shorter lines repeat for good reasons: refrains, names of speakers, headings of a list
MIN_QUOTE, MAX_QUOTE, MAX_SOURCE = 60, 400, 4000  # characters
MIN_GRAMS = 6
QUOTED, LONGER = 0.85, 1.2
PROBE = 20  # characters
NEAR = 12  # blocks


@page_filter("duplicates")
def duplicates(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the copies of a long paragraph, all but the one that has most undecided text close around it."""
    places: dict[str, list[int]] = {}
    least = MIN_CHARS / verdicts.once(letter_weight)
    titles = verdicts.likely_titles()
    for block in verdicts.open():
        if len(block.text) >= least and block.index not in titles:
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
    blocks = [block for block in verdicts.open() if least <= len(block.text) <= MAX_SOURCE and not block.collapsed]
    titles = verdicts.likely_titles()
    asked = [i for i, block in enumerate(blocks) if may_quote(block, page.kind) and block.index not in titles]
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
