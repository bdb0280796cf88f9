"""Captions and photo credits."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import EDGES, PhraseFilter

CREDIT_CHARS = 300
credit = PhraseFilter("caption", "caption", EDGES, CREDIT_CHARS)


@page_filter("caption")
def caption(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop <figcaption>s, and lines that begin with the label of a photo credit or end in one."""
    for block in verdicts.open():
        if block.tag == "figcaption":
            yield drop(block, "caption.element", "<figcaption>")
        elif block.phrases:
            yield from credit.judge(block)
