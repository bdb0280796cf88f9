"""Where an HTML page shows its title."""

from __future__ import annotations

from ..model import Page
from .agree import fold_title


def title_place(page: Page) -> int | None:
    """The index of the block that shows the title, None where none does."""
    said = {fold_title(text) for text in (*page.head.headings, *page.head.meta.get("og:title", ()), page.head.title)}
    tops = [block for block in page.blocks if block.level == 1]
    for block in tops:
        if len(said) > 1 and any(fold_title(block.text) in text for text in said):
            return block.index
    if tops:
        return tops[0].index
    return next(
        (block.index for block in page.blocks if fold_title(block.text.partition("\n")[0]) in said - {""}), None
    )
