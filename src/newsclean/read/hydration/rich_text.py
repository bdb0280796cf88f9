"""Rich text as content systems keep it, written as HTML, so that the reader of pages makes blocks of it.

One reading serves all formats, since they differ in names alone: a node tells its kind (NAMES, KINDS), its children
(CHILDREN) or its text (TEXTS), and keeps attributes beside them or one level down (INNER). That covers HTML strings and
plain text, Portable Text (Sanity), Contentful's documents, ProseMirror and TipTap, Slate, Lexical, Draft.js, Editor.js,
Strapi's blocks, Prismic's, Storyblok's and DatoCMS's texts, the blocks of WordPress, Arc's content
elements, and React's elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import repeat
from typing import Any

import regex

from .react_tree import is_element, tree_html

MOST_DEPTH = 40
MOST_CHARS = 400_000
NAMES = ("nodeType", "_type", "type", "blockName", "object", "tagName", "tag", "__typename")
GENERIC = frozenset(("element", "root"))  # of syntax trees of HTML, whose nodes tell their tag under a further name
CHILDREN = (
    "children", "content", "nodes", "items", "innerBlocks", "blocks", "content_elements", "root", "document", "json",
    "value", "body",
)  # fmt: skip
TEXTS = ("text", "value", "content", "innerHTML", "html", "code")
INNER = ("data", "attrs", "fields", "attributes")
ADDRESSES = ("href", "url", "uri")
# A node's kind, its letters and digits alone, and the element that shows it; "" shows only what is within.
KINDS: Mapping[str, str] = {
    **dict.fromkeys(("paragraph", "p", "normal", "unstyled", "block", "coreparagraph", "elementp"), "p"),
    **dict.fromkeys(("blockquote", "quote", "pullquote", "corequote"), "blockquote"),
    **dict.fromkeys(("ul", "bulletlist", "bulletedlist", "unorderedlist", "list", "corelist"), "ul"),
    **dict.fromkeys(("ol", "numberedlist", "orderedlist"), "ol"),
    **dict.fromkeys(("li", "listitem", "unorderedlistitem", "orderedlistitem", "corelistitem"), "li"),
    **dict.fromkeys(("link", "hyperlink", "a", "autolink"), "a"),
    **dict.fromkeys(("code", "codeblock", "corecode", "pre"), "pre"),
    **dict.fromkeys(("hr", "horizontalrule", "delimiter"), "hr"),
    **dict.fromkeys(("br", "hardbreak", "linebreak"), "br"),
    **dict.fromkeys(("header", "heading", "coreheading", "subtitle"), "h2"),
    **dict.fromkeys(("table", "coretable"), "table"),
    **dict.fromkeys(("tr", "tablerow"), "tr"),
    **dict.fromkeys(("td", "tablecell"), "td"),
    **dict.fromkeys(("th", "tableheader", "tableheadercell"), "th"),
    **dict.fromkeys(("strong", "b", "bold"), "strong"),
    **dict.fromkeys(("em", "i", "italic"), "em"),
}
# What shows no text of the article.
LEFT_OUT = regex.compile(
    r"(?:core)?(?:image|img|picture|video|audio|gallery|embed|customembed|embedded|oembed|interstitial|ad$|advert|iframe"
    r"|script|style|svg|button|form|input|newsletter|nav$|rawhtml|reference|related|promo|figure)"
)
_TAGGED = regex.compile(r"<(?:/?[a-z][a-z0-9]*+\b[^<>]*+|!--)>?+|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});", regex.IGNORECASE)
_HEADING = regex.compile(r"h(?:ead(?:ing|er))?([1-6]|one|two|three|four|five|six)")
_WORDED = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_PARAGRAPHS = regex.compile(r"\n\s*+")
_NO_NAME = regex.compile(r"[^a-z0-9]+")


def as_html(body: Any, budget: Iterator[int] | None = None) -> str:
    """Write a body as HTML: a string, a list of nodes, or a node. What is no text of it, such as embeds, is left out.

    Each piece takes one from the `budget`, if any; where that is used up, nothing more is written.

    >>> as_html([{"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Fog & rain"}]}])
    '<h2>Fog &amp; rain</h2>'
    """
    pieces: list[str] = []
    size = 0
    for piece, _ in zip(_body(body), repeat(0) if budget is None else budget, strict=False):
        size += len(piece)
        if size > MOST_CHARS:
            break
        pieces.append(piece)
    return "".join(pieces)


def _body(body: Any) -> Iterator[str]:
    """Write the nodes of a body; a string among them is a paragraph."""
    if isinstance(body, str):
        yield from _paragraphs(body)
    elif is_element(body):
        yield tree_html(body)
    elif isinstance(body, list):
        for each in _grouped(body):
            yield from _paragraphs(each) if isinstance(each, str) else _top(each)
    elif isinstance(body, Mapping):
        yield from _top(body)


def _top(node: Any) -> Iterator[str]:
    """Write a node of the body itself: what stands in no element is a paragraph."""
    if isinstance(node, list) or not isinstance(node, Mapping):
        yield from _body(node)
        return
    if not element_of(node) and not _children(node) and not LEFT_OUT.match(kind_of(node)):
        yield from _paragraphs(_text(node))
    else:
        yield from _node(node, MOST_DEPTH)


def _item(node: Any) -> Any:
    """Give what is within a list as an item of it; Editor.js has the items below one beside its text."""
    if isinstance(node, Mapping) and isinstance(node.get("content"), str) and isinstance(node.get("items"), list):
        below = [{"type": "ul", "children": node["items"]}] if node["items"] else []
        return {"type": "li", "children": [{"text": node["content"]}, *below]}
    return node if isinstance(node, Mapping) and element_of(node) == "li" else {"type": "li", "children": [node]}


def _grouped(nodes: Iterable[Any]) -> Iterator[Any]:
    """Give the nodes of a body, those that say of themselves to be items put together into lists."""
    items: list[Any] = []
    for node in nodes:
        if isinstance(node, Mapping) and (node.get("listItem") or element_of(node) == "li"):
            items.append({"type": "li", "children": [{**node, "listItem": None, "type": "", "_type": ""}]})
            continue
        if items:
            yield {"type": "ul", "children": items}
            items = []
        yield node
    if items:
        yield {"type": "ul", "children": items}


def _node(node: Any, depth: int) -> Iterator[str]:
    """Write one node and what is within it."""
    if isinstance(node, str):
        yield marked_up(node)
    elif is_element(node):
        yield tree_html(node)
    elif isinstance(node, list) and depth:
        for each in node:
            yield from _node(each, depth - 1)
    elif isinstance(node, Mapping) and depth and not LEFT_OUT.match(kind_of(node)):
        element = element_of(node)
        yield _opened(element, node)
        yield from _inner(element, node, depth - 1)
        yield f"</{element}>" if element and element not in ("br", "hr") else ""


def _inner(element: str, node: Mapping[str, Any], depth: int) -> Iterator[str]:
    """Write what is within a node: other nodes, or its own text."""
    children = _children(node)
    for each in map(_item, children) if element in ("ul", "ol") else _grouped(children):
        yield from _node(each, depth)
    if not children:
        yield marked_up(_text(node))


def _opened(element: str, node: Mapping[str, Any]) -> str:
    """Write the start of an element; of a link, with its address."""
    if element == "a":
        address = next((value for name in ADDRESSES if isinstance(value := _attribute(node, name), str)), "")
        return f'<a href="{escape(address)}">'
    return f"<{element}>" if element else ""


def kind_of(node: Mapping[str, Any]) -> str:
    """Give what a node says it is, in lower case and without anything but letters and digits; "" if it does not."""
    for name in NAMES:
        value = node.get(name)
        if isinstance(value, str) and value and value not in GENERIC:
            return _NO_NAME.sub("", value.lower())
    return ""


def element_of(node: Mapping[str, Any]) -> str:
    """Give the HTML element that shows a node, "" for one that only holds others."""
    kind = kind_of(node)
    style = node.get("style")
    if kind == "block" and isinstance(style, str) and style:
        kind = _NO_NAME.sub("", style.lower())
    tag = node.get("tag")
    if kind == "heading" and isinstance(tag, str):
        kind = tag.lower()
    if heading := _HEADING.fullmatch(kind):
        return f"h{_WORDED.get(heading[1], heading[1])}"
    element = KINDS.get(kind, "")
    if element == "h2":
        level = _attribute(node, "level")
        return f"h{level}" if isinstance(level, int) and 1 <= level <= 6 else "h2"
    if element == "ul" and "ordered" in (
        _attribute(node, "style"),
        _attribute(node, "format"),
        _attribute(node, "list_type"),
    ):
        return "ol"
    return element


def _holders(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give the objects that may hold what a node says: itself, and those one level down."""
    yield node
    for name in INNER:
        if isinstance(inner := node.get(name), Mapping):
            yield inner


def _children(node: Mapping[str, Any]) -> list[Any]:
    """Give what is within a node."""
    for holder in _holders(node):
        for name in CHILDREN:
            value = holder.get(name)
            if isinstance(value, list) and value:
                return value
            if isinstance(value, Mapping) and any(name in value for name in CHILDREN):
                return [value]
    return []


def _text(node: Mapping[str, Any]) -> str:
    """Give a node's own text."""
    for holder in _holders(node):
        for name in TEXTS:
            value = holder.get(name)
            if isinstance(value, str) and value:
                return value
    return ""


def _attribute(node: Mapping[str, Any], name: str) -> Any:
    """Give an attribute of a node, which stands beside its kind or one level down."""
    for holder in _holders(node):
        if holder.get(name) is not None:
            return holder[name]
    return None


def _paragraphs(text: str) -> Iterator[str]:
    """Write a string as it is where it is HTML, else its lines as paragraphs."""
    if _TAGGED.search(text):
        yield f"<div>{text}</div>"
    else:
        yield from (f"<p>{escape(line, quote=False)}</p>" for line in _PARAGRAPHS.split(text) if line.strip())


def marked_up(text: str) -> str:
    """Give a text within a node as HTML, which it mostly is where it has tags or references of HTML."""
    return text if _TAGGED.search(text) else escape(text, quote=False)
