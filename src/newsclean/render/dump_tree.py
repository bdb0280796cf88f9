"""The tree of a page that has nothing but blocks, as a dump's: what their tags tell, neighbours put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model import Block
from .allot import Kept
from .dump_inner import InnerRuns, cells_of
from .tree import Element, Node, Paragraph


def add_block(children: list[Node], block: Block, kept: Kept, inner: InnerRuns) -> None:
    """Add a block as its tag has it, and as its marks do that Markdown tells more with; `inner` makes its paragraph."""
    told = dict(block.marks)
    if block.level:
        children.append(Element("heading", {"level": block.level}, [inner.paragraph(kept)]))
    elif block.tag == "li":
        items = container(children, "numbered" if "number" in told else "list").children
        items.append(Element("item", item_told(told), [inner.paragraph(kept)]))
    elif block.tag == "pre" and "code" in told:
        add_code(children, block, told)
    elif block.tag == "blockquote":
        container(children, "quote").children.append(inner.paragraph(kept))
    elif block.tag == "tr":
        add_row(container(children, "table"), inner.paragraph(kept))
    else:
        children.append(inner.paragraph(kept))


def item_told(told: Mapping[str, str]) -> dict[str, Any]:
    """Give what is told of an item: its number, and whether its box is ticked."""
    found: dict[str, Any] = {"value": int(told["number"])} if "number" in told else {}
    return found | ({"ticked": bool(told["ticked"])} if "ticked" in told else {})


def add_code(children: list[Node], block: Block, told: Mapping[str, str]) -> None:
    """Add a line of code as it is, with the blank lines above it; the first between fences begins a listing."""
    last = children[-1] if children else None
    if "language" in told or not isinstance(last, Element) or last.name != "code":
        children.append(Element("code", {"language": told.get("language", "").lower(), "text": told["code"]}))
    else:
        last.told["text"] += "\n" * (block.gap + 1) + told["code"]


def container(children: list[Node], name: str) -> Element:
    """Give the element of that name that the children end in, or a new one."""
    last = children[-1] if children else None
    if isinstance(last, Element) and last.name == name:
        return last
    made = Element(name)
    children.append(made)
    return made


def add_row(table: Element, row: Paragraph) -> None:
    """Add a row to a table; the first is one of headers, as Markdown's tables have it."""
    first = not table.children
    cells = [
        Element("cell", {"header": first, "colspan": 1, "rowspan": 1}, [Paragraph(row.block, runs)])
        for runs in cells_of(row.runs)
    ]
    table.children.append(Element("row", {"header": first}, [*cells]))
