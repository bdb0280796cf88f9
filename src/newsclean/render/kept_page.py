"""The kept part of an article's page as a document: what all formats are rendered from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from ..model import MARKDOWN, Action, Block, Candidate, Layout, Verdict
from ..read import same_walk
from ..read.original import Original
from ..read.walk import Walk
from ..text.cuts import without
from .addresses import Addresses, base_of
from .allot import Kept, Span
from .build import Builder
from .dump_inner import InnerRuns, inner_again
from .dump_tree import add_block
from .gather import common_ancestor, gather, holder_of, starts_of
from .pictures import Pictures
from .settle import settle
from .tree import Document, Element

CHANGED = "the page's source gives other blocks than before: rendered without what is within paragraphs"


class Extracted(Protocol):
    """What is needed of an article."""

    @property
    def blocks(self) -> tuple[Block, ...]:  # pyright: ignore[reportReturnType]
        """All blocks of the page."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:  # pyright: ignore[reportReturnType]
        """What was said of them."""

    @property
    def candidates(self) -> tuple[Candidate, ...]:  # pyright: ignore[reportReturnType]
        """Where its fields come from."""

    @property
    def title(self) -> str | None:
        """Its title."""

    @property
    def language(self) -> str | None:
        """Its language."""

    @property
    def url(self) -> str | None:
        """Its address."""

    @property
    def layout(self) -> Layout:  # pyright: ignore[reportReturnType]
        """How its lines were laid out, if it is a dump's."""

    @property
    def original(self) -> Any:
        """What it was read from."""


def document_of(article: Extracted) -> Document:
    """Give the document of an article, from memory where the page's tree is still held."""
    original: Original | None = article.original
    if original is None or original.source is None:
        return document_of_blocks(article, InnerRuns())
    memo = original.memo
    if "document" not in memo:
        build = document_of_dump if is_dump(article) else built
        memo["document"] = build(article, original)
    document: Document = memo["document"]
    return document


def built(article: Extracted, original: Original) -> Document:
    """Build the document from the page's tree; from the blocks alone where the source does not give them again."""
    walk = walk_of(article)
    if walk is None:
        return document_of_blocks(article, InnerRuns(), (CHANGED,))
    blocks, fates = judged(article)
    starts = starts_of(walk.firsts)
    addresses = Addresses(base_of(original.url or article.url or "", original.base))
    pictures = Pictures(addresses, starts, lambda index: fates.get(index, ""), lambda index: article.blocks[index].text)
    builder = Builder(blocks, addresses, pictures)
    top = holder_of(common_ancestor(walk.firsts[index] for index in span_of(article, blocks, len(walk.firsts))))
    if top is not None:
        stays = {index: not block.cuts for index, block in blocks.items() if block.stays}
        for group in gather(walk, top, stays):
            builder.add(group)
    return Document(settle(builder.finish()), tuple(pictures.found.values()))


def walk_of(article: Extracted) -> Walk | None:
    """Give the walked tree of an article's page, walked again where it was let go; None where there is none."""
    original: Original | None = article.original
    if original is None or original.source is None or is_dump(article):
        return None
    walk: Walk | None = original.walk or same_walk(original, article.blocks)
    if walk is not None and original.walk is None:
        original.hold(walk)
    return walk


def span_of(article: Extracted, blocks: Mapping[int, Kept], count: int) -> list[int]:
    """Give the first and the last block that stay, and the title's."""
    kept = [index for index, block in blocks.items() if block.stays and index < count]
    titles = [each.block for each in article.candidates if each.field == "title" and not each.lost]
    return [*kept[:1], *kept[-1:], *[index for index in titles[:1] if index is not None and index < count and kept]]


def judged(article: Extracted) -> tuple[dict[int, Kept], dict[int, str]]:
    """Give what is kept of each block, and the reasons that blocks were dropped for."""
    decided: dict[int, Verdict] = {}
    cuts: dict[int, list[Span]] = {}
    for verdict in article.verdicts:
        if verdict.span is not None:
            if verdict.action is Action.DROP:
                cuts.setdefault(verdict.block, []).append(verdict.span)
        elif verdict.action is not Action.SUSPECT:
            decided.setdefault(verdict.block, verdict)
    fates = {index: each.reason.code for index, each in decided.items() if each.action is Action.DROP}
    found = {}
    for block in article.blocks:
        spans = tuple(cuts.get(block.index, ()))
        stays = "" if block.index in fates else without(block.text, spans) if spans else block.text
        found[block.index] = Kept(block.index, block.text, spans, stays, block.collapsed)
    return found, fates


def is_dump(article: Extracted) -> bool:
    """Tell whether an article's source is a dump in Markdown, the only ones whose source is kept."""
    return MARKDOWN in article.layout.traits


def document_of_dump(article: Extracted, original: Original) -> Document:
    """Build the document of a dump in Markdown, whose source is read again."""
    original.attend()
    addresses = Addresses(base_of(original.url or article.url or "", ""))
    return document_of_blocks(article, InnerRuns(inner_again(original, article.blocks), addresses, judged(article)[1]))


def document_of_blocks(article: Extracted, inner: InnerRuns, warnings: tuple[str, ...] = ()) -> Document:
    """Build a document from the blocks: their headings, lists, quotes and tables as far as they are told.

    `inner` knows what stands within them and between.
    """
    blocks, _ = judged(article)
    root = Element("document")
    for block in article.blocks:
        kept = blocks[block.index]
        root.children.extend(inner.before(block.index))
        if kept.stays:
            add_block(root.children, block, kept, inner)
    root.children.extend(inner.before(len(article.blocks)))
    return Document(settle(root), tuple(inner.images.values()), warnings)
