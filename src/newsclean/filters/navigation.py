"""Navigation: elements for it, log-in and search lines, breadcrumbs, pagination."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import lexicon
from ..model import Block, Page, Reason, Verdict
from ..pipeline import Verdicts, block_filter, drop, page_filter
from .phrases import LINE, PhraseFilter
from .words import SENTENCE_ENDS

NOISE_FOLDS = {"share": "share", "consent": "consent", "newsletter": "newsletter", "login": "navigation"}
CONTROLS = frozenset(("select", "textarea"))
ROW_SECTIONS = frozenset(("navigation", "share"))
NONE = frozenset[str]()
MIN_ROW, MAX_ROW, ROW_SHARE = 3, 60, 0.6  # words, and the share of them that are known
MAX_LABEL = 60  # characters of a word
LINE_ENDS = SENTENCE_ENDS | {":"}
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
        if mark in text and text.count(f" {mark} ") >= MIN_MARKS:
            crumbs = text.split(f" {mark} ")
            if max(map(len, crumbs)) <= MAX_CRUMB_CHARS:
                return Reason("navigation.breadcrumbs", f"{len(crumbs)} labels between {mark!r}")
    return None


@page_filter("rows")
def rows(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a menu or a row of buttons that a dump shows as one line: most of its words are such lines themselves."""
    if page.kind != "text":
        return
    known = lexicon.load(page.language, "en")
    for block in verdicts.open():
        text = block.text
        if (" " not in text and not block.folded) or text[-1] in LINE_ENDS:
            continue
        end = text.find(" ", 0, MAX_LABEL)
        if not sections(text[: end if end >= 0 else MAX_LABEL], known):
            continue
        words = text.split(maxsplit=MAX_ROW)
        if not MIN_ROW <= len(words) <= MAX_ROW:
            continue
        count = Counter(section for word in words for section in sections(word[:MAX_LABEL], known))
        for section, most in count.most_common(1):
            if most >= ROW_SHARE * len(words):
                yield drop(block, f"{section}.row", f"{most} of {len(words)} words")


def sections(word: str, known: lexicon.Lexicon) -> frozenset[str]:
    """Give the sections that know a word as a whole line of theirs."""
    matcher = known.matcher
    found = matcher.find(word)
    return ROW_SECTIONS.intersection([phrase.section for phrase in found if phrase.mode == "line"]) if found else NONE
