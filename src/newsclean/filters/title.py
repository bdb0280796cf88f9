"""The title: it becomes a field, so the lines that repeat it leave the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..find import choose
from ..find.agree import fold_title
from ..find.dump import find_title_line
from ..find.facts import facts
from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter

SAME = 0.8  # of the words: a title line that was edited once
MIN_WORDS = 5
EDGE = 8  # characters of quotes and brackets before the first word


@page_filter("title")
def title(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop every line that is the page's title and nothing else, and above the text one that hardly differs.

    Of a dump the line that the title was read out of goes too, with the path or kicker before it.
    """
    titles = facts(page, verdicts).titles if page.kind == "html" else tuple(islice(find_title_line(page, verdicts), 1))
    chosen = choose(titles).get("title")
    own = titles[0].block if titles and page.kind == "text" else None
    wanted = fold_title(chosen) if chosen else ""
    if not chosen or not wanted:
        return
    least, most, half = 0.6 * len(chosen), 1.6 * len(chosen) + 10, len(page.blocks) / 2
    open_blocks = [block for block in verdicts.open() if least <= len(block.text) <= most]
    found = [block for block in open_blocks if repeats(block, wanted, block.index < half)]
    if own is not None and verdicts.is_open(own) and page.blocks[own] not in found:
        found.append(page.blocks[own])
    if len(found) < len(page.blocks):  # a page that says one thing only has it for a text
        yield from (drop(block, "title.line", chosen) for block in found)


def repeats(block: Block, wanted: str, above: bool) -> bool:
    """Tell whether a block is the title again, above the text also with some words changed; `wanted` is it folded."""
    if not above and block.text.isascii():
        start = wanted.partition(" ")[0]
        if start not in block.text[: len(start) + EDGE].lower():
            return False
    said = fold_title(block.text)
    return said == wanted or (above and is_nearly(said, wanted))


def is_nearly(said: str, wanted: str) -> bool:
    """Tell whether two folded titles share SAME of all their words."""
    own, other = set(said.split()), set(wanted.split())
    return len(own & other) >= max(MIN_WORDS, SAME * len(own | other))
