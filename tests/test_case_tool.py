"""`make case`: a page becomes a fixture case whose words are nobody's and whose shape is the page's."""

from __future__ import annotations

import functools
import html
import json
import re
import threading
import tomllib
from collections.abc import Iterator
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import anonymise
import case as tool
import pytest
from cases import CASES, Case
from invent import TOKEN, Inventor

import newsclean

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="iso-8859-1"><title>Otters return | Lantern Gazette</title>
<meta property="og:site_name" content="Lantern Gazette"><meta name="viewport" content="width=device-width">
<link rel="canonical" href="https://www.lanterngazette.co.uk/nature/2026/03/otters-return.html">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Otters return",
"datePublished": "2026-03-14T07:45:00+01:00", "author": {"@type": "Person", "name": "Wilhelmina Ferndale"}}</script>
<script>track("lanterngazette")</script><style>.lanterngazette-rail { color: red }</style></head><body>
<div class="lanterngazette-header" data-track='{"user": "Ferndale"}' onclick="follow('Ferndale')">
Share this article</div>
<!-- Ferndale, please check --><h1>Otters return</h1><p class="byline">By Wilhelmina Ferndale</p>
<p>Nobody in the village had expected otters, said Ferndale&#39;s neighbour, caf&eacute; owner &amp; angler. The river
was quiet on 14 March 2026, and telephone 004412345678 rang. Write to otters@lanterngazette.co.uk or see
https://lanterngazette.co.uk/otters for more pictures of otters.</p>
<img src="/images/otters-ferndale.jpg" alt="Otters beside Ferndale" srcset="/otters.jpg 2x"></body></html>
"""
SECRETS = ("ferndale", "wilhelmina", "otter", "lantern", "gazette", "angler", "12345678", "caf")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the cases go."""
    return tmp_path / "fixtures"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "otters.html"
    path.write_text(PAGE, "iso-8859-1")
    return path


def make(page: object, folder: Path, *options: str) -> int:
    """Run the tool."""
    return tool.main([str(page), "--fixtures", str(folder), *options])


def anonymous(text: str = PAGE, language: str = "en") -> str:
    """Give the page for a page of HTML."""
    return tool.anonymised(text, "html", language, None).page


def test_makes_the_files_of_a_case(page: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert make(page, folder, "--name", "en/otters") == 0
    made = folder / "en" / "otters"
    assert {path.name for path in made.iterdir()} == {"input.html", "expected.txt", "expected.json", "case.toml"}
    article = newsclean.extract(made / "input.html")
    fields = json.loads((made / "expected.json").read_text("utf-8"))
    assert (made / "expected.txt").read_text("utf-8") == article.text + "\n"
    assert fields == {"title": article.title, "authors": list(article.authors), "date": "2026-03-14T07:45:00+01:00"}
    assert all((article.text, article.title, article.authors))
    about = tomllib.loads((made / "case.toml").read_text("utf-8"))
    assert about == {"label": "", "comment": "", "kind": "html", "language": "en"}
    assert "pytest tests/test_fixtures.py -k otters" in capsys.readouterr().out


def test_a_dump_becomes_a_case_of_text(tmp_path: Path, folder: Path) -> None:
    page = tmp_path / "Dump.txt"
    page.write_text("Home\nNews\nSport\n\nOtters return\n\nBy Wilhelmina Ferndale\n\nNobody had expected otters.\n")
    assert make(page, folder) == 0
    made = (folder / "en" / "dump" / "input.txt").read_text("utf-8")
    assert made.startswith("Home\nNews\nSport\n\n")
    assert not [secret for secret in SECRETS if secret in made.lower()]


def test_no_word_of_the_publisher_is_left() -> None:
    made = html.unescape(anonymous()).lower()
    assert not [secret for secret in SECRETS if secret in made]


def test_markup_dates_and_phrases_stay() -> None:
    made = anonymous()
    for kept in ('class="byline"', "Share this article", "2026-03-14T07:45:00+01:00", "14 March 2026", "schema.org"):
        assert kept in made
    assert re.findall(r"</?[a-z]+", made) == re.findall(r"</?[a-z]+", PAGE)
    assert 'content="width=device-width"' in made
    assert '<meta charset="utf-8">' in made
    assert "track" not in made.replace("data-track", "")


def test_the_same_word_is_the_same_everywhere() -> None:
    article = newsclean.extract(anonymous())
    assert article.title
    assert anonymous().lower().count(article.title.split()[0].lower()) == PAGE.lower().count("otters") - len(["srcset"])


def test_addresses_are_on_domains_that_are_nobodys() -> None:
    hosts = re.findall(r"(?://|\w@)([\w.-]+\w)", anonymous())
    assert hosts
    assert all(host.endswith(".example") or host == "schema.org" for host in hosts), hosts


# Where newsclean errs, a block lies near the page's cut, and which invented words share a stem may tip it.
SURE = [case for case in CASES[::4] if "text" not in case.fails]


@pytest.mark.parametrize("case", SURE, ids=lambda case: case.name)
def test_newsclean_judges_the_invented_page_as_the_page(case: Case) -> None:
    made = tool.anonymised(case.source, case.kind, case.language, case.url)
    before, after = newsclean.extract(case.source, url=case.url), newsclean.extract(made.page, url=made.url)
    assert tool.compared(before, after).startswith("newsclean judges 0 of ")
    assert made == tool.anonymised(case.source, case.kind, case.language, case.url)
    assert made.page != case.source


def test_what_is_judged_otherwise_is_told() -> None:
    story = "The ferry came at nine, and nobody was there to see it but the keeper of the lighthouse and his dog."
    one = newsclean.extract(f"<p>{story}</p><p>Share this article</p>")
    other = newsclean.extract(f"<p>{story}</p><p>{story.replace('ferry', 'bus').replace('dog', 'cat')}</p>")
    assert tool.compared(one, other).startswith("newsclean judges 1 of 2 blocks otherwise")
    assert tool.compared(one, newsclean.extract(f"<p>{story}</p>")).startswith("Mind: it has 1 blocks, and the page 2")


@pytest.mark.parametrize(
    ("word", "language"),
    [("Ferdinand", "en"), ("LONDON", "en"), ("мостовая", "ru"), ("図書館", "ja"), ("จักรยาน", "th"), ("straße", "de")],
)
def test_a_word_keeps_its_shape(word: str, language: str) -> None:
    made = Inventor(f"{word} the quick brown fox jumps over a lazy dog", language).text(word)
    assert made != word
    assert [letter.isupper() for letter in made] == [letter.isupper() for letter in word]
    assert len(TOKEN.findall(made)) == len(TOKEN.findall(word))


@pytest.mark.parametrize(
    "damaged",
    ["<p", "<p title='x>y", "<!-- open", "<script>open", "a < b & c", "<a href='http://[x'>x</a>", '<a href="">x', ""],
)
def test_damaged_markup_is_left_as_damaged(damaged: str) -> None:
    made = anonymise.Anonymiser(damaged, "en").page(damaged)
    assert made.count("<") == damaged.count("<")


def test_nothing_is_overwritten(page: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "en" / "otters").mkdir(parents=True)
    assert make(page, folder) == 1
    assert not list((folder / "en" / "otters").iterdir())
    assert "already" in capsys.readouterr().err


def test_a_page_that_cannot_be_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert make("missing.html", folder) == 1
    assert "missing.html" in capsys.readouterr().err


@pytest.fixture
def address(page: Path) -> Iterator[str]:
    """The address of the page on a server of this machine."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(page.parent))
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/otters.html"
        server.shutdown()


def test_a_page_is_fetched_from_an_address(address: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert make(address, folder, "--language", "en") == 0
    about = tomllib.loads((folder / "en" / "otters" / "case.toml").read_text("utf-8"))
    assert re.fullmatch(r"http://[a-z0-9-]+\.example/[a-z]+\.html", about["url"])


def test_a_missing_address_is_told(address: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert make(address.replace("otters", "badgers"), folder) == 1
