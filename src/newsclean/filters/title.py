"""The title: it becomes a field, so the lines that repeat it leave the text."""

from __future__ import annotations

from collections.abc import Iterator

from ..find import choose
from ..find.agree import fold_title
from ..find.title import find_title
from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, page_filter

SAME = 0.8  # of the words: a title line that was edited once
MIN_WORDS = 5


@page_filter("title")
def title(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop every line that is the page's title and nothing else, and above the text one that hardly differs."""
    chosen = choose(tuple(find_title(page, verdicts))).get("title")
    wanted = fold_title(chosen) if chosen else ""
    if not chosen or not wanted:
        return
    shortest, longest = 0.6 * len(chosen), 1.6 * len(chosen) + 10
    for block in verdicts.open():
        if shortest <= len(block.text) <= longest:
            said = fold_title(block.text)
            if said == wanted or (2 * block.index < len(page.blocks) and is_nearly(said, wanted)):
                yield drop(block, "title.line", chosen)


def is_nearly(said: str, wanted: str) -> bool:
    """Tell whether two folded titles share SAME of all their words."""
    own, other = set(said.split()), set(wanted.split())
    return len(own & other) >= max(MIN_WORDS, SAME * len(own | other))
