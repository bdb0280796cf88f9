"""Features of a dump's lines in place of markup: stretches of prose, similar lines, signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....model import Block, Page
from ..columns import Columns, taken
from ..page_stats import PageStats

APART = 4  # blocks from one paragraph to the next at most within a stretch
FAR = 60.0  # blocks
START, END, HEAD = 30, 8, 80  # characters
MOST = 50  # lines alike
QUOTES = re.compile('["“”„«»‘’「」]')
CUTS = ("…", "...", "[…]")  # how summaries end that go on elsewhere


def stretch_columns(page: Page, stats: PageStats, wanted: Sequence[Block]) -> Columns:
    """Position relative to the stretch with most prose, and the shares of prose in that and in the block's own."""
    indices = [block.index for block in wanted]
    runs = stretches(stats.prose)
    if not runs:
        nothing = [0.0] * len(indices)
        return columns_about(indices, (0, 0)) | {"main_share": nothing, "stretch_share": nothing}
    mass = [sum(stats.prose[start : end + 1]) for start, end in runs]
    everything = sum(mass)
    main = mass.index(max(mass))
    share = [0.0] * (len(page.blocks) + APART + 1)
    for (start, end), amount in zip(runs, mass, strict=True):
        share[start : end + APART + 1] = [amount / everything] * (end + APART + 1 - start)
    return columns_about(indices, runs[main]) | {
        "main_share": [mass[main] / everything] * len(indices),
        "stretch_share": taken(share, indices),
    }


def columns_about(indices: list[int], main: tuple[int, int]) -> Columns:
    """How far each block is above and below the main stretch."""
    first, last = main
    return {
        "before_main": [max(-FAR, min(FAR, first - index)) for index in indices],
        "after_main": [max(-FAR, min(FAR, index - last)) for index in indices],
    }


def stretches(prose: Sequence[float]) -> list[tuple[int, int]]:
    """First and last block of each stretch of prose; within one, prose is at most APART blocks apart."""
    places = [index for index, size in enumerate(prose) if size]
    starts = [after for before, after in pairwise([-2 * APART, *places]) if after - before > APART]
    ends = [before for before, after in pairwise([*places, len(prose) + 2 * APART]) if after - before > APART]
    return list(zip(starts, ends, strict=True))


def likeness_columns(page: Page, wanted: Sequence[Block]) -> Columns:
    """How many lines of the page begin like the block, and how many end like it."""
    starts = [block.text[:START] for block in page.blocks]
    ends = [block.text[-END:] for block in page.blocks]
    indices = [block.index for block in wanted]
    return {"same_start": alike(starts, indices), "same_end": alike(ends, indices)}


def alike(parts: list[str], indices: list[int]) -> list[float]:
    """For the parts at some indices, how many of all parts equal them, at most MOST."""
    count: dict[str, int] = {}
    for part in parts:
        count[part] = count.get(part, 0) + 1
    return [float(min(MOST, count[parts[index]])) for index in indices]


def sign_columns(wanted: Sequence[Block]) -> Columns:
    """Quotation marks and capitals of the line, and whether it breaks off."""
    texts = [block.text for block in wanted]
    return {
        "cut": [1.0 if text.endswith(CUTS) else 0.0 for text in texts],
        "quotes": [len(QUOTES.findall(text)) / len(text) for text in texts],
        "upper": [capitals(text[:HEAD]) / min(HEAD, len(text)) for text in texts],
    }


def capitals(text: str) -> int:
    """Count the capital letters of a text."""
    count = 0
    for letter in text:
        if letter.isupper():
            count += 1
    return count
