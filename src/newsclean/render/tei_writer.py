"""XML-TEI (P5): the article with a header of its metadata, as digital humanities keep texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from .checks import check
from .elements import BY_NAME
from .nest import nested
from .tree import Document, Element, Formula, Image, Mark, Node, Paragraph, Run, paragraphs_of

# What XML 1.0 has no characters for.
NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Tei:
    """Writes a document as TEI. `links` and `images` tell whether to write these."""

    links: bool = True
    images: bool = True

    def __post_init__(self) -> None:
        check(links=self.links, images=self.images)

    def __call__(self, document: Document, values: Mapping[str, Any], comments: Iterable[str] = ()) -> str:
        """Write a document: `values` are the article's fields by name, dates as text; `comments` paragraphs."""
        body = "\n".join(filter(None, map(self.node, document.root.children)))
        said = "".join(f"<p>{text(each)}</p>" for each in comments)
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
            f'{header(values)}\n<text>\n<body>\n<div type="entry">\n{body or "<p/>"}\n</div>\n'
            f"{f'<div type={chr(34)}comments{chr(34)}>{said}</div>' if said else ''}</body>\n</text>\n</TEI>\n"
        )

    def node(self, node: Node) -> str:
        """Write a node."""
        if isinstance(node, Paragraph):
            return f"<p>{self.spans(node.runs)}</p>"
        write = WRITERS.get(node.name)
        return write(self, node) if write is not None else self.inner(node)

    def inner(self, node: Element) -> str:
        """Write what an element holds; a single paragraph stands in it without an element of its own."""
        if len(node.children) == 1 and isinstance(node.children[0], Paragraph):
            return self.spans(node.children[0].runs)
        return "".join(map(self.node, node.children))

    def spans(self, runs: Sequence[Run]) -> str:
        """Write a paragraph's runs."""
        return nested(runs, self.leaf, self.around)

    def leaf(self, run: Run) -> str:
        """Write a run without its marks."""
        if isinstance(run.item, Image):
            return self.graphic(run.item)
        if isinstance(run.item, Formula):
            return f'<formula notation="tex">{text(run.item.tex)}</formula>'
        return "<lb/>" if run.text == "\n" else text(run.text)

    def around(self, mark: Mark, inner: str) -> str:
        """Write a mark around what is written."""
        form = BY_NAME[mark.name]
        if not inner or form.name in ("ruby", "abbreviation") or (form.tei == "ref" and not self.links):
            return inner
        told = (
            f" target={quoted(mark.value)}" if form.tei == "ref" else f" rend={quoted(form.rend)}" if form.rend else ""
        )
        return f"<{form.tei}{told}>{inner}</{form.tei}>"

    def graphic(self, image: Image) -> str:
        """Write a picture with what is told of it, if pictures are to be written."""
        told = " ".join(filter(None, (image.caption or image.alt, image.credit)))
        described = f"<desc>{text(told)}</desc>" if told else ""
        return f"<graphic url={quoted(image.url)}>{described}</graphic>" if self.images else ""

    def heading(self, node: Element) -> str:
        """Write a heading, which TEI has at the start of a division alone, as an anonymous block."""
        inner = " ".join(self.spans(each.runs) for each in paragraphs_of(node))
        return f'<ab type="header" rend="h{node.told["level"]}">{inner}</ab>'

    def listed(self, node: Element) -> str:
        """Write a list."""
        return f'<list rend="{BY_NAME[node.name].rend}">{"".join(map(self.node, node.children))}</list>'

    def item(self, node: Element) -> str:
        """Write an item of a list, a term or a definition."""
        tag = BY_NAME[node.name].tei
        return f"<{tag}>{self.inner(node)}</{tag}>"

    def quote(self, node: Element) -> str:
        """Write a quote."""
        return f"<quote>{''.join(map(self.node, node.children))}</quote>"

    def code(self, node: Element) -> str:
        """Write preformatted text as it is."""
        written = node.told["text"] if "text" in node.told else "\n\n".join(p.text for p in paragraphs_of(node))
        language = f" lang={quoted(node.told['language'])}" if node.told.get("language") else ""
        return f"<p><code{language}>{text(written)}</code></p>"

    def table(self, node: Element) -> str:
        """Write a table, its caption as its heading."""
        return f"<table>{''.join(map(self.node, node.children))}</table>"

    def row(self, node: Element) -> str:
        """Write a row of a table, or its caption."""
        tag = BY_NAME[node.name].tei
        return (
            f"<{tag}>{self.inner(node) if node.name == 'caption' else ''.join(map(self.node, node.children))}</{tag}>"
        )

    def cell(self, node: Element) -> str:
        """Write a cell of a table."""
        role = ' role="head"' if node.told.get("header") else ""
        spans = (("cols", "colspan"), ("rows", "rowspan"))
        told = "".join(f' {name}="{node.told[span]}"' for name, span in spans if node.told.get(span, 1) > 1)
        return f"<cell{role}{told}>{self.inner(node)}</cell>"

    def figure(self, node: Element) -> str:
        """Write a picture between paragraphs."""
        return f"<p>{written}</p>" if (written := self.graphic(node.told["image"])) else ""

    def rule(self, node: Element) -> str:
        """Write a rule."""
        return '<milestone unit="section" rend="rule"/>'


WRITERS: dict[str, Callable[[Tei, Element], str]] = {
    "heading": Tei.heading,
    "list": Tei.listed,
    "numbered": Tei.listed,
    "definitions": Tei.listed,
    "item": Tei.item,
    "term": Tei.item,
    "definition": Tei.item,
    "quote": Tei.quote,
    "code": Tei.code,
    "table": Tei.table,
    "caption": Tei.row,
    "row": Tei.row,
    "cell": Tei.cell,
    "image": Tei.figure,
    "rule": Tei.rule,
}


def header(values: Mapping[str, Any]) -> str:
    """Write the header."""
    names = "".join(f"<author>{text(each)}</author>" for each in values.get("authors") or ())
    title, site = text(values.get("title") or ""), text(values.get("site_name") or "")
    date, url, language = (values.get(name) or "" for name in ("date", "url", "language"))
    when = f"<date when={quoted(date)}>{text(date)}</date>" if date else ""
    where = f'<ptr type="URL" target={quoted(url)}/>' if url else ""
    abstract = f"<abstract><p>{text(values['description'])}</p></abstract>" if values.get("description") else ""
    terms = "".join(f"<item>{text(each)}</item>" for each in values.get("tags") or ())
    keywords = f"<textClass><keywords><list>{terms}</list></keywords></textClass>" if terms else ""
    used = f"<langUsage><language ident={quoted(language)}>{text(language)}</language></langUsage>" if language else ""
    profile = f"<profileDesc>{abstract}{used}{keywords}</profileDesc>" if abstract or used or keywords else ""
    return (
        f'<teiHeader>\n<fileDesc>\n<titleStmt><title type="main">{title}</title>{names}</titleStmt>\n'
        f"<publicationStmt><publisher>{site}</publisher>{when}</publicationStmt>\n"
        f"<sourceDesc><bibl>{' '.join(filter(None, (title, site)))}</bibl><biblFull><titleStmt><title>{title}</title>"
        f"{names}</titleStmt><publicationStmt><publisher>{site}</publisher>{where}{when}</publicationStmt></biblFull>"
        f"</sourceDesc>\n</fileDesc>\n{profile}\n"
        '<encodingDesc><appInfo><application ident="newsclean" version="0"><label>newsclean</label></application>'
        "</appInfo></encodingDesc>\n</teiHeader>"
    )


def text(value: str) -> str:
    """Write text, without the characters that XML has none for."""
    return escape(NOT_XML.sub("\ufffd", value))


def quoted(value: str) -> str:
    """Write an attribute's value."""
    return quoteattr(NOT_XML.sub("\ufffd", value))
