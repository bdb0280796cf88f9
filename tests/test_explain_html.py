"""Reports as files: one self-contained file each, all text of pages escaped, and a policy that fits what is in them."""

from __future__ import annotations

import base64
import hashlib
import html
import itertools
import json
import re
from collections.abc import Callable
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from cases import CASES, Case
from reports import SUMMARY

import newsclean
from newsclean import Action, Article, Block, Candidate, Reason, Verdict
from newsclean.explain import compare
from newsclean.explain.charts import COLOURS, HATCH, colour, hatched, histogram, share_bar
from newsclean.explain.html_tags import Html, join, tag
from newsclean.explain.run_report import run_report

Extracted = Callable[[Case], Article]
EVIL = (
    """</script><script>alert(1)</script><img src=x onerror=alert(2)> "' onload=alert(3) <!-- ]]> \ud83d \x00 \u2028"""
)


def hostile() -> Article:
    """An article that is evil wherever a page has a say."""
    reason = Reason(EVIL, EVIL)
    verdicts = (Verdict(0, Action.DROP, reason, EVIL), Verdict(1, Action.DROP, reason, EVIL, (3, 9)))
    said = tuple(Candidate(field, EVIL, reason, 0) for field in ("title", "authors", EVIL))
    return Article(
        EVIL, title=EVIL, authors=(EVIL,), language=EVIL, url=f"javascript:{EVIL}", site_name=EVIL, candidates=said,
        blocks=(Block(0, EVIL, tag=EVIL), Block(1, EVIL, level=2, collapsed=EVIL)), verdicts=verdicts, warnings=(EVIL,),
    )  # fmt: skip


def evil_summary() -> dict[str, Any]:
    site, page = {"pages": 1, "empty": 1, "kept": 0, "dropped": 1}, {"id": EVIL, "url": EVIL}
    texts = {"dropped": {EVIL: 1}, "errors": {EVIL: 1}, "sites": {EVIL: site}, "slowest": [{"seconds": 1.0, **page}]}
    return {**SUMMARY, **texts, "empty_pages": [page]}


def reports() -> dict[str, str]:
    """One report of each kind, all hostile."""
    page, other = hostile().explain(), newsclean.extract(f"<p>{html.escape(EVIL)}</p>").explain()
    return {
        "page": page.to_html(EVIL),
        "comparison": compare(page, other, EVIL).to_html(),
        "run": run_report(evil_summary(), EVIL),
    }


KINDS = pytest.mark.parametrize("kind", ["page", "comparison", "run"])


@KINDS
def test_hostile_text_makes_no_markup(kind: str) -> None:
    soup = BeautifulSoup(reports()[kind], "html5lib")
    assert len(soup.find_all("script")) == 2
    assert not soup.find_all(["img", "iframe", "object", "link", "base"])
    for element in soup.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")]
        assert not str(element.get("href", "")).lower().startswith("javascript:")


@KINDS
def test_reports_are_one_file_that_loads_nothing(kind: str) -> None:
    text = reports()[kind]
    soup = BeautifulSoup(text, "html5lib")
    assert not soup.find_all(src=True)
    assert not soup.find_all(srcset=True)
    assert {link["href"][0] for link in soup.find_all("a")} <= {"#"}
    style, script = asset(soup, "style"), asset(soup, "script:not([type])")
    assert not re.search(r"url\((?!#)|@import|\bhttps?:", style)
    assert not re.search(r"\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|eval|import)\b", script)
    text.encode("utf-8")


def asset(soup: BeautifulSoup, selector: str) -> str:
    found = soup.select_one(selector)
    assert found is not None
    return str(found.string)


@KINDS
def test_the_policy_allows_what_is_in_the_file_and_no_more(kind: str) -> None:
    soup = BeautifulSoup(reports()[kind], "html5lib")
    policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in str(policy["content"]).split(";"))
    assert rules.pop("style-src") == f"'{digest(asset(soup, 'style'))}'"
    assert rules.pop("script-src") == f"'{digest(asset(soup, 'script:not([type])'))}'"
    assert set(rules.values()) == {"'none'", "'script'"}
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert not soup.find_all(style=True), "the policy forbids styles on elements"


def digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@KINDS
def test_reports_are_valid(kind: str) -> None:
    html5lib.HTMLParser(strict=True).parse(reports()[kind])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_report_holds_the_page_in_order(case: Case, extracted: Extracted) -> None:
    explanation = extracted(case).explain()
    soup = BeautifulSoup(explanation.to_html(case.name), "html5lib")
    shown = soup.select(".b")
    assert [element["id"] for element in shown] == [f"b{each.block.index}" for each in explanation.accounts]
    for element, each in zip(shown, explanation.accounts, strict=True):
        words = element.select_one(":not(button):not(.sr)")
        assert words is not None
        assert words.get_text() == each.block.text
        assert ("drop" in element["class"]) == (not each.kept)
        if not each.kept:
            assert element.select_one(".why").get_text() == f"dropped: {each.code}"  # type: ignore[union-attr]
    data = json.loads(asset(soup, "#data"))
    assert len(data["blocks"]) == len(explanation.accounts)
    assert all(meaning for _, meaning in data["codes"])


def test_the_direction_of_each_block_is_its_own(extracted: Extracted) -> None:
    case = next(case for case in CASES if case.language == "ar")
    soup = BeautifulSoup(extracted(case).explain().to_html(), "html5lib")
    assert {element.get("dir") for element in soup.select(".b.keep")} == {"rtl"}
    assert soup.select_one(".page")["lang"] == "ar"  # type: ignore[index]


def test_an_address_is_a_link_if_it_is_one_of_the_web() -> None:
    for url, link in (("https://a.example/b?c=1&d", True), ("javascript:alert(1)", False), ("http://[broken", False)):
        soup = BeautifulSoup(Article("", url=url).explain().to_html(), "html5lib")
        assert [each["href"] for each in soup.select(".about a")] == ([url] if link else [])
        assert url in soup.get_text()


def test_the_run_report_has_every_figure() -> None:
    text = BeautifulSoup(run_report(SUMMARY, "Night run"), "html5lib").get_text(" ")
    said = ("Night run", "4 pages in 1.2 s", "72 %", "teaser.element", "3,000", "24 %", "a.example", "75 %",
            "b/2.html:123456789", "https://b.example/2",
            "500 ms", "page.timeout", "1 pages without text, 2 with less than 256 characters", "2.0 MB/s")  # fmt: skip
    assert [figure for figure in said if figure not in text] == []


def test_the_run_report_of_an_empty_run() -> None:
    nothing = {name: type(value)() for name, value in SUMMARY.items()}
    html5lib.HTMLParser(strict=True).parse(run_report(nothing))


def test_a_run_with_many_reasons_draws_the_largest() -> None:
    dropped = {f"kind.n{number}": 100 - number for number in range(60)}
    soup = BeautifulSoup(run_report({**SUMMARY, "dropped": dropped}), "html5lib")
    assert len(soup.select(".bar g")) == 25
    assert "all other reasons" in str(soup.select_one(".bar")["aria-label"])  # type: ignore[index]
    assert all(code in soup.get_text() for code in dropped)


def test_elements_escape_what_is_text() -> None:
    assert tag("p", "a < b", tag("b", "&"), None, class_="x", data_no=1, hidden=True, id=None) == (
        '<p class="x" data-no="1" hidden>a &lt; b<b>&amp;</b></p>'
    )
    assert tag("p", title='"><script>') == '<p title="&quot;&gt;&lt;script&gt;"></p>'
    assert join(["<", Html("<br>")], ", ") == "&lt;, <br>"


def test_plots_tell_their_figures_in_words() -> None:
    bar = BeautifulSoup(share_bar([0.25, 0.75], ["kept: 25 %", "rain.heavy: 75 %"], [0, 1]), "html5lib")
    assert bar.svg is not None
    assert bar.svg["aria-label"] == "kept: 25 %; rain.heavy: 75 %"
    assert [rect["width"] for rect in bar.select("rect:not(.hatched)")] == ["25.000%", "75.000%"]
    plot = BeautifulSoup(histogram([1, 4], ["short", "long"], "Pages"), "html5lib")
    assert [float(rect["height"]) for rect in plot.select("rect")] == [24.0, 96.0]  # type: ignore[arg-type]
    assert "short 1, long 4" in str(plot)


def test_text_that_stays_has_a_colour_of_its_own() -> None:
    assert colour(0) == "k0"
    assert "k0" not in {colour(rank) for rank in range(1, 100)}
    assert len({colour(rank) for rank in range(1, 100)}) == COLOURS - 1


def test_a_notebook_shows_the_report_in_a_frame_that_cannot_reach_it() -> None:
    for shown in (hostile(), hostile().explain()):
        soup = BeautifulSoup(shown._repr_html_(), "html5lib")
        frame = soup.iframe
        assert frame is not None
        assert frame["sandbox"] == ["allow-scripts"]
        assert len(soup.find_all(True)) == len(BeautifulSoup("<iframe>", "html5lib").find_all(True))
        assert str(frame["srcdoc"]).startswith("<!DOCTYPE html>")


def test_reasons_beyond_the_colours_are_told_apart_by_their_hatches() -> None:
    looks = [(colour(rank), hatched(rank)) for rank in range(1, 25)]
    assert len(set(looks)) == len(looks)
    drawn = BeautifulSoup(str(HATCH), "html5lib").find_all("pattern")
    assert {f"h{pattern['id'][-1]}" for pattern in drawn} == {look.split()[1] for _, look in looks}


def test_labels_of_many_bins_stand_in_two_rows() -> None:
    few, many = (BeautifulSoup(histogram([1] * count, ["1,024+"] * count, "x"), "html5lib") for count in (4, 9))
    rows = [[float(str(text["y"])) for text in plot.select("g text:last-child")] for plot in (few, many)]
    assert len(set(rows[0])) == 1
    assert all(one != next_one for one, next_one in itertools.pairwise(rows[1]))
