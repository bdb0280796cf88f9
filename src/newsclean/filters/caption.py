"""Captions and photo credits."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Action, Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..text.words import words
from .phrases import EDGES, PhraseFilter

CREDIT_CHARS = 300
DOUBLE_SHARE = 0.6
PARAGRAPHS = frozenset(("p", "blockquote"))  # of HTML, which shows no alternative texts
credit = PhraseFilter("caption", "caption", EDGES, CREDIT_CHARS)


@page_filter("caption")
def caption(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop <figcaption>s, lines that begin with the label of a photo credit or end in one, and such a line's double.

    Where a dump shows a picture's alternative text as well as its caption, the two are neighbours that say the same.
    """
    previous: Block | None = None
    dump = page.kind == "text"
    for block in verdicts.open():
        found = judge(block)
        if found is not None:
            yield found
        elif previous is not None and (dump or block.tag not in PARAGRAPHS) and is_double(block, previous):
            yield drop(block, "caption.double", previous.text[:80])
        previous = block if found is not None and found.action is Action.DROP else None


def judge(block: Block) -> Verdict | None:
    """Judge one block by its element and its wording."""
    if block.tag == "figcaption":
        return drop(block, "caption.element", "<figcaption>")
    verdict = credit.judge(block) if block.phrases else None
    return drop(block, *verdict.reason) if verdict is not None and ends_in_credit(block) else verdict


def ends_in_credit(block: Block) -> bool:
    """Tell whether the label of a credit stands in the second half of a block."""
    if len(block.text) > CREDIT_CHARS:
        return False
    text = block.text.casefold()
    places = [text.rfind(phrase.text) for phrase in block.phrases if phrase.section == "caption"]
    return max(places, default=-1) > len(text) // 2


def is_double(block: Block, caption: Block) -> bool:
    """Tell whether a block right under a caption repeats most of its words."""
    if block.gap or block.index != caption.index + 1 or len(block.text) > CREDIT_CHARS:
        return False
    own, other = set(words(block.text)), set(words(caption.text))
    return len(own & other) >= DOUBLE_SHARE * len(own | other)
