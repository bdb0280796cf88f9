"""Clean HTML: structure only, addresses absolute, no attribute but the few that structure needs; safe to embed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from .checks import check
from .elements import BY_NAME
from .nest import nested
from .tree import Document, Element, Formula, Image, Mark, Node, Paragraph, Run, paragraphs_of

ALLOWED = {
    "a": ("href",), "code": ("class",), "img": ("src", "alt"), "ol": ("start", "reversed"),
    "li": ("value",), "td": ("colspan", "rowspan"), "th": ("colspan", "rowspan"), "article": ("lang",),
} | dict.fromkeys((
    "abbr", "blockquote", "br", "caption", "dd", "del", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "ins", "kbd", "mark", "p", "pre", "q", "rt", "ruby", "strong", "sub", "sup",
    "table", "tbody", "thead", "tr", "ul",
), ())  # fmt: skip
"""Every element that comes out, with its attributes."""


@dataclass(frozen=True, slots=True)
class Html:
    """Writes a document as HTML. `links` and `images` tell whether to write these, `captions` those of pictures."""

    links: bool = True
    images: bool = True
    captions: bool = True

    def __post_init__(self) -> None:
        check(links=self.links, images=self.images, captions=self.captions)

    def __call__(self, document: Document) -> str:
        """Write a document, a line for each of its blocks."""
        return "\n".join(filter(None, map(self.node, document.root.children)))

    def node(self, node: Node) -> str:
        """Write a node."""
        if isinstance(node, Paragraph):
            return f"<p>{self.spans(node.runs)}</p>"
        write = WRITERS.get(node.name)
        return write(self, node) if write is not None else self.element(node, BY_NAME[node.name].html)

    def element(self, node: Element, tag: str, **attributes: Any) -> str:
        """Write an element with all within it; a single paragraph stands in it without an element of its own."""
        return f"<{tag}{told(attributes)}>{self.inner(node)}</{tag}>"

    def inner(self, node: Element) -> str:
        """Write what an element holds."""
        several = sum(isinstance(each, Paragraph) for each in node.children) > 1 and node.name != "heading"
        return "".join(
            self.spans(each.runs) if isinstance(each, Paragraph) and not several else self.node(each)
            for each in node.children
        )

    def spans(self, runs: Sequence[Run]) -> str:
        """Write a paragraph's runs."""
        return nested(runs, self.leaf, self.around)

    def leaf(self, run: Run) -> str:
        """Write a run without its marks."""
        if isinstance(run.item, Image):
            return self.image(run.item)
        if isinstance(run.item, Formula):
            return f'<code class="language-tex">{escape(run.item.tex, quote=False)}</code>'
        return "<br>" if run.text == "\n" else escape(run.text, quote=False)

    def around(self, mark: Mark, inner: str) -> str:
        """Write a mark around what is written."""
        if not inner or (mark.name == "link" and not self.links):
            return inner
        if mark.name == "ruby":
            return f"<ruby>{inner}<rt>{escape(mark.value, quote=False)}</rt></ruby>" if mark.value else inner
        tag = BY_NAME[mark.name].html if mark.name != "link" else "a"
        return f"<{tag}{told({'href': mark.value} if tag == 'a' else {})}>{inner}</{tag}>"

    def image(self, image: Image) -> str:
        """Write a picture, if pictures are to be written."""
        return f"<img{told({'src': image.url, 'alt': image.alt or None})}>" if self.images else ""

    def heading(self, node: Element) -> str:
        """Write a heading."""
        return self.element(node, f"h{node.told['level']}")

    def quote(self, node: Element) -> str:
        """Write a quote, in which paragraphs are elements."""
        return f"<blockquote>{''.join(map(self.node, node.children))}</blockquote>"

    def numbered(self, node: Element) -> str:
        """Write a numbered list."""
        start, downward = node.told.get("start", 1), node.told.get("reversed") or None
        return self.element(node, "ol", start=start if start != 1 else None, reversed=downward and "")

    def item(self, node: Element) -> str:
        """Write an item, with its number where it has one of its own."""
        return self.element(node, "li", value=node.told.get("value"))

    def code(self, node: Element) -> str:
        """Write preformatted text as it is."""
        text = node.told["text"] if "text" in node.told else "\n\n".join(p.text for p in paragraphs_of(node))
        name = f"language-{node.told['language']}" if node.told.get("language") else None
        return f"<pre><code{told({'class': name})}>{escape(text, quote=False)}</code></pre>"

    def cell(self, node: Element) -> str:
        """Write a cell of a table."""
        spans = {name: node.told[name] for name in ("colspan", "rowspan") if node.told.get(name, 1) != 1}
        return self.element(node, "th" if node.told.get("header") else "td", **spans)

    def figure(self, node: Element) -> str:
        """Write a picture with its caption."""
        image: Image = node.told["image"]
        shown = self.image(image)
        if not shown:
            return ""
        if self.links and node.told.get("link"):
            shown = f"<a{told({'href': node.told['link']})}>{shown}</a>"
        caption = " ".join(filter(None, (image.caption, image.credit))) if self.captions else ""
        return (
            f"<figure>{shown}{f'<figcaption>{escape(caption, quote=False)}</figcaption>' if caption else ''}</figure>"
        )

    def rule(self, node: Element) -> str:
        """Write a rule."""
        return "<hr>"


WRITERS: dict[str, Callable[[Html, Element], str]] = {
    "heading": Html.heading,
    "quote": Html.quote,
    "numbered": Html.numbered,
    "item": Html.item,
    "code": Html.code,
    "cell": Html.cell,
    "image": Html.figure,
    "rule": Html.rule,
}


def told(attributes: dict[str, Any]) -> str:
    """Write attributes, but for those that are None."""
    return "".join(f' {name}="{escape(str(value))}"' for name, value in attributes.items() if value is not None)
