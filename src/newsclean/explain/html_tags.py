"""HTML that is escaped by construction: only `tag` makes any, and what it is given as plain text stays text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

Child = str | Iterable[str | None] | None
Value = str | int | float | bool | None
EMPTY = frozenset(("br", "input", "meta", "rect", "line", "path"))


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def safe(text: str) -> Html:
    """Give a text as HTML; HTML stays as it is."""
    return text if isinstance(text, Html) else Html(escape(text))


def tag(name: str, /, *children: Child, **attributes: Value) -> Html:
    """Make an element. None as a child, False or None as an attribute's value leave it out, True gives a bare name.

    An attribute named like a word of Python ends in "_"; all other "_" stand for "-".

    >>> tag("p", "a < b", class_="x", data_no=1)
    '<p class="x" data-no="1">a &lt; b</p>'
    """
    opening = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in EMPTY:
        return Html(f"<{name}{opening}>" if name in ("br", "input", "meta") else f"<{name}{opening}/>")
    return Html(f"<{name}{opening}>{''.join(map(_child, children))}</{name}>")


def join(pieces: Iterable[str | None], between: str = "") -> Html:
    """Join pieces of HTML and text; None is left out."""
    return Html(safe(between).join(safe(piece) for piece in pieces if piece is not None))


def _child(child: Child) -> str:
    if child is None:
        return ""
    return safe(child) if isinstance(child, str) else join(child)


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
