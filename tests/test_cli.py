"""The command line: what it prints where, and its exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean.cli import main
from newsclean.cli.writing import FIELDS

ROOT = Path(__file__).parent.parent
PAGE, DUMP = ROOT / "examples" / "harbour.html", ROOT / "examples" / "harbour.txt"
Captured = pytest.CaptureFixture[str]


def command(*arguments: object, page: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own."""
    words = [sys.executable, "-m", "newsclean", *map(str, arguments)]
    return subprocess.run(words, input=page, capture_output=True, env={**os.environ, **environment}, check=False)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.html"
    path.touch()
    return path


def test_prints_the_text(capsys: Captured) -> None:
    assert main([str(PAGE)]) == 0
    out, err = capsys.readouterr()
    assert out == newsclean.extract(PAGE).text + "\n"
    assert not err


def test_prints_several_texts_below_their_names(capsys: Captured) -> None:
    assert main([str(PAGE), str(DUMP)]) == 0
    texts = [f"==> {path} <==\n{newsclean.extract(path).text}\n\n" for path in (PAGE, DUMP)]
    assert capsys.readouterr().out == "".join(texts)


def test_reads_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.read_bytes())))
    assert main(["-"]) == 0
    assert capsys.readouterr().out == newsclean.extract(PAGE).text + "\n"


def test_json_is_one_object_a_line(capsys: Captured) -> None:
    assert main(["--json", str(PAGE), str(DUMP)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each.pop("page") for each in found] == [str(PAGE), str(DUMP)]
    assert found == [json.loads(newsclean.extract(path).to_json()) for path in (PAGE, DUMP)]


def test_fields_are_chosen_and_ordered(capsys: Captured) -> None:
    assert main(["--json", "--fields", "title, page", str(PAGE)]) == 0
    line = capsys.readouterr().out
    assert list(json.loads(line).items()) == [("title", newsclean.extract(PAGE).title), ("page", str(PAGE))]


def test_url_kind_and_language_reach_the_article(capsys: Captured) -> None:
    given = ["--url", "https://lantern.example/a", "--language", "de", "--kind", "text", str(PAGE)]
    main(["--json", "--fields", "url,language,blocks", *given])
    found = json.loads(capsys.readouterr().out)
    assert (found["url"], found["language"]) == ("https://lantern.example/a", "de")
    assert found["blocks"][0]["text"].startswith("<!DOCTYPE")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_page_without_text_is_told(options: list[str], empty: Path, capsys: Captured) -> None:
    assert main([*options, str(empty), str(PAGE)]) == 1
    out, err = capsys.readouterr()
    assert f"newsclean: {empty}: the page is empty" in err
    assert "nine thousand books" in out
    assert out.count(str(empty)) == len(options)


def test_an_unreadable_page_is_told_and_the_others_printed(tmp_path: Path, capsys: Captured) -> None:
    missing = [str(tmp_path / "missing"), str(tmp_path), "a\0b"]
    assert main([*missing, str(PAGE)]) == 1
    out, err = capsys.readouterr()
    assert "nine thousand books" in out
    assert [line.startswith(f"newsclean: {name}: ") for line, name in zip(err.splitlines(), missing, strict=True)]
    assert "Errno" not in err


def test_an_internal_error_is_told_and_the_others_printed(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(page: bytes, **options: object) -> newsclean.Article:
        return newsclean.Article({b"good": "Good."}[page])

    monkeypatch.setattr("newsclean.cli.clean_command.extract", extract)
    monkeypatch.setattr(Path, "read_bytes", lambda path: path.name.encode())
    assert main(["bad", "good"]) == 1
    out, err = capsys.readouterr()
    assert out == "==> good <==\nGood.\n\n"
    assert err == "newsclean: bad: internal error: KeyError: b'bad'\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "PAGE"),
        (["--kind", "pdf", "x"], "--kind"),
        (["--language", "Klingon!", "x"], "language"),
        (["--language", "xx", "x"], "no ISO 639 code"),
        (["--url", "https://lantern.example/", "x", "y"], "--url"),
        (["--fields", "title", "x"], "--json"),
        (["--json", "--fields", "title,colour", "x"], "colour"),
        (["--colour", "x"], "--colour"),
    ],
)
def test_wrong_usage(arguments: list[str], told: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    out, err = capsys.readouterr()
    assert (exit.value.code, out) == (2, "")
    assert told in err


def test_help_and_version(capsys: Captured) -> None:
    for option in ("--help", "--version"):
        with pytest.raises(SystemExit) as exit:
            main([option])
        assert exit.value.code == 0
    out = capsys.readouterr().out
    assert newsclean.__version__ in out
    assert all(word in out for word in ("examples:", "exit status:", *FIELDS))


def test_output_is_utf8_in_any_locale() -> None:
    page = "<p>“Đêm qua trời mưa”, 昨夜雨が降った.</p>".encode()
    done = command("-", page=page, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.decode("utf-8") == "“Đêm qua trời mưa”, 昨夜雨が降った.\n"


def test_half_a_surrogate_pair_is_an_escape() -> None:
    page = (
        rb'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain \ud83d"}</script><p>It rained.'
    )
    done = command("--json", "-", page=page)
    assert not done.stderr
    assert json.loads(done.stdout)["page"] == "-"


def test_a_reader_who_leaves_is_no_error() -> None:
    words = [sys.executable, "-m", "newsclean", *[str(PAGE)] * 20]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_keyboard_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupt(*arguments: object, **options: object) -> newsclean.Article:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsclean.cli.clean_command.extract", interrupt)
    assert main([str(PAGE)]) == 130
    assert capsys.readouterr() == ("", "")
