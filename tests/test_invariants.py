"""What holds of every page whatsoever: no errors, nothing unaccounted for, nothing invented, always the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from accounting import check_accounted, check_clean
from cases import CASES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsclean

SOURCES = [case.source for case in CASES]
LINES = sorted({line for source in SOURCES for line in source.split("\n")})
TAGS = ["<p>", "</p>", "<div>", "</div>", "<br>", "<ul>", "<li>", "<table>", "<tr>", "<td>", "<article>", "<h1>"]
TAGS += ["</h1>", "<nav>", "<form>", "<aside>", "<b>", "<!--", "<![CDATA["]

lines = st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=40).map("\n".join)
markup = st.lists(st.sampled_from(TAGS) | st.text(max_size=20) | st.sampled_from(LINES), max_size=40).map("".join)
pages = lines | markup | st.text()
ascii_lines = st.text(st.characters(categories=["L", "N", "P"], codec="ascii"), min_size=1, max_size=60)
kinds = st.sampled_from(["auto", "html", "text"])

slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
check = settings(max_examples=60, deadline=None, suppress_health_check=slow)


def squash(text: str) -> str:
    """Leave out all white space."""
    return "".join(text.split())


@check
@given(pages, kinds)
def test_no_text_raises_and_every_block_is_accounted_for(page: str, kind: str) -> None:
    article = newsclean.extract(page, kind=kind)
    check_accounted(article)
    check_clean(article)
    assert article.text or article.warnings


@check
@given(st.binary(max_size=400) | pages.map(lambda page: page.encode("utf-16", "surrogatepass")), kinds)
def test_no_bytes_raise(page: bytes, kind: str) -> None:
    article = newsclean.extract(page, kind=kind)
    check_accounted(article)
    check_clean(article)


@check
@given(st.sampled_from(SOURCES), st.integers(0, 10_000), st.integers(0, 2_000))
def test_no_damaged_page_raises(page: str, at: int, length: int) -> None:
    check_accounted(newsclean.extract(page[:at] + page[at + length :]))


@check
@given(pages, kinds)
def test_the_same_page_gives_the_same_article(page: str, kind: str) -> None:
    assert newsclean.extract(page, kind=kind) == newsclean.extract(page, kind=kind)


@check
@given(st.lists(ascii_lines, max_size=12))
def test_the_text_of_a_dump_is_only_text_of_the_dump(dump: list[str]) -> None:
    left = squash("\n".join(dump))
    for paragraph in newsclean.extract("\n".join(dump), kind="text").text.split():
        before, found, left = left.partition(paragraph)
        assert found, f"{paragraph!r} is not in the dump after {before!r}"


@check
@given(pages, kinds)
def test_json_round_trip(page: str, kind: str) -> None:
    article = newsclean.extract(page, kind=kind)
    assert json.loads(article.to_json()) == json.loads(
        json.dumps(article.to_dict(), default=lambda date: date.isoformat())
    )
    assert json.loads(article.to_json())["text"] == article.text


@pytest.mark.parametrize("page", ["", " \n\t", "\ufeff", b"", b"\xff\xfe", "<html></html>", "<p> </p>"])
def test_an_empty_page_gives_an_empty_article_with_a_warning(page: Any) -> None:
    article = newsclean.extract(page)
    assert (article.text, article.title, article.authors, article.date) == ("", None, (), None)
    assert article.warnings


def test_order_of_pages_does_not_matter() -> None:
    some = SOURCES[::7]
    forwards = [newsclean.extract(page) for page in some]
    backwards = [newsclean.extract(page) for page in reversed(some)]
    assert forwards == backwards[::-1]
