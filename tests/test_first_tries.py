"""What people try first: a few sentences, and on the command line whatever they have a page in."""

from __future__ import annotations

import gzip
import os
import random
from collections.abc import Iterable
from pathlib import Path

import pytest

import newsclean
from newsclean.cli import main, page_file

PAGE = Path(__file__).parent.parent / "examples" / "harbour.html"
STORY = (
    "The ferry came back to the harbour before dawn, and the crew of the library stayed in bed until the storm "
    "was over and the town awoke."
)
TWO = "The ferry came back today. Nobody was hurt."
Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("page", ["\n\n".join([STORY] * 3), "\n".join([STORY] * 3), f"<p>{STORY}</p>" * 3, STORY])
def test_a_paragraph_over_and_over_is_the_text_once(page: str) -> None:
    article = newsclean.extract(page)
    assert (article.text, article.title, article.warnings) == (STORY, None, ())


@pytest.mark.parametrize(
    ("page", "text", "title"),
    [
        (TWO, TWO, None),
        (f"<p>{TWO}</p>", TWO, None),
        (f"<html><title>Ferry</title><h1>Ferry returns</h1><p>{TWO}</p></html>", TWO, "Ferry returns"),
        ("<p>The ferry came back.</p><p>Nobody was hurt.</p>", "The ferry came back.\n\nNobody was hurt.", None),
        ("Hello world", "Hello world", None),
        ("<html><body>Hello</body></html>", "Hello", None),
    ],
)
def test_little_text_is_text(page: str, text: str, title: str | None) -> None:
    article = newsclean.extract(page)
    assert (article.text, article.title, article.warnings) == (text, title, ())


CLEANING = ((), ("explain",))
LEARN = ("learn", "--site", "lantern.example", "-o", os.devnull)
COMMANDS = (*CLEANING, LEARN)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_compressed_page_is_inflated(command: tuple[str, ...], tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(PAGE.read_bytes()))
    assert main([*command, str(path)]) == 0
    inflated = capsys.readouterr()
    assert main([*command, str(PAGE)]) == 0
    assert inflated == capsys.readouterr()
    assert "Error" not in inflated.err


def test_a_compressed_page_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(
        gzip.compress(b"<p>It rained all night.</p>" + random.Random(1).randbytes(200_000).hex().encode())[:-99]
    )
    assert main([str(path)]) == 0
    assert "It rained all night." in capsys.readouterr().out


def check(name: str, told: str, capsys: Captured, commands: Iterable[tuple[str, ...]] = COMMANDS) -> None:
    """Each command tells what to do with what is no page; `learn` reads all that `batch` reads."""
    for command in commands:
        main([*command, name])
        assert f"{told}\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.warc", b"WARC/1.0\r\n", "a WARC file, not a page; newsclean batch {} -o articles.jsonl"),
        ("a.warc.gz", gzip.compress(b"WARC/1.1\r\n"), "a WARC file, not a page; newsclean batch {} -o articles.jsonl"),
        ("a.parquet", b"PAR1", "a Parquet file, not a page; newsclean batch {} -o articles.jsonl"),
        ("a.jsonl", b"{}", "a file of JSON lines, not a page; newsclean batch {} -o articles.jsonl"),
        ("a.html.zst", b"\x28\xb5\x2f\xfd", "compressed with Zstandard; zstd -dc {} | newsclean -"),
        ("a.gz", b"\x1f\x8b" + bytes(20), "damaged: what gzip has compressed cannot be inflated"),
        ("b.gz", gzip.compress(bytes(3 << 20)), "inflates to more than 2 MB, which is no page"),
    ],
    ids=["warc", "warc.gz", "parquet", "jsonl", "zst", "damaged", "bomb"],
)
def test_what_is_no_page_tells_what_to_do(
    name: str, data: bytes, told: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_file, "MOST_BYTES", 2 << 20)
    path = tmp_path / name
    path.write_bytes(data)
    check(str(path), told.format(path), capsys, CLEANING if "newsclean batch" in told else COMMANDS)


def test_a_folder_tells_what_to_do(tmp_path: Path, capsys: Captured) -> None:
    check(str(tmp_path), f"a folder, not a page; newsclean batch {tmp_path} -o articles.jsonl", capsys, CLEANING)


def test_an_address_tells_what_to_do(capsys: Captured) -> None:
    where = "https://lantern.example/ferry?a=1&b=2"
    check(where, f"nothing is fetched; curl -sL '{where}' | newsclean --url '{where}' -", capsys)
