"""The records that all parts of newsclean share: immutable, without logic of their own.

Blocks, verdicts and candidates are named tuples: a page makes hundreds of them, and a named tuple costs a fifth of
what a frozen dataclass costs to make.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

new = tuple.__new__
"""`new(Block, (…))` is `Block(…)` with all fields given, in half the time: for where a page makes hundreds."""


class Phrase(NamedTuple):
    """A lexicon phrase seen in a block: its section ("footer"), how it matched ("line", "start", …) and its text."""

    section: str
    mode: str
    text: str


class Mark(NamedTuple):
    """What markup says of a piece of a block: kind ("time", "author", "published", "modified") and its value."""

    kind: str
    value: str


class Scope(NamedTuple):
    """An element that encloses blocks.

    `parent` is an index into `Page.scopes` (-1 for the root), always smaller than the scope's own index. `names` are
    the element's class, id, role and item names, lower-cased and space-separated. `hints` are the families of the
    markup lexicon that the names match ("comments", "related", …), and some elements' own names ("figcaption").
    `hidden` tells that the markup hides the element.
    """

    tag: str
    parent: int
    names: str = ""
    hints: frozenset[str] = frozenset()
    hidden: bool = False


class Block(NamedTuple):
    """One paragraph, heading, list item, table row or line: the unit that filters judge.

    `text` is normalised (runs of white space are one space; a line break of the page stays "\\n"). `scope` is the index
    of the nearest enclosing element in `Page.scopes`. `level` is 1-6 for headings, else 0. `links` counts the links in
    the block, `link_chars` the characters inside them. `gap` counts blank lines before a dump's line. `phrases` are the
    lexicon's phrases found in the text, `marks` what its markup says of it. `collapsed` tells why the reader made one
    block of a whole element: its kind ("nav"), its class names ("related"), or "links"; it is "references" for a dump's
    list of addresses, "overflow" for tiny blocks joined past the cap on blocks, and "" for all others.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody needs of a block
    text: str
    tag: str = "p"
    scope: int = 0
    level: int = 0
    links: int = 0
    link_chars: int = 0
    gap: int = 0
    phrases: tuple[Phrase, ...] = ()
    marks: tuple[Mark, ...] = ()
    collapsed: str = ""


class Item(NamedTuple):
    """What an element of the page's body says: a microdata property, a `rel="author"` link or a time element.

    `name` is the property ("author", "datePublished", …), "rel" for a link, "" for a time without one. `value` is the
    machine's form (content, datetime, href), `text` the visible one. `owner` is the type of the thing it belongs to
    ("NewsArticle", "Comment", …), "" where the markup does not tell.
    """

    name: str
    value: str
    text: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself outside its visible text.

    `meta` maps lower-cased names and properties to their values in page order ("og:title" → ("…",)). `json_ld` are the
    nodes of all JSON-LD scripts, graphs flattened. `title` is the title element, `canonical` the canonical link.
    `items` and `times` are the microdata and the time elements of the body, `headings` the texts of its h1 elements,
    all in page order: evidence for the finders, which never see the document.
    """

    title: str = ""
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    json_ld: tuple[Mapping[str, Any], ...] = ()
    canonical: str = ""
    language: str = ""
    base: str = ""
    items: tuple[Item, ...] = ()
    times: tuple[Item, ...] = ()
    headings: tuple[str, ...] = ()


class Layout(NamedTuple):
    """How a dump was laid out by the tool that wrote it, which its reader has undone.

    `traits` are those of `TRAITS` that it has: none where each line is a paragraph. `width` is the columns that lines
    were wrapped at, 0 where they were not. `lines` counts its lines, blank ones too.
    """

    traits: tuple[str, ...] = ()
    width: int = 0
    lines: int = 0


MARKDOWN = "Markdown"
TRAITS = ("wrapped", "numbered links", "addresses", MARKDOWN, "cells", "glued", "broken", "one line")
"""What a dump's layout may have: lines wrapped at a width, numbers before links and their list at the end, addresses
of links in brackets behind them, Markdown, tabs or wide gaps between the cells of tables, elements without anything
between them, lines broken at links and names, and nearly all text in one line."""
NO_LAYOUT = Layout()


@dataclass(frozen=True, slots=True)
class Page:
    """A page as blocks in reading order, the same for HTML and for dumps; a dump just has less structure.

    `affixes` are what the publisher is known to put before or behind titles, folded as titles are, `never_authors`
    names that the caller knows to be no author's, folded likewise. `crawled` is when the page was fetched, if that is
    known. `original` is what the page was read from, None for a dump but one in Markdown. `layout` is how a dump was
    laid out.
    """

    kind: str
    blocks: tuple[Block, ...]
    scopes: tuple[Scope, ...] = (Scope("body", -1),)
    head: Head = field(default_factory=Head)
    url: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()
    affixes: frozenset[str] = frozenset()
    never_authors: frozenset[str] = frozenset()
    crawled: dt.datetime | None = None
    original: Any = field(default=None, repr=False, compare=False)
    layout: Layout = NO_LAYOUT


class Action(Enum):
    """What a verdict asks for: DROP leaves the block out, SUSPECT is evidence for later filters, KEEP vetoes a DROP."""

    DROP = "drop"
    SUSPECT = "suspect"
    KEEP = "keep"


class Reason(NamedTuple):
    """Why: a code such as "teaser.repeated", and the evidence in words or figures."""

    code: str
    evidence: str = ""


class Verdict(NamedTuple):
    """What one filter says of one block, or of the characters `span` = (start, end) in it."""

    block: int
    action: Action
    reason: Reason
    filter: str = ""
    span: tuple[int, int] | None = None


class Candidate(NamedTuple):
    """A possible value of a field of the article, where it comes from, and the block it stands in.

    `lost` tells why it was not chosen; it is "" for what was, and for what says the same.
    """

    field: str
    value: Any
    reason: Reason
    block: int | None = None
    lost: str = ""


class Confidence(NamedTuple):
    """How sure newsclean is of an article.

    `text` is the words-F1 that its text is expected to reach, from 0 to 1; `title`, `authors` and `date` are the
    probabilities that these are right.
    """

    text: float
    title: float
    authors: float
    date: float


PAGE_TYPES = (
    "article", "liveblog", "gallery", "forum", "documentation", "product", "service", "collection", "listing", "none",
)  # fmt: skip
"""What a page can be; "none" is a page in an article's place: a wall, an error, or nothing."""
