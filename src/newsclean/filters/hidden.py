"""Elements that the markup hides for good: what only a browser without scripts would show."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Block, Page, Reason, Verdict
from ..pipeline import Verdicts, page_filter
from .phrases import drop_noted


@page_filter("hidden")
def hidden(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the content of <noscript>, and texts that their class keeps for screen readers."""
    return drop_noted(verdicts, hiding)


def hiding(block: Block) -> Reason | None:
    """Give why a block is hidden, None where it is not."""
    if block.collapsed == "noscript":
        return Reason("hidden.noscript")
    for kind, value in block.marks:
        if kind == "hidden" and 2 * len(value) > len(block.text):
            return Reason("hidden.class", value[:80])
    return None
