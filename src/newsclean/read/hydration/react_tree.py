"""React's elements in flight data, `["$", "p", key, {"children": …}]`, written as the HTML that React makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

import regex

MOST_NODES, MOST_CHARS = 200_000, 1_000_000
MOST_REPEATED = 500  # nodes that rows refer to in several places: few, unless they double each other or go in circles
ATTRIBUTES = {
    "className": "class", "id": "id", "role": "role", "href": "href", "rel": "rel", "dateTime": "datetime",
    "itemProp": "itemprop", "itemType": "itemtype", "src": "src", "alt": "alt", "hidden": "hidden",
}  # fmt: skip
"""What of an element's properties is kept, by the names that React has for them."""
VOID = frozenset(("br", "hr", "img", "wbr"))
UNSEEN = frozenset(("base", "head", "link", "meta", "noscript", "script", "style", "svg", "template", "title"))
_TAG = regex.compile(r"[a-z][a-z0-9-]*+")


def is_element(value: Any) -> bool:
    """Tell whether a value is an element as React writes it: `["$", "p", key, properties]`."""
    return isinstance(value, list) and len(value) > 3 and value[0] == "$" and isinstance(value[3], Mapping)


def tree_html(element: Any) -> str:
    """Write an element with all that is in it; of a component, which only scripts can render, what it was given.

    >>> tree_html(["$", "p", None, {"className": "lead", "children": ["Fog & ", ["$", "b", None, {"children": 3}]]}])
    '<p class="lead">Fog &amp; <b>3</b></p>'
    """
    pieces: list[str] = []
    size, stack = 0, [element]
    seen: set[int] = set()
    repeated = 0
    for _ in range(MOST_NODES):
        if not stack or size > MOST_CHARS:
            break
        node = stack.pop()
        if isinstance(node, list):
            repeated += id(node) in seen
            seen.add(id(node))
            if repeated > MOST_REPEATED:
                break
        piece: str
        if isinstance(node, Markup):
            piece = node
        elif is_element(node):
            piece = opened(node, stack)
        else:
            piece = leaf(node, stack)
        size += len(piece)
        pieces.append(piece)
    return "".join(pieces)


class Markup(str):
    """HTML that is written as it is, where other strings are text."""

    __slots__ = ()


def leaf(node: Any, stack: list[Any]) -> str:
    """Write what is no element: text, a number; a list's members come next."""
    if isinstance(node, list):
        stack.extend(reversed(node))
        return ""
    if isinstance(node, str):
        return escape(node, quote=False)
    return str(node) if isinstance(node, int | float) and not isinstance(node, bool) else ""


def opened(element: list[Any], stack: list[Any]) -> str:
    """Write the start of an element; what is in it and its end come next."""
    tag, properties = element[1], element[3]
    tag = tag if isinstance(tag, str) and _TAG.fullmatch(tag) else ""
    if tag in UNSEEN:
        return ""
    if tag and tag not in VOID:
        stack.append(Markup(f"</{tag}>"))
    inner = properties.get("dangerouslySetInnerHTML")
    if isinstance(inner, Mapping) and isinstance(inner.get("__html"), str):
        stack.append(Markup(inner["__html"]))
    else:
        stack.append(properties.get("children"))
    return f"<{tag}{''.join(attributes(properties))}>" if tag else ""


def attributes(properties: Mapping[str, Any]) -> Iterable[str]:
    """Write the attributes that the reader of pages knows."""
    for name, attribute in ATTRIBUTES.items():
        value = properties.get(name)
        if isinstance(value, str):
            yield f' {attribute}="{escape(value)}"'
        elif value is True:
            yield f' {attribute}=""'
