"""The tree of a page that has nothing but blocks, as a dump's: what their tags tell, neighbours put together."""

from __future__ import annotations

from ..model import Block
from .allot import Kept
from .build import plain_paragraph
from .tree import Element, Node, Paragraph, Run

CELLS = " | "  # what the reader puts between cells


def add_block(children: list[Node], block: Block, kept: Kept) -> None:
    """Add a block as its tag has it."""
    if block.level:
        children.append(Element("heading", {"level": block.level}, [plain_paragraph(kept)]))
    elif block.tag == "li":
        container(children, "list").children.append(Element("item", children=[plain_paragraph(kept)]))
    elif block.tag == "blockquote":
        container(children, "quote").children.append(plain_paragraph(kept))
    elif block.tag == "tr":
        add_row(container(children, "table"), kept)
    else:
        children.append(plain_paragraph(kept))


def container(children: list[Node], name: str) -> Element:
    """Give the element of that name that the children end in, or a new one."""
    last = children[-1] if children else None
    if isinstance(last, Element) and last.name == name:
        return last
    made = Element(name)
    children.append(made)
    return made


def add_row(table: Element, kept: Kept) -> None:
    """Add a row to a table; the first is one of headers, as Markdown's tables have it."""
    first = not table.children
    cells = [
        Element("cell", {"header": first, "colspan": 1, "rowspan": 1}, [Paragraph(kept.index, [Run(text)])])
        for text in kept.stays.split(CELLS)
    ]
    table.children.append(Element("row", {"header": first}, [*cells]))
