"""Titles, bylines and datelines among the lines of a page: all that a dump has, and what HTML has besides its head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..lexicon import Lexicon
from ..lexicon.fold import fold
from ..model import Block, Candidate, Page, Reason
from ..pipeline import Verdicts
from .agree import fold_title
from .dates import is_dateline, parse_date
from .names import is_name, parse_byline

_SHORT_LINE = 120
_LONG_LINE = 200
_PROSE = 140
_ABOVE, _BELOW = 6, 14
_STOPS = (".", ":", ";", ",", "。")


def title_place(page: Page) -> int | None:
    """The index of the block that holds the title of an HTML page, None where none does."""
    said = {fold_title(text) for text in (*page.head.headings, *page.head.meta.get("og:title", ()), page.head.title)}
    tops = [block for block in page.blocks if block.level == 1]
    for block in tops:
        if len(said) > 1 and any(fold_title(block.text) in text for text in said):
            return block.index
    return tops[0].index if tops else None


def find_bylines(page: Page, words: Lexicon, title: int | None) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """The blocks that are bylines by their own wording, those about the title first."""
    near: list[tuple[Block, tuple[str, ...]]] = []
    far: list[tuple[Block, tuple[str, ...]]] = []
    for block in page.blocks:
        if len(block.text) <= _LONG_LINE and (names := parse_byline(block.text.replace("\n", " "), words)):
            is_near = title is not None and -_ABOVE <= block.index - title <= _BELOW
            (near if is_near else far).append((block, names))
    yield from near
    yield from far


def find_datelines(page: Page, words: Lexicon, title: int | None) -> Iterator[tuple[Block, str, str]]:
    """Blocks about the title that show a date, with the words that tell it; those that tell of an update come last."""
    if title is None:
        return
    late = []
    modified = tuple(words.dates.modified)
    below = page.blocks[title : title + _BELOW + 1]
    above = page.blocks[max(0, title - _ABOVE) : title][::-1]
    for block in (*below, *above):
        if len(block.text) > _SHORT_LINE:
            continue
        for value, code in _dates_in(block, words):
            if any(label in fold(block.text) for label in modified):
                late.append((block, value, "date.modified"))
            else:
                yield block, value, code
    yield from late


def _dates_in(block: Block, words: Lexicon) -> Iterator[tuple[str, str]]:
    for mark in block.marks:
        if mark.kind == "time" and mark.value:
            yield mark.value, "date.time"
    if block.level == 1 or not any(map(str.isdigit, block.text)):
        return
    text = block.text.replace("\n", " ")
    if is_dateline(text, words):
        yield text, "date.line"
    elif not text.endswith(_STOPS) and parse_date(text, words):
        yield text, "date.beside"


def find_title_line(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[Candidate]:
    """The lines of a dump that may be its title, the likeliest first."""
    body = _body_start(page, verdicts)
    counts = Counter(fold_title(block.text) for block in page.blocks)
    rated = [(-_rate(block, page, verdicts, counts, words), block.index) for block in page.blocks[:body]]
    for score, index in sorted(rated)[:5]:
        if score:
            yield Candidate("title", page.blocks[index].text, Reason("title.line", f"{-score} signs"), index)


def _body_start(page: Page, verdicts: Verdicts) -> int:
    """The index of the first line of prose that stays."""
    for block in page.blocks:
        if len(block.text) >= _PROSE and not verdicts.dropped(block.index):
            return block.index
    return len(page.blocks)


def _rate(block: Block, page: Page, verdicts: Verdicts, counts: Counter[str], words: Lexicon) -> int:
    """How many signs speak for the line being the title; 0 rules it out."""
    text, index = block.text, block.index
    if not 8 <= len(text) <= _LONG_LINE or is_dateline(text, words) or parse_byline(text, words):
        return 0
    following = page.blocks[index + 1 : index + 6]
    codes = {reason.code.partition(".")[0] for reason in verdicts.reasons(index)}
    signs = (
        block.gap > 0 or index == 0,
        bool(following) and following[0].gap > 0,
        len(text) >= 25,
        len(text.split()) >= 4,
        not text.endswith(_STOPS),
        block.tag != "li",
        2 * (counts[fold_title(text)] > 1),
        2 * (not verdicts.dropped(index) or codes <= {"title", "duplicate", "teaser", "content"}),
        any(_is_credit(each, words) for each in following[:3]),
    )
    return sum(signs)


def _is_credit(block: Block, words: Lexicon) -> bool:
    text = block.text
    if len(text) > _SHORT_LINE:
        return False
    return bool(is_dateline(text, words) or parse_byline(text, words) or (" " in text and is_name(text)))
