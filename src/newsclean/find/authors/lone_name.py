"""Names that stand alone in a block of an HTML page: the weakest of credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.date_words import is_dateline
from ...parse.dates import parse_date
from ...parse.given_names import is_furniture, is_likely_person
from ...parse.labels import small_words
from ...parse.person_names import is_cased, is_name
from ...text.casefold import fold

_LONGEST_LONE = 60
_BELOW, _FAR_BELOW = 6, 16
_SUBHEADING = 2
_SHORT = 2  # characters of words that also stand within names ("de")
_ADDRESSED = frozenset("./@")
_AGENCY = re.compile(r"\s?/\s?[A-Z][A-Z-]{1,7}$")


class Credit(NamedTuple):
    """Names that a block shows, and how they were recognised."""

    block: Block
    names: list[str]
    code: str


def mere_names(page: Page, title: int, near: list[Block], lexicon: Lexicon) -> Iterator[Credit]:
    """Names alone in a block right below the title; further below where the markup or an agency tells more."""
    for block in near:
        if not title < block.index < title + _FAR_BELOW:
            continue
        told = "/" in block.text or "author_bio" in page.scopes[block.scope].hints
        if block.index >= title + _BELOW and not told:
            continue
        if block.level == _SUBHEADING or "tags" in page.scopes[block.scope].hints or not is_lone_name(block, lexicon):
            continue
        sure = (
            told or block.marks or (is_likely_person(block.text, lexicon) and not block.level and block.tag != "button")
        )
        if not sure and not _is_confirmed(block, page, lexicon):
            continue
        if not is_dateline(block.text, lexicon):
            yield Credit(block, [_AGENCY.sub("", block.text)], "authors.name")


def _is_confirmed(block: Block, page: Page, lexicon: Lexicon) -> bool:
    """Whether a date stands beside a name, or the name stands elsewhere as well."""
    beside = page.blocks[max(0, block.index - 1) : block.index + 2 : 2]
    if any(len(each.text) <= _LONGEST_LONE and _tells_day(each.text, lexicon) for each in beside):
        return True
    return sum(each.text == block.text for each in page.blocks) > 1


def _tells_day(text: str, lexicon: Lexicon) -> bool:
    return is_dateline(text, lexicon) or parse_date(text, lexicon) is not None


def is_lone_name(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block is a name of two to five words, and nothing else; an agency may stand behind a slash."""
    text = _AGENCY.sub("", block.text) if "/" in block.text else block.text
    if block.level == 1 or block.collapsed or block.phrases or "\n" in text:
        return False
    parts = text.split()
    if not 2 <= len(parts) <= 5 or not is_name(text) or is_furniture(text, lexicon):
        return False
    if not block.marks and not is_cased(text):
        return False
    small = [part for part in parts if part.islower()]
    return not small or small_words(lexicon).isdisjoint(map(fold, small))


def plain_word(names: Iterable[str], page: Page, lexicon: Lexicon) -> str:
    """The first word of names that the page's text has in small letters, "" if none: those of names it hardly has."""
    own = {word.lower() for name in names for word in name.split() if word != word.lower() and len(word) > _SHORT}
    own = {word for word in own if word not in lexicon.byline.desks and word not in lexicon.stopwords}
    if not own:
        return ""
    for block in page.blocks:
        found = [(index, word) for word in own if (index := _stands_at(word, block.text)) >= 0]
        if found:
            return min(found)[1]
    return ""


def _stands_at(word: str, text: str) -> int:
    """Where a text first has a word that is no part of another or of an address, -1 where it has none."""
    index = text.find(word)
    while index >= 0:
        before, behind = text[max(0, index - 1) : index], text[index + len(word) : index + len(word) + 2]
        ends = behind[1:] if behind[:1] == "." else behind[:1]  # a dot goes on only before a letter or a figure
        if before not in _ADDRESSED and behind[:1] != "@" and not _continues(before) and not _continues(ends):
            return index
        index = text.find(word, index + 1)
    return -1


def _continues(char: str) -> bool:
    return char.isalnum() or char == "_"
