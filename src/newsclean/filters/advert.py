"""Advertisement labels, and boxes whose links are paid for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import LINE, PhraseFilter, collapsed_or_marked
from .scopes import ancestors

SPONSORED = "sponsored"
BOX_CHARS = 300  # of all text in an element with a paid link
MOST_PAID = 3  # lines of a page: where there are more, goods are what the article is about
PAID = 0.5  # of a line's characters
NEAR = 12  # blocks above and below that are looked at

advert = PhraseFilter("advert", "advertisement", LINE, 60, "advert.line")


@page_filter("sponsored")
def sponsored(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines that are mostly links marked as paid for, and what else stands in a small box with one."""
    if page.kind != "html":
        return
    paid = [block for block in verdicts.once(collapsed_or_marked) if is_paid(block)]
    for block in paid if len(paid) <= MOST_PAID else ():
        if verdicts.is_open(block.index):
            yield drop(block, "advert.sponsored", block.text[:80])
        for other in box(page, block):
            if verdicts.is_open(other.index):
                yield drop(other, "advert.sponsored", f"in a box with a paid link: {block.text[:60]}")


def is_paid(block: Block) -> bool:
    """Tell whether most of a line is in links that are marked as paid for, or in one that goes on below it."""
    said = sum([len(value) for kind, value in block.marks if kind == SPONSORED])
    return said > 0 and said >= PAID * min(len(block.text), block.link_chars or 1)


def box(page: Page, block: Block) -> Sequence[Block]:
    """Give the blocks of the largest small element around a block, none where there is no such."""
    near = page.blocks[max(0, block.index - NEAR) : block.index + NEAR]
    holders = [(each, frozenset(ancestors(page.scopes, each.scope))) for each in near]
    found: Sequence[Block] = ()
    for scope in ancestors(page.scopes, block.scope)[:-1]:
        held = [each for each, outer in holders if scope in outer]
        if sum([len(each.text) for each in held]) > BOX_CHARS or len(held) == len(near):
            break
        found = held
    return found
