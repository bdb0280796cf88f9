"""Features of a dump's lines in place of markup: stretches of prose, similar lines, signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....model import TRAITS, Block, Page
from ..page_stats import PageStats
from ..table import Table

STRETCH = ("before_main", "after_main", "main_share", "stretch_share")
LIKENESS = ("same_start", "same_end")
SIGNS = ("cut", "quotes", "upper")
LAID_OUT = tuple([f"layout_{trait}" for trait in TRAITS])
APART = 4  # blocks from one paragraph to the next at most within a stretch
FAR = 60  # blocks
START, END, HEAD = 30, 8, 80  # characters
MOST = 50  # lines alike
QUOTES = re.compile('["“”„«»‘’「」]')
CUTS = ("…", "...", "[…]")  # how summaries end that go on elsewhere


def stretch_features(table: Table, page: Page, stats: PageStats, wanted: Sequence[Block]) -> None:
    """Position relative to the stretch with most prose, and the shares of prose in that and in the block's own."""
    indices = [block.index for block in wanted]
    runs = stretches(stats.prose)
    mass = [sum(stats.prose[start : end + 1]) for start, end in runs] or [0.0]
    main, everything = mass.index(max(mass)), max(1.0, sum(mass))
    share = [0.0] * (len(page.blocks) + APART + 1)
    for (start, end), amount in zip(runs, mass, strict=False):
        share[start : end + APART + 1] = [amount / everything] * (end + APART + 1 - start)
    first, last = runs[main] if runs else (0, 0)
    table.put("before_main", [max(-FAR, min(FAR, first - index)) for index in indices])
    table.put("after_main", [max(-FAR, min(FAR, index - last)) for index in indices])
    table.put("main_share", [mass[main] / everything] * len(indices))
    table.put("stretch_share", [share[index] for index in indices])


def stretches(prose: Sequence[float]) -> list[tuple[int, int]]:
    """First and last block of each stretch of prose; within one, prose is at most APART blocks apart."""
    places = [index for index, size in enumerate(prose) if size]
    starts = [after for before, after in pairwise([-2 * APART, *places]) if after - before > APART]
    ends = [before for before, after in pairwise([*places, len(prose) + 2 * APART]) if after - before > APART]
    return list(zip(starts, ends, strict=True))


def trait_features(table: Table, page: Page, wanted: Sequence[Block]) -> None:
    """What the layout of the dump had, the same for all blocks: it tells how far the other features can be trusted."""
    for trait in page.layout.traits:
        table.put(f"layout_{trait}", [1.0] * len(wanted))


def likeness_features(table: Table, page: Page, wanted: Sequence[Block]) -> None:
    """How many lines of the page begin like the block, and how many end like it."""
    starts = [block.text[:START] for block in page.blocks]
    ends = [block.text[-END:] for block in page.blocks]
    indices = [block.index for block in wanted]
    table.put("same_start", alike(starts, indices))
    table.put("same_end", alike(ends, indices))


def alike(parts: list[str], indices: list[int]) -> list[int]:
    """For the parts at some indices, how many of all parts equal them, at most MOST."""
    count: dict[str, int] = {}
    for part in parts:
        count[part] = count.get(part, 0) + 1
    return [min(MOST, count[parts[index]]) for index in indices]


def sign_features(table: Table, wanted: Sequence[Block]) -> None:
    """Quotation marks and capitals of the line, and whether it breaks off."""
    texts = [block.text for block in wanted]
    table.put("cut", [text.endswith(CUTS) for text in texts])
    table.put("quotes", [len(QUOTES.findall(text)) / len(text) for text in texts])
    table.put("upper", [capitals(text[:HEAD]) / min(HEAD, len(text)) for text in texts])


def capitals(text: str) -> int:
    """Count the capital letters of a text."""
    count = 0
    for letter in text:
        if letter.isupper():
            count += 1
    return count
