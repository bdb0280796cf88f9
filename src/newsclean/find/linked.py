"""The article among a page's JSON-LD nodes, and what its properties say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from ..model import Head, Page
from .agree import fold_title

Node = Mapping[str, Any]

_ARTICLES = ("Article", "Posting", "Report", "Review", "Recipe")
_PAGES = ("WebPage", "ItemPage", "AboutPage", "VideoObject", "CreativeWork", "Event")
_SITES = ("WebSite",)
_ORGANISATIONS = ("Organization", "Corporation", "WebSite", "Brand")
_DEPTH = 4


def articles(head: Head) -> list[Node]:
    """The nodes that describe the page's own article, the likeliest first; nodes about the page itself come last."""
    own = {_bare(url) for url in (head.canonical, *head.meta.get("og:url", ())) if url}
    works = [node for node in head.json_ld if _is_a(node, _ARTICLES)]
    named = [node for node in works if own.intersection(map(_bare, _addresses(node)))]
    pages = [node for node in head.json_ld if _is_a(node, _PAGES)]
    return (named or works[:1]) + pages[:1]


def is_article(node: Node) -> bool:
    """Whether the node is an article rather than the page it stands on."""
    return _is_a(node, _ARTICLES)


def site_names(head: Head) -> tuple[str, ...]:
    """What the site calls itself, the plainest source first."""
    names = [*head.meta.get("og:site_name", ()), *head.meta.get("application-name", ())]
    for node in head.json_ld:
        if _is_a(node, _SITES):
            names += texts(node.get("name"))
        names += names_of(node.get("publisher"), head)
    return tuple(dict.fromkeys(name for name in names if 1 < len(name) <= 80))


def site_keys(page: Page) -> frozenset[str]:
    """What the site's name looks like once folded, with and without spaces, and its host."""
    names = {fold_title(name) for name in site_names(page.head)}
    for url in (page.url, page.head.canonical, *page.head.meta.get("og:url", ())):
        host = _host(url) if url else ""
        labels = host.removeprefix("www.").split(".")
        names.update((fold_title(host), fold_title(host.removeprefix("www.")), *labels[:-1]))
    return frozenset(names | {name.replace(" ", "") for name in names}) - {""}


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").casefold()
    except ValueError:
        return ""


def texts(value: Any) -> list[str]:
    """The strings of a property: itself, a list's, or a language map's "@value"."""
    if isinstance(value, str):
        text = " ".join(unescape(value).split())
        return [text] if text else []
    if isinstance(value, list):
        return [text for each in value[:50] for text in (texts(each) if not isinstance(each, list) else [])]
    if isinstance(value, Mapping):
        return texts(value.get("@value")) if isinstance(value.get("@value"), str) else []
    return []


def names_of(value: Any, head: Head, depth: int = 0) -> list[str]:
    """The names of the people or organisations of a property, whatever its shape."""
    return [name for name, _ in credits_of(value, head, depth)]


def credits_of(value: Any, head: Head, depth: int = 0) -> list[tuple[str, bool]]:
    """The names in a property, and whether each is said to be an organisation's; references are looked up once."""
    if isinstance(value, list):
        return [each for part in value[:50] for each in credits_of(part, head, depth + 1)] if depth < _DEPTH else []
    if not isinstance(value, Mapping):
        return [(text, False) for text in texts(value)]
    target = value.get("@id")
    if not value.get("name") and isinstance(target, str):
        value = next((node for node in head.json_ld if node.get("@id") == target and node.get("name")), value)
    parts = [*texts(value.get("givenName"))[:1], *texts(value.get("familyName"))[:1]]
    found = texts(value.get("name")) or texts(value.get("@value")) or [" ".join(parts)]
    return [(text, _is_a(value, _ORGANISATIONS)) for text in found if text]


def _is_a(node: Node, endings: tuple[str, ...]) -> bool:
    return any(kind.endswith(endings) for kind in texts(node.get("@type")))


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "@id", "mainEntityOfPage"):
        value = node.get(key)
        if isinstance(value, Mapping):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value


def _bare(url: str) -> str:
    """An address as far as it tells pages apart."""
    return url.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/").casefold()
