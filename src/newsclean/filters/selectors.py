"""The caller's own rules: what CSS selectors find in the page stays, or goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Action, Block, Page, Reason, Verdict
from ..pipeline import Verdicts, drop, keep
from ..read.selection import Part, check_selector, complement, select_parts

KEEP, DROP, BESIDE = "rule.keep", "rule.drop", "rule.beside"


@dataclass(frozen=True, slots=True)
class Selectors:
    """Keeps the blocks that stand in elements of the selectors `keep`, and drops those in elements of `drop`.

    What both find stays. A block of which only a part is to go loses that part; one of which a part is to stay stays
    whole, but for an element such as a menu that the reader made one block of: of that only the part stays. A dump has
    no elements.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    name: str = "rules"

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        found = select_parts(page, (*self.keep, *self.drop))
        kept: set[int] = set()
        for css in self.keep:
            for part in found[css]:
                if verdicts.is_open(part.block) and part.block not in kept:
                    kept.add(part.block)
                    yield from keep_part(page.blocks[part.block], part, css)
        for css in self.drop:
            for part in found[css]:
                if verdicts.is_open(part.block) and part.block not in kept:
                    yield from drop_part(page.blocks[part.block], part, css)


def keep_part(block: Block, part: Part, css: str) -> Iterator[Verdict]:
    """Keep a block; of a collapsed element only the part."""
    yield keep(block, KEEP, css)
    for span in complement(block.text, part.spans) if part.spans and block.collapsed else ():
        yield Verdict(block.index, Action.DROP, Reason(BESIDE, css), span=span)


def drop_part(block: Block, part: Part, css: str) -> Iterator[Verdict]:
    """Drop a block, or the part of it."""
    if part.spans is None:
        yield drop(block, DROP, css)
    for span in part.spans or ():
        yield Verdict(block.index, Action.DROP, Reason(DROP, css), span=with_space(block.text, span))


def with_space(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Widen a span by the blank behind it, where there is one before it as well."""
    start, end = span
    return start, end + (text[start - 1 : start] == text[end : end + 1] == " ")


def keep_selector(css: str) -> Selectors:
    """Make a filter that keeps what stands in the elements of a CSS selector, whatever the filters after it say.

    Raises TypeError or ValueError for what is no selector.

    >>> keep_selector("figure.map").name
    'keep figure.map'
    """
    return Selectors(keep=(check_selector(css),), name=f"keep {css}")


def drop_selector(css: str) -> Selectors:
    """Make a filter that drops what stands in the elements of a CSS selector, unless an earlier filter keeps it.

    Raises TypeError or ValueError for what is no selector.
    """
    return Selectors(drop=(check_selector(css),), name=f"drop {css}")
