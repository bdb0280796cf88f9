"""Whatever stands in a page, its article has nothing in it that an output could not hold."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from accounting import check_clean
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.text.clean import clean, clean_tree

FIRST = "The river rose over the old bridge on Monday night, and the ferry stayed in the harbour."
SECOND = "Nobody was hurt, said the mayor, who had spent the night on the dyke with forty volunteers."
PROSE = f"{FIRST} {SECOND}"
DIRTY = {
    "half a character": "R\ud83din",
    "two halves": "R\ud83d\ude00in",
    "NUL": "R\0in",
    "escape": "R\x1bin",
    "C1": "R\x9fin",
    "next line": "R\x85in",
    "delete": "R\x7fin",
    "decomposed": "Re\u0301in",
    "compatibility ideograph": "R\uf900in",
    "marks": "R" + "\u0301\u0323" * 40 + "in",
}
PAGES = {
    "text": "<html><body><p>{prose}{dirty}</p><p>{prose}</p>",
    "title": "<html><title>{dirty} falls</title><h1>{dirty} falls</h1><p>{prose}</p>",
    "meta": "<html><meta name=author content='Ann {dirty}'><meta name='og:{dirty}' content='{dirty}'><p>{prose}</p>",
    "date": "<html><time datetime='2024-05-03{dirty}'>3 May {dirty} 2024</time><p>{prose}</p>",
    "author": "<html><p><a rel=author href='/{dirty}'>Ann {dirty}</a></p><p>{prose}</p>",
    "class": "<html><div class='related-{dirty}' id='{dirty}'><a href=x>{prose}</a></div><p>{prose}</p>",
    "element": "<html><x-{dirty}>{prose}</x-{dirty}><p>{prose}</p>",
    "JSON-LD": '<html><script type="application/ld+json">{json}</script><p>{prose}</p>',
    "language": "<html lang='{dirty}'><link rel=canonical href='https://example.org/{dirty}'><p>{prose}</p>",
    "dump": "Rain {dirty} falls\n\nBy Ann {dirty}\n\nIt rained for a week, {dirty} said the mayor.\n\n{prose}",
}


@pytest.mark.parametrize("place", PAGES)
@pytest.mark.parametrize("kind", DIRTY)
def test_every_string_of_an_article_is_clean(kind: str, place: str) -> None:
    dirty = DIRTY[kind]
    node = {"@type": "NewsArticle", "headline": dirty, "author": [{"name": f"Ann {dirty}"}], "keywords": [dirty]}
    page = PAGES[place].format(prose=PROSE, dirty=dirty, json=json.dumps(node))
    article = newsclean.extract(page, url=f"https://example.org/{dirty}")
    check_clean(article)
    assert PROSE in article.text
    article.to_json().encode()


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) is cleaned
    assert unicodedata.is_normalized("NFC", cleaned.encode().decode())
    if text.isprintable() and text.isascii():
        assert cleaned is text


def test_endless_marks_are_sorted_in_parts() -> None:
    cleaned = clean("e" + "\u0301\u0323" * 200_000)
    assert max(map(len, cleaned.split("\u034f"))) <= 32


def test_trees_are_cleaned_however_deep() -> None:
    tree: Any = "R\0in"
    for _ in range(5000):
        tree = [tree]
    innermost = clean_tree({"a": tree})["a"]
    while isinstance(innermost[0], list):
        innermost = innermost[0]
    assert innermost == ["Rin"]


def test_nuls_end_the_lines_of_a_dump_that_has_no_other_ends() -> None:
    assert (
        newsclean.extract(f"{FIRST}\0{SECOND}\0\0{PROSE}").blocks
        == newsclean.extract(f"{FIRST}\n{SECOND}\n\n{PROSE}").blocks
    )
    assert newsclean.extract(f"{FIRST}\0\n\n\0{SECOND}\0\0").blocks == newsclean.extract(f"{FIRST}\n\n{SECOND}").blocks
