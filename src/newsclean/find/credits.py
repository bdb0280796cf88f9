"""Bylines and datelines among the blocks of a page: about its title, and where an article is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..lexicon import Lexicon
from ..lexicon.fold import fold
from ..model import Block, Page
from ..pipeline import Verdicts
from .dates import is_dateline, parse_date
from .names import is_name, parse_byline, parse_names, split_dateline

Credit = tuple[Block, tuple[str, ...], str]

_SHORT_LINE = 120
_LONG_LINE = 200
_PROSE = 140
_LONE = 60
_LEAST_PROSE = 80
_ABOVE, _BELOW = 6, 14
_NAME_BELOW = 6
_ASIDE = frozenset(("nav", "footer", "aside", "figcaption"))
_STOPS = (".", ":", ";", ",", "。")


def find_bylines(page: Page, verdicts: Verdicts, words: Lexicon, title: int | None) -> Iterator[Credit]:
    """Blocks that credit somebody, with the names: by their wording, their markup, their place, then sign-offs."""
    near = _about(page, title) if title is not None else []
    for block in near:
        if len(block.text) <= _LONG_LINE:
            found = (names for line in _lines(block) if (names := parse_byline(line, words)))
            yield from ((block, names, "authors.byline") for names in islice(found, 1))
    for block in near:
        if not block.folded and len(block.text) <= _SHORT_LINE and page.scopes[block.scope].hints & {"byline"}:
            credit, _ = split_dateline(_line(block), words)
            names = parse_names(credit or "", words)
            if names and all(map(is_name, names)):
                yield block, names, "authors.class"
    if title is not None:
        yield from _mere_names(page, words, title)
    yield from _sign_offs(page, words, {block.index for block in near})
    yield from _signatures(page, verdicts, words)


def find_datelines(page: Page, words: Lexicon, title: int | None) -> Iterator[tuple[Block, str, str]]:
    """Blocks about the title that show a date, with the words that tell it; an update is no publication."""
    modified = tuple(words.dates.modified)
    for block in _about(page, title) if title is not None else []:
        if len(block.text) > _SHORT_LINE:
            continue
        for value, code in _dates_in(block, words):
            if tells_update(block.text, modified):
                continue
            yield block, value, code


def tells_update(text: str, modified: tuple[str, ...]) -> bool:
    """Whether the first date of a line is one of a change: its label stands before any figure."""
    label = re.split(r"\d", fold(text), maxsplit=1)[0]
    return any(word in label for word in modified)


def find_lone_date(page: Page, words: Lexicon) -> Iterator[tuple[Block, str, str]]:
    """Blocks that are dates and nothing else, wherever they stand, if all of a page's name the same day."""
    modified = tuple(words.dates.modified)
    shown = []
    for block in page.blocks:
        text = block.text
        if len(text) > _LONE or not any(map(str.isdigit, text)) or any(label in fold(text) for label in modified):
            continue
        if is_dateline(text, words) and (found := parse_date(text, words)):
            shown.append((block, text, found))
    if len({found.isoformat()[:10] for _, _, found in shown}) == 1:
        yield from ((block, text, "date.lone") for block, text, _ in shown[:1])


def _about(page: Page, title: int) -> list[Block]:
    """The blocks from the title down, then those above it, the nearest first."""
    return [*page.blocks[title : title + _BELOW + 1], *page.blocks[max(0, title - _ABOVE) : title][::-1]]


def _line(block: Block) -> str:
    return block.text.replace("\n", ", ") if "\n" in block.text else block.text


def _lines(block: Block) -> list[str]:
    """The block as one line, then its own lines."""
    return [_line(block), *block.text.split("\n")] if "\n" in block.text else [block.text]


def _mere_names(page: Page, words: Lexicon, title: int) -> Iterator[Credit]:
    """Names alone in a block between the title and the first prose."""
    for block in page.blocks[title + 1 : title + 1 + _NAME_BELOW]:
        text = block.text
        if len(text) >= _PROSE:
            return
        if block.level or block.folded or block.tag == "li" or not 2 <= len(text.split()) <= 5:
            continue
        if is_name(text) and not is_dateline(text, words) and not block.phrases:
            yield block, (text,), "authors.name"


def _sign_offs(page: Page, words: Lexicon, seen: set[int]) -> Iterator[Credit]:
    """Signatures right below prose."""
    for block, above in zip(page.blocks[1:], page.blocks, strict=False):
        if len(block.text) > 80 or len(above.text) < _PROSE or block.index in seen or block.level:
            continue
        if names := parse_byline(block.text, words):
            yield block, names, "authors.signoff"


def _signatures(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[Credit]:
    """Mere names between the article's last prose and what does not belong to it."""
    last = max(
        (block.index for block in page.blocks if _is_prose(block) and not verdicts.dropped(block.index)), default=-2
    )
    for block in page.blocks[last + 1 : last + 2]:
        after = page.blocks[block.index + 1 : block.index + 2]
        if block.level or block.phrases or not 2 <= len(block.text.split()) <= 5 or not is_name(block.text):
            continue
        alone = sum(each.text == block.text for each in page.blocks) == 1
        if alone and (not after or verdicts.dropped(after[0].index)):
            yield block, (block.text,), "authors.signature"


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _LEAST_PROSE and block.tag not in _ASIDE


def _dates_in(block: Block, words: Lexicon) -> Iterator[tuple[str, str]]:
    for mark in block.marks:
        if mark.kind == "time" and mark.value:
            yield mark.value, "date.time"
    if not any(map(str.isdigit, block.text)):
        return
    for line in _lines(block)[block.level == 1 :]:
        if is_dateline(line, words):
            yield line, "date.line"
        elif block.level != 1 and not line.endswith(_STOPS) and parse_date(line, words):
            yield line, "date.beside"
