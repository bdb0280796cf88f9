"""Pages as frameworks serve them: what servers render is not disturbed by data, what they leave to scripts is read."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import bs4
import pytest

import newsclean

BUILT = Path(__file__).parent / "built"
PAGES = sorted(BUILT.glob("*.html"))
ARTICLE = (BUILT / "article.txt").read_text("utf-8")
ADDRESS = "https://gullhaven.example/news/lighthouse-keeper-returns-lamp"
TITLE = "The keeper who brought the lamp of Gullhaven back"
DATE = dt.datetime(2026, 3, 14, 7, 30, tzinfo=dt.UTC)
RENDERED = {"news", "story"}  # by the server
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


def words_f1(text: str) -> float:
    """The share of words that two texts have in common, in percent."""
    one, other = Counter(text.split()), Counter(ARTICLE.split())
    return 200 * (one & other).total() / (one.total() + other.total())


@each_page
@pytest.mark.parametrize("reader", ["turbohtml", "soup"])
def test_the_article_is_read(path: Path, reader: str) -> None:
    page = path.read_text("utf-8")
    article = newsclean.extract(page if reader == "turbohtml" else bs4.BeautifulSoup(page, "html5lib"), url=ADDRESS)
    assert words_f1(article.text) >= 97
    assert article.title == TITLE
    assert article.authors == ("Marta Quill", "Jörn Åkesson")
    assert article.date == DATE


@each_page
def test_what_a_server_renders_is_read_without_the_data(path: Path) -> None:
    article = newsclean.extract(path.read_bytes(), url=ADDRESS)
    codes = {verdict.reason.code for verdict in article.verdicts}
    assert ("data.body" in codes) != (path.stem.rpartition("-")[2] in RENDERED or path.stem == "next-tabs")


@each_page
def test_every_block_is_accounted_for(path: Path) -> None:
    article = newsclean.extract(path.read_bytes(), url=ADDRESS)
    assert all(account.kept or account.code for account in article.explain().accounts)


@each_page
def test_the_structure_is_rendered(path: Path) -> None:
    written = newsclean.extract(path.read_bytes(), url=ADDRESS).markdown()
    assert "## A barn full of glass" in written
    assert "- one brass wheel of ninety-six teeth;" in written
    assert ("> " if path.stem != "devalue-prismic" else "") + "You cannot hurry glass." in written  # it has no quotes
