"""Addresses below a text: how to reach who wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Block, Page, Verdict
from ..parse.contacts import without_contacts
from ..pipeline import Verdicts, drop, page_filter
from ..prose import is_prose, letter_weight
from ..text.marks import PROSE_ENDS
from .credits import first_prose

PROSE_CHARS, LINE_CHARS = 80, 80
BESIDE_CHARS, BESIDE_WORDS = 40, 5  # of a name, a role and the like beside an address
AT = "@"


@page_filter("contact")
def contact(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines of a mail address, with a name at most, below the last paragraph of an HTML page."""
    if page.kind != "html":
        return
    told = [block for block in page.blocks[first_prose(page, verdicts) + 1 :] if may_tell(block)]
    if not told:
        return
    least = PROSE_CHARS / verdicts.once(letter_weight)
    prose = [block for block in verdicts.open() if is_prose(block, least) and AT not in block.text]
    last = max([block.index for block in prose], default=0)
    for block in told:
        if block.index > last and verdicts.is_open(block.index) and is_contact(block.text):
            yield drop(block, "signoff.contact", block.text)


def may_tell(block: Block) -> bool:
    """Cheap pre-check: a short line with the sign of a mail address."""
    return AT in block.text and len(block.text) <= LINE_CHARS and not block.level


def is_contact(text: str) -> bool:
    """Tell whether a line is an address, with hardly more than a name beside it.

    >>> is_contact("Ann Other, reporter: ann@news.example"), is_contact("Write to us at post@news.example by Friday.")
    (True, False)
    """
    beside = without_contacts(text).strip()
    return len(beside) <= BESIDE_CHARS and len(beside.split()) <= BESIDE_WORDS and beside[-1:] not in PROSE_ENDS
