"""Tag lists: keywords and topics."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..text.marks import PROSE_ENDS
from .phrases import LINE, PhraseFilter, by_section, find_phrase

START = frozenset(("start",))
MIN_LINKS, LABEL_CHARS = 3, 30  # links of a list without a heading, and characters of each on the average
SIGNS = 3  # characters between two of its links
HASH = ("#", "＃")
LONGEST = 100  # characters of a line that is a heading and its list
COLONS, COMMAS = frozenset(":："), ",，、،"


heading = PhraseFilter("tags", "tags", LINE)


@page_filter("tags")
def tags(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop headings of tag lists, lists behind one, words with a hash each, and links apart by commas."""
    yield from heading(page, verdicts)
    yield from listed_behind(page, verdicts)
    for block in verdicts.open():
        if (block.links or block.text[0] in HASH) and not block.level and block.text[-1] not in PROSE_ENDS:
            why = why_tags(block)
            if why:
                yield drop(block, *why)


def listed_behind(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the lists of a dump that stand in one line with their heading ("Tags: sea, salt")."""
    if page.kind != "text":
        return
    for block in verdicts.once(by_section).get("tags", ()):
        phrase = find_phrase(block, "tags", START)
        if phrase is not None and phrase.text[-1] in COLONS and is_list(block) and verdicts.is_open(block.index):
            yield drop(block, "tags.start", phrase.text)


def is_list(block: Block) -> bool:
    """Whether a block is short, has a comma, and does not end like a sentence."""
    text = block.text
    return len(text) <= LONGEST and text[-1] not in PROSE_ENDS and any(map(text.__contains__, COMMAS))


def why_tags(block: Block) -> tuple[str, str] | None:
    """Give code and evidence for a block that lists tags; None where it does not."""
    text = block.text
    words = text.split()
    if text[0] in HASH and all(word[0] in HASH or block.link_chars >= len(text) - block.links for word in words):
        return "tags.hash", "a hash before each word"
    phrase = find_phrase(block, "tags", START)
    if phrase is not None and 2 * block.link_chars > len(text) - len(phrase.text):
        return "tags.start", phrase.text
    links = block.links
    between = len(text) - block.link_chars
    if block.collapsed or links < MIN_LINKS or between > SIGNS * links or len(text) > LABEL_CHARS * links:
        return None
    if text.count(",") >= links - 1:
        return "tags.links", f"{links} links apart by commas"
    return ("tags.links", f"{links} links in a row") if links > MIN_LINKS and not between else None
