"""Threads of readers' comments that no name tells: lines of a name and a moment, again and again below the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Page, Verdict
from ..parse.clock import find_clocks
from ..parse.dates import parse_date
from ..parse.labels import without_label
from ..parse.pieces import split_dateline
from ..pipeline import Verdicts, drop, page_filter
from ..prose import is_prose, letter_weight
from ..text.casefold import fold
from ..text.characters import has_decimal
from .credits import first_prose
from .phrases import find_phrase

PROSE_CHARS = 80
STAMP_CHARS, NAME_CHARS, NAME_WORDS = 100, 40, 4
HEADING_CHARS = 80
MIN_STAMPS, SURE_STAMPS, MOST_LINES, MOST_BETWEEN = 2, 4, 400, 8
CODE = "comments.thread"


@page_filter("threads")
def threads(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop what stands from the first of several names with a moment to the end of the last comment below them."""
    if page.kind != "html":
        return
    lexicon = load_lexicon(page.language, "en")
    lines = [block for block in page.blocks[first_prose(page, verdicts) + 1 :] if may_stamp(block)]
    stamps = [block.index for block in islice(lines, MOST_LINES) if names_and_dates(block, page, lexicon)]
    runs = list(together(stamps))
    found = {run[0]: range_of(run, page) for run in runs if len(run) >= SURE_STAMPS or run is runs[-1]}
    said = {index for each in found.values() for index in each}
    least = PROSE_CHARS / verdicts.once(letter_weight)
    prose = [b.index for b in verdicts.open() if b.index not in said and is_prose(b, least)] if found else []
    for stamp, reach in found.items():
        if 2 * sum(index > reach.start for index in prose) <= sum(index < reach.start for index in prose):
            for index in filter(verdicts.is_open, reach):
                yield drop(page.blocks[index], CODE, f"names with a moment, the first: {page.blocks[stamp].text[:60]}")


def range_of(stamps: Sequence[int], page: Page) -> range:
    """Give the blocks of a thread, from its heading to the end of a last comment as long as most are."""
    start = stamps[0] - is_name_line(page.blocks[stamps[0] - 1])
    gaps = sorted([after - before for before, after in pairwise(stamps)])
    return range(start - is_heading(page.blocks[start - 1]), min(len(page.blocks), stamps[-1] + gaps[len(gaps) // 2]))


def may_stamp(block: Block) -> bool:
    """Cheap pre-check: a short line with a figure and a colon or a dot."""
    text = block.text
    return len(text) <= STAMP_CHARS and has_decimal(text) and not block.collapsed and not block.level


def names_and_dates(block: Block, page: Page, lexicon: Lexicon) -> bool:
    """Tell whether a line is a name with a day and a time of day, or these below a line that is one."""
    text = block.text.replace("\n", " ")
    name, date = split_dateline(text, lexicon)
    if name is None or not date or not parse_date(date, lexicon) or not find_clocks(fold(date), lexicon):
        return False
    if not name:
        return is_name_line(page.blocks[block.index - 1])
    return is_name(without_label(name, lexicon).partition(",")[0])


def is_name(text: str) -> bool:
    """Tell whether a text may be what a reader calls herself."""
    return 0 < len(text) <= NAME_CHARS and len(text.split()) <= NAME_WORDS


def is_name_line(block: Block) -> bool:
    """Tell whether a line may be a reader's name, with a word like "says" behind it."""
    return (
        not block.level
        and not has_decimal(block.text[-1:])
        and is_name(block.text)
        and find_phrase(block, "dateline") is None
    )


def is_heading(block: Block) -> bool:
    """Tell whether a line may head a thread."""
    return block.level > 0 and len(block.text) <= HEADING_CHARS


def together(stamps: Sequence[int]) -> Iterator[list[int]]:
    """Group the places of lines into runs of at least two that stand near each other."""
    run: list[int] = []
    for stamp in stamps:
        if run and stamp - run[-1] > MOST_BETWEEN:
            if len(run) >= MIN_STAMPS:
                yield run
            run = []
        run.append(stamp)
    if len(run) >= MIN_STAMPS:
        yield run
