"""From what the caller has to a `Page`: bytes are decoded, HTML and dumps told apart, and each read into blocks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from .. import lexicon
from ..model import Block, Head, Page, Scope
from ..text.clean import clean
from .annotate import annotate, mended
from .article_body import declared_blocks
from .clean_page import clean_head, clean_scope
from .decode import decode
from .dump import ROOT, read_text
from .lines import BREAK, CELL
from .original import Original
from .raw_block import RawBlock
from .sniff import is_html
from .soup import is_soup, parse_soup, read_soup
from .walk import Walk

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

try:
    from .html import read_html
except ImportError:  # no wheel of turbohtml for this platform

    def read_html(text: str) -> tuple[Head, Walk]:
        """Read HTML by the second parser."""
        return read_soup(parse_soup(text))


SOURCE_NAMES = "str, bytes, BeautifulSoup, Tag or PathLike"
Source: TypeAlias = "str | bytes | BeautifulSoup | Tag | os.PathLike[str]"
SEPARATORS = (BREAK, CELL)  # controls that the walk has for line breaks and cells, and no page for anything
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
        return page_of_html(*read_soup(source), url, language, (), source=source)
    if isinstance(source, os.PathLike):
        source = Path(source).read_bytes()
    text, warnings = as_text(source, encoding)
    if kind == "html" or (kind == "auto" and is_html(text)):
        head, walk, warnings = read_markup(text, warnings)
        page = page_of_html(head, walk, url, language, warnings, source=source)
        page.original.encoding = encoding
        return page
    return page_of_text(text, url, language, warnings)


def read_markup(text: str, warnings: tuple[str, ...]) -> tuple[Head, Walk, tuple[str, ...]]:
    """Read HTML; what the parser, which is young, cannot read, by the one that comes with Python.

    Another one may be installed, but what a page gives must not depend on it.
    """
    for control in SEPARATORS:
        if control in text:
            text = text.replace(control, "")
    try:
        head, walk = read_html(text)
    except MemoryError:
        raise
    except Exception as error:
        warnings = (*warnings, f"the HTML parser failed ({type(error).__name__}): read by a plainer one")
        head, walk = read_soup(parse_soup(text.replace("<![", "<! ["), "html.parser"))  # it raises at marked sections
    return head, walk, warnings


def as_text(source: Source, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Decode the source where it is bytes or a file."""
    if isinstance(source, os.PathLike):
        source = Path(source).read_bytes()
    if isinstance(source, bytes | bytearray | memoryview):
        return decode(bytes(source), encoding)
    if isinstance(source, str):
        return source.removeprefix("\ufeff"), ()
    raise TypeError(f"page: expected {SOURCE_NAMES}, not {type(source).__name__}")


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
    scopes = [clean_scope(scope) for scope in walk.scopes] or [ROOT]
    declared = declared_blocks(head, walk.blocks, len(scopes))
    if declared:
        scopes.append(Scope("article", 0))
    raw = [*walk.blocks, *declared]
    language = language or head.language or detect(raw)
    blocks = annotate(raw, language)
    original = Original(source, clean_url(url) or "", head.base)
    original.hold(walk)
    return Page("html", blocks, tuple(scopes), head, clean_url(url), language, warnings, original=original)


def same_walk(original: Original, blocks: Sequence[Block]) -> Walk | None:
    """Walk the page of an article again; None where its source, which may have changed, gives other blocks."""
    source = original.source
    walk = read_soup(source)[1] if is_soup(source) else read_markup(as_text(source, original.encoding)[0], ())[1]
    texts = [mended(raw.text, raw.collapsed) for raw in walk.blocks]
    return walk if texts == [block.text for block in blocks[: len(texts)]] else None


def page_of_text(text: str, url: str | None, language: str | None, warnings: tuple[str, ...]) -> Page:
    """Make the page of a dump."""
    raw = read_text(text)
    language = language or detect(raw)
    return Page("text", annotate(raw, language), (ROOT,), Head(), clean_url(url), language, warnings)


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
