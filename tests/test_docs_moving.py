"""The guides for those who come from another extractor name all of its fields and options, and only ours that exist."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from documented import DOCS

import newsclean
from newsclean.explain import Account

GUIDES = DOCS / "guides"
NAME = re.compile(r"`(\w+)`")
OURS = {
    "article": {name for name in vars(newsclean.Article) if not name.startswith("_")},
    "block": {*newsclean.Block._fields},
    "account": {name for name in vars(Account) if not name.startswith("_")},
    "newsclean": {*newsclean.__all__, "lexicon"},
}


def cells(guide: str, heading: str) -> Iterator[list[str]]:
    """Give the rows of the table below a heading."""
    text = (GUIDES / guide).read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    for line in text.splitlines():
        if line.startswith("| ") and not line.startswith("| ---"):
            yield [cell.strip() for cell in line.strip("| ").replace(r"\|", "/").split(" | ")]


def named(guide: str, heading: str) -> set[str]:
    """Give the names in the first column of the table below a heading."""
    return {name for row in cells(guide, heading) for name in NAME.findall(row[0])}


def public(names: Any) -> set[str]:
    """Leave out what begins with an underscore."""
    return {name for name in names if not name.startswith("_")}


def test_trafilatura() -> None:
    peer = pytest.importorskip("trafilatura")
    document = pytest.importorskip("trafilatura.settings").Document
    assert named("from-trafilatura.md", "Fields") == {*document.__slots__}
    calls = (peer.extract, peer.bare_extraction, peer.extract_with_metadata)
    assert named("from-trafilatura.md", "Options") == {
        name for each in calls for name in inspect.signature(each).parameters
    }
    functions = named("from-trafilatura.md", "Functions and commands") | {
        "extract",
        "bare_extraction",
        "extract_with_metadata",
    }
    assert functions == {*peer.__all__}


@pytest.mark.filterwarnings("ignore")
def test_newspaper4k() -> None:
    peer = pytest.importorskip("newspaper")
    article, config = peer.Article("https://lantern.example/ferry"), peer.Config()
    properties = {name for name, value in vars(peer.Article).items() if isinstance(value, property)}
    assert named("from-newspaper4k.md", "Fields") == public({*vars(article), *properties})
    properties = {name for name, value in vars(peer.Config).items() if isinstance(value, property)}
    # Its names in capitals are deprecated ones.
    assert named("from-newspaper4k.md", "Options") == {
        name for name in public({*vars(config), *properties}) if name.islower()
    }


def test_justext() -> None:
    peer = pytest.importorskip("justext")
    paragraph = peer.justext(b"<p>It rained.", frozenset())[0]
    assert named("from-justext.md", "Paragraphs") == public({*vars(paragraph), *vars(type(paragraph))})
    assert named("from-justext.md", "Options") == {*inspect.signature(peer.justext).parameters}


@pytest.mark.parametrize("guide", sorted(GUIDES.glob("from-*.md")), ids=lambda path: path.stem)
def test_what_is_said_of_newsclean_exists(guide: Path) -> None:
    text = guide.read_text("utf-8")
    for owner, name in re.findall(r"\b(article|block|account|newsclean)\.([a-z_]\w*)", text):
        assert name in OURS[owner], f"{owner}.{name}"
    parameters = {"page", *inspect.signature(newsclean.extract).parameters}
    for row in cells(guide.name, "Options"):
        if row[0] not in ("trafilatura", "newspaper4k", "jusText"):
            assert row[1] == "–" or set(NAME.findall(row[1])) <= parameters, row


@pytest.mark.parametrize("guide", sorted(GUIDES.glob("from-*.md")), ids=lambda path: path.stem)
def test_tables_have_three_columns(guide: Path) -> None:
    for heading in ("Fields", "Paragraphs", "Options"):
        if f"## {heading}\n" in guide.read_text("utf-8"):
            assert {len(row) for row in cells(guide.name, heading)} <= {2, 3}
