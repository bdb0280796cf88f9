"""Tables that are some, and those that merely lay a page out."""

from __future__ import annotations

from .tree import Element, Node, Paragraph, Run, elements_of, every, paragraphs_of

CELL_CHARS, CELL_PARAGRAPHS = 400, 3  # a longer cell is layout, unless the table has headers or is a grid
GRID_ROWS, GRID_ROWS_OF_TWO = 3, 4  # with as many columns, with two
GRID_FILLED, GRID_CHARS, GRID_LABEL = 0.8, 1500, 200  # the share of cells with text, the longest of all and of labels
NEVER_IN_TABLES = frozenset(("table", "code", "quote"))


def settled(table: Element) -> list[Node]:
    """Give a table made regular, or what the cells of a layout table hold."""
    if not is_data(table):
        return [kept for row in table.children for kept in cells_of(row)]
    block = next((each.block for each in paragraphs_of(table)), 0)
    for cell in elements_of(table, "cell"):
        cell.children = with_pictures([kept for each in cell.children for kept in without_heading(each)], block)
    return with_captions_outside(table)


def with_pictures(nodes: list[Node], block: int) -> list[Node]:
    """Give what a cell holds, its pictures put into its text; `block` is that of a cell without text."""
    found: list[Node] = []
    for node in nodes:
        is_picture = isinstance(node, Element) and node.name == "image"
        last = found[-1] if found else None
        if not is_picture and not (isinstance(last, Paragraph) and last.runs[-1].item and isinstance(node, Paragraph)):
            found.append(node)
            continue
        runs = node.runs if isinstance(node, Paragraph) else [Run("", (), node.told["image"])]
        if isinstance(last, Paragraph):
            last.runs += [Run(" "), *runs]
        else:
            found.append(Paragraph(block, runs))
    return found


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
    return has_header(rows[0]) or is_grid(rows) or is_slight(rows)


def is_grid(rows: list[Element]) -> bool:
    """Tell whether rows are equally wide, nearly all cells hold something, and the first ones are short."""
    widths = {sum(cell.told["colspan"] for cell in cells_in(row)) for row in rows}
    cells = [cell for row in rows for cell in cells_in(row)]
    width = min(widths)
    return (
        len(rows) >= (GRID_ROWS if width >= GRID_ROWS else GRID_ROWS_OF_TWO)
        and len(widths) == 1 < width
        and sum(bool(cell.children) for cell in cells) >= GRID_FILLED * len(cells)
        and max(map(size, cells)) <= GRID_CHARS
        and max(size(row.children[0]) for row in rows) <= GRID_LABEL
    )


def cells_in(row: Element) -> list[Element]:
    """Give the cells of a row."""
    return [cell for cell in row.children if isinstance(cell, Element)]


def is_slight(rows: list[Element]) -> bool:
    """Tell whether no cell holds much, or a picture, and none but the first row's a heading."""
    if any(elements_of(row, "heading") for row in rows[1:]) or any(elements_of(row, "image") for row in rows):
        return False
    cells = [cell for row in rows for cell in row.children]
    return all(size(cell) <= CELL_CHARS and len(paragraphs_of(cell)) <= CELL_PARAGRAPHS for cell in cells)


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
