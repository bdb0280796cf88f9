"""What an article keeps of its page: the tree until the next page; the source, packed after some more."""

from __future__ import annotations

import gc
import pickle
import threading
from weakref import ref

import pytest
from cases import CASES, Case

import newsclean
from newsclean.read.original import MOST_UNPACKED
from newsclean.read.source import Packed, pack, read_parts

PAGE = f"<script>{'x = 1;' * 900}</script><article><p>It is <b>not</b> done, the council said on Monday.</p></article>"
OTHER = "<p>Another page, read in between, which takes the tree's place.</p>"


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "html"], ids=lambda case: case.name)
def test_a_packed_page_gives_the_same_structure(case: Case) -> None:
    article = newsclean.extract(case.page, url=case.url, kind="html")
    original = article.original
    written = article.markdown(comments=True)
    original.walk, original.memo = None, {}
    original.pack()
    assert packed_size(article) < 1.1 * len(case.page)
    assert article.markdown(comments=True) == written


def packed_size(article: newsclean.Article) -> int:
    """Give the size of what an article keeps of its page, which is packed."""
    source = article.original.source
    assert isinstance(source, Packed)
    return len(source.data)


def test_the_tree_is_held_until_the_next_page_and_the_source_is_packed_after_some_more() -> None:
    article = newsclean.extract(PAGE)
    assert article.original.walk is not None
    newsclean.extract(OTHER)
    assert article.original.walk is None
    assert article.original.source is PAGE
    for _ in range(MOST_UNPACKED):
        newsclean.extract(OTHER)
    assert packed_size(article) < 200
    assert article.markdown() == "It is **not** done, the council said on Monday."
    assert pickle.loads(pickle.dumps(article)).markdown() == article.markdown()


def test_nothing_of_a_page_outlives_its_article() -> None:
    article = newsclean.extract(PAGE)
    held = ref(article.original)
    del article
    gc.collect()
    assert held() is None


def test_each_thread_has_a_last_page_of_its_own() -> None:
    article = newsclean.extract(PAGE)
    thread = threading.Thread(target=newsclean.extract, args=(OTHER,))
    thread.start()
    thread.join()
    assert article.original.walk is not None


def test_articles_of_many_pages_are_packed() -> None:
    articles = list(newsclean.extract_many([PAGE] * (MOST_UNPACKED + 1), jobs=1))
    first = articles[0]
    assert isinstance(first, newsclean.Article)
    assert packed_size(first) < 200
    assert first.markdown() == "It is **not** done, the council said on Monday."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a<!-- <script> -->b</script>", "a<!---->b</script>"),
        ("a<script><!-- </script>b", "a<!---->b"),
        ("a<!-->b<script>", "a<!---->b<script>"),
        ("a<styled>b<script>c<style>d</style>", "a<styled>b<script>c<!---->"),
        ("a<svg><foreignObject>b</foreignObject></svg>", "a<svg><foreignObject>b</foreignObject></svg>"),
    ],
)
def test_what_is_not_read_is_left_out(text: str, read: str) -> None:
    assert "".join(read_parts(text, frozenset())) == read


def test_what_the_page_depends_on_stays() -> None:
    text = "<style>.a{display:none}</style><script>b</script>\ud800"
    assert pack(text, None, frozenset(("<style",))).text == "<style>.a{display:none}</style><!---->\ud800"
