"""Markup or dump: hard cases of our own, and every page of the corpora."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsclean.read.sniff import is_html

CORPORA = Path(__file__).parents[2] / "shared" / "bench"

MARKUP = {
    "document": "<!DOCTYPE html>\n<html><head><title>Rain</title></head><body><p>Rain.</p></body></html>",
    "byte order mark": "\ufeff\n<html>\n<body>Rain fell all day.\n</body></html>",
    "comment first": "<!-- saved from a cache --><html lang='en'><body><p>Rain</p>",
    "xml declaration": "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC 'x'>\n<html><body/></html>",
    "fragment": "<p>The river rose by two metres overnight.</p>\n<p>Nobody was hurt.</p>",
    "one paragraph": "<p>Short.</p>",
    "script first": "<script>\nvar a = 1;\n\nvar b = 2;\nvar c = 3;\n</script>\n<style>b {}\n</style>\n<b>x</b>",
    "hard-wrapped": "<html><body><p>The river\nrose\ntwo metres\nover night\na\nharbour master\nsays</p></body>",
    "a stray line before it": "Notice: undefined index\n<div>\n<p>One</p>\n<p>Two</p>\n<p>Three</p>\n</div>",
    "upper case": "<HTML><BODY><FONT SIZE=2>Rain</FONT></BODY></HTML>",
}

DUMPS = {
    "empty": "",
    "blank": " \n\n ",
    "prose": "Rain is coming\n\nBy Ann Other\n\nThe river rose by two metres overnight.",
    "arrows": "<< Back\nRain is coming\nNext >>\nTemperatures < 5 and > 2 degrees were measured.",
    "tag in the title": "<b> or <strong>: which is right?\n\nBoth make text bold. Only <strong> says that it matters.",
    "declaration explained": "<!DOCTYPE html> explained\n\nEvery page starts with it. It has no end tag.\nThat is all.",
    "tutorial": (
        "How to write a first page\n\nOpen an editor, type this.\n\n<html>\n<body>\n<p>Hello</p>\n</body>\n</html>\n"
        "\nSave the file. Then open it in a browser; you see the greeting.\n\nThe <p> element is a paragraph.\n"
        "The browser closes </p> on its own if you forget it.\n\nBy Ann Other\n\nSource: our own kitchen\n"
    ),
    "tutorial that begins with code": (
        "<br> versus </br>\n\nThe element has no content.\nWriting <br></br> makes two breaks in some browsers.\n"
        "Leave the second one out.\nThat rule has not changed in thirty years.\n"
    ),
    "address": "Write to Ann Other <ann@example.org> or Bo <bo@example.org>.\nThey answer within a day.",
}


@pytest.mark.parametrize("text", MARKUP.values(), ids=MARKUP)
def test_markup_is_markup(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize("text", DUMPS.values(), ids=DUMPS)
def test_a_dump_is_a_dump(text: str) -> None:
    assert not is_html(text)


def test_comments_without_end_take_no_time() -> None:
    assert not is_html("<!doctype x>" + "<!---->" * 5000 + "x")


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.is_dir(), reason="no corpora here")
def test_every_page_of_the_corpora() -> None:
    wrong = [
        path.name
        for path in CORPORA.glob("*/*")
        if path.suffix in {".gz", ".txt"} and is_html(_read(path)) != (path.suffix == ".gz")
    ]
    assert wrong == []


def _read(path: Path) -> str:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return data.decode("utf-8", "replace")
