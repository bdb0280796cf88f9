"""What tests and benchmarks ask of rendered articles: the words that a parser reads in Markdown, what HTML holds."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from random import Random
from typing import Any
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from newsclean import Article
from newsclean.render.html_writer import ALLOWED

# Its preset stops at 20 levels, of which an item is two; CommonMark has no limit.
PARSER = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable(["table", "strikethrough"])
BLOCKS = "p|h[1-6]|li|ul|ol|blockquote|pre|table|thead|tbody|tr|td|th|caption|hr|br|figure|figcaption|dl|dt|dd|article"
BOX = re.compile(r"^([> ]*(?:[-*]|\d+[.)]) +)\[[ x]\] ", re.MULTILINE)
READING = re.compile(r"<rt>[^<]*</rt>")
SCHEMES = ("http://", "https://", "mailto:", "tel:", "ftp://")
LANGUAGE = re.compile(r"language-[a-z][a-z0-9+#.-]*")
TAGS = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "math",
    "menu",
    "nav",
    "noscript",
    "object",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "xmp",
    "x-y",
]
ATTRIBUTES = """onclick="alert(1)"|onerror=alert(1)|style="background:url(javascript:alert(1))"|class="language-x onx"
|href="javascript:alert(1)"|href=" java&#9;script:alert(1)"|href="data:text/html,<script>alert(1)</script>"
|href="/a(b) c"|href="vbscript:x"|href=https://a.example/"><script>|src=x:y
|src="data:image/svg+xml,<svg onload=alert(1)>"|src=/a.jpg
|src="javascript:alert(1)"|alt='"><script>alert(1)</script>'|srcset="javascript:a 9w, /b.jpg 2w"|colspan=3|rowspan=0
|colspan='2" onx="'|start=-1|start=7|checked|type=checkbox|lang="x<"|id=x|hidden|role=presentation|data-src=/late.jpg
|reversed|value=9|data-reading="<script>"|alttext="</code><script>"|display=block""".replace("\n", "").split("|")
TEXTS = [
    "Rain.",
    "*",
    "**",
    "_x_",
    "`",
    "```",
    "#",
    "# x",
    "- x",
    "1. x",
    "1)",
    "> x",
    "[a](b)",
    "![a](b)",
    "[^1]",
    "[ ] x",
    "<b>",
    "</b>",
    "&amp;",
    "&",
    "&lt;script&gt;",
    "<",
    "\\",
    "\\*",
    "~~~",
    "~",
    "\n",
    "---",
    "===",
    "$x$",
    "",
    "",
    "a ",
    " b",
    "",
    "-->",
    "<!--",
    "]]>",
    "\xad",
    "\u200b",
    "\u3000",
    "x_y_z",
    "http://a.example/_b_",
    "two  spaces",
    "é",
    "漢字",
    "�",
    "!",
    ":-",
    "+",
    "{}",
    "'",
    '"',
]


def words(text: str) -> list[str]:
    """Divide a text into words; what the reader puts between cells is none."""
    return text.replace("|", " ").split()


def shown(markup: str) -> str:
    """Give the text that HTML shows, words of different blocks apart."""
    markup = READING.sub("", markup)
    apart = re.sub(rf"</?(?:{BLOCKS})\b[^<>]*>", " ", markup)
    return html.unescape(re.sub(r"</?[a-z][^<>]*>", "", apart))


def markdown_words(markdown: str) -> list[str]:
    """Give the words that a CommonMark parser reads in Markdown, boxes of tasks aside."""
    return words(shown(PARSER.render(BOX.sub(r"\1", markdown))))


def check_rendered(article: Article) -> None:
    """Check all renderings of an article against its text."""
    expected = words(article.text)
    assert markdown_words(article.markdown(images=False, formulas=False)) == expected
    assert markdown_words(article.markdown(links=False, images=False, emphasis=False, formulas=False)) == expected
    assert "\n\n".join(each.text for each in article.sections() if each.text) == article.text
    assert not list(violations(article.html(title=True)))
    ElementTree.fromstring(article.tei(comments=True))


def violations(markup: str) -> Iterator[str]:
    """Tell what HTML holds, as the standard's parser reads it, beside what is allowed."""
    import html5lib

    tree = html5lib.parseFragment(markup, namespaceHTMLElements=False)
    for element in tree.iter():
        if element is tree:
            continue
        if not isinstance(element.tag, str) or element.tag not in ALLOWED:
            yield str(element.tag)
            continue
        for name, value in element.attrib.items():
            if name not in ALLOWED[element.tag] or not is_safe(name, value):
                yield f"{element.tag} {name}={value!r}"


def is_safe(name: str, value: Any) -> bool:
    """Tell whether an attribute's value is one that can do nothing."""
    if name in ("href", "src"):
        return bool(value.lower().startswith(SCHEMES)) or ":" not in value.split("/")[0]
    if name in ("colspan", "rowspan", "start", "value"):
        return bool(value.isdigit())
    if name == "reversed":
        return not value
    return name != "class" or LANGUAGE.fullmatch(value) is not None


def hostile_page(seed: int, size: int = 60) -> str:
    """Make a page of random tags, attributes and texts, few of them closed where they should be."""
    random = Random(seed)
    pieces: list[str] = []
    for _ in range(size):
        tag = random.choice(TAGS)
        attributes = "".join(f" {random.choice(ATTRIBUTES)}" for _ in range(random.randrange(3)))
        closed = f"</{random.choice((tag, random.choice(TAGS)))}>" if random.random() < 0.6 else ""
        text = " ".join(random.choice(TEXTS) for _ in range(random.randrange(4)))
        pieces.append(f"<{tag}{attributes}>{text}{closed}{random.choice(('', ' ', 'x'))}")
    return f"<!doctype html><html lang=en><body>{''.join(pieces)}</body></html>"
