"""Which elements become one block as a whole: menus, rails and boxes, by their role, their names or their links."""

from __future__ import annotations

from typing import Any

from ..lexicon import markup_hints
from .elements import FOLDED_HINTS, FOLDED_ROLES, LISTS

MIN_LINKS, LINKED = 3, 0.9
PROSE_CHARS = 120  # a paragraph of this length in a <nav> or <footer> keeps it from being folded


def reason_to_fold(node: Any, tag: str, names: str) -> str:
    """Tell why an element is to be folded: its role, its names, or that it lists mere links; "" if nothing says so."""
    if names:
        if node.attr("role") in FOLDED_ROLES:
            return "nav"
        hints = markup_hints(names) & FOLDED_HINTS
        if hints:
            return min(hints)
    return "links" if tag in LISTS and lists_links(node) else ""


def lists_links(node: Any) -> bool:
    """Tell whether a list has at least MIN_LINKS links and hardly any other text."""
    links = node.find_all("a")
    if len(links) < MIN_LINKS:
        return False
    return sum(len(link.text) for link in links) >= LINKED * len("".join(node.text.split()))


def holds_prose(node: Any) -> bool:
    """Tell whether an element holds a paragraph too long for navigation that is no link, or a main heading."""
    for paragraph in node.find_all("p"):
        size = len(paragraph.text)
        if size > PROSE_CHARS and 2 * sum(len(link.text) for link in paragraph.find_all("a")) < size:
            return True
    return bool(node.find_all("h1"))
