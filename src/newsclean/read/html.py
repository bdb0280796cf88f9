"""HTML through turbohtml, the default parser. Nothing else in newsclean knows it."""

from __future__ import annotations

from typing import Any, TypeAlias

from turbohtml import Document, Element, Text, parse

from ..model import Head
from .head import read_head
from .style import hidden_names, mark_hidden
from .tag_kinds import NOTED, TEX, UNSEEN
from .unclosed import defuse
from .walk import Walk

Chosen: TypeAlias = "dict[str, list[Any]]"
"""Elements by the selectors that found them."""

# A template that declares a shadow root is shown; no other is. Each for itself, as the parser has an index of names.
REMOVED = (*sorted(UNSEEN), "template:not([shadowrootmode])")
MOST_FOREIGN = 50  # of a page, and elements from one up to its drawing


def note(element: Element) -> None:
    """Note what an element says in an attribute of the one that it belongs to."""
    holder, name = NOTED[element.tag]
    around = element.closest(holder)
    if around is not None and (element.tag != "annotation" or element.attr("encoding") == TEX):
        around.attrs[name] = (around.attr(name) or "") + element.text


def show_foreign(document: Document) -> None:
    """Put the HTML that drawings hold, which is shown, before the drawings, which are not read."""
    for found in document.select("foreignObject")[:MOST_FOREIGN]:
        drawing = None
        for _, around in zip(range(MOST_FOREIGN), found.ancestors, strict=False):
            if not isinstance(around, Element) or around.tag == "foreignObject":
                break
            drawing = around if around.tag == "svg" else drawing
        if drawing is not None:
            drawing.insert_before(found)


def read_html(text: str, chosen: Chosen | None = None) -> tuple[Head, Walk]:
    """Parse a page; give its head and its walked tree. `chosen` takes the elements that its selectors find."""
    document: Document = parse(defuse(text), positions=False, allow_declarative_shadow_roots=False)
    head = read_head(document)
    choose(document, chosen)
    hidden = hidden_names([style.text for style in document.select("style")])
    walk = Walk(Text, Element, hidden)
    if document.root is not None:
        show_foreign(document)
        for element in [found for selector in REMOVED for found in document.select(selector)]:
            if element.tag in NOTED:
                note(element)
            element.decompose()
        walk.run(document.root)
        mark_hidden(walk.scopes, hidden)
    return head, walk


def parse_html(text: str) -> Any:
    """Parse a page, its scripts included."""
    return parse(defuse(text), positions=False)


def html_article(html: str, chosen: Chosen | None = None) -> Any:
    """Parse a body; give an article element that holds it."""
    document = parse(defuse(f"<article>{html}"), positions=False)
    choose(document, chosen)
    for element in [found for selector in REMOVED for found in document.select(selector)]:
        element.decompose()
    return document.select_one("article")


def choose(document: Document, chosen: Chosen | None) -> None:
    """Add the elements that selectors find to their lists."""
    for css, found in (chosen or {}).items():
        found += document.select(css)


def check_html_selector(css: str) -> None:
    """Raise ValueError for a selector that the parser cannot read."""
    parse("").select(css)
