"""Candidates for the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ..model import Block, Candidate, Page, Reason
from ..pipeline import Verdicts
from .agree import fold_title
from .dump import find_title_line
from .linked import articles, is_article, site_keys, site_names, texts

_LONGEST = 300
_DIVIDERS = re.compile(r"\s+(?:[|»«·•~:<>/\\*-]|-{2,}|::|[–—―])\s+|\s*[|»«]\s*|(?<=\w):\s+")
_META = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_SECOND_LEVEL = 2


def find_title(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The titles a page gives itself, without the site's name around them."""
    if page.kind == "text":
        yield from find_title_line(page, verdicts)
        return
    sites = site_keys(page)
    known: set[str] = set()
    for value, code, block in _sources(page):
        text = " ".join(value.split())
        title = _without_site(text, sites, known)
        if not title or len(title) > _LONGEST or fold_title(title) in sites:
            continue
        known.add(fold_title(title))
        yield Candidate("title", title, Reason(code, text if text != title else ""), block)


def _sources(page: Page) -> Iterator[tuple[str, str, int | None]]:
    yield from _linked(page)
    yield from _headings(page)
    head = page.head
    stated = [item.value or item.text for item in head.items if item.name == "headline" and item.owner != "Comment"]
    yield from ((text, "title.microdata", None) for text in stated[:1])
    for name in _META:
        yield from ((unescape(text), f"title.{name}", None) for text in head.meta.get(name, ())[:1])
    if head.title:
        yield head.title, "title.element", None
    yield from ((block.text, "title.h2", block.index) for block in _first_subheading(page))


def _linked(page: Page) -> Iterator[tuple[str, str, int | None]]:
    for node in articles(page.head):
        if is_article(node):
            for text in texts(node.get("headline"))[:1] or texts(node.get("name"))[:1]:
                yield text, "title.json_ld", None


def _headings(page: Page) -> Iterator[tuple[str, str, int | None]]:
    shown = [block for block in page.blocks if block.level == 1][:4]
    yield from ((block.text, "title.h1", block.index) for block in shown)
    if not shown:
        yield from ((text, "title.h1", None) for text in page.head.headings[:4])


def _first_subheading(page: Page) -> list[Block]:
    return [block for block in page.blocks if block.level == _SECOND_LEVEL and not block.folded][:1]


def _without_site(text: str, sites: frozenset[str], known: set[str]) -> str:
    """`text` without the site's name at its end or start; what an earlier candidate confirms is left whole."""
    if fold_title(text) in known:
        return text
    cuts = list(_DIVIDERS.finditer(text))
    for cut in cuts:
        if fold_title(text[: cut.start()]) in known:
            return text[: cut.start()]
        if fold_title(text[cut.end() :]) in known:
            return text[cut.end() :]
    for cut in cuts:
        tail = fold_title(text[cut.end() :])
        if tail in sites or tail.replace(" ", "") in sites:
            return text[: cut.start()]
    if cuts and {(head := fold_title(text[: cuts[0].start()])), head.replace(" ", "")} & sites:
        return text[cuts[0].end() :]
    return text


def find_site_name(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """What the site calls itself."""
    for name in site_names(page.head):
        yield Candidate("site_name", name, Reason("site_name.head"))
