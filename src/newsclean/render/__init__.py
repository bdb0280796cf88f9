"""From the kept blocks of an article to Markdown, clean HTML and TEI; its sections, links, pictures and comments."""

from __future__ import annotations

from ..plain import plain
from .checks import check
from .front_matter import FIELDS, yaml_of
from .html_writer import Html, told
from .kept_page import Extracted, document_of, judged, walk_of
from .links import links_of
from .markdown_writer import Markdown
from .pictures import hints_of
from .reader_comments import Comment, comments_of
from .sections import Section, sections_of
from .tei_writer import Tei
from .tree import Element, Image, Link, Paragraph, Run

LABEL = "comments.line"  # why what only names or counts comments is dropped
__all__ = [
    "Comment",
    "Html",
    "Image",
    "Link",
    "Markdown",
    "Section",
    "Tei",
    "captions",
    "comments_on",
    "html",
    "images",
    "links",
    "markdown",
    "sections",
    "tei",
]


def markdown(article: Extracted, options: Markdown, *, title: bool, front_matter: bool, comments: bool) -> str:
    """Write an article as Markdown, below its title, its front matter and above its comments if these are wanted."""
    check(title=title, front_matter=front_matter, comments=comments)
    document = document_of(article)
    parts = [yaml_of(values_of(article))] if front_matter else []
    if title and article.title:
        parts.append(options.nodes([heading(1, article.title)]))
    parts.append(options(document))
    if comments:
        parts.extend(options.nodes([quoted(each)]) for each in comments_on(article))
    return "\n\n".join(filter(None, parts))


def html(article: Extracted, options: Html, *, title: bool) -> str:
    """Write an article as clean HTML: an element `article` with its language."""
    check(title=title)
    head = f"<h1>{options.spans([Run(article.title)])}</h1>\n" if title and article.title else ""
    return f"<article{told({'lang': article.language})}>\n{head}{options(document_of(article))}\n</article>"


def tei(article: Extracted, options: Tei, *, comments: bool) -> str:
    """Write an article as TEI."""
    check(comments=comments)
    said = [each.text for each in comments_on(article)] if comments else []
    return options(document_of(article), values_of(article), said)


def sections(article: Extracted, options: Markdown) -> tuple[Section, ...]:
    """Divide an article at its headings."""
    blocks, _ = judged(article)
    return sections_of(document_of(article), {index: block.stays for index, block in blocks.items()}, options.nodes)


def links(article: Extracted) -> tuple[Link, ...]:
    """Give the links of an article's text."""
    return links_of(document_of(article))


def images(article: Extracted) -> tuple[Image, ...]:
    """Give the pictures of an article."""
    return document_of(article).images


def captions(article: Extracted) -> tuple[str, ...]:
    """Give the captions on an article's page."""
    _, fates = judged(article)
    return tuple(article.blocks[index].text for index, code in sorted(fates.items()) if code.startswith("caption."))


def comments_on(article: Extracted) -> tuple[Comment, ...]:
    """Give the comments below an article."""
    _, fates = judged(article)
    walk = walk_of(article)
    firsts = walk.firsts if walk is not None else []
    known: dict[object, bool] = {}
    texts = {}
    for index, code in sorted(fates.items()):
        within = index < len(firsts) and in_comments(firsts[index].parent, known)
        if (within or code.startswith("comments.")) and code != LABEL and not article.blocks[index].level:
            texts[index] = article.blocks[index].text
    return comments_of(firsts, texts)


def in_comments(node: object, known: dict[object, bool]) -> bool:
    """Tell whether an element stands in one whose names say that it holds comments."""
    line = []
    while node is not None and node not in known:
        line.append(node)
        node = getattr(node, "parent", None)
    inside = node is not None and known[node]
    for each in reversed(line):
        inside = known[each] = inside or (hasattr(each, "attr") and "comments" in hints_of(each))
    return inside


def values_of(article: Extracted) -> dict[str, object]:
    """Give what an article says of itself, dates as text."""
    return {name: plain(getattr(article, name)) for name in FIELDS}


def heading(level: int, text: str) -> Element:
    """Make a heading."""
    return Element("heading", {"level": level}, [Paragraph(0, [Run(text)])])


def quoted(comment: Comment) -> Element:
    """Make a quote of a comment, who said it and when at its end."""
    lines = [Paragraph(0, [Run(" ".join(line.split()))]) for line in comment.text.split("\n") if line.strip()]
    signed = ", ".join(filter(None, (comment.author, comment.date)))
    return Element("quote", children=[*lines, *([Paragraph(0, [Run(f"— {signed}")])] if signed else [])])
