"""The kept part of a page as a tree: containers, paragraphs of text runs, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

MOST_NUMBER = 999_999_999  # of an item: CommonMark takes nine digits


class Mark(NamedTuple):
    """What a run of text is: an inline form's name, and a link's address."""

    name: str
    value: str = ""


class Image(NamedTuple):
    """A picture of the article: absolute address, alternative text, caption, and whom the caption credits."""

    url: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


class Link(NamedTuple):
    """A link in the article's text: absolute address, and the text that it is on."""

    url: str
    text: str


class Formula(NamedTuple):
    """A formula in TeX, and whether it stands on lines of its own."""

    tex: str
    display: bool = False


class Run(NamedTuple):
    """A piece of a paragraph: text in the marks around it, the outermost first; "\\n" is a line break.

    `item` is a picture or a formula in the place of text.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    item: Image | Formula | None = None


@dataclass(slots=True)
class Paragraph:
    """The text of one block, or of the part of it in one container."""

    block: int
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text without its marks."""
        return "".join([run.text for run in self.runs])


@dataclass(slots=True)
class Element:
    """A container: the name of its form, what is told of it, and what it holds.

    `told` is a heading's "level", a numbered list's "start" and "reversed", an item's "value" (its number, where it has
    one of its own) and "ticked", a cell's "header", "colspan" and "rowspan", a code block's "text" and "language", a
    picture's "image".
    """

    name: str
    told: dict[str, Any] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


Node: TypeAlias = "Element | Paragraph"


@dataclass(slots=True)
class Document:
    """The kept part of a page. `warnings` tell what could not be told of it."""

    root: Element
    images: tuple[Image, ...] = ()
    warnings: tuple[str, ...] = ()


def numbers_of(numbered: Element) -> list[int]:
    """Give the numbers of a list's items: from its start on, or that of an item that tells its own, up or down."""
    count, downward = len(numbered.children), numbered.told.get("reversed", False)
    number = numbered.told.get("start")
    number = number if number is not None else count if downward else 1
    found = []
    for item in numbered.children:
        value = item.told.get("value") if isinstance(item, Element) else None
        number = number if value is None else value
        found.append(min(max(0, number), MOST_NUMBER))
        number += -1 if downward else 1
    return found


def paragraphs_of(node: Node) -> list[Paragraph]:
    """Give all paragraphs within a node, in order."""
    found: list[Paragraph] = []
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, Paragraph):
            found.append(each)
        else:
            stack.extend(reversed(each.children))
    return found


def elements_of(node: Node, name: str) -> list[Element]:
    """Give all elements of that name within a node and the node itself, in order."""
    found: list[Element] = []
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, Element):
            if each.name == name:
                found.append(each)
            stack.extend(reversed(each.children))
    return found


def every(root: Element) -> list[Element]:
    """Give an element and all within it, each before what it holds."""
    found, stack = [], [root]
    while stack:
        element = stack.pop()
        found.append(element)
        stack.extend(each for each in element.children if isinstance(each, Element))
    return found
