"""What the content model asks of a dump's lines in place of markup: stretches of prose, lines alike, their signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...model import Block, Page
from .reasons import Columns
from .survey import Survey

APART = 4  # blocks from one good one to the next at most within a stretch
FAR = 60  # blocks
START, END, HEAD = 30, 8, 80  # characters
MOST = 50  # lines alike
QUOTES = '"“”„«»‘’「」'
CUTS = ("…", "...", "[…]")  # how summaries end that go on elsewhere


def stretch_columns(page: Page, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """Where the block stands to the stretch of lines with most good text, and how much of it the two stretches hold."""
    runs = stretches(survey.good)
    mass = [sum(survey.good[start : end + 1]) for start, end in runs]
    everything = sum(mass) or 1.0
    main = max(range(len(runs)), key=mass.__getitem__, default=-1)
    first, last = runs[main] if runs else (0, 0)
    of = {index: number for number, (start, end) in enumerate(runs) for index in range(start, end + APART + 1)}
    own = [of.get(block.index, -1) for block in wanted]
    return {
        "before_main": [float(max(-FAR, min(FAR, first - block.index))) for block in wanted],
        "after_main": [float(max(-FAR, min(FAR, block.index - last))) for block in wanted],
        "main_share": [mass[main] / everything if runs else 0.0] * len(wanted),
        "stretch_share": [mass[number] / everything if number >= 0 else 0.0 for number in own],
    }


def stretches(good: Sequence[float]) -> list[tuple[int, int]]:
    """Give the first and the last block of each stretch of good text with no more than APART blocks to the next."""
    places = [index for index, size in enumerate(good) if size]
    starts = [after for before, after in pairwise([-2 * APART, *places]) if after - before > APART]
    ends = [before for before, after in pairwise([*places, len(good) + 2 * APART]) if after - before > APART]
    return list(zip(starts, ends, strict=True))


def likeness_columns(page: Page, wanted: Sequence[Block]) -> Columns:
    """How many lines of the page begin like the block, and how many end like it."""
    starts = Counter([block.text[:START] for block in page.blocks])
    ends = Counter([block.text[-END:] for block in page.blocks])
    return {
        "same_start": [float(min(MOST, starts[block.text[:START]])) for block in wanted],
        "same_end": [float(min(MOST, ends[block.text[-END:]])) for block in wanted],
    }


def sign_columns(wanted: Sequence[Block]) -> Columns:
    """Quotation marks and capitals of the line, and whether it breaks off."""
    texts = [block.text for block in wanted]
    heads = [text[:HEAD] for text in texts]
    return {
        "cut": [float(text.endswith(CUTS)) for text in texts],
        "quotes": [sum(map(text.count, QUOTES)) / len(text) for text in texts],
        "upper": [sum(map(str.isupper, head)) / len(head) for head in heads],
    }
