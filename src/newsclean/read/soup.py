"""BeautifulSoup documents, for callers who hold one and for platforms without turbohtml.

The soup becomes light nodes with turbohtml's surface, so that one walk serves both parsers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeGuard

from ..model import Head
from .head import read_head
from .style import hidden_names, mark_hidden
from .tag_kinds import NOTED, TEX, UNSEEN
from .walk import Walk

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


def is_soup(source: object) -> TypeGuard[Tag]:
    """Tell whether this is a BeautifulSoup document or tag, without importing bs4: who passes one has done so."""
    tag = getattr(sys.modules.get("bs4.element"), "Tag", None)
    return tag is not None and isinstance(source, tag)


class TextNode:
    """A piece of text."""

    __slots__ = ("data", "parent")

    def __init__(self, data: str, parent: ElementNode | None = None) -> None:
        self.data, self.parent = data, parent


class ElementNode:
    """An element with what the walk asks of it."""

    __slots__ = ("attrs", "children", "parent", "tag")

    def __init__(self, tag: str, attrs: Mapping[str, Any], parent: ElementNode | None = None) -> None:
        self.attrs, self.tag, self.parent = attrs, tag, parent
        self.children: list[ElementNode | TextNode] = []

    def attr(self, name: str) -> str | None:
        """Give an attribute as one string, None where it is absent."""
        value = self.attrs.get(name)
        return " ".join(value) if isinstance(value, list) else value

    @property
    def descendants(self) -> Iterator[ElementNode | TextNode]:
        """All nodes below this one, in document order."""
        stack = list(reversed(self.children))
        while stack:
            node = stack.pop()
            yield node
            if isinstance(node, ElementNode):
                stack.extend(reversed(node.children))

    @property
    def strings(self) -> Iterator[str]:
        """The text nodes' texts below this one."""
        return (node.data for node in self.descendants if isinstance(node, TextNode))

    @property
    def stripped_strings(self) -> Iterator[str]:
        """The same without white space around them, and without empty ones."""
        return filter(None, map(str.strip, self.strings))

    @property
    def text(self) -> str:
        """All text below this node."""
        return "".join(self.strings)

    def find_all(self, tag: str) -> list[ElementNode]:
        """All elements of that name below this one."""
        return [node for node in self.descendants if isinstance(node, ElementNode) and node.tag == tag]


def read_soup(soup: BeautifulSoup | Tag, chosen: dict[str, list[Any]] | None = None) -> tuple[Head, Walk]:
    """Give the head and the walked tree of a soup, which stays as it is; `chosen` as for read_html."""
    hidden = hidden_names(["".join(map(str, style.children)) for style in soup.find_all("style")])
    walk = Walk(TextNode, ElementNode, hidden)
    walk.run(convert(soup, chosen))
    mark_hidden(walk.scopes, hidden)
    return read_head(soup), walk


def parse_soup(text: str, parser: str = "html5lib") -> BeautifulSoup:
    """Parse HTML: with html5lib by the standard's algorithm, as turbohtml does."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(text, parser)


def soup_article(html: str, chosen: dict[str, list[Any]] | None = None) -> ElementNode | None:
    """Parse a body; give an article element that holds it."""
    found = parse_soup(f"<article>{html}</article>", "html.parser").find("article")
    return convert(found, chosen) if is_soup(found) else None


def convert(root: Tag, chosen: dict[str, list[Any]] | None = None) -> ElementNode:
    """Copy a soup into light nodes, leaving out what no reader of the page sees; note what selectors choose of it."""
    from bs4.element import CData, PreformattedString, Tag

    wanted = takers(root, chosen) if chosen else {}
    top = ElementNode(root.name.lower(), root.attrs)
    todo = [(root, top)]
    while todo:
        source, target = todo.pop()
        for child in source.children:
            if isinstance(child, Tag):
                if not unseen(child):
                    node = ElementNode(child.name.lower(), child.attrs, target)
                    target.children.append(node)
                    todo.append((child, within(node)))
                    note_chosen(wanted.get(id(child), ()), node)
                else:
                    todo += left_of(child, target)
            elif not isinstance(child, PreformattedString) or isinstance(child, CData):
                target.children.append(TextNode(str(child), target))
    return top


def takers(root: Tag, chosen: dict[str, list[Any]]) -> dict[int, list[list[Any]]]:
    """Give the lists that an element's node is to be added to, by the element's identity."""
    wanted: dict[int, list[list[Any]]] = {}
    for css, found in chosen.items():
        for tag in root.select(css):
            wanted.setdefault(id(tag), []).append(found)
    return wanted


def note_chosen(lists: Iterable[list[Any]], node: ElementNode) -> None:
    """Add a node to each of the lists."""
    for found in lists:
        found.append(node)


def left_of(tag: Tag, target: ElementNode) -> list[tuple[Tag, ElementNode]]:
    """What is left of an element that is not shown: a note of it, or the HTML that a drawing holds, which is shown."""
    if tag.name in NOTED:
        note(tag, target)
    if tag.name != "svg":
        return []
    shown = [(each, ElementNode("foreignobject", each.attrs, target)) for each in foreign(tag)]
    target.children += [node for _, node in shown]
    return shown


def foreign(drawing: Tag) -> list[Tag]:
    """The elements of HTML that a drawing holds, which are shown, but for those within each other."""
    from bs4.element import Tag

    found, todo = [], [drawing]
    while todo:
        tag = todo.pop()
        if tag.name.lower() == "foreignobject":
            found.append(tag)
        else:
            todo += [child for child in reversed(tag.contents) if isinstance(child, Tag)]
    return found


def note(tag: Tag, around: ElementNode | None) -> None:
    """Note what an element says in an attribute of the one that it belongs to; the soup stays as it is."""
    holder, name = NOTED[tag.name]
    while around is not None and around.tag != holder:
        around = around.parent
    if around is not None and (tag.name != "annotation" or tag.get("encoding") == TEX):
        around.attrs = {**around.attrs, name: (around.attr(name) or "") + tag.text}


def within(node: ElementNode) -> ElementNode:
    """Give the node that takes an element's children: of a template its content, a node of its own as in turbohtml."""
    if node.tag != "template":
        return node
    content = ElementNode("", {}, node)
    node.children.append(content)
    return content


def unseen(tag: Tag) -> bool:
    """Tell whether an element is never shown; a declarative shadow root is."""
    return tag.name in UNSEEN or (tag.name == "template" and not tag.has_attr("shadowrootmode"))


def check_soup_selector(css: str) -> None:
    """Raise ValueError for a selector that BeautifulSoup cannot read."""
    from soupsieve import SelectorSyntaxError, compile

    try:
        compile(css)
    except (SelectorSyntaxError, NotImplementedError) as error:
        raise ValueError(f"invalid CSS selector {css!r}: {str(error).splitlines()[0]}") from None
