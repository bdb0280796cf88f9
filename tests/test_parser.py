"""The HTML parser is young: it is tried in a process of its own, and what it fails at is read all the same."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from accounting import check_accounted
from hostile import FAMILIES
from parser_check import CRASH, check
from test_odd_pages import PARAGRAPHS, SENTENCES, TITLE, page

import newsclean

READ = sys.modules["newsclean.read"]  # `newsclean.read` is its function
PAGE = page(PARAGRAPHS)


def test_the_parser_survives_every_hostile_page_and_loses_none_of_its_text() -> None:
    assert check(list(FAMILIES), 1500) == {}


def test_a_parser_that_dies_is_noticed_and_the_rest_is_read() -> None:
    wrong = check(["br", CRASH, "links"], 300)
    assert list(wrong) == [CRASH]
    assert wrong[CRASH].startswith("exit status")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the parser fail at everything."""

    def fail(*_: object) -> Any:
        raise SystemError("the tree is not what it was")

    monkeypatch.setattr(READ, "read_html", fail)


@pytest.mark.usefixtures("broken")
def test_what_the_parser_fails_at_is_read_with_a_warning() -> None:
    article = newsclean.extract(PAGE)
    assert all(sentence in article.text for sentence in SENTENCES)
    assert article.title == TITLE
    assert article.warnings == ("the HTML parser failed (SystemError): read by a plainer one",)
    assert newsclean.extract(PAGE) == article


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("markup", ["<![<[&#<plaintext>&#a <?", "<![CDATA[x]]><p>y", "<!", "<![if x]>y", ""])
def test_what_both_parsers_fail_at_is_read(markup: str) -> None:
    check_accounted(newsclean.extract(markup, kind="html"))


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("name", list(FAMILIES)[::7])
def test_hostile_pages_are_read_without_the_parser(name: str) -> None:
    check_accounted(newsclean.extract(FAMILIES[name](500), kind="html"))


def test_out_of_memory_is_no_page_that_the_parser_fails_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Any:
        raise MemoryError

    monkeypatch.setattr(READ, "read_html", fail)
    with pytest.raises(MemoryError):
        newsclean.extract(PAGE)
