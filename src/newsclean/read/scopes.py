"""What an element's names and attributes say: its scope."""

from __future__ import annotations

from typing import Any

from ..lexicon import markup_hints
from ..lexicon.memory import remember
from ..model import Scope, new
from .elements import HEADINGS
from .lines import one_line

NAMING = ("id", "role", "itemprop")
HEADING_NAMING = ("role", "itemprop")  # a heading's id repeats its words
NO_HINTS: frozenset[str] = frozenset()
# Elements whose own name is as good as a class name.
TELLING = {"figcaption": frozenset(("figcaption",)), "footer": frozenset(("footer",)), "nav": frozenset(("nav",))}
LONGEST_NAMES = 2000  # characters of one attribute
MOST_KNOWN, LONGEST_KNOWN = 4096, 500  # names whose plain form is remembered, as most come again, and their length
_known: dict[str, str] = {}


def naming(node: Any, tag: str) -> str:
    """Join the class, id, role and item names of an element in lower case; a custom element's own name leads them."""
    left = len(node.attrs)
    names = ""
    if left:
        value = node.attr("class")
        if value is not None:
            names = value[:LONGEST_NAMES]
            left -= 1
        if left:
            names = with_more(names, node, HEADING_NAMING if tag in HEADINGS else NAMING)
    if "-" in tag:
        names = f"{tag} {names}"
    return plain(names) if names else ""


def with_more(names: str, node: Any, attributes: tuple[str, ...]) -> str:
    """Add the values of attributes to names."""
    for name in attributes:
        value = node.attr(name)
        if value:
            names = f"{names} {value[:LONGEST_NAMES]}"
    return names


def plain(names: str) -> str:
    """Make names lower-case, with single spaces between them."""
    found = _known.get(names)
    if found is None:
        found = one_line(names.lower())
        if len(names) <= LONGEST_KNOWN:
            remember(_known, MOST_KNOWN, names, found)
    return found


def describe(node: Any, tag: str, parent: int, names: str | None) -> Scope:
    """Make the scope of an element from its names; it is hidden if its own attributes say so."""
    if names is None:
        names = naming(node, tag)
    hints = markup_hints(names) if names else NO_HINTS
    if tag in TELLING:
        hints |= TELLING[tag]
    return new(Scope, (tag, parent, names, hints, len(node.attrs) > 0 and is_hidden(node)))


def is_hidden(node: Any) -> bool:
    """Tell whether an element's own attributes hide it."""
    style = node.attr("style")
    return node.attr("hidden") is not None or (bool(style) and "display:none" in style.replace(" ", "").lower())


def scope_of(elements: list[list[Any]], scopes: list[Scope]) -> int:
    """Give the index of the innermost open element's scope, and add it and its ancestors to `scopes` on first use.

    An open element is a list of its node, its tag, its index in `scopes` (-1 before the first use), and its names
    where they are known.
    """
    first = len(elements)
    while first and elements[first - 1][2] < 0:
        first -= 1
    parent = elements[first - 1][2] if first else -1
    for entry in elements[first:]:
        scopes.append(describe(entry[0], entry[1], parent, entry[3]))
        parent = entry[2] = len(scopes) - 1
    return max(parent, 0)
