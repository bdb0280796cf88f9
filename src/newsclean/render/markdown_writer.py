"""Markdown: CommonMark with GitHub's tables, task lists and strikethrough."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from .checks import check, check_tables
from .escape import longest_run, opened
from .html_writer import Html
from .spans import Spans, image
from .tables import github_table, html_table, is_simple
from .tree import Document, Element, Formula, Image, Mark, Node, Paragraph, Run, numbers_of, paragraphs_of

BREAK = "\\\n"


@dataclass(frozen=True, slots=True)
class Markdown:
    """Writes a document as Markdown.

    `links`, `images`, `captions` (of pictures) and `emphasis` (of any kind) tell whether to write these. `tables` is
    "auto" for GitHub's tables where they can say all, else HTML; "html" for HTML always. `formulas` writes TeX between
    dollars where the page gives it, `ruby` how characters are read in parentheses.
    """

    links: bool = True
    images: bool = True
    captions: bool = True
    emphasis: bool = True
    formulas: bool = True
    ruby: bool = False
    tables: Literal["auto", "html"] = "auto"

    def __post_init__(self) -> None:
        check_tables(self.tables)
        check(**{name: getattr(self, name) for name in self.__slots__ if name != "tables"})

    def __call__(self, document: Document) -> str:
        """Write a document."""
        return self.nodes(document.root.children)

    def nodes(self, nodes: Sequence[Node]) -> str:
        """Write some nodes of a document."""
        dollars = any(isinstance(run.item, Formula) for node in nodes for p in paragraphs_of(node) for run in p.runs)
        return Writer(self, Spans(self, dollars)).blocks(nodes)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes nodes with resolved options."""

    options: Markdown
    spans: Spans

    def blocks(self, nodes: Iterable[Node]) -> str:
        """Write nodes with a blank line between them."""
        written: list[str] = []
        last, count = "", 0
        for node in nodes:
            name = node.name if isinstance(node, Element) else ""
            count = count + 1 if name == last else 0  # lists beside each other differ in their markers
            text = self.node(node, count % 2)
            if text:
                written.append(text)
                last = name
        return "\n\n".join(written)

    def node(self, node: Node, other: int = 0) -> str:
        """Write a node; `other` tells to use the other kind of marker."""
        if isinstance(node, Paragraph):
            return self.paragraph(node)
        if node.name in ("list", "numbered"):
            return self.listed(node, other)
        write = WRITERS.get(node.name)
        return write(self, node) if write is not None else self.blocks(node.children)

    def paragraph(self, node: Paragraph) -> str:
        """Write a paragraph, its line breaks as backslashes."""
        return BREAK.join(map(opened, filter(None, self.spans(node.runs).split("\n"))))

    def one_line(self, node: Paragraph) -> str:
        """Write a paragraph on one line."""
        return " ".join(filter(None, self.spans(node.runs).split("\n")))

    def heading(self, node: Element) -> str:
        """Write a heading; number signs at its end are text."""
        text = " ".join(filter(None, map(self.one_line, paragraphs_of(node))))
        bare = text.rstrip("#")
        text = bare + "\\#" * (len(text) - len(bare))
        return f"{'#' * node.told['level']} {text}" if text else ""

    def listed(self, node: Element, other: int) -> str:
        """Write a list; an item's further lines stand below its text."""
        marks = "*" if other else "-"
        dot = ")" if other else "."
        items = []
        for number, item in zip(numbers_of(node), node.children, strict=True):
            marker = f"{number}{dot} " if node.name == "numbered" else f"{marks} "
            box = box_of(item)
            text = self.item(item.children) if isinstance(item, Element) else self.paragraph(item)
            if text:
                items.append(marker + indented(box + text, len(marker)))
        loose = any("\n\n" in item for item in items)
        return ("\n\n" if loose else "\n").join(items)

    def item(self, nodes: Sequence[Node]) -> str:
        """Write what an item holds: a list below its first line without a blank line between, where that will do."""
        first, *others = nodes
        if not isinstance(first, Paragraph) or len(others) != 1 or not is_list(others[0]):
            return self.blocks(nodes)
        text, inner = self.paragraph(first), self.node(others[0])
        return f"{text}\n{inner}" if text and "\n\n" not in inner else self.blocks(nodes)

    def definitions(self, node: Element) -> str:
        """Write a list of terms, each with its definitions below it."""
        items: list[str] = []
        for each in node.children:
            if isinstance(each, Element) and each.name == "term" and not has_elements(each):
                text = " ".join(filter(None, map(self.term, paragraphs_of(each))))
                items.append(f"- {opened(text)}")
            else:
                text = self.node(each)
                if not items:
                    items.append(f"- {indented(text, 2)}")
                elif text:
                    items[-1] += f"\n\n  {indented(text, 2)}"
        return "\n\n".join(items)

    def term(self, node: Paragraph) -> str:
        """Write a term, strong as a whole."""
        strong = Mark("strong")
        marks = [tuple(mark for mark in run.marks if mark != strong) for run in node.runs]
        return self.one_line(
            Paragraph(0, [Run(r.text, (strong, *m), r.item) for r, m in zip(node.runs, marks, strict=True)])
        )

    def quote(self, node: Element) -> str:
        """Write a quote."""
        text = self.blocks(node.children)
        return "\n".join(f"> {line}".rstrip(" ") for line in text.split("\n")) if text else ""

    def code(self, node: Element) -> str:
        """Write preformatted text as it is, between fences that it does not have."""
        text = node.told.get("text")
        if text is None:
            text = "\n\n".join(p.text.strip("\n") for p in paragraphs_of(node))
        fence = "`" * max(3, longest_run(text, "`") + 1)
        return f"{fence}{node.told.get('language', '')}\n{text}\n{fence}"

    def table(self, node: Element) -> str:
        """Write a table."""
        if self.options.tables == "auto" and is_simple(node):
            captions = [each for each in node.children if isinstance(each, Element) and each.name == "caption"]
            return "\n\n".join((*filter(None, map(self.node, captions)), github_table(node, self.one_cell)))
        options = self.options
        return html_table(node, Html(links=options.links, images=options.images, captions=options.captions))

    def one_cell(self, node: Paragraph) -> str:
        """Write the text of a cell."""
        return self.spans(node.runs)

    def image(self, node: Element) -> str:
        """Write a picture, its caption below it."""
        if not self.options.images:
            return ""
        told: Image = node.told["image"]
        shown = image(told)
        caption = " ".join(filter(None, (told.caption, told.credit))) if self.options.captions else ""
        return f"{shown}\n\n{self.spans([Run(caption, (Mark('emphasis'),))])}" if caption else shown

    def rule(self, node: Element) -> str:
        """Write a rule."""
        return "---"


WRITERS: dict[str, Callable[[Writer, Element], str]] = {
    "heading": Writer.heading,
    "definitions": Writer.definitions,
    "quote": Writer.quote,
    "code": Writer.code,
    "table": Writer.table,
    "image": Writer.image,
    "rule": Writer.rule,
}


def box_of(item: Node) -> str:
    """Write the box of an item that has one and begins with a paragraph."""
    ticked = item.told.get("ticked") if isinstance(item, Element) and isinstance(item.children[0], Paragraph) else None
    return {True: "[x] ", False: "[ ] ", None: ""}[ticked]


def has_elements(node: Element) -> bool:
    """Tell whether an element holds others, as a term may hold code."""
    return any(isinstance(each, Element) for each in node.children)


def is_list(node: Node) -> bool:
    """Tell whether a node is a list that may follow a line at once: none that begins at another number than 1."""
    return isinstance(node, Element) and node.name in ("list", "numbered") and numbers_of(node)[:1] == [1]


def indented(text: str, width: int) -> str:
    """Indent all lines of a text but the first."""
    return text.replace("\n", f"\n{' ' * width}")
