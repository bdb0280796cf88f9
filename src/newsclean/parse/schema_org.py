"""The article among a page's JSON-LD nodes, and what its properties say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Any

from ..model import Head

Node = Mapping[str, Any]

_ARTICLES = ("Article", "Posting", "Report", "Review", "Recipe")
_PAGES = ("WebPage", "ItemPage", "AboutPage", "VideoObject", "CreativeWork", "Event", "HowTo", "FAQPage")
_NEWS = ("NewsArticle", "ReportageNewsArticle", "LiveBlogPosting")
_SITES = ("WebSite",)
_ORGANISATIONS = ("Organization", "Corporation", "WebSite", "Brand")
DATA_PATH = "@source"
"""The key of a node made of the data that a page carries for its scripts: the path of its object in them."""
_DEPTH = 4
_MOST_NAMES = 100


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


def is_news(node: Node) -> bool:
    """Whether the node is a news article."""
    return _is_a(node, _NEWS)


def sites(head: Head) -> list[Node]:
    """The nodes that describe the site."""
    return [node for node in head.json_ld if _is_a(node, _SITES)]


def source_of(node: Node) -> str:
    """The source of what a node says, as codes end in it: the page's data for scripts, or its JSON-LD."""
    return "data" if DATA_PATH in node else "json_ld"


def path_of(node: Node) -> str:
    """The path of a node's object in the page's data for scripts, "" for one of its JSON-LD."""
    path = node.get(DATA_PATH)
    return path if isinstance(path, str) else ""


def texts(value: Any) -> list[str]:
    """The strings of a property: itself, a list's, or a language map's "@value"."""
    if isinstance(value, str):
        text = " ".join((unescape(value) if "&" in value else value).split())
        return [text] if text else []
    if isinstance(value, list):
        return [text for each in value[:50] for text in (texts(each) if not isinstance(each, list) else [])]
    if isinstance(value, Mapping):
        return texts(value.get("@value")) if isinstance(value.get("@value"), str) else []
    return []


def stamps(value: Any) -> list[str]:
    """The strings of a property that tells a date, which may be a number of seconds or milliseconds."""
    return [str(value)] if isinstance(value, int) else texts(value)


def names_of(value: Any, head: Head) -> list[str]:
    """The names of the people or organisations of a property, whatever its shape."""
    return [name for name, _ in credits_of(value, head)]


def credits_of(value: Any, head: Head) -> list[tuple[str, bool]]:
    """The first names in a property, and whether each is said to be an organisation's."""
    if not value:
        return []
    nodes = [node for node in head.json_ld if node.get("name") and isinstance(node.get("@id"), str)]
    named = {node["@id"]: node for node in reversed(nodes)}
    return list(islice(_credits(value, named), _MOST_NAMES))


def _credits(value: Any, named: Mapping[str, Node], depth: int = 0) -> Iterator[tuple[str, bool]]:
    """The names in a property; a reference stands for the node it names."""
    if isinstance(value, list):
        for part in value[:50] if depth < _DEPTH else ():
            yield from _credits(part, named, depth + 1)
    elif not isinstance(value, Mapping):
        yield from ((text, False) for text in texts(value))
    else:
        target = value.get("@id")
        if not value.get("name") and isinstance(target, str):
            value = named.get(target, value)
        parts = [*texts(value.get("givenName"))[:1], *texts(value.get("familyName"))[:1]]
        found = texts(value.get("name")) or texts(value.get("@value")) or [" ".join(parts)]
        yield from ((text, _is_a(value, _ORGANISATIONS)) for text in found if text)


def _is_a(node: Node, endings: tuple[str, ...]) -> bool:
    kind = node.get("@type")
    if isinstance(kind, str) and kind.isalnum():
        return kind.endswith(endings)
    return any(each.endswith(endings) for each in texts(kind))


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
