"""The fixture cases themselves: consistent, complete, and each of its own prose."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import Counter
from typing import Any

import pytest
from bs4 import BeautifulSoup
from cases import ASPECTS, CASES, KNOWN_FAILURES, ROOT, Case, params

FIELDS = {"title", "authors", "date", "language", "site_name"}
FAMILIES = {"advert", "author", "byline", "caption", "comments", "consent", "dateline", "duplicate", "footer", "hidden"}
FAMILIES |= {"navigation", "newsletter", "promo", "share", "signoff", "subscription", "tags", "teaser", "title"}
SCRIPTS = {
    "Latin": "[a-z]",
    "Cyrillic": "[а-я]",
    "Greek": "[α-ω]",
    "Arabic": "[ء-ي]",
    "Hebrew": "[א-ת]",
    "Devanagari": "[ऀ-ॿ]",
    "Thai": "[ก-๛]",
    "kana": "[ぁ-ヿ]",
    "Han": "[一-鿿]",
    "Hangul": "[가-힣]",
}


def squash(text: str) -> str:
    """Leave out all white space."""
    return re.sub(r"\s+", "", text)


def seen(case: Case) -> str:
    """All text of a case's page, but for what stands above ruby letters and for hints in the midst of a line."""
    if case.kind == "text":
        return case.source
    soup = BeautifulSoup(case.source, "html5lib")
    for reading in soup.select("rt, rp, span.hint"):
        reading.extract()
    return soup.get_text()


def check_date(value: str | None) -> None:
    """Assert that a date is as isoformat() writes it."""
    if value is not None:
        date = dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
        assert date.isoformat() == value


@pytest.mark.parametrize("case", params("consistent"))
def test_expected_text_stands_in_the_page_in_order(case: Case) -> None:
    page, at = squash(seen(case)), 0
    for paragraph in case.text.split("\n\n"):
        cells = [squash(cell) for cell in paragraph.split(" | ")]
        for cell in cells:
            found = page.find(cell, at)
            assert found >= 0, f"not in the page after the paragraph before it: {paragraph!r}"
            at = found + len(cell)


@pytest.mark.parametrize("case", params("consistent"))
def test_expected_text_is_well_formed(case: Case) -> None:
    assert case.text
    for paragraph in case.text.split("\n\n"):
        lines = paragraph.split("\n")
        assert paragraph == paragraph.strip()
        assert all(line == line.rstrip() != "" for line in lines)
        listing = any(line[0] == " " for line in lines)  # preformatted text keeps its indentation
        assert "<pre" in case.source if listing else not re.search(r"[^\S\n]{2}", paragraph)
        assert not re.search(r"[\t\u00a0\u3000]", paragraph)


@pytest.mark.parametrize("case", params("consistent"))
def test_fields_are_valid(case: Case) -> None:
    fields: dict[str, Any] = dict(case.fields)
    assert {"title", "authors", "date"} <= set(fields) <= FIELDS
    assert fields["title"] is None or squash(fields["title"]) in squash(seen(case))
    assert all(squash(author) in squash(seen(case) + case.source) for author in fields["authors"])
    check_date(fields["date"])


@pytest.mark.parametrize("case", params("consistent"))
def test_reasons_name_lines_that_only_the_noise_holds(case: Case) -> None:
    for snippet, families in case.reasons:
        assert squash(snippet) in squash(seen(case)), snippet
        assert snippet not in case.text or "duplicate" in families
        assert families
        assert set(families) <= FAMILIES


@pytest.mark.parametrize("case", params("consistent"))
def test_description_is_valid(case: Case) -> None:
    about = tomllib.loads((ROOT / case.name / "case.toml").read_text("utf-8"))
    assert set(about) <= {"label", "comment", "kind", "language", "url", "fails"}
    assert case.kind in ("html", "text")
    assert re.fullmatch("[a-z]{2}", case.language)
    assert case.label
    assert len(case.comment) > 40
    assert case.url is None or re.match(r"https://[\w.-]+\.example/", case.url)
    assert set(case.fails) <= set(ASPECTS)
    assert case.fails or not case.name.startswith(KNOWN_FAILURES)
    group = case.name.split("/")[0]
    assert group in ("negative", KNOWN_FAILURES, case.language)


@pytest.mark.parametrize("case", params("consistent"))
def test_page_is_more_than_its_article(case: Case) -> None:
    assert len(squash(seen(case))) > len(squash(case.text))


def test_no_case_copies_another() -> None:
    counts = Counter(p for case in CASES for p in set(case.text.split("\n\n")) if len(p) > 40)
    assert not [paragraph for paragraph, count in counts.items() if count > 1]


def test_cases_cover_languages_scripts_and_kinds() -> None:
    assert len(CASES) >= 44
    assert len({case.language for case in CASES}) >= 12
    assert sum(case.name.startswith("negative/") for case in CASES) >= 9
    assert 0.5 < sum(case.kind == "html" for case in CASES) / len(CASES) < 0.75
    assert all(any(re.search(letters, case.text) for case in CASES) for letters in SCRIPTS.values())


def test_every_folder_is_a_case() -> None:
    folders = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("*/*") if path.is_dir()}
    assert folders == {case.name for case in CASES}
