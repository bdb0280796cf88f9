"""Candidates for the other metadata: site, address, summary, picture, section, tags, paywall."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..lexicon import Lexicon
from ..model import Candidate, Head, Page, Reason
from ..parse.schema_org import Node, is_article, path_of, source_of, texts
from ..pipeline import Verdicts
from ..text.casefold import fold, fold_title
from ..text.lazy import lazy
from .context import PageContext

_DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description")
_IMAGE = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_SECTION = ("article:section", "og:article:section", "section", "parsely-section")
_TAGS = ("article:tag", "og:article:tag", "parsely-tags", "news_keywords", "keywords")
_BREAK = lazy(r"</?(?:br|div|h[1-6]|li|p|td)\b[^<>]*>", re.IGNORECASE)
_TAG = lazy(r"</?[a-zA-Z][^<>]*>")
_FULL = lazy(r"https?://[^\s/?#;]+(?:/[^\s?#;]*)?(?:\?[^\s#;]+)?(?:#[^\s;]+)?")
_NO_WIDTH = "\u00ad\u200b\u200e\u200f\ufeff"
_LISTED = lazy(r"[,;،、]")
_EDGES = " |:·•–—-"
_LONGEST_TAG = 80
_MOST_WORDS = 8  # of a section
_MOST_TAGS = 60
_FREE, _PAID = frozenset(("true", "yes", "1")), frozenset(("false", "no", "0"))


def find_metadata(page: Page, verdicts: Verdicts, context: PageContext) -> Iterator[Candidate]:
    """The candidates for all fields but title, authors and dates. A dump has hardly any."""
    head = page.head
    for name in context.site.said:
        odd = name.startswith(("http:", "https:"))
        yield Candidate("site_name", name.strip(_EDGES), Reason("site_name.head"), lost="an address" if odd else "")
    yield from _addresses(page)
    if page.kind == "text" and not head.meta:
        return
    works = [node for node in context.works if is_article(node)]
    yield from _strings("description", head, works, "description", _DESCRIPTION)
    yield from _images(head, works)
    yield from _sections(_strings("section", head, works, "articleSection", _SECTION), context.lexicon)
    yield from _tags(head, works)
    yield from _paywall(context.works)


def _strings(field: str, head: Head, works: Iterable[Node], linked: str, names: Iterable[str]) -> Iterator[Candidate]:
    for node in works:
        for text in texts(node.get(linked))[:1]:
            if plain := _plain(text):
                yield Candidate(field, plain, Reason(f"{field}.{source_of(node)}", path_of(node)))
    for name in names:
        for value in head.meta.get(name, ())[:1]:
            if plain := _plain(value):
                yield Candidate(field, plain, Reason(f"{field}.{name}"))


def _plain(text: str) -> str:
    """A text without markup, entities written twice over, and characters without width."""
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    for sign in () if text.isascii() else _NO_WIDTH:
        text = text.replace(sign, "")
    return " ".join(text.split())


def _sections(candidates: Iterable[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """The sections, of several in one string the first; one that is an address or a sentence loses."""
    for each in candidates:
        first, comma, rest = each.value.partition(",")
        joined = rest.count(",") == 0 and any(fold(word) in lexicon.byline.joiners for word in rest.split())
        value = each.value if not comma or joined else first.strip()
        odd = value.count(" ") >= _MOST_WORDS or value.startswith(("http:", "https:"))
        yield each._replace(value=value, lost="no name of a section" if odd else "")


def _addresses(page: Page) -> Iterator[Candidate]:
    """The page's canonical address; what the caller gives is the last resort, and the base of a relative one."""
    head = page.head
    for url, code in ((head.canonical, "url.canonical"), *((url, "url.og:url") for url in head.meta.get("og:url", ()))):
        if url and (full := _absolute(url, page.url or head.base or None)):
            yield Candidate("url", full, Reason(code))
    if page.url:
        yield Candidate("url", page.url, Reason("url.given"))


def _absolute(url: str, base: str | None) -> str:
    """`url` in full, "" where it is none that can be fetched."""
    url = url.strip()
    try:
        full = urljoin(base, url) if base and not _FULL.fullmatch(url) else url
        parts = urlsplit(full)
    except ValueError:
        return ""
    return full if parts.scheme in ("http", "https") and parts.hostname else ""


def _images(head: Head, works: Iterable[Node]) -> Iterator[Candidate]:
    base = head.canonical or head.base or None
    stated = [(url, "image.json_ld") for node in works for url in _image_urls(node.get("image"), head)[:1]]
    stated += [(url, f"image.{name}") for name in _IMAGE for url in head.meta.get(name, ())[:1]]
    for url, code in stated:
        if full := _absolute(unescape(url), base):
            yield Candidate("image", full, Reason(code))


def _image_urls(value: Any, head: Head) -> list[str]:
    """The addresses in a property; a reference stands for the node that it names."""
    if isinstance(value, dict):
        named = (node for node in head.json_ld if node.get("@id") == value.get("@id") and node.get("url"))
        node = value if value.get("url") or not value.get("@id") else next(named, value)
        value = node.get("url") or node.get("contentUrl")
    if isinstance(value, list):
        return [url for each in value[:5] if not isinstance(each, list) for url in _image_urls(each, head)]
    return texts(value)


def _tags(head: Head, works: Iterable[Node]) -> Iterator[Candidate]:
    stated = [(texts(node.get("keywords")), Reason(f"tags.{source_of(node)}", path_of(node))) for node in works]
    stated += [(list(map(unescape, head.meta.get(name, ()))), Reason(f"tags.{name}")) for name in _TAGS]
    for values, reason in stated:
        if tags := _split(values):
            yield Candidate("tags", tags, reason)


def _split(values: Sequence[str]) -> tuple[str, ...]:
    """The tags in values, which are tags or lists of them; of two spellings the first stays."""
    values = [value for value in values if value.strip()]
    listed = [
        _LISTED.split(value) if len(values) == 1 or len(_LISTED.findall(value)) > 1 else [value] for value in values
    ]
    tags = (" ".join(tag.split()) for each in listed for tag in each)
    kept: dict[str, str] = {}
    for tag in tags:
        if 0 < len(tag) <= _LONGEST_TAG:
            kept.setdefault(fold_title(tag) or tag, tag)
    return tuple(kept.values())[:_MOST_TAGS]


def _paywall(works: Iterable[Node]) -> Iterator[Candidate]:
    """Whether the page is to be paid for, by what its own JSON-LD says, and by nothing else."""
    for node in works:
        value = str(node.get("isAccessibleForFree", "")).strip().lower()
        if value in _FREE or value in _PAID:
            yield Candidate("paywalled", value in _PAID, Reason("paywalled.json_ld", f"isAccessibleForFree: {value}"))
