"""Who is credited, a class of bylines a row: on pages and in dumps, in scripts with capitals and without."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from nobody import KIT

from newsclean import Article, extract

ROWS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("author_rows.toml").read_text("utf-8"))["row"]
TAGS = re.compile(r"<[^>]*>")
OF_PAGES = [row for row in ROWS if "dump" not in row]
OF_DUMPS = [row for row in ROWS if "dump" in row]


def page(row: dict[str, Any]) -> str:
    """A page with the row's byline below its title, or below its text."""
    kit = KIT[row["language"]]
    title, text = kit["titles"][0], "".join(f"<p>{paragraph}</p>" for paragraph in kit["paragraphs"] * 2)
    head = f"<meta charset=utf-8>{row.get('head') or f'<title>{title}</title>'}"
    article = f"<article><h1>{title}</h1>{row.get('byline', '')}{text}{row.get('below', '')}</article>"
    return f"<!DOCTYPE html><html lang={row['language']}><head>{head}</head><body>{article}</body></html>"


def dump(row: dict[str, Any], gap: str) -> str:
    """A dump with the row's byline between its title and its date."""
    kit = KIT[row["language"]]
    return gap.join([kit["titles"][0], row["dump"], kit["days"][1], *kit["paragraphs"] * 2])


def kept(article: Article, names: list[str]) -> list[str]:
    """The lines of the text that are not its paragraphs, and have one of the names."""
    return [line for line in article.text.split("\n") if len(line) < 60 and any(name in line for name in names)]


def name_of(row: dict[str, Any]) -> str:
    """What a row is called: its byline, else what else it has."""
    return TAGS.sub("", row.get("byline", "") + row.get("below", "")) or row["head"]


@pytest.mark.parametrize("row", OF_PAGES, ids=[name_of(row) for row in OF_PAGES])
def test_bylines_of_pages(row: dict[str, Any]) -> None:
    article = extract(page(row))
    assert list(article.authors) == row["authors"]
    assert kept(article, row["authors"]) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["flat", "gaps"])
@pytest.mark.parametrize("row", OF_DUMPS, ids=[row["dump"] for row in OF_DUMPS])
def test_bylines_of_dumps(row: dict[str, Any], gap: str) -> None:
    article = extract(dump(row, gap), kind="text")
    assert list(article.authors) == row["authors"]
    assert row["dump"] not in article.text
