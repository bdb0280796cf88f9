"""Which hints of class names to trust: none that would take the article with it.

An element that holds much of a page's prose is not noise for its name alone. Readers' comments and the texts of
consent managers do outweigh short articles: of these a second sign is asked, and something that is left beside them.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Sequence

from ...model import Block, Page, Phrase
from ...pipeline import Verdicts
from .page_stats import Elements, PageStats, summed

HINT_LIMIT = 0.4  # no family of class names may speak for more than this share of the good text
HIDDEN_LIMIT = 0.2  # nor what is hidden: some pages unfold the rest of an article
HIDDEN_CHARS = 300  # of prose; that much may be hidden of a short page as well
EVERYTHING = 0.999  # nor does a name that all paragraphs have, each for itself, speak for any
LEFT_BESIDE = 500  # characters of good text beside comments that need no other sign
PHRASES = 2  # blocks with phrases of consent managers
BOX = 0.5  # of an element's blocks that have some: it asks for consent, whatever it is called
PARAGRAPHS = 2  # good ones beside a named one
NONE: frozenset[str] = frozenset()
POSITIVE = frozenset(("article", "lede", "headline"))
OUTWEIGHING = frozenset(("comments", "consent", "hidden", "popup"))  # what may be most of a page
HIDDEN, CONSENT = frozenset(("hidden",)), frozenset(("consent",))
IN_PROSE = frozenset(("comments", "consent"))  # what a name alone says of a paragraph among others says nothing

Hints = list[frozenset[str]]


def trusted_hints(page: Page, verdicts: Verdicts, stats: PageStats) -> Hints:
    """Join each scope's hints with its ancestors', leaving out those that would speak for too much of the good text.

    First those of comments, consent managers and hidden elements are judged, then the others by what these leave.
    """
    elements = stats.elements
    parents, scopes, prose = elements.parents, stats.fields.scopes, stats.prose
    signs = Signs(page, verdicts, stats)
    own = elements.hints
    if signs.below("phrase", 0) >= PHRASES:
        own = [mine | CONSENT if signs.is_consent_box(index) else mine for index, mine in enumerate(own)]
    first = joined(parents, [mine & OUTWEIGHING if mine else mine for mine in own], signs.allow)
    rows = zip(elements.hints, elements.tags, strict=True)
    named = [mine & OUTWEIGHING if tag == "p" else NONE for mine, tag in rows]
    everything = claiming(named, scopes, prose, EVERYTHING * sum(prose)) - HIDDEN
    if everything:
        first = [own - everything for own in first]
    if "hidden" in claiming(first, scopes, prose, max(HIDDEN_CHARS, HIDDEN_LIMIT * sum(prose))):
        first = [own - HIDDEN for own in first]
    second = joined(parents, [own - OUTWEIGHING if own else own for own in elements.hints])
    left = [0.0 if size and first[scopes[index]] else size for index, size in enumerate(prose)]
    distrusted = claiming(second, scopes, left, HINT_LIMIT * sum(left)) - POSITIVE
    pairs = list(zip(first, second, strict=True))
    trusted = {(one, other): one | other - distrusted for one, other in set(pairs)}  # most elements share a few
    return [trusted[pair] for pair in pairs]


def always(_: str, __: int) -> bool:
    """Allow a scope's hint."""
    return True


def joined(parents: list[int], own: Hints, allow: Callable[[str, int], bool] = always) -> Hints:
    """Join each scope's hints with its ancestors', of its own those that are allowed there."""
    found: Hints = []
    for index, parent in enumerate(parents):
        above = found[parent] if parent >= 0 else NONE
        hints = own[index]
        if hints and not hints <= above:
            above = above | {hint for hint in hints - above if allow(hint, index)}
        found.append(above)
    return found


def claiming(hints: Hints, scopes: list[int], prose: Sequence[float], limit: float) -> frozenset[str]:
    """Give the families that speak for more than a limit of the prose."""
    held: dict[str, float] = {}
    for index, size in enumerate(prose):
        if size:
            for hint in hints[scopes[index]]:
                held[hint] = held.get(hint, 0.0) + size
    return frozenset([hint for hint, size in held.items() if size > limit])


class Signs:
    """What tells, beside their names, that elements with much good text are comments, consent managers or hidden."""

    def __init__(self, page: Page, verdicts: Verdicts, stats: PageStats) -> None:
        self.page, self.verdicts, self.survey = page, verdicts, stats
        self.parents, self.own = stats.elements.parents, stats.elements.hints
        self.everything = stats.prose_below[0]
        self.known: dict[str, array[float]] = {}
        self.plain: dict[str, Counter[int]] = {}

    def allow(self, hint: str, index: int) -> bool:
        """Tell whether a scope's hint of one of the outweighing families is to be trusted."""
        prose_below = self.survey.prose_below[index]
        if hint == "hidden":
            return True
        if prose_below and self.is_among_paragraphs(hint, index):
            return False
        if prose_below <= HINT_LIMIT * self.everything:
            return True
        if self.below("title", index):
            return False
        if hint == "comments":
            left = self.everything - prose_below
            return left >= LEFT_BESIDE or (self.below("thread", index) > 0 and self.leaves_something(index))
        says = self.below("phrase", index) >= PHRASES
        if hint == "consent":
            says = says or (prose_below < self.everything and self.below("dialog", index) > 0)
        return says and self.leaves_something(index)

    def is_among_paragraphs(self, hint: str, index: int) -> bool:
        """Tell whether a scope is one of several paragraphs of good text, and not all have such a hint."""
        if self.survey.elements.tags[index] != "p" or hint not in IN_PROSE:
            return False
        if hint not in self.plain:
            rows = zip(self.parents, self.survey.elements.tags, self.own, self.survey.prose_below, strict=True)
            self.plain[hint] = Counter(
                [up for up, tag, own, prose_below in rows if tag == "p" and prose_below and hint not in own]
            )
        return self.plain[hint][self.parents[index]] >= PARAGRAPHS

    def is_consent_box(self, index: int) -> bool:
        """Tell by its texts whether a scope asks for consent: buttons or headings, and sentences beside them."""
        phrases = self.below("phrase", index)
        if phrases < PHRASES or not self.below("label", index) or self.below("title", index):
            return False
        return phrases >= BOX * self.below("block", index) and self.leaves_something(index)

    def leaves_something(self, index: int) -> bool:
        """Tell whether the page has good text beside a scope, or its title."""
        return self.survey.prose_below[index] < self.everything or self.below("title", 0) > 0

    def below(self, sign: str, index: int) -> float:
        """Count signs of a kind in a scope."""
        if sign not in self.known:
            self.known[sign] = SIGNS[sign](self.page, self.verdicts, self.survey.elements)
        return self.known[sign][index]


def titles(page: Page, verdicts: Verdicts, elements: Elements) -> array[float]:
    """Count below each scope the lines that are the page's title."""
    found = [0.0] * len(page.blocks)
    for verdict in verdicts:
        if verdict.reason.code == "title.line":
            found[verdict.block] = 1.0
    return in_blocks(page, elements, found)


def phrases(page: Page, _: Verdicts, elements: Elements) -> array[float]:
    """Count below each scope the blocks that have phrases of consent managers."""
    return in_blocks(page, elements, [float(bool(consenting(block))) for block in page.blocks])


def labels(page: Page, _: Verdicts, elements: Elements) -> array[float]:
    """Count below each scope the blocks that are nothing but such a phrase."""
    found = [float(any(phrase.mode == "line" for phrase in consenting(block))) for block in page.blocks]
    return in_blocks(page, elements, found)


def consenting(block: Block) -> list[Phrase]:
    """Give a block's phrases of consent managers."""
    return [phrase for phrase in block.phrases if phrase.section == "consent"] if block.phrases else []


def blocks(page: Page, _: Verdicts, elements: Elements) -> array[float]:
    """Count the blocks below each scope."""
    return in_blocks(page, elements, [1.0] * len(page.blocks))


def in_blocks(page: Page, elements: Elements, found: list[float]) -> array[float]:
    """Sum up below each scope what was found in blocks."""
    return summed(elements.parents, [block.scope for block in page.blocks], array("d", found))


def dialogs(_: Page, __: Verdicts, elements: Elements) -> array[float]:
    """Count below each scope the elements that are dialogs, or hidden."""
    rows = zip(elements.tags, elements.hints, elements.hidden, strict=True)
    return in_scopes(elements, [float(tag == "dialog" or "popup" in own or hidden) for tag, own, hidden in rows])


def threads(_: Page, __: Verdicts, elements: Elements) -> array[float]:
    """Count below each scope the elements named as comments that have others of the kind beside them."""
    rows = list(zip(elements.parents, elements.tags, elements.hints, strict=True))
    count = Counter([(parent, tag) for parent, tag, own in rows if "comments" in own])
    return in_scopes(elements, [float("comments" in own and count[parent, tag] > 1) for parent, tag, own in rows])


def in_scopes(elements: Elements, found: list[float]) -> array[float]:
    """Sum up below each scope what was found in it and in others."""
    return summed(elements.parents, list(range(len(found))), array("d", found))


SIGNS: dict[str, Callable[[Page, Verdicts, Elements], array[float]]] = {
    "title": titles,
    "phrase": phrases,
    "label": labels,
    "block": blocks,
    "dialog": dialogs,
    "thread": threads,
}
