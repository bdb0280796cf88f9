"""Navigation: elements for it, log-in and search lines, breadcrumbs, pagination."""

from __future__ import annotations

from ..model import Block, Reason
from ..pipeline import block_filter
from .phrases import LINE, PhraseFilter

NOISE_FOLDS = {"share": "share", "consent": "consent", "newsletter": "newsletter", "login": "navigation"}
CONTROLS = frozenset(("select", "textarea"))
CRUMB_MARKS = "›»>"
MIN_MARKS, MAX_CRUMB_CHARS, MAX_LINE_CHARS = 2, 40, 200

navigation = PhraseFilter("navigation", "navigation", LINE)


@block_filter("elements")
def elements(block: Block) -> Reason | None:
    """Drop page footers, form controls and the like, which the reader folded into one block each."""
    if block.folded and block.tag == "footer":
        return Reason("footer.element", "<footer>")
    if block.folded in NOISE_FOLDS:
        return Reason(f"{NOISE_FOLDS[block.folded]}.element", f"an element of its own: {block.folded}")
    if block.folded and block.tag in CONTROLS:
        return Reason("navigation.control", f"<{block.tag}>")
    return None


@block_filter("breadcrumbs")
def breadcrumbs(block: Block) -> Reason | None:
    """Drop a line of short labels between arrows: Home › World › Asia."""
    text = block.text
    if len(text) > MAX_LINE_CHARS or "\n" in text:
        return None
    for mark in CRUMB_MARKS:
        if text.count(f" {mark} ") >= MIN_MARKS:
            crumbs = text.split(f" {mark} ")
            if max(map(len, crumbs)) <= MAX_CRUMB_CHARS:
                return Reason("navigation.breadcrumbs", f"{len(crumbs)} labels between {mark!r}")
    return None
