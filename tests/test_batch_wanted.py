"""Batch runs that leave pages out by their type and confidence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_classify import ARTICLE
from test_walls import page

from newsclean.batch.resume import ResumeError
from newsclean.batch.run import Options, run
from newsclean.batch.wanted import Wanted
from newsclean.cli import main

WALLS = (("en", "missing"), ("de", "login"))


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """Give a file of pages: an article between two walls."""
    pages = [page(*WALLS[0]), ARTICLE, page(*WALLS[1])]
    path = tmp_path / "crawl.jsonl"
    path.write_text("".join(json.dumps({"html": each}) + "\n" for each in pages), "utf-8")
    return path


def rows(path: Path) -> list[dict[str, object]]:
    """Read lines of JSON."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("output", ["out.jsonl", "out.csv"])
def test_what_is_left_out_goes_where_it_is_to(crawl: Path, tmp_path: Path, output: str) -> None:
    rest = tmp_path / "rest.jsonl"
    options = Options(jobs=1, wanted=Wanted(("article", "liveblog")), rest=rest, fields=("id", "text"))
    summary = run([crawl], tmp_path / output, options)
    assert (summary.pages, summary.left_out, summary.types) == (1, {"none": 2}, {"none": 2, "article": 1})
    assert [set(each) for each in rows(rest)] == 2 * [{"id", "text", "page_type", "confidence"}]
    assert [each["page_type"] for each in rows(rest)] == ["none", "none"]
    assert (tmp_path / output).read_text("utf-8").count("piano") >= 1
    assert not list(tmp_path.glob("*.part"))


def test_without_a_place_it_is_counted(crawl: Path, tmp_path: Path) -> None:
    summary = run([crawl], tmp_path / "out.jsonl", Options(jobs=1, wanted=Wanted(confidence=1.0)))
    assert (summary.pages, summary.left_out.total()) == (0, 3)
    assert rows(tmp_path / "out.jsonl") == []


def test_what_is_there_is_not_lost(crawl: Path, tmp_path: Path) -> None:
    rest = tmp_path / "rest.jsonl"
    rest.write_text("mine", "utf-8")
    with pytest.raises(ResumeError, match="is there already"):
        run([crawl], tmp_path / "out.jsonl", Options(jobs=1, rest=rest))
    assert rest.read_text("utf-8") == "mine"


def test_the_command_says_how_many(crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, rest = str(tmp_path / "out.jsonl"), tmp_path / "rest.jsonl"
    arguments = ["batch", str(crawl), "-o", out, "--jobs", "1", "--only", "article", "--rest", str(rest)]
    assert main(arguments) == 0
    assert "2 left out: none 2" in capsys.readouterr().err
    assert len(rows(rest)) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "news"], "only: expected some of article"),
        (["--min-confidence", "80"], "min_confidence: expected a number from 0 to 1"),
    ],
)
def test_wrong_options_are_told(
    crawl: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["batch", str(crawl), "-o", str(tmp_path / "out.jsonl"), *arguments]) == 2
    assert message in capsys.readouterr().err
