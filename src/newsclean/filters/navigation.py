"""Navigation: elements for it, log-in and search lines, breadcrumbs, pagination."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .. import lexicon
from ..model import Block, Page, Reason, Verdict
from ..pipeline import Verdicts, drop, page_filter
from ..text.marks import SENTENCE_ENDS
from .phrases import LINE, PhraseFilter, drop_noted

NOISE_FOLDS = {"share": "share", "consent": "consent", "newsletter": "newsletter"} | dict.fromkeys(
    ("login", "references"), "navigation"
)
CONTROLS = frozenset(("select", "textarea"))
ROW_SECTIONS = frozenset(("navigation", "share"))
NONE = frozenset[str]()
MIN_ROW, MAX_ROW, ROW_SHARE = 3, 60, 0.6  # words, and the share of them that are known
MIN_BUTTONS = 2  # words
MAX_LABEL = 60  # characters of a word
LINE_ENDS = SENTENCE_ENDS | {":"}
CRUMB_MARKS = ("›", "»", ">")
MIN_MARKS, MAX_CRUMB_CHARS, MAX_LINE_CHARS = 2, 40, 200

navigation = PhraseFilter("navigation", "navigation", LINE)


@page_filter("elements")
def elements(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop page footers, form controls and the like, which the reader collapsed into one block each."""
    return drop_noted(verdicts, element)


def element(block: Block) -> Reason | None:
    """The reason to drop a block for the element that was collapsed into it, None if that says nothing."""
    if not block.collapsed:
        return None
    if block.tag == "footer":
        return Reason("footer.element", "<footer>")
    if block.collapsed in NOISE_FOLDS:
        return Reason(f"{NOISE_FOLDS[block.collapsed]}.element", f"an element of its own: {block.collapsed}")
    if block.tag in CONTROLS:
        return Reason("navigation.control", f"<{block.tag}>")
    return None


@page_filter("breadcrumbs")
def breadcrumbs(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a line of short labels between arrows: Home › World › Asia."""
    for block in verdicts.open():
        labels = labels_in(block.text)
        if labels:
            yield drop(block, "navigation.breadcrumbs", labels)


def labels_in(text: str) -> str:
    """How many short labels a line consists of, and the sign between them; "" if it is no such line."""
    if len(text) > MAX_LINE_CHARS:
        return ""
    for mark in CRUMB_MARKS:
        if mark in text and "\n" not in text:
            crumbs = text.split(f" {mark} ")
            if len(crumbs) > MIN_MARKS and max(map(len, crumbs)) <= MAX_CRUMB_CHARS:
                return f"{len(crumbs)} labels between {mark!r}"
    return ""


@page_filter("rows")
def rows(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a menu or a row of buttons that a dump shows as one line: most of its words are such lines themselves.

    Of a page of HTML, which sets buttons apart, a line goes that is nothing but what share buttons say.
    """
    known = lexicon.load(page.language, "en")
    least, share = (MIN_ROW, ROW_SHARE) if page.kind == "text" else (MIN_BUTTONS, 1)
    for block in verdicts.open():
        if not may_be_row(block, known):
            continue
        words = block.text.split(maxsplit=MAX_ROW)
        if not least <= len(words) <= MAX_ROW:
            continue
        count = Counter([section for word in words for section in sections(word[:MAX_LABEL], known)])
        for section, most in count.most_common(1):
            if most >= share * len(words) and (page.kind == "text" or section == "share"):
                yield drop(block, f"{section}.row", f"{most} of {len(words)} words")


def may_be_row(block: Block, known: lexicon.Lexicon) -> bool:
    """Tell whether a line has several words, the first of which is a line itself, and does not end like a sentence."""
    text = block.text
    if (" " not in text and not block.collapsed) or text[-1] in LINE_ENDS:
        return False
    end = text.find(" ", 0, MAX_LABEL)
    return bool(sections(text[: end if end >= 0 else MAX_LABEL], known))


def sections(word: str, known: lexicon.Lexicon) -> frozenset[str]:
    """Give the sections that know a word as a whole line of theirs."""
    matcher = known.matcher
    found = matcher.find(word)
    return ROW_SECTIONS.intersection([phrase.section for phrase in found if phrase.mode == "line"]) if found else NONE
