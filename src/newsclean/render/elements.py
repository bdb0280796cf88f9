"""One table of what each element of a page becomes in every format. What is not listed adds nothing but its text."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """What an element becomes.

    `tags` are the HTML elements it is told by. `markdown` is a sample for readers. `html` is the element of clean HTML,
    `tei` that of TEI, and `rend` how TEI says what it looks like, "" for nothing. `inline` tells that it stands within
    a paragraph; `before` and `after` are then what Markdown puts around it.
    """

    name: str
    tags: tuple[str, ...]
    markdown: str
    html: str
    tei: str
    rend: str = ""
    inline: bool = False
    before: str = ""
    after: str = ""


HTML = "html"
TEI = {"deleted": "del", "quotation": "quote"}


def inline(name: str, tags: str, mark: str, html: str, rend: str) -> Form:
    """Make the form of an inline element that Markdown puts `mark` around: "html" for HTML, "" for nothing."""
    before, after = (f"<{html}>", f"</{html}>") if mark == HTML else (mark, mark)
    return Form(name, tuple(tags.split()), f"{before}text{after}", html, TEI.get(name, "hi"), rend, True, before, after)


FORMS = (
    Form("heading", ("h1", "h2", "h3", "h4", "h5", "h6"), "## text", "h1 … h6", "ab", "header"),
    Form("paragraph", ("p",), "text, a blank line", "p", "p"),
    Form("break", ("br",), "\\ at the end of the line", "br", "lb"),
    Form("list", ("ul", "menu", "dir"), "- text", "ul", "list", "ul"),
    Form("numbered", ("ol",), "1. text, from its start on", "ol start", "list", "ol"),
    Form("item", ("li",), "indented by its marker; [x] for a ticked box", "li", "item"),
    Form("definitions", ("dl",), "- **term**, its definitions below", "dl", "list", "dl"),
    Form("term", ("dt",), "**term**", "dt", "label"),
    Form("definition", ("dd",), "text below its term", "dd", "item"),
    Form("quote", ("blockquote",), "> text", "blockquote", "quote"),
    Form("code", ("pre", "listing", "plaintext", "xmp"), "``` language, as it is", "pre > code class", "code"),
    Form("table", ("table",), "a table of GFM; HTML where cells span or no row is a header", "table", "table"),
    Form("caption", ("caption",), "a paragraph above; in HTML its own element", "caption", "head"),
    Form("row", ("tr",), "| cell | cell |", "tr", "row"),
    Form("cell", ("td", "th"), "text, a break as <br>", "td, th colspan rowspan", "cell", "head"),
    Form(
        "image",
        ("img", "picture", "amp-img"),
        "![alt](https://a.example/i.jpg), *caption* below",
        "figure > img, figcaption",
        "graphic",
    ),
    Form("rule", ("hr",), "---", "hr", "milestone"),
    Form("link", ("a",), "[text](https://a.example)", "a href", "ref", inline=True),
    Form("formula", ("math",), "$TeX$, $$TeX$$ on lines of its own", "code class", "formula", "tex", True),
    inline("strong", "b strong", "**", "strong", "#b"),
    inline("emphasis", "em i cite dfn var", "*", "em", "#i"),
    inline("deleted", "del s strike", "~~", "del", ""),
    inline("inserted", "ins", "", "ins", "#u"),
    inline("subscript", "sub", HTML, "sub", "#sub"),
    inline("superscript", "sup", HTML, "sup", "#sup"),
    inline("highlight", "mark", HTML, "mark", "#mark"),
    inline("keyboard", "kbd", HTML, "kbd", "#t"),
    inline("inline code", "code samp tt", "`", "code", "#t"),
    inline("quotation", "q", HTML, "q", ""),
    inline("abbreviation", "abbr acronym", "", "abbr", "#abbr"),
    Form("ruby", ("ruby",), "text; text(reading) by option", "ruby, rt", "hi", "#ruby", inline=True),
)
"""Every element that has a form of its own."""
BY_NAME = {form.name: form for form in FORMS}
BY_TAG = {tag: form for form in FORMS if form.name not in ("paragraph", "formula") for tag in form.tags}
PLAIN = frozenset(
    form.name for form in FORMS if form.inline and not form.before and form.name not in ("link", "formula")
)
"""Inline elements that Markdown leaves as their text."""
