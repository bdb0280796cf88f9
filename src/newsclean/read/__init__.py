"""Read bytes, HTML, soups and plain-text dumps into a `Page` of blocks."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from .. import lexicon
from ..model import MARKDOWN, Block, Head, Page, Scope
from ..prose import is_prose, weight_of
from ..text.clean import clean
from .annotate import annotate, mended
from .article_body import DATA, declared_blocks, prose_chars, shown_chars
from .clean_page import clean_head, clean_scopes
from .dump import ROOT, read_dump
from .lines import BREAK, CELL
from .mend import mend
from .original import EVERYTHING, Original
from .preamble import without_front_matter
from .raw_block import RawBlock
from .sniff import is_html
from .soup import TextNode, check_soup_selector, is_soup, parse_soup, read_soup, soup_article
from .source import Source, as_text
from .walk import Walk

try:
    from .html import check_html_selector, html_article, parse_html, read_html
except ImportError:  # no wheel of turbohtml for this platform

    def read_html(text: str, chosen: Chosen | None = None) -> tuple[Head, Walk]:
        """Read HTML by the second parser."""
        return read_soup(parse_soup(text), chosen)

    def parse_html(text: str) -> Any:
        """Parse a page by the second parser."""
        return parse_soup(text)

    def html_article(html: str, chosen: Chosen | None = None) -> Any:
        """Parse a body by the second parser."""
        return soup_article(html, chosen)

    def check_html_selector(css: str) -> None:
        """Check a selector by the second parser alone."""


MOST_SHOWN = 1500  # characters of prose; a page that shows more is not searched for data
DAMAGED = "the data for the page's scripts are damaged JSON: the article is read as far as they go"
MORE = 1.3  # times the prose shown that a body in the data has at least
Chosen: TypeAlias = "dict[str, list[Any]]"
"""Elements by the selectors that found them."""
SEPARATORS = (BREAK, CELL)  # controls that the walk has for line breaks and cells, and no page for anything
SENTENCE = 40  # characters that a sentence of an article has
LONG = 100  # characters of a piece of text that tells much of its language
DETECT_CHARS = 3000  # told alike by 5,000 on all 1,793 dumps of the annotated corpora


def read(
    source: Source,
    url: str | None = None,
    kind: str = "auto",
    language: str | None = None,
    encoding: str | None = None,
) -> Page:
    """Read a page.

    `source` is HTML or a dump, as text, bytes, a soup, or the path of a file. `kind` is "html", "text", or "auto" to
    tell by the content. `language` is an ISO code that outranks what the page declares. `encoding` is what came with
    bytes, such as the charset of their HTTP header.

    Raises TypeError where `source` is none of these, OSError where its file can't be read.
    """
    if is_soup(source):
        head, walk, warnings = with_data(read_soup(source), url, lambda: source)
        return page_of_html(head, walk, url, language, warnings, source=source)
    if isinstance(source, os.PathLike):
        source = Path(source).read_bytes()
    text, warnings = as_text(source, encoding)
    if kind == "html" or (kind == "auto" and is_html(text)):
        head, walk, warnings = read_markup(text, warnings)
        head, walk, more = with_data((head, walk), url, lambda: parse_html(text))
        page = page_of_html(head, walk, url, language, (*warnings, *more), source=source)
        page.original.encoding = encoding
        return page
    page = page_of_text(text, url, language, warnings)
    if MARKDOWN in page.layout.traits:
        original = Original(source, page.url or "", encoding=encoding, needed=EVERYTHING)
        original.attend()
        return replace(page, original=original)
    return page


def read_markup(
    text: str, warnings: tuple[str, ...], chosen: Chosen | None = None
) -> tuple[Head, Walk, tuple[str, ...]]:
    """Read HTML; where it shows no sentence, again with what was never closed in it closed."""
    for control in SEPARATORS:
        if control in text:
            text = text.replace(control, "")
    head, walk, warnings = read_any(text, warnings, chosen)
    if not has_prose(walk):
        mended, unclosed = mend(text)
        if unclosed:
            told = (*warnings, f"never closed, and ended at the next tag: {', '.join(unclosed)}")
            again = read_any(mended, told, chosen)
            return again if has_prose(again[1]) else (head, walk, warnings)
    return head, walk, warnings


def has_prose(walk: Walk) -> bool:
    """Whether any block may be a sentence of an article."""
    return any(is_prose(block, SENTENCE) for block in walk.blocks)


def read_any(text: str, warnings: tuple[str, ...], chosen: Chosen | None = None) -> tuple[Head, Walk, tuple[str, ...]]:
    """Read HTML; what the parser, which is young, cannot read, by the one that comes with Python.

    Another one may be installed, but what a page gives must not depend on it.
    """
    try:
        head, walk = read_html(text, chosen)
    except MemoryError:
        raise
    except Exception as error:
        warnings = (*warnings, f"the HTML parser failed ({type(error).__name__}): read by a plainer one")
        text = text.replace("<![", "<! [")  # it raises at marked sections
        head, walk = read_soup(parse_soup(text, "html.parser"), chosen)
    return head, walk, warnings


def with_data(
    read: tuple[Head, Walk], url: str | None, document: Callable[[], Any], chosen: Chosen | None = None
) -> tuple[Head, Walk, tuple[str, ...]]:
    """Add the article in the data of a page that shows little prose: its node to the head, its body to the walk.

    Gives warnings as well. `document` gives the page parsed, its scripts included; few pages need it, or the modules
    that read it.
    """
    head, walk = read
    if prose_chars(walk.blocks, enough=MOST_SHOWN) >= MOST_SHOWN:
        return head, walk, ()
    weight = weight_of(walk.blocks)
    shown = prose_chars(walk.blocks, weight)
    if weight * shown >= MOST_SHOWN:
        return head, walk, ()
    from .hydration import article_in_data

    found = article_in_data(document(), head, url, MORE * shown)
    if found is None or found.chars < MORE * max(shown, shown_chars(found.html, walk.blocks)):
        return head, walk, ()
    scope = Scope("div", 0, found.path.lower()) if found.rendered else Scope("article", 0, found.path.lower(), DATA)
    add_body(walk, found.html, scope, chosen)
    head = head if found.rendered else replace(head, json_ld=(*head.json_ld, found.node))
    return head, walk, (DAMAGED,) if found.damaged else ()


def add_body(walk: Walk, html: str, scope: Scope, chosen: Chosen | None = None) -> None:
    """Walk a body from the data behind the page, within a scope that says so."""
    if not walk.scopes:
        walk.scopes.append(ROOT)
    index = len(walk.scopes)
    walk.begin_within(0)
    body = soup_article(html, chosen) if walk.text_type is TextNode else html_article(html, chosen)
    if body is not None:
        walk.run(body)
    if index < len(walk.scopes):
        walk.scopes[index] = scope


def page_of_html(
    head: Head,
    walk: Walk,
    url: str | None,
    language: str | None,
    warnings: tuple[str, ...],
    *,
    source: object = None,
) -> Page:
    """Make the page of a walked tree. `source` is what it was parsed from, kept to render the article's structure."""
    head = clean_head(head)
    scopes = clean_scopes(walk.scopes) or [ROOT]
    declared = declared_blocks(head, walk.blocks, len(scopes))
    if declared:
        scopes.append(Scope("article", 0))
    raw = [*walk.blocks, *declared]
    language = language or head.language or detect(raw)
    blocks = annotate(raw, language)
    original = Original(source, clean_url(url) or "", head.base)
    original.hold(walk)
    return Page("html", blocks, tuple(scopes), head, clean_url(url), language, warnings, original=original)


def same_walk(original: Original, blocks: Sequence[Block], chosen: Chosen | None = None) -> Walk | None:
    """Walk the page of an article again; None where its source, which may have changed, gives other blocks.

    `chosen` takes the elements that its selectors find.
    """
    walk = walk_again(original, chosen)
    texts = [mended(raw.text, raw.collapsed) for raw in walk.blocks]
    return walk if texts == [block.text for block in blocks[: len(texts)]] else None


def walk_again(original: Original, chosen: Chosen | None = None) -> Walk:
    """Walk the page of an article again: only its source and its address count."""
    source, url = original.source, original.url or None
    if is_soup(source):
        return with_data(read_soup(source, chosen), url, lambda: source, chosen)[1]
    text = as_text(source, original.encoding)[0]
    head, walk, _ = read_markup(text, (), chosen)
    return with_data((head, walk), url, lambda: parse_html(text), chosen)[1]


def check_syntax(css: str) -> None:
    """Raise ValueError for a CSS selector that one of the parsers cannot read."""
    check_html_selector(css)
    check_soup_selector(css)


def page_of_text(text: str, url: str | None, language: str | None, warnings: tuple[str, ...]) -> Page:
    """Make the page of a dump."""
    head, text = without_front_matter(text)
    raw, layout = read_dump(text, language)
    language = language or detect(raw)
    blocks = annotate(raw, language)
    return Page("text", blocks, (ROOT,), head, clean_url(url), language, warnings, layout=layout)


def clean_url(url: str | None) -> str | None:
    """Clean the address that the caller gave, if any."""
    return url and clean(url)


def detect(blocks: Sequence[RawBlock]) -> str | None:
    """Guess the language from the longest pieces of text, up to DETECT_CHARS."""
    pieces = [block.text for block in blocks if len(block.text) >= LONG and not block.collapsed]
    pieces.sort(key=len, reverse=True)
    if sum(map(len, pieces)) <= DETECT_CHARS:
        pieces = [block.text for block in sorted(blocks, key=lambda b: len(b.text) * (not b.collapsed), reverse=True)]
    return lexicon.detect("\n".join(pieces[:DETECT_CHARS])[:DETECT_CHARS])
