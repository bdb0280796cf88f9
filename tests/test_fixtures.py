"""Every fixture case: its text, its fields, the reasons for what is left out, and the same from every kind of input."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from accounting import check_accounted, dropped
from bs4 import BeautifulSoup
from cases import CASES, ROOT, Case, field_params, params

import newsclean
from newsclean.read import read

HTML = [case for case in CASES if case.kind == "html"]
Extracted = Callable[[Case], Any]


@pytest.mark.parametrize("case", params("text"))
def test_text(case: Case, extracted: Extracted) -> None:
    assert extracted(case).text.split("\n\n") == case.text.split("\n\n")


@pytest.mark.parametrize(("case", "title"), field_params("title"))
def test_title(case: Case, title: str | None, extracted: Extracted) -> None:
    assert extracted(case).title == title


@pytest.mark.parametrize(("case", "authors"), field_params("authors"))
def test_authors(case: Case, authors: list[str], extracted: Extracted) -> None:
    assert extracted(case).authors == tuple(authors)


@pytest.mark.parametrize(("case", "date"), field_params("date"))
def test_date(case: Case, date: str | None, extracted: Extracted) -> None:
    found = extracted(case).date
    assert (found and found.isoformat()) == date


@pytest.mark.parametrize(("case", "language"), field_params("language"))
def test_language(case: Case, language: str, extracted: Extracted) -> None:
    assert extracted(case).language == language


@pytest.mark.parametrize(("case", "site_name"), field_params("site_name"))
def test_site_name(case: Case, site_name: str, extracted: Extracted) -> None:
    assert extracted(case).site_name == site_name


@pytest.mark.parametrize("case", params("reasons", [case for case in CASES if case.reasons]))
def test_reasons(case: Case, extracted: Extracted) -> None:
    article = extracted(case)
    wrong = {}
    for snippet, families in case.reasons:
        found = reasons_for(article, snippet)
        if not found & set(families):
            wrong[snippet] = (families, found)
    assert not wrong


def reasons_for(article: Any, snippet: str) -> set[str]:
    """The families and filters that dropped the blocks which hold a snippet."""
    out = dropped(article)
    drops = [v for block in article.blocks if snippet in block.text for v in out.get(block.index, ())]
    return {name for v in drops for name in (v.reason.code.split(".")[0], v.filter)}


@pytest.mark.parametrize("case", params("accounted"))
def test_every_block_is_accounted_for(case: Case, extracted: Extracted) -> None:
    check_accounted(extracted(case))


@pytest.mark.parametrize("case", params("kind"))
def test_kind_is_told_by_the_content(case: Case, extracted: Extracted) -> None:
    assert newsclean.extract(case.source, url=case.url, kind=case.kind) == extracted(case)


@pytest.mark.parametrize("case", params("bytes"))
def test_bytes_and_files_give_the_same_article(case: Case, extracted: Extracted) -> None:
    file = ROOT / case.name / ("input.html" if case.kind == "html" else "input.txt")
    assert newsclean.extract(case.page, url=case.url) == extracted(case)
    assert newsclean.extract(file, url=case.url) == extracted(case)


@pytest.mark.parametrize("case", params("soup", HTML))
def test_soup_gives_the_same_article(case: Case, extracted: Extracted) -> None:
    assert newsclean.extract(BeautifulSoup(case.source, "html5lib"), url=case.url) == extracted(case)


@pytest.mark.parametrize("case", params("readers", HTML))
def test_both_readers_give_the_same_page(case: Case) -> None:
    ours, soups = read(case.source), read(BeautifulSoup(case.source, "html5lib"))
    assert ours.blocks == soups.blocks
    assert ours.scopes == soups.scopes
    assert ours.head == soups.head
