"""Inputs for the fuzzer to begin with, by the target, and words it should know."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from cases import CASES
from fuzz_targets import MARGINS, PIECES
from hostile import FAMILIES
from rendering import hostile_page

import newsclean
from newsclean.batch.resume import Checkpoint
from newsclean.explain.explanation import Explanation
from newsclean.lexicon import load
from newsclean.lexicon.data import available
from newsclean.read.tag_kinds import KINDS

LONGEST = 2048
RAIN = "It rained all night, and nobody on the quay could say who had paid for the lamp in the window, or why. "
STEP = {"features": ["size", "density"], "trees": [[0, 0.5, [1, 0.1, -1.0, 1.0], 0.5]], "replaces": False}
MODEL = {"version": 3, "steps": [STEP] * 2, "margin": 1.0, "shrinkage": 1.0, "stacked_prefix": "likely"}
WORDS = ["ld+json", "@type", "NewsArticle", "@graph", "author", "datePublished", "class=", "itemprop=", "byline"]
WORDS += [
    "&#",
    "<!--",
    "-->",
    "]]>",
    "charset=",
    "shadowrootmode=open",
    "2026-03-14T12:00:00Z",
    "https://",
    "display:none",
]


def of_pages(kind: str) -> Iterator[bytes]:
    """The beginnings and ends of fixtures, and small hostile pages."""
    for case in CASES:
        if case.kind == kind:
            yield b"\1" + case.page[:LONGEST]
            yield b"\0" + case.page[-LONGEST:]
    for family in FAMILIES.values():
        page = family(300)
        if isinstance(page, bytes) or page.startswith("<") == (kind == "html"):
            yield b"\1" + (page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass"))[:LONGEST]


def of_layout() -> Iterator[bytes]:
    """Dumps at several widths and margins."""
    for number, page in enumerate(of_pages("text")):
        yield bytes([number * 13 % 80, number % len(MARGINS)]) + page[1:]


def of_markdown() -> Iterator[bytes]:
    """Fixtures of pages as Markdown, and dumps."""
    for case in CASES[::4]:
        yield newsclean.extract(case.source, pipeline=newsclean.Pipeline()).markdown(title=True).encode()[:LONGEST]
    yield from (page[1:] for page in of_pages("text"))


def of_finders() -> Iterator[bytes]:
    """Titles, credits and dates of the fixtures, each in every kind of element."""
    for case in CASES:
        fields = [str(value) for _, value in case.fields]
        for start in range(0, len(PIECES), 3):
            choices = bytes(range(start, start + len(fields)))
            yield choices + b"\n" + "\0".join([*fields, case.url or ""]).encode()


def of_lexicon() -> Iterator[bytes]:
    """Some phrases of each language."""
    for number, language in enumerate(available()):
        for phrase in load(language).phrases[::40]:
            yield bytes([number]) + phrase.text.encode()


@cache
def learned() -> newsclean.Profile:
    """A small profile."""
    pages = [f"It rained {number} times.\nAll rights reserved\nBy Ann Other, 3 May 2024" for number in range(4)]
    return newsclean.learn(pages, site="example.org")


def of_store() -> Iterator[bytes]:
    """A store of one publisher, and an empty one, in small pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "store")
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")
        connection.close()
        for filled in (False, True):
            with newsclean.ProfileStore(path) as store:
                if filled:
                    store.add(learned())
            yield path.read_bytes()


def of_render() -> Iterator[bytes]:
    """Fixtures of both kinds, and pages of random markup."""
    for kind, choices in (("html", b"\0\1"), ("text", b"\2\3")):
        pages = [page[1:] for page in of_pages(kind)]
        yield from (choices[number % 2 :][:1] + page for number, page in enumerate(pages))
    yield from (b"\1" + hostile_page(seed).encode()[:LONGEST] for seed in range(20))


def of_data() -> Iterator[bytes]:
    """Data in the forms that frameworks give it."""
    title, body = "Ferry returns to the harbour", f"<p>{RAIN}</p>" * 4
    post = {"slug": "ferry-returns", "title": title, "content": body}
    text = json.dumps({"props": {"post": post}})
    called = f"(function(a,b){{return {{post:{{title:a,content:b}}}}}})({json.dumps(title)}, {json.dumps(body)})"
    flight = f"1:{json.dumps({**post, 'content': '$2'})}\n2:T{len(body):x},{body}"
    flat = json.dumps([{"post": 1}, {"title": 2, "content": 3}, title, body])
    yield f'id="__NEXT_DATA__" type="application/json"\0{text}'.encode()
    yield f'id="__NUXT_DATA__" type="application/json"\0{flat}'.encode()
    yield f"\0window.__INITIAL_STATE__ = {text};".encode()
    yield f"\0window.__STATE__ = JSON.parse({json.dumps(text)});".encode()
    yield f"\0window.__NUXT__ = {called};".encode()
    yield f"\0self.__next_f.push({json.dumps([1, flight])})".encode()


def of_saved() -> Iterator[bytes]:
    """An explanation, an article and a checkpoint."""
    article = newsclean.extract("<p>By Ann Other</p><p>It rained all night.</p><nav>Home</nav>")
    yield b"\0" + json.dumps(Explanation(article).to_dict()).encode()
    yield b"\0" + article.to_json().encode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "checkpoint")
        Checkpoint({"kind": "auto"}).save(path)
        yield b"\1" + path.read_bytes()


OWN: dict[str, Callable[[], Iterator[bytes]]] = {
    "layout": of_layout,
    "markdown": of_markdown,
    "finders": of_finders,
    "lexicon": of_lexicon,
    "store": of_store,
    "saved": of_saved,
    "render": of_render,
    "data": of_data,
}


def seeds(target: str) -> Iterator[bytes]:
    """The inputs of a target to begin with."""
    if target in ("profile", "model"):
        yield (learned().to_json() if target == "profile" else json.dumps(MODEL)).encode()
    elif target in OWN:
        yield from OWN[target]()
    else:
        yield from of_pages("text" if target == "text" else "html")
        if target in ("auto", "decode"):
            yield from of_pages("text")


def dictionary() -> str:
    """Words for the fuzzer to try, in the form of libFuzzer's dictionaries."""
    words = [*(f"<{tag}>" for tag in KINDS), *(f"</{tag}>" for tag in KINDS), *WORDS]
    return "".join('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n' for word in words)
