"""Whatever a page holds: Markdown reads back as the article's words, HTML holds nothing but structure, TEI is XML."""

from __future__ import annotations

import pytest
from cases import CASES, Case
from rendering import check_rendered, hostile_page, shown, words

import newsclean

BARE = newsclean.Pipeline()


@pytest.mark.parametrize("case", CASES)
def test_fixtures(case: Case) -> None:
    article = newsclean.extract(case.page, url=case.url, kind=case.kind)
    check_rendered(article)
    if "<math" not in article.html():
        assert words(shown(article.html(images=False))) == words(article.text)


@pytest.mark.parametrize("seed", range(150))
def test_hostile_pages(seed: int) -> None:
    page = hostile_page(seed)
    check_rendered(newsclean.extract(page, url="https://lantern.example/a/b", kind="html", pipeline=BARE))
    check_rendered(newsclean.extract(page, kind="html"))


def test_deep_and_wide_pages_are_rendered() -> None:
    for tag in ("blockquote", "ul><li", "b", "table><tr><td", "a href=/x", "sup", "figure"):
        article = newsclean.extract(f"<{tag}>It rained. " * 2000, kind="html", pipeline=BARE)
        assert article.markdown().count("rained") == article.text.count("rained")
        assert article.html()
        assert article.tei()
