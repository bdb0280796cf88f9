"""Copies: a paragraph that stands twice on the page is read once."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, page_filter

MIN_CHARS = 80  # shorter lines repeat for good reasons: refrains, names of speakers, headings of a list


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
