"""The dates that an HTML page shows: about its title, at the start of its text, and elsewhere if they agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.date_words import is_dateline
from ...parse.dates import parse_date
from ...parse.labels import is_label, is_published, modified_starts, published_starts, tells_change
from ...text.casefold import fold
from ...text.characters import first_decimal, has_decimal
from ...text.glue import unglued
from ...text.words import first_and_last

_SHORT_LINE, _MARKED_LINE, _LONE = 120, 200, 60
_BELOW = 14  # blocks
_FURTHER = 25  # blocks below a title that has no date about it
_START = 40
_MOST_BEFORE = 45
_MOST_LINES = 60  # of a block
_LONGEST_LABEL = 30
_STOPS = (".", ":", ";", ",", "。")
_LEAD = re.compile(r"(?:\s(?<!\s\s)\s*+)?(?:[|–—:-]|\.\s)\s*\S")
_PIECES = re.compile(r"\s(?<!\s\s)(?:\s*\n\s*|(?<=\n)\s*|\s*[•·|⋅●∙▪–—-]\s+)")
_SIDES = frozenset(("sidebar",))


class Shown(NamedTuple):
    """A date that a block shows: the words that tell it, how it was recognised, and whether it is one of a change."""

    block: Block
    text: str
    code: str
    update: bool = False


def dates_about(near: Iterable[Block], lexicon: Lexicon) -> Iterator[Shown]:
    """The dates in the blocks about the title, the nearest first, those behind a foreign label last."""
    found = _about(near, lexicon)
    if len(found) > 1:
        found.sort(key=lambda shown: shown.code == "date.beside" and _is_foreign(shown.text, lexicon))
    yield from found


def _about(near: Iterable[Block], lexicon: Lexicon) -> list[Shown]:
    found: list[Shown] = []
    labels = [block for block in near if len(block.text) <= _LONGEST_LABEL and not has_decimal(block.text)]
    starts = modified_starts(lexicon)
    changes = {block.index + 1 for block in labels if is_label(block.text, lexicon.dates.modified, starts)}
    for block in near:
        if len(block.text) <= (_MARKED_LINE if block.marks else _SHORT_LINE):
            shown = _in_block(block, lexicon)
            found += [each._replace(update=True) for each in shown] if block.index in changes else shown
        elif block.collapsed in _SIDES or (not block.collapsed and "\n" in block.text[:_LONE]):
            found += _first_line(block, lexicon)
        elif block.level != 1 and not block.collapsed:
            found += _leading(block, lexicon)
    return found


def _is_foreign(text: str, lexicon: Lexicon) -> bool:
    """Whether what stands before a date is a label that tells of something else ("Joined:")."""
    first = first_decimal(text)
    before = fold(text[:first] if first >= 0 else text).rstrip()
    return before.endswith(":") and not any(label.rstrip(":") in before for label in lexicon.dates.published)


def _in_block(block: Block, lexicon: Lexicon) -> list[Shown]:
    figures = has_decimal(block.text)
    if not figures and not block.marks:
        return []
    update = figures and tells_change(block.text, lexicon)
    times = [mark.value for mark in block.marks if mark.kind == "time" and mark.value]
    found = [Shown(block, value, "date.time", update) for value in times]
    if not figures:
        return found
    line = unglued(block.text)
    pieces = [piece for piece in _PIECES.split(line) if has_decimal(piece)]
    lines = [line.replace("\n", ", "), *pieces] if pieces != [line] else [line]
    for each in lines[block.level == 1 :]:
        told = update or (each != block.text and tells_change(each, lexicon))
        if is_dateline(each, lexicon):
            found.append(Shown(block, each, "date.line", told))
        elif block.level != 1 and not _is_sentence(each) and _is_near_start(each) and parse_date(each, lexicon):
            found.append(Shown(block, each, "date.beside", told))
        else:
            continue
        if not told and (rest := _after_label(each, lexicon.dates.modified)):
            found.append(Shown(block, rest, "date.line", True))
    return found


def _first_line(block: Block, lexicon: Lexicon) -> list[Shown]:
    """The date that a box beside the text begins with."""
    first = block.text.partition("\n")[0]
    if len(first) <= _LONE and is_dateline(first, lexicon):
        return [Shown(block, first, "date.line", tells_change(first, lexicon))]
    return []


def _is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do, not as dates with a full stop behind the year do."""
    return text.endswith(_STOPS) and not text[-2:-1].isdigit()


def _is_near_start(text: str) -> bool:
    """Whether the first figure of a line has no more before it than a name and a label."""
    return 0 <= first_decimal(text) <= _MOST_BEFORE


def _leading(block: Block, lexicon: Lexicon) -> list[Shown]:
    """The date that a paragraph begins with, set off from its text."""
    begins = block.text[:_START].strip()
    if not begins[:1].isdigit() and not (has_decimal(begins) and fold(begins).startswith(lexicon.dates.published)):
        return []
    for cut in _LEAD.finditer(block.text, 6, _START):
        start = block.text[: cut.start()]
        if is_dateline(start, lexicon) and parse_date(start, lexicon):
            return [Shown(block, start, "date.lead")]
    return []


def _after_label(text: str, labels: tuple[str, ...]) -> str:
    folded = fold(text)
    for label in labels:
        _, found, rest = folded.partition(label)
        if found and has_decimal(rest):
            return rest
    return ""


def dates_elsewhere(page: Page, title: int | None, lexicon: Lexicon) -> Iterator[Shown]:
    """A date further off: the first below the title, the first that says it is of publication, the page's only day.

    Failing that, the day of a change, if it is the only one that the page tells.
    """
    found = list(_below(page, title, lexicon)) if title is not None else []
    numbered = [block for block in page.blocks if has_decimal(block.text)] if not found else []
    if not found:
        labelled = _labelled(page, numbered, lexicon)
        below = (each for each in labelled if each.block.index > (title or 0) and parse_date(each.text, lexicon))
        found = list(islice(below, 1)) or _one_day(labelled, lexicon)
    for search in (_lone, _changed):
        found = found or _one_day(search(numbered, lexicon), lexicon)
    yield from found[:1]


def _below(page: Page, title: int, lexicon: Lexicon) -> Iterator[Shown]:
    """The dates in the short lines below the title; further down only in those that credit somebody."""
    for block in page.blocks[title : title + _FURTHER + 1]:
        near = block.index <= title + _BELOW or any(phrase.section == "byline" for phrase in block.phrases)
        if near and len(block.text) <= _SHORT_LINE:
            yield from [shown for shown in _in_block(block, lexicon) if not shown.update]


def _labelled(page: Page, numbered: Iterable[Block], lexicon: Lexicon) -> list[Shown]:
    """The dates behind a label of publication, which may stand in the line above."""
    found: list[Shown] = []
    for block in numbered:
        above = _line_above(block, page)
        lines = block.text.split("\n")[:_MOST_LINES]
        for line in lines:
            if len(lines) == 1 or has_decimal(line):
                begins = line[:_SHORT_LINE]
                labelled = is_published(begins, lexicon) or (
                    len(above) <= _LONGEST_LABEL and is_label(above, lexicon.dates.published, published_starts(lexicon))
                )
                if labelled and not tells_change(line, lexicon):
                    found.append(Shown(block, begins, "date.labelled"))
            above = line
    return found


def _line_above(block: Block, page: Page) -> str:
    """What stands above a block: a whole block without numbers, else the last of the lines that count."""
    text = page.blocks[block.index - 1].text if block.index else ""
    return text.split("\n")[:_MOST_LINES][-1] if "\n" in text and has_decimal(text) else text


def _changed(numbered: Iterable[Block], lexicon: Lexicon) -> Iterator[Shown]:
    for block in _no_longer(numbered, _SHORT_LINE):
        if tells_change(block.text, lexicon) and not _is_sentence(block.text):
            yield Shown(block, block.text, "date.line", True)


def _lone(numbered: Iterable[Block], lexicon: Lexicon) -> Iterator[Shown]:
    for block in _no_longer(numbered, _LONE):
        if is_dateline(block.text, lexicon) and not tells_change(block.text, lexicon):
            yield Shown(block, block.text, "date.lone")


def _no_longer(numbered: Iterable[Block], longest: int) -> Sequence[Block]:
    return first_and_last([block for block in numbered if len(block.text) <= longest and not block.collapsed])


def _one_day(shown: Iterable[Shown], lexicon: Lexicon) -> list[Shown]:
    """The dates, if all of them name the same day, else none."""
    dated = [(each, moment) for each in shown if (moment := parse_date(each.text, lexicon))]
    return [each for each, _ in dated] if len({str(moment)[:10] for _, moment in dated}) == 1 else []
