"""Elements and their scopes: names, hints, whether they are hidden or to be collapsed."""

from __future__ import annotations

from typing import Any

from ..lexicon import markup_hints
from ..model import Scope, new
from ..text.cache import remember
from .lines import one_line
from .tag_kinds import COLLAPSED_HINTS, COLLAPSED_ROLES, HEADINGS

# What is asked for beside the class, the most frequent first but for the order of names.
ATTRIBUTES = ("id", "style", "role", "itemprop", "hidden", "popover")
HEADING_ATTRIBUTES = ("style", "role", "itemprop", "hidden")  # a heading's id repeats its words
# Elements whose own name is as good as a class name.
TELLING = {
    "dialog": frozenset(("popup",)),
    "figcaption": frozenset(("figcaption",)),
    "footer": frozenset(("footer",)),
    "nav": frozenset(("nav",)),
    "search": frozenset(("nav",)),
}
QUOTED = frozenset(("blockquote", "q"))
NOT_QUOTED = frozenset(("share",))  # how embedded posts are named: they are quotations, no buttons
HIDDEN = frozenset(("hidden",))
MARK_CHARS = 200  # of one mark, or a hidden piece of a line
LONGEST_NAMES = 2000  # characters of one attribute
MOST_KNOWN, LONGEST_KNOWN = 4096, 500  # names that are remembered, as most come again, and their length


class Names:
    """An element's names in lower case, with single spaces between them, and what they hint at.

    `collapsed` is the hint for which an element of such names is collapsed, "" if there is none.
    """

    __slots__ = ("collapsed", "hints", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.hints: frozenset[str] = markup_hints(text)
        self.collapsed: str = "" if self.hints.isdisjoint(COLLAPSED_HINTS) else min(self.hints & COLLAPSED_HINTS)


NAMELESS = Names("")
_known: dict[str, Names] = {}


class Opened:
    """An element that the walk has entered, of one of the kinds of tag_kinds.py.

    `scope` is its index in the walk's scopes, -1 before its first block. What its attributes say is known once `names`
    were asked for: whether they hide it, and the role for which it is `collapsed` into one block.
    """

    __slots__ = ("_names", "collapsed", "hidden", "kind", "node", "scope", "tag")

    def __init__(self, node: Any, tag: str, kind: int) -> None:
        self.node, self.tag, self.kind, self.scope = node, tag, kind, -1
        self.hidden, self.collapsed = False, ""
        self._names: Names | None = None

    def names(self) -> Names:
        """Join the element's class, id, role and item names; a custom element's own name leads them."""
        if self._names is not None:
            return self._names
        text = ""
        attributes = self.node.attrs
        left = len(attributes)
        if left:
            value = self.node.attr("class")
            if value is not None:
                text = value[:LONGEST_NAMES]
                left -= 1
            if left:
                text = self.further(text, attributes, left)
        if "-" in self.tag:
            text = f"{self.tag} {text}"
        self._names = names_of(text) if text else NAMELESS
        return self._names

    def further(self, text: str, attributes: Any, left: int) -> str:
        """Note what the `left` attributes beside the class say, and add their names to those of the class."""
        for name in HEADING_ATTRIBUTES if self.tag in HEADINGS else ATTRIBUTES:
            value = self.node.attr(name) if name in attributes else None
            if value is None:
                continue
            if name == "style":
                self.hidden = self.hidden or hides(value)
            elif name == "hidden":
                self.hidden = True
            elif value or name == "popover":  # whose value tells nothing
                text = f"{text} {name if name == 'popover' else value[:LONGEST_NAMES]}"
                if name == "role" and value in COLLAPSED_ROLES:
                    self.collapsed = "nav"
            left -= 1
            if not left:
                break
        return text

    def describe(self, parent: int) -> Scope:
        """Make the element's scope."""
        names = self.names()
        hints = names.hints
        if self.tag in TELLING:
            hints |= TELLING[self.tag]
        if self.hidden or (self.tag == "dialog" and "open" not in self.node.attrs):
            hints |= HIDDEN
        if self.tag in QUOTED:
            hints -= NOT_QUOTED
        return new(Scope, (self.tag, parent, names.text, hints, self.hidden))


def hides(style: str) -> bool:
    """Tell whether an element's style hides it."""
    return "display:none" in style.replace(" ", "").lower()


def is_hidden(node: Any, names: str | None = None, unseen: frozenset[str] = frozenset()) -> bool:
    """Tell whether an inline element of no more than a few words is hidden: by its markup, or for one of its names."""
    hidden = node.attr("hidden") is not None
    if not hidden:
        style = node.attr("style")
        hidden = style is not None and hides(style)
    if not hidden and names and unseen:
        hidden = not unseen.isdisjoint(names.lower().split())
    return hidden and len(node.text) <= MARK_CHARS


def names_of(text: str) -> Names:
    """What names say, cached."""
    found = _known.get(text)
    if found is None:
        found = Names(one_line(text.lower()))
        if len(text) <= LONGEST_KNOWN:
            remember(_known, MOST_KNOWN, text, found)
    return found


def scope_of(elements: list[Opened], scopes: list[Scope]) -> int:
    """Give the index of the innermost open element's scope, and add it and its ancestors to `scopes` on first use."""
    parent = -1
    first = 0
    for i in range(len(elements) - 1, -1, -1):
        element = elements[i]
        if element.scope >= 0:
            parent, first = element.scope, i + 1
            break
    for i in range(first, len(elements)):
        element = elements[i]
        scopes.append(element.describe(parent))
        parent = element.scope = len(scopes) - 1
    return max(parent, 0)
