"""Elements that the markup hides for good: what only a browser without scripts would show."""

from __future__ import annotations

from ..model import Block, Reason
from ..pipeline import block_filter


@block_filter("hidden")
def hidden(block: Block) -> Reason | None:
    """Drop the content of <noscript>, and texts that their class keeps for screen readers."""
    if block.folded == "noscript":
        return Reason("hidden.noscript")
    for kind, value in block.marks:
        if kind == "hidden" and 2 * len(value) > len(block.text):
            return Reason("hidden.class", value[:80])
    return None
