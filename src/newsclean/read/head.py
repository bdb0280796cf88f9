"""What a page says about itself: meta elements, JSON-LD, links, microdata, times and headings, from either parser."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any, Protocol

from ..model import Head, Item
from .jsonld import read_json_ld

_PROPERTIES = frozenset({"author", "creator", "datePublished", "dateCreated", "dateModified", "headline", "name"})
_MOST = 60
_MOST_ANCESTORS = 40
_LONGEST = 10_000  # characters of one value; pages have been seen to repeat an article in a meta element, not a book


class Element(Protocol):
    """What turbohtml's and BeautifulSoup's elements share."""

    @property
    def attrs(self) -> Any:
        """Its attributes by name."""

    @property
    def text(self) -> str:  # pyright: ignore[reportReturnType]
        """All text within."""

    @property
    def children(self) -> Any:
        """The nodes right below."""

    @property
    def strings(self) -> Any:
        """The text nodes within."""

    @property
    def parent(self) -> Any:
        """The element around it."""

    def select(self, selector: str, /) -> Any:
        """The elements within that a CSS selector matches."""

    def select_one(self, selector: str, /) -> Any:
        """The first element within that a CSS selector matches."""


def read_head(document: Any) -> Head:
    """The head of a parsed document: a turbohtml or a BeautifulSoup one, which give equal results."""
    return Head(
        title=_title(document),
        meta=_read_meta(document),
        json_ld=read_json_ld(
            script.text or "".join(map(str, script.children)) for script in document.select("script[type*='ld+json' i]")
        ),
        canonical=_first(document, "link[rel=canonical]", "href"),
        language=_first(document, "html", "lang") or _first(document, "html", "xml:lang"),
        base=_first(document, "base", "href"),
        items=_read_items(document),
        times=tuple(
            Item(_attr(time, "itemprop") or ("pubdate" if "pubdate" in time.attrs else ""), value, _text(time), "")
            for time in document.select("time")[:_MOST]
            if (value := _attr(time, "datetime") or _attr(time, "content")) or time.text
        ),
        headings=tuple(text for heading in document.select("h1")[:_MOST] if (text := _text(heading))),
    )


def _title(document: Element) -> str:
    found = document.select_one("head > title") or document.select_one("title")
    return _text(found) if found is not None else ""


def _read_meta(document: Element) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for element in document.select("meta"):
        attrs = element.attrs
        content = attrs.get("content")
        if not content or not (content := content[:_LONGEST].strip()):
            continue
        for kind in ("name", "property", "http-equiv"):
            if key := attrs.get(kind):
                values = found.setdefault(key.strip().lower(), {})
                if len(values) < _MOST:
                    values[content] = None
    return {key: tuple(values) for key, values in found.items()}


def _read_items(document: Element) -> tuple[Item, ...]:
    items = []
    for element in document.select("[itemprop], a[rel~=author]"):
        names = _PROPERTIES.intersection(_attr(element, "itemprop").split())
        if not names and "author" not in _attr(element, "rel").split():
            continue
        name = min(names, default="rel")
        value = _attr(element, "content") or _attr(element, "datetime") or _attr(element, "href")
        if not value and name.startswith("date"):
            value = _attr(element, "title")  # as the hAtom microformat has it
        items.append(Item(name, value, _inner_name(element) if name != "rel" else _text(element), _owner(element)))
        if len(items) == _MOST:
            break
    return tuple(items)


def _inner_name(element: Element) -> str:
    """The text of an item, which for a thing with properties of its own is its name."""
    if "itemscope" not in element.attrs:
        return _text(element)
    inner = element.select("[itemprop=name]")
    return (_attr(inner[0], "content") or _text(inner[0])) if inner else _text(element)


def _owner(element: Element) -> str:
    parent = element.parent
    for _ in range(_MOST_ANCESTORS):
        attrs = getattr(parent, "attrs", None)
        if attrs is None:
            return ""
        if "itemscope" in attrs:
            return _attr(parent, "itemtype").rstrip("/").rpartition("/")[2]
        parent = parent.parent
    return ""


def _first(document: Element, selector: str, name: str) -> str:
    found = document.select_one(selector)
    return _attr(found, name) if found is not None else ""


def _attr(element: Element, name: str) -> str:
    value = element.attrs.get(name) or ""
    return value[:_LONGEST].strip() if isinstance(value, str) else " ".join(value)[:_LONGEST]


def _text(element: Element) -> str:
    text = element.text
    if element.select("br"):
        text = " ".join(str(string) for string in islice(element.strings, _LONGEST))
    return " ".join(text[:_LONGEST].split())
