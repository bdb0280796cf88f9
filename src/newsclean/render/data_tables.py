"""Tables that are some, and those that merely lay a page out."""

from __future__ import annotations

from .tree import Element, Node, elements_of, every, paragraphs_of

CELL_CHARS, CELL_PARAGRAPHS = 400, 3  # a longer cell is layout, unless the table has headers
NEVER_IN_TABLES = frozenset(("table", "code", "quote", "image"))


def settled(table: Element) -> list[Node]:
    """Give a table made regular, or what the cells of a layout table hold."""
    if not is_data(table):
        return [kept for row in table.children for kept in cells_of(row)]
    for cell in elements_of(table, "cell"):
        cell.children = [kept for each in cell.children for kept in without_heading(each)]
    return with_captions_outside(table)


def with_captions_outside(table: Element) -> list[Node]:
    """Give a table, and below it what stands in captions that do not come first."""
    late = [each for each in table.children[1:] if isinstance(each, Element) and each.name == "caption"]
    table.children = [each for each in table.children if not any(each is one for one in late)]
    return [table, *(kept for each in late for kept in each.children)]


def cells_of(row: Node) -> list[Node]:
    """Give what the cells of a row of a layout table hold."""
    if not isinstance(row, Element) or row.name not in ("row", "caption"):
        return [row]
    inner = row.children if row.name == "row" else [row]
    return [kept for cell in inner for kept in (cell.children if isinstance(cell, Element) else [cell])]


def is_data(table: Element) -> bool:
    """Tell whether a table is one: rows of cells with little in each, of more than one column and row."""
    rows = [each for each in table.children if isinstance(each, Element) and each.name == "row"]
    if (
        table.told.get("layout")
        or len(rows) < 2
        or len(rows) + len(elements_of(table, "caption")) < len(table.children)
    ):
        return False
    cells = [cell for row in rows for cell in row.children]
    if not all(isinstance(cell, Element) and cell.name == "cell" for cell in cells) or len(cells) <= len(rows):
        return False
    if any(each.name in NEVER_IN_TABLES for each in every(table)[1:]):
        return False
    if any(elements_of(row, "heading") for row in rows[1:]):
        return False
    return has_header(rows[0]) or all(
        size(cell) <= CELL_CHARS and len(paragraphs_of(cell)) <= CELL_PARAGRAPHS for cell in cells
    )


def has_header(row: Element) -> bool:
    """Tell whether all cells of a row are headers."""
    return bool(row.told.get("header")) or all(
        isinstance(cell, Element) and cell.told["header"] for cell in row.children
    )


def without_heading(node: Node) -> list[Node]:
    """Give what a heading holds, or any other node itself: within a table there is none."""
    return node.children if isinstance(node, Element) and node.name == "heading" else [node]


def size(node: Node) -> int:
    """Count the characters of a node's text."""
    return sum(len(run.text) for paragraph in paragraphs_of(node) for run in paragraph.runs)
