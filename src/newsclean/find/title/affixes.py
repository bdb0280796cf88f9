"""What a publisher is known to put before or behind its titles: cut it off, and know titles by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model import Candidate, Head, Page, Reason
from ...text.casefold import fold_title
from .site_name import DIVIDERS

FIRST_LINES = 3  # of a dump, one of which may be what the title element said
LONGEST = 300  # characters
LIKE = 2 / 3  # of a headline's words: the title element has it in other words
META = ("og:title", "twitter:title")


def title_parts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give what stands before the first divider of a title, and behind each of them, folded.

    >>> begins, ends = title_parts("Rain at last - News - The Sluice")
    >>> sorted(begins), sorted(ends)
    (['rain at last'], ['news the sluice', 'the sluice'])
    """
    text = " ".join(text.split())
    cuts = list(DIVIDERS.finditer(text))
    begins = (fold_title(text[: cut.start()]) for cut in cuts[:1])
    return frozenset(begins) - {""}, frozenset(fold_title(text[cut.end() :]) for cut in cuts) - {""}


def without_affixes(text: str, affixes: frozenset[str]) -> str:
    """Cut known affixes off a title, the longest ending and then the beginning; a mere affix is left whole.

    >>> without_affixes("Rain - at last - News - The Sluice", frozenset(("news the sluice", "the sluice")))
    'Rain - at last'
    """
    for cut in DIVIDERS.finditer(text):
        if cut.start() and fold_title(text[cut.end() :]) in affixes:
            text = text[: cut.start()]
            break
    first = DIVIDERS.search(text)
    if first and first.end() < len(text) and fold_title(text[: first.start()]) in affixes:
        return text[first.end() :]
    return text


def trim_head(head: Head, affixes: frozenset[str]) -> Head:
    """Cut known affixes off the titles that an HTML page has in its head."""
    if not affixes:
        return head
    meta = {
        name: tuple(without_affixes(text, affixes) for text in head.meta[name]) for name in META if name in head.meta
    }
    return replace(head, title=without_affixes(head.title, affixes), meta={**head.meta, **meta})


def sign_lines(page: Page, lines: Iterable[Candidate]) -> Iterator[Candidate]:
    """Order the lines that may be a dump's title by what is known of the publisher's titles.

    The line with a known affix is what the title element said. It comes first, unless the likeliest line says it in
    other words: then that is the headline, and the title element has been written for search engines.
    """
    found = [each._replace(value=without_affixes(each.value, page.affixes)) for each in lines]
    signed = next(signed_lines(page), None)
    if signed and not (found and is_like(found[0].value, signed.value)):
        found.insert(0, signed)
    yield from found


def signed_lines(page: Page) -> Iterator[Candidate]:
    """Give the titles at the top of a dump that have a known affix, each with the line further down that repeats it."""
    for block in page.blocks[:FIRST_LINES]:
        title = without_affixes(block.text, page.affixes) if len(block.text) <= LONGEST else block.text
        if title != block.text:
            index = headline(page, fold_title(title), block.index)
            yield Candidate("title", title, Reason("title.signed", block.text), index)


def headline(page: Page, folded: str, above: int) -> int:
    """Give the index of the line below `above` that is this title, or `above` where there is none."""
    lines = (block for block in page.blocks[above + 1 :] if len(block.text) <= LONGEST)
    return next((block.index for block in lines if fold_title(block.text) == folded), above)


def is_like(line: str, title: str) -> bool:
    """Tell whether most words of a line stand in a title."""
    own = set(fold_title(line).split())
    return len(own & set(fold_title(title).split())) >= LIKE * len(own) > 0
