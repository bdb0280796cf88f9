"""Hostile markup by the family: each a function of a size in characters, and like nothing anybody wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import cycle, islice
from random import Random

Page = str | bytes
Family = Callable[[int], Page]

PROSE = (
    "The river rose over the old bridge on Monday night, and the ferry stayed in the harbour until the rain had gone. "
)
FAMILIES: dict[str, Family] = {}


def repeat(piece: str, size: int) -> str:
    """A piece again and again, `size` characters in all."""
    return (piece * (size // len(piece) + 1))[:size]


def numbered(piece: str, size: int) -> str:
    """A piece with "#" replaced by ever new numbers, about `size` characters in all."""
    count = max(1, size // (len(piece) + 5))
    return "".join(piece.replace("#", str(number)) for number in range(count))


def nested(piece: str, size: int) -> str:
    """Elements within each other, never closed, around one word."""
    return repeat(piece, size) + "end"


def enclosed(size: int, tag: str) -> str:
    """Elements within each other, all closed, a word in each."""
    count = size // (2 * len(tag) + 6)
    return f"<{tag}>x" * count + f"</{tag.split()[0]}>" * count


def json_ld(content: str) -> str:
    """A page with a JSON-LD script."""
    return f'<html><head><script type="application/ld+json">{content}</script></head><p>{PROSE}</p></html>'


def article(**properties: object) -> str:
    """A page whose JSON-LD describes an article."""
    return json_ld(json.dumps({"@type": "NewsArticle", **properties}))


def in_head(content: str) -> str:
    """A page with something in its head."""
    return f"<html><head>{content}</head><p>{PROSE}</p></html>"


def random_text(size: int, seed: int = 1) -> str:
    """Characters of all planes, surrogates among them."""
    random = Random(seed)
    planes = [(0, 0x20), (0x20, 0x7F), (0x80, 0x250), (0x300, 0x530), (0x600, 0x1100), (0x2000, 0x2100)]
    planes += [(0x3040, 0x3100), (0x4E00, 0x9FFF), (0xD800, 0xE000), (0xFE00, 0xFFFF), (0x1F300, 0x1F700)]
    return "".join(chr(random.randrange(*random.choice(planes))) for _ in range(size))


def random_words(size: int, seed: int = 1) -> str:
    """Words of random letters in sentences, no two lines alike."""
    random = Random(seed)
    words = ("".join(random.choices("aeioustrnlmd", k=random.randint(2, 9))) for _ in range(size // 6))
    return " ".join(words)


def lines_of(text: str, width: int) -> str:
    """A text cut into lines."""
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def all_bytes(size: int, seed: int = 1) -> bytes:
    """Random bytes."""
    return Random(seed).randbytes(size)


def gaps(size: int) -> str:
    """Lines of prose with ever more blank lines before them."""
    pieces, total, gap = [], 0, 2
    while total < size:
        pieces.append("\n" * (gap // 8 + 2) + PROSE)
        total += len(pieces[-1])
        gap += 1
    return "".join(pieces)


def mixed(pieces: list[str], size: int) -> str:
    """Pieces in turn."""
    count = size * len(pieces) // max(1, sum(map(len, pieces))) + 1
    return "".join(islice(cycle(pieces), count))[:size]


NESTED = [
    "div",
    "b",
    "p",
    "a href=x",
    "span",
    "span class=byline",
    "table><tr><td",
    "ul><li",
    "ol",
    "nav",
    "footer",
    "aside",
]
NESTED += [
    "section class=share",
    "div class=related",
    "dl><dt",
    "blockquote",
    "pre",
    "h1",
    "x-y",
    "button",
    "form",
    "select",
]
NESTED += ["template", "template shadowrootmode=open", "svg", "math", "svg><foreignObject><p", "noscript", "frameset"]
NESTED += [
    "div itemscope itemprop=author",
    "time",
    "article",
    "details",
    "a rel=author><table><tr><td",
    "textarea",
    "font",
]
NESTED += ["nav><p><table><tr><td", "tr", "div hidden", "object", "iframe", "plaintext", "menu", "ruby><rt", "label"]
FAMILIES |= {f"nested {tag}": lambda n, tag=tag: nested(f"<{tag}>", n) for tag in NESTED}  # type: ignore[misc]
CLOSED = ("div", "ul", "nav", "span class=byline", "b", "x-y", "section class=related")
FAMILIES |= {f"enclosed {tag}": lambda n, tag=tag: enclosed(n, tag) for tag in CLOSED}  # type: ignore[misc]

REPEATED = {
    "short paragraphs": "<p>a", "br": "x<br>", "br br": "x<br><br>",
    "br and time": "x<br><br><time datetime=1>y</time>",
    "pre lines": "<pre>x\n\n<time>y</time>", "links": "<a href=x>y</a> ", "author links": "<a rel=author>Ann Other</a>",
    "headings": "<h1>Rain is coming</h1>", "empty elements": "<i></i>", "unclosed": "<b><i><u><p><div>x</b></i>",
    "misnested": "<b><p><i></b></p></i>x", "tables": "<table><tr><td>x</table>", "cells": "<td>x",
    "rows": "<tr><td>x<td>y",
    "rail": "<ul><li><a>x</a><li><a>y</a><li><a>z</a></ul>", "times": "<time datetime=2026-03-14>x</time>",
    "items": "<i itemprop=author>Ann Other</i>", "bylines": "<span class=byline>By Ann Other</span><p>",
    "entities": "&amp;", "bad entities": "&#x110000;&bogus;&#0;&", "long entity": "&CounterClockwiseContourIntegral;",
    "comments": "<!-- x -->", "open comments": "<!--", "bogus comments": "<!x>", "lt": "<", "open tags": "<p ",
    "close tags": "</p>", "doctypes": "<!doctype html>", "cdata": "<![CDATA[x]]>", "nul markup": "<p>\0x\0",
    "quotes": "<p a=\"'>",
    "prose paragraphs": f"<p>{PROSE}</p>", "scripts": "<script>x</script>", "open script": "<script><!--<script>",
    "frames": "<iframe>x</iframe>", "textareas": "<textarea>x</textarea>", "titles": "<title>Rain</title>",
}  # fmt: skip
FAMILIES |= {name: lambda n, piece=piece: "<html><p>" + repeat(piece, n) for name, piece in REPEATED.items()}  # type: ignore[misc]

NUMBERED = {
    "fonts": "<p><font id=#>x", "different paragraphs": "<p>It was rain number # that fell.</p>",
    "classes": "<div class='c#-related share#'>x</div>", "custom elements": "<x-#>y</x-#>",
    "quotations": "<blockquote>“Number # had never been seen before by anybody in the town,” she said.</blockquote>",
}  # fmt: skip
FAMILIES |= {name: lambda n, piece=piece: "<html>" + numbered(piece, n) for name, piece in NUMBERED.items()}  # type: ignore[misc]

FAMILIES |= {
    "attributes": lambda n: f"<html><p {numbered('a#=1 ', n)}>x",
    "same attributes": lambda n: f"<html><p {repeat('a=1 ', n)}>x",
    "huge attribute": lambda n: f"<html><p class='{repeat('ab-share ', n)}'>x",
    "huge class": lambda n: f"<html><div class='{repeat('related', n)}'>x",
    "huge style": lambda n: f"<html><p style='{repeat('display : ', n)}'>x",
    "huge tag": lambda n: f"<html><{repeat('x-', n)}>x",
    "huge id on many": lambda n: "<html>" + repeat(f"<div id='{'i' * 999}'>x</div>", n),
    "huge title": lambda n: in_head(f"<title>{repeat('Rain | The Daily – ', n)}</title>"),
    "huge title of dividers": lambda n: in_head(f"<meta property=og:title content='{repeat('a | ', n)}'>"),
    "metas": lambda n: in_head(numbered("<meta name=author content='Ann Number #'>", n)),
    "different metas": lambda n: in_head(numbered("<meta name=m# content=#>", n)),
    "og titles": lambda n: (
        in_head(numbered("<meta property=og:title content='T#'>", n // 2)) + numbered("<h1>Rain #</h1>", n // 2)
    ),
    "og urls": lambda n: in_head(numbered("<meta property=og:url content='http://h#.example/'>", n)),
    "canonical": lambda n: in_head(f"<link rel=canonical href='http://{repeat('a.', n)}'>"),
    "date metas": lambda n: in_head(numbered("<meta name=date content='#-13-45'>", n)),
    "huge item": lambda n: "<html>" + "<div itemprop=author>" * 70 + repeat(PROSE, n),
    "huge heading": lambda n: "<html>" + f"<h1>{repeat(PROSE, n)}</h1><p>{PROSE}</p>",
    "shared body": lambda n: article(articleBody=random_words(n // 2)) + numbered(f"<p># {PROSE}", n // 2),
}
