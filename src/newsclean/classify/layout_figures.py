"""Figures of a page's blocks and elements that tell its type: prose, links, headings, prices, names, containers."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import chain
from math import log1p
from typing import Any, NamedTuple

from ..filters.content.page_stats import summed, transposed
from ..model import Block, Page, Scope
from ..prose import letter_weight
from .type_words import types_in

Figures = dict[str, float]
PROSE_CHARS, SHORT_CHARS = 80, 30
LINKED = 0.9  # of a block's characters: it is but a link
PRICES = "$€£¥₹₽₩₫฿₺"
PRICE_CHARS = 40  # of a block that may be a price
SECTIONS = ("byline", "comments", "dateline", "navigation", "promo", "teaser")
HINTS = (
    "article",
    "author_bio",
    "byline",
    "comments",
    "consent",
    "dateline",
    "headline",
    "media",
    "promo",
    "related",
    "sidebar",
)
SCOPE, LINK_CHARS = Block._fields.index("scope"), Block._fields.index("link_chars")
TAGS = ("article", "button", "figure", "form", "header", "nav", "section", "ul")


class Blocks(NamedTuple):
    """The blocks of a page as columns: one list a field; with their sizes, and those of the paragraphs among them.

    Sizes, and the characters in links, are in Latin letters: a Chinese character says more than one.
    """

    fields: list[list[Any]]
    sizes: list[int]
    prose: list[int]


def blocks_of(page: Page) -> Blocks:
    """The blocks of a page as columns."""
    fields = transposed(page.blocks, Block)
    _, texts, _, _, levels, _, link_chars, _, _, _, collapsed = fields
    sizes = list(map(len, texts))
    weight = letter_weight(page)
    if weight != 1:
        sizes, link_chars = ([int(weight * size) for size in each] for each in (sizes, link_chars))
        fields[LINK_CHARS] = link_chars
    return Blocks(fields, sizes, prose_of(sizes, link_chars, collapsed, levels))


def block_figures(blocks: Blocks) -> Figures:
    """The figures of a page's blocks."""
    _, texts, tags, _, levels, links, link_chars, _, phrases, marks, collapsed = blocks.fields
    sizes, prose = blocks.sizes, blocks.prose
    count, total = max(1, len(texts)), max(1, sum(sizes))
    known, heads = Counter(tags), Counter(levels)
    code = known["pre"] + known["code"]
    figures = {
        "blocks": log1p(len(texts)),
        "chars": log1p(total),
        "mean": total / count,
        "linked": sum(link_chars) / total,
        "links": log1p(sum(links)),
        "with_links": (count - links.count(0)) / count,
        "only_links": sum([n >= LINKED * size for n, size in zip(link_chars, sizes, strict=True)]) / count,
        "short": sum([size < SHORT_CHARS for size in sizes]) / count,
        "numbered": sum([text[0].isdigit() for text in texts]) / count,
        "collapsed": sum([size for size, why in zip(sizes, collapsed, strict=True) if why]) / total,
        "code": log1p(code),
        "code_chars": sum([n for n, tag in zip(sizes, tags, strict=True) if tag in ("pre", "code")]) / total
        if code
        else 0.0,
        "times_marked": log1p(sum([any(mark.kind == "time" for mark in own) for own in marks if own])),
    }
    figures |= {f"tag_{tag}": known[tag] / count for tag in ("p", "li", "div", "tr")}
    figures |= {f"h{level}": log1p(heads[level]) for level in range(1, 5)}
    figures |= prose_figures(prose, total) | heading_figures(levels, links, len(prose) - prose.count(0))
    return figures | price_figures(texts, sizes) | question_figures(texts) | phrase_figures(phrases)


def prose_of(sizes: list[int], link_chars: list[int], collapsed: list[str], levels: list[int]) -> list[int]:
    """The size of each block that is a paragraph, else 0."""
    return [
        size if size >= PROSE_CHARS and not why and not level and 3 * linked < size else 0
        for size, linked, why, level in zip(sizes, link_chars, collapsed, levels, strict=True)
    ]


def prose_figures(prose: list[int], total: int) -> Figures:
    """How much of a page is paragraphs, how long these are, and how much of them stands together."""
    found = [size for size in prose if size]
    whole, longest = sum(found), max(found, default=0)
    run = best = 0
    for size in prose:
        run = run + size if size else run
        if size:
            best = max(best, run)
        else:
            run //= 2
    return {
        "prose": log1p(whole),
        "paragraphs": log1p(len(found)),
        "prose_share": whole / total,
        "prose_mean": whole / max(1, len(found)),
        "prose_longest": float(longest),
        "prose_longest_share": longest / max(1, whole),
        "run": log1p(best),
        "run_share": best / max(1, whole),
    }


def heading_figures(levels: list[int], links: list[int], paragraphs: int) -> Figures:
    """How many headings there are, also for each paragraph, how many are links, where the first main one stands."""
    count, heads = max(1, len(levels)), len(levels) - levels.count(0)
    linked = sum([1 for level, own in zip(levels, links, strict=True) if level and own])
    return {
        "headings": heads / count,
        "headings_prose": heads / (paragraphs + 1),
        "headings_linked": linked / max(1, heads),
        "h1_place": levels.index(1) / count if 1 in levels else -1.0,
    }


def price_figures(texts: list[str], sizes: list[int]) -> Figures:
    """How many signs of currencies short blocks have, and where the first stands among these."""
    short = "\n".join([text for text, size in zip(texts, sizes, strict=True) if size <= PRICE_CHARS])
    prices = sum(map(short.count, PRICES))
    first = min([at for at in map(short.find, PRICES) if at >= 0], default=2 * len(short))
    return {
        "prices": log1p(prices),
        "price_share": prices / max(1, len(texts)),
        "price_place": first / max(1, len(short)),
    }


def question_figures(texts: list[str]) -> Figures:
    """How many blocks are questions."""
    asked = [text[-1] for text in texts].count("?")
    return {"questions": log1p(asked), "question_share": asked / max(1, len(texts))}


def phrase_figures(phrases: list[tuple[tuple[str, str, str], ...]]) -> Figures:
    """How many of the lexicon's phrases the blocks have, by section."""
    found = Counter([phrase[0] for own in phrases if own for phrase in own])
    figures = {f"said_{section}": log1p(found[section]) for section in SECTIONS}
    return figures | {"said_dateline_share": found["dateline"] / max(1, len(phrases))}


def element_figures(page: Page, blocks: Blocks, types: tuple[str, ...]) -> Figures:
    """The figures of a page's elements: their tags, and what their names speak for."""
    tags, parents, names, hints, _ = transposed(page.scopes, Scope)
    known, hinted = Counter(tags), Counter(chain.from_iterable(filter(None, hints)))
    named = types_in(names)
    figures = {f"element_{tag}": log1p(known[tag]) for tag in TAGS}
    figures |= {f"hint_{hint}": log1p(hinted[hint]) for hint in HINTS}
    figures |= {f"named_{kind}": log1p(named[kind]) for kind in types}
    return figures | {"elements": log1p(len(tags))} | container_figures(blocks, parents)


def container_figures(blocks: Blocks, parents: list[int]) -> Figures:
    """What the deepest element with half of the page's paragraphs is like."""
    scopes, link_chars, sizes = blocks.fields[SCOPE], blocks.fields[LINK_CHARS], blocks.sizes
    prose, total, linked = [summed(parents, scopes, array("d", values)) for values in (blocks.prose, sizes, link_chars)]
    half = max([index for index, size in enumerate(prose) if 2 * size >= prose[0]]) if prose[0] else 0
    depth, scope = 0, half
    while scope > 0:
        depth, scope = depth + 1, parents[scope]
    return {
        "half_children": log1p(parents.count(half)),
        "half_share": total[half] / max(1, total[0]),
        "half_linked": linked[half] / max(1, total[half]),
        "half_prose": prose[half] / max(1, total[half]),
        "half_depth": float(depth),
    }
