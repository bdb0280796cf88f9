"""The public names, their arguments and errors."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import bs4
import pytest

import newsclean

PAGE = "<html><title>Rain</title><nav>Home</nav><h1>Rain</h1><p>It rained on the old bridge all night.</p></html>"
PROSE = (
    "It rained on the old bridge all night, and by the morning the river had reached the second arch. "
    "The town closed the road, moved the market to the school yard, and waited for the water to go."
)


@pytest.mark.parametrize("name", newsclean.__all__)
def test_public_names_are_there_and_documented(name: str) -> None:
    assert getattr(newsclean, name).__doc__


def test_no_public_name_is_forgotten() -> None:
    modules = type(sys)
    names = {name for name in dir(newsclean) if name[0] != "_" and not isinstance(getattr(newsclean, name), modules)}
    assert names - {"annotations"} == set(newsclean.__all__)


@pytest.mark.parametrize(
    "page",
    [PAGE, PAGE.encode(), bytearray(PAGE.encode()), memoryview(PAGE.encode()), bs4.BeautifulSoup(PAGE, "html5lib")],
)
def test_all_sources_give_the_same_article(page: Any) -> None:
    assert newsclean.extract(page) == newsclean.extract(PAGE)


def test_paths_and_tags_are_sources(tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_text(PAGE)
    assert newsclean.extract(path) == newsclean.extract(PAGE)
    tag = bs4.BeautifulSoup(f"<nav>Home</nav><p>{PROSE}</p>", "html.parser").p
    assert isinstance(tag, bs4.Tag)
    assert newsclean.extract(tag).text == PROSE


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        newsclean.extract(tmp_path / "missing")


@pytest.mark.parametrize(
    ("argument", "value", "error", "told"),
    [
        ("page", None, TypeError, "not NoneType"),
        ("page", 7, TypeError, "str, bytes"),
        ("page", ["<p>"], TypeError, "PathLike"),
        ("url", 7, TypeError, "str or None"),
        ("url", b"https://lantern.example/", TypeError, "not bytes"),
        ("kind", None, TypeError, "expected str"),
        ("kind", "pdf", ValueError, "'auto', 'html', 'text'"),
        ("language", 7, TypeError, "str or None"),
        ("language", "", ValueError, "ISO 639"),
        ("language", "Klingon", ValueError, "'Klingon'"),
        ("profile", "x", TypeError, "ProfileStore or None"),
        ("pipeline", (), TypeError, "newsclean.Pipeline"),
        ("pipeline", "content", TypeError, "not str"),
    ],
)
def test_wrong_arguments_are_named(argument: str, value: object, error: type[Exception], told: str) -> None:
    arguments: dict[str, Any] = {"page": PAGE, argument: value}
    with pytest.raises(error, match=f"^{argument}: ") as raised:
        newsclean.extract(**arguments)
    assert told in str(raised.value)


EMPTY = ("", " \n\t", b"", b"\xef\xbb\xbf", "\ufeff", bs4.BeautifulSoup("", "html5lib"))
EMPTY_MARKUP = ("<html><!-- --></html>", "<script>1</script>")  # as a dump they are not empty


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        *itertools.product(("auto", "html", "text"), EMPTY),
        *itertools.product(("auto", "html"), EMPTY_MARKUP),
    ],
)
def test_an_empty_page_gives_an_empty_article_with_a_warning(kind: str, page: Any) -> None:
    article = newsclean.extract(page, kind=kind)
    assert (article.text, article.title, article.authors, article.date) == ("", None, (), None)
    assert article.warnings == ("the page is empty",)
    assert article.page_type == "none"


def test_a_page_without_an_article_gives_a_warning() -> None:
    article = newsclean.extract("<footer>© 2026 The Lantern Post</footer>")
    assert (article.text, article.warnings) == ("", ("no article text found on the page",))


def test_language_outranks_the_page_and_its_address_the_given_one() -> None:
    page = '<html lang="de"><link rel="canonical" href="https://lantern.example/canonical"><p>Es regnet.</p></html>'
    assert newsclean.extract(page).language == "de"
    assert newsclean.extract(page).url == "https://lantern.example/canonical"
    article = newsclean.extract(page, url="https://lantern.example/given", language="fr")
    assert (article.language, article.url) == ("fr", "https://lantern.example/canonical")
    assert newsclean.extract("<p>Es regnet.</p>", url="https://lantern.example/given").url == (
        "https://lantern.example/given"
    )


def test_a_pipeline_without_filters_keeps_everything() -> None:
    article = newsclean.extract("Home\n\nIt rained.", pipeline=newsclean.Pipeline())
    assert article.text == "Home\n\nIt rained."
    assert article.verdicts == ()


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        (None, None),
        (dt.date(2026, 3, 14), "2026-03-14"),
        (dt.datetime(2026, 3, 14, 7, 45, tzinfo=dt.UTC), "2026-03-14T07:45:00+00:00"),
    ],
)
def test_articles_become_plain_data(date: dt.date | None, iso: str | None) -> None:
    block = newsclean.Block(0, "Regen", phrases=(newsclean.Phrase("footer", "line", "regen"),))
    verdict = newsclean.Verdict(0, newsclean.Action.DROP, newsclean.Reason("footer.line", "regen"), "footer", (0, 2))
    candidate = newsclean.Candidate("date", date, newsclean.Reason("date.meta"))
    article = newsclean.Article("Grüße", authors=("Ö",), date=date, blocks=(block,), verdicts=(verdict,))
    found = dataclasses.replace(article, candidates=(candidate,)).to_dict()
    assert list(found) == [field.name for field in dataclasses.fields(newsclean.Article) if field.compare]
    assert (found["authors"], found["date"], found["candidates"][0]["value"]) == (["Ö"], iso, iso)
    assert found["blocks"][0]["phrases"] == [{"section": "footer", "mode": "line", "text": "regen"}]
    assert found["verdicts"][0]["action"] == "drop"
    assert found["verdicts"][0]["span"] == [0, 2]
    assert json.loads(json.dumps(found)) == found


def test_json_is_one_line_of_unicode() -> None:
    article = newsclean.extract("<p>Grüße aus Köln.</p><p>昨夜雨が降った。</p>")
    line = article.to_json()
    assert "\n" not in line
    assert "Grüße" in line
    assert json.loads(line) == article.to_dict()


def test_articles_are_frozen_and_can_be_pickled() -> None:
    article = newsclean.extract(PAGE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.text = ""  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(article)) == article


def importing(statement: str) -> str:
    """Run a statement in a fresh interpreter; give what it prints."""
    return subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, check=True).stdout


def test_extraction_without_a_soup_needs_no_bs4() -> None:
    pytest.importorskip("turbohtml")
    statement = f"import sys, newsclean; newsclean.extract({PAGE!r}); print('bs4' in sys.modules)"
    assert importing(statement).strip() == "False"


def test_a_page_of_one_line_has_it_for_a_text() -> None:
    assert newsclean.extract("It rained.").text == "It rained."
