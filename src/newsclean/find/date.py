"""Candidates for the date of publication."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lexicon
from ..lexicon import Lexicon
from ..model import Candidate, Page, Reason
from ..pipeline import Verdicts
from .credits import find_datelines, find_lone_date
from .dates import parse_date, url_date
from .lines import title_place
from .linked import articles, is_article, texts

_META = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "date.published", "published_at", "publishdate", "publish-date", "publish_date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "date", "citation_publication_date",
    "citation_online_date", "originalpublicationdate", "rnews:datepublished", "article.published", "article.created",
    "og:pubdate", "published_time", "timestamp", "release_date", "dc:date", "og:release_date", "video:release_date",
)  # fmt: skip
_MODIFIED_META = ("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified", "dc.date.modified")


def find_date(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The days on which a page says that it was published."""
    words = lexicon.load(page.language, "en")
    order = order_of(page)
    found = False
    for value, code, block in _sources(page, verdicts, words):
        if moment := parse_date(value, words, order):
            found = True
            yield Candidate("date", moment, Reason(code, value), block)
    if not found:
        for shown, value, code in find_lone_date(page, words):
            if moment := parse_date(value, words, order):
                yield Candidate("date", moment, Reason(code, value), shown.index)


def order_of(page: Page) -> str | None:
    """The order of figures in dates, where the page's language leaves it open: English puts the month first in some
    countries only."""
    language, _, region = (page.language or "").replace("_", "-").lower().partition("-")
    return "dmy" if language == "en" and region and region not in ("us", "ph", "ca") else None


def _sources(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[tuple[str, str, int | None]]:
    yield from _said(page)
    for block, value, code in find_datelines(page, words, title_place(page)):
        yield value, code, block.index
    yield from addressed(page)


def _said(page: Page) -> Iterator[tuple[str, str, None]]:
    """What the markup says for machines."""
    head = page.head
    nodes = articles(head)
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for node in filter(is_article, nodes):
            yield from ((text, "date.json_ld", None) for text in texts(node.get(key)))
    for name in _META:
        yield from ((text, f"date.{name}", None) for text in head.meta.get(name, ()))
    own = [item for item in head.items if item.owner != "Comment"]
    for prop in ("datePublished", "dateCreated"):
        yield from ((item.value or item.text, "date.microdata", None) for item in own if item.name == prop)
    for item in head.times:
        if item.name in ("pubdate", "datePublished"):
            yield item.value or item.text, "date.microdata", None
    for node in nodes:
        yield from ((text, "date.json_ld_page", None) for text in texts(node.get("datePublished")))


def addressed(page: Page) -> Iterator[tuple[str, str, None]]:
    """The days that the page's addresses name."""
    for url in dict.fromkeys((page.url, page.head.canonical, *page.head.meta.get("og:url", ()))):
        if url and (day := url_date(url)):
            yield day.isoformat(), "date.url", None
