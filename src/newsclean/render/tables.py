"""Tables in Markdown: as GitHub has them where that can say all of a table, else as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from .data_tables import has_header
from .html_writer import Html
from .tree import Element, Paragraph, paragraphs_of


def rows_of(table: Element) -> list[Element]:
    """Give a table's rows."""
    return [each for each in table.children if isinstance(each, Element) and each.name == "row"]


def is_simple(table: Element) -> bool:
    """Tell whether a table has one row of headers, above all others, and no cells that span or hold paragraphs."""
    first, *others = rows_of(table)
    cells = [cast(Element, cell) for row in (first, *others) for cell in row.children]
    if any(cell.told["colspan"] > 1 or cell.told["rowspan"] > 1 for cell in cells) or not has_header(first):
        return False
    if any(len(row.children) != len(first.children) for row in others) or any(map(has_headers, others)):
        return False
    return all(len(cell.children) < 2 and all(isinstance(each, Paragraph) for each in cell.children) for cell in cells)


def has_headers(row: Element) -> bool:
    """Tell whether any cell of a row is a header."""
    return bool(row.told.get("header")) or any(cast(Element, cell).told["header"] for cell in row.children)


def github_table(table: Element, spans: Callable[[Paragraph], str]) -> str:
    """Write a simple table."""
    head, *body = [[cell_text(cast(Element, cell), spans) for cell in row.children] for row in rows_of(table)]
    return "\n".join(map(line, (head, ["---"] * len(head), *body)))


def cell_text(cell: Element, spans: Callable[[Paragraph], str]) -> str:
    """Write a cell's text on one line."""
    text = "<br>".join(spans(paragraph).replace("\n", "<br>") for paragraph in paragraphs_of(cell))
    return text.replace("|", "\\|")


def line(cells: Iterable[str]) -> str:
    """Write a row."""
    return f"| {' | '.join(cells)} |"


def html_table(table: Element, html: Html) -> str:
    """Write any table as HTML, a line for each row: a blank line would end it for CommonMark."""
    captions = [html.node(each) for each in table.children if isinstance(each, Element) and each.name == "caption"]
    rows = [html.node(row) for row in rows_of(table)]
    return "\n".join(("<table>", *captions, *rows, "</table>"))
