"""Pages in an article's place: walls, errors, and nothing at all.

Such a page says what it is in a line of its own and has hardly any text beside it. So words are looked for only where
little text is left, and count more in a title or heading than elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..lexicon import load
from ..lexicon.data import read
from ..model import Page, Reason
from ..pipeline import Verdicts
from ..prose import letter_weight
from ..text.casefold import fold

LITTLE = 600  # Latin letters of paragraphs that stay: more is an article, whatever else the page says
FEW = 250  # that little is no article if the page asks for money
NOTHING = 100  # that little is none beside an element named like a paywall
BOX = 0.3  # of a page's characters that ask for consent
LONGEST_LINE = 400  # characters of a line that says what the page is
LONGEST_READ = 4000  # characters that are looked through
FRAME = frozenset(("nav", "footer", "search", "links"))  # elements in one block that say nothing of what a page is
WORDS = ("missing", "failed", "robot", "script", "login")
STRONG = frozenset(("missing", "failed", "robot", "script"))


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """All phrases of walls in all languages, folded, each with its kind."""
    tables = read("walls").values()
    return tuple(dict.fromkeys((fold(text), kind) for table in tables for kind in WORDS for text in table[kind]))


def wall(page: Page, verdicts: Verdicts, figures: Mapping[str, float]) -> Reason | None:
    """Why a page is none of an article, else None."""
    weight = verdicts.once(letter_weight)
    if not page.blocks:
        return Reason("page_type.empty", "nothing on it can be read")
    kept = [block.text for block in page.blocks if not verdicts.dropped(block.index)]
    letters = weight * sum(map(len, kept))
    if letters > LITTLE:
        return None
    return said(page, letters) or asks_for_consent(page, letters) or asks_for_money(page, letters)


def said(page: Page, letters: float) -> Reason | None:
    """Why a page with little text is none, by its words: a title or heading that says so, or several lines."""
    heads, others = lines(page)
    whole = "\n".join((*heads, *others))
    found: dict[str, list[str]] = {}
    for phrase, kind in _phrases():
        if phrase in whole:
            found.setdefault(kind, []).append(phrase)
    for kind, phrases in found.items():
        told = next((phrase for phrase in phrases if kind in STRONG and any(phrase in head for head in heads)), None)
        if told is not None:
            return Reason(f"page_type.{kind}", f'"{told}" in a title or heading')
        saying = [line for line in (*heads, *others) if any(phrase in line for phrase in phrases)]
        if len(saying) >= (1 if kind in STRONG and letters < FEW else 2):
            return Reason(f"page_type.{kind}", ", ".join([f'"{phrase}"' for phrase in phrases]))
    return None


def lines(page: Page) -> tuple[list[str], list[str]]:
    """The page's title and headings, and its other shorter lines, all folded."""
    heads, others, left = [fold(page.head.title[:LONGEST_LINE])], list[str](), LONGEST_READ
    for block in page.blocks:
        if len(block.text) <= min(left, LONGEST_LINE) and not block.collapsed:
            left -= len(block.text)
            (heads if block.level else others).append(fold(block.text))
    return heads, others


def asks_for_consent(page: Page, letters: float) -> Reason | None:
    """Whether much of what a page says, but for its menus and footer, asks for consent."""
    if letters >= FEW:
        return None
    lexicon = load(page.language, "en")
    said = [line for block in page.blocks if block.collapsed not in FRAME for line in block.text.split("\n")]
    asking = [line for line in said if any(each.section == "consent" for each in lexicon.find(line))]
    part, whole = sum(map(len, asking)), sum(map(len, said))
    if asking and part >= BOX * whole:
        return Reason("page_type.consent", f"{part} of {whole} characters ask for consent")
    return None


def asks_for_money(page: Page, letters: float) -> Reason | None:
    """Whether a page without text asks its reader to subscribe."""
    asking = [block for block in page.blocks if any(each.section == "subscription" for each in block.phrases)]
    hinted = any("paywall" in scope.hints for scope in page.scopes)
    if (letters < FEW and len(asking) + hinted >= 2) or (letters < NOTHING and hinted):
        return Reason("page_type.paywall", f"{len(asking)} lines about subscriptions, {letters:.0f} letters of text")
    return None
