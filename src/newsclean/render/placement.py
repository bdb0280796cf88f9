"""Where a node of the page stands in the tree of what is kept: its container, and the marks of the text below it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from ..read.tag_kinds import CELLS, READING
from ..text.clean import clean
from .elements import BY_TAG, Form
from .tree import MOST_NUMBER, Element, Mark

MOST_DEPTH, MOST_MARKS = 24, 6  # of containers, of inline elements within each other
LANGUAGE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9+#.-]{0,29}")
LANGUAGE = re.compile(rf"(?:lang|language|highlight-source)-({LANGUAGE_NAME.pattern})")
ONE_LINE = ("heading", "term")  # what stands in these is of no structure
LISTS = ("list", "numbered")
MOST_SPAN = 100  # cells


class Place(NamedTuple):
    """A container of the tree, how deep it is, and the marks of the text there."""

    container: Element
    depth: int = 0
    marks: tuple[Mark, ...] = ()


class Places:
    """Finds the place of each node, and makes the containers it needs, below `root`.

    `address` makes a link's address absolute, "" for one that no reader may follow.
    """

    def __init__(self, root: Element, address: Callable[[str], str]) -> None:
        self.top, self.address = Place(root), address
        self.known: dict[Any, Place] = {}

    def of(self, node: Any) -> Place:
        """Give the place of what stands right in the element `node`."""
        found = self.known.get(node)
        if found is not None:
            return found
        line = []
        while node is not None and node not in self.known:
            line.append(node)
            node = node.parent
        place = self.top if node is None else self.known[node]
        for each in reversed(line):
            if each not in self.known:  # a cell was made with its row
                self.known[each] = self.below(place, each)
            place = self.known[each]
        return place

    def below(self, place: Place, node: Any) -> Place:
        """Give the place within an element that stands at a place."""
        form = BY_TAG.get(getattr(node, "tag", ""))
        if form is None:
            return place
        if form.inline:
            return self.marked(place, form, node)
        if place.depth >= MOST_DEPTH or place.container.name in ONE_LINE:
            return place
        container = place.container
        if form.name == "item" and container.name not in LISTS:
            container = implied_list(container)
        element = Element(form.name, told_of(form.name, node))
        container.children.append(element)
        made = Place(element, place.depth + 1, place.marks)
        if form.name == "row":
            self.add_cells(made, node)
        return made

    def add_cells(self, row: Place, node: Any) -> None:
        """Make all cells of a row, as those without text have their place too."""
        for child in node.children:
            if getattr(child, "tag", "") in CELLS:
                self.known[child] = self.below(row, child)

    def marked(self, place: Place, form: Form, node: Any) -> Place:
        """Give the place within an inline element."""
        value = self.address(node.attr("href") or "") if form.name == "link" else ""
        if form.name == "ruby":
            value = " ".join(clean(node.attr(READING) or "").split())
        if (form.name == "link" and not value) or len(place.marks) >= MOST_MARKS:
            return place
        if any(mark.name == form.name for mark in place.marks):
            return place
        return Place(place.container, place.depth, (*place.marks, Mark(form.name, value)))


def implied_list(container: Element) -> Element:
    """Give the list that an item without one goes into: the one of the item before, or a new one."""
    last = container.children[-1] if container.children else None
    if isinstance(last, Element) and last.told.get("implied"):
        return last
    made = Element("list", {"implied": True})
    container.children.append(made)
    return made


def told_of(name: str, node: Any) -> dict[str, Any]:
    """Give what a container's element tells."""
    if name == "heading":
        return {"level": int(node.tag[1])}
    if name == "numbered":
        downward = node.attr("reversed") is not None
        return {
            "start": number(node.attr("start"), None if downward else 1, MOST_NUMBER, least=0),
            "reversed": downward,
        }
    if name == "item":
        return {"value": number(node.attr("value"), None, MOST_NUMBER, least=0)}
    if name == "cell":
        spans = {each: number(node.attr(each), 1, MOST_SPAN) for each in ("colspan", "rowspan")}
        return {"header": node.tag == "th", **spans}
    if name == "row":
        return {"header": getattr(node.parent, "tag", "") == "thead"}
    if name == "table":
        return {"layout": node.attr("role") in ("presentation", "none")}
    if name == "code":
        return {"language": language_of(node)}
    return {}


def number(value: str | None, default: int | None, most: int, least: int = 1) -> int | None:
    """Read a number of an attribute, the default where it is none or out of bounds."""
    text = (value or "").strip()
    if not text.isascii() or not text.isdigit() or len(text) > len(str(most)):
        return default
    return int(text) if least <= int(text) <= most else default


def language_of(node: Any) -> str:
    """Tell the language of a code block, as the standard has it in class names, and highlighters in attributes."""
    for each in (node, *(child for child in node.children if getattr(child, "tag", "") == "code"), node.parent):
        if not hasattr(each, "attr"):
            continue
        names = [match[1] for name in (each.attr("class") or "").split()[:20] if (match := LANGUAGE.fullmatch(name))]
        told = [
            value for name in ("data-lang", "data-language") if LANGUAGE_NAME.fullmatch(value := each.attr(name) or "")
        ]
        if names or told:
            return (names or told)[0].lower()
    return ""
