"""The command `newsclean explain`: what it prints where, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean import DEFAULT
from newsclean.cli import main
from newsclean.explain.terminal import Style, render

pty = pytest.importorskip("pty", reason="terminals to test with are Unix's")
ROOT = Path(__file__).parent.parent
PAGE, DUMP = ROOT / "examples" / "harbour.html", ROOT / "examples" / "harbour.txt"
Captured = pytest.CaptureFixture[str]
TUNED = """
import newsclean

PIPELINE = newsclean.DEFAULT.without("caption")
NUMBER = 3
"""


def explanation(path: Path = PAGE) -> newsclean.Article:
    return newsclean.extract(path)


@pytest.fixture
def tuned(tmp_path: Path) -> Path:
    path = tmp_path / "tuned.py"
    path.write_text(TUNED, "utf-8")
    return path


def test_prints_every_block(capsys: Captured) -> None:
    assert main(["explain", str(PAGE)]) == 0
    out, err = capsys.readouterr()
    assert out == str(explanation().explain())
    assert not err
    assert "- The ferry passes the breakwater. Photo: Ned Oakum\n    caption.element by caption: <figcaption>\n" in out


def test_prints_several_pages_below_their_names(capsys: Captured) -> None:
    assert main(["explain", str(PAGE), str(DUMP)]) == 0
    out = capsys.readouterr().out
    assert out == "".join(f"==> {path} <==\n{explanation(path).explain()}\n" for path in (PAGE, DUMP))


def test_chooses_blocks(capsys: Captured) -> None:
    main(["explain", "--only", "dropped", "--reason", "teaser.*", "--reason", "share.*,title.line", str(PAGE)])
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    assert lines
    assert all(line.strip().startswith(("teaser.", "share.", "title.line")) for line in lines)
    main(["explain", "--only", "kept", str(PAGE)])
    out = capsys.readouterr().out
    assert not [line for line in out.splitlines() if line.startswith("-")]
    assert "nine thousand books" in out


def in_terminal(*arguments: str, **environment: str) -> str:
    """What a run of the command prints on a terminal of 60 columns."""
    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": "xterm", "COLUMNS": "60", **environment}
    words = [sys.executable, "-m", "newsclean", "explain", *arguments]
    with subprocess.Popen(words, stdout=theirs, stderr=theirs, env=variables, close_fds=True) as process:
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 65536):
                pieces.append(piece)
        except OSError:  # how the end of a terminal shows on Linux
            pass
        assert process.wait() == 0
    os.close(ours)
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "arguments", "coloured"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"TERM": "dumb"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({}, ["--color", "never"], False),
    ],
)
def test_colours_are_for_terminals(environment: dict[str, str], arguments: list[str], coloured: bool) -> None:
    environment = {"NO_COLOR": "", **environment}
    out = in_terminal(*arguments, str(PAGE), **environment)
    assert out == render(explanation().explain(), Style(coloured, 60))
    assert ("\x1b[2m" in out) == coloured


def test_colours_can_be_had_in_a_pipe(capsys: Captured) -> None:
    main(["explain", "--color", "always", str(PAGE)])
    assert "\x1b[33mcaption.element\x1b[0m" in capsys.readouterr().out


def test_writes_a_report(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "report.html"
    assert main(["explain", str(PAGE), "--html", str(path)]) == 0
    assert not capsys.readouterr().out
    assert path.read_text("utf-8") == explanation().explain().to_html(str(PAGE))
    assert main(["explain", str(PAGE), "--html", "-"]) == 0
    assert capsys.readouterr().out == path.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert main(["explain", str(PAGE), "--html", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_json_is_one_object_a_line(capsys: Captured) -> None:
    assert main(["explain", "--json", str(PAGE), str(DUMP)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each.pop("page") for each in found] == [str(PAGE), str(DUMP)]
    assert found == [json.loads(json.dumps(explanation(path).explain().to_dict())) for path in (PAGE, DUMP)]


def test_compares_with_a_pipeline(tuned: Path, capsys: Captured) -> None:
    assert main(["explain", "--pipeline", f"{tuned}:PIPELINE", str(PAGE), str(DUMP)]) == 0
    changed = capsys.readouterr().out
    assert main(["explain", "--without", "caption", str(PAGE), str(DUMP)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == changed.splitlines()[1:]
    assert changed.startswith(f"default → {tuned}:PIPELINE\n")
    assert "    caption.element by caption (<figcaption>) → " in changed
    assert "of 2 pages changed" in changed


def test_a_pipeline_may_be_in_a_module(tuned: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.syspath_prepend(tuned.parent)
    assert main(["explain", "--pipeline", "tuned:PIPELINE", "--without", "title", str(PAGE)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("default → tuned:PIPELINE, without title\n")
    assert "caption.element" in out
    assert "title.line" in out


@pytest.mark.parametrize("saved", [["--json"], ["explain", "--json"]])
def test_compares_with_an_earlier_run(saved: list[str], tmp_path: Path, capsys: Captured) -> None:
    main([*saved, str(PAGE), str(DUMP)])
    run = tmp_path / "before.json"
    run.write_text(capsys.readouterr().out, "utf-8")
    assert main(["explain", "--compare", str(run), str(PAGE), str(DUMP)]) == 0
    assert "0 of 2 pages changed" in capsys.readouterr().out
    assert main(["explain", "--compare", str(run), "--without", "byline", str(PAGE)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{run} → without byline\n")
    assert "1 of 1 pages changed" in out


def test_one_page_compares_with_one_whatever_its_name(tmp_path: Path, capsys: Captured) -> None:
    main(["--json", str(DUMP)])
    run = tmp_path / "before.json"
    run.write_text(capsys.readouterr().out, "utf-8")
    assert main(["explain", "--compare", str(run), str(PAGE)]) == 0
    assert "1 of 1 pages changed" in capsys.readouterr().out


def test_a_page_that_is_missing_in_the_earlier_run_is_told(tmp_path: Path, capsys: Captured) -> None:
    main(["--json", str(DUMP)])
    run = tmp_path / "before.json"
    run.write_text(capsys.readouterr().out, "utf-8")
    assert main(["explain", "--compare", str(run), str(PAGE), str(DUMP)]) == 1
    out, err = capsys.readouterr()
    assert f"newsclean: {PAGE}: not in {run}\n" in err
    assert "0 of 1 pages changed" in out


def test_comparisons_have_a_report_and_data(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "changes.html"
    assert main(["explain", "--without", "content", "--html", str(path), str(PAGE), str(DUMP)]) == 0
    assert all(name in path.read_text("utf-8") for name in (str(PAGE), "without content"))
    assert main(["explain", "--without", "content", "--json", str(PAGE)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["names"] == ["default", "without content"]
    assert data["pages"][0]["page"] == str(PAGE)
    assert data["pages"][0]["changes"]


def test_an_unreadable_page_is_told_and_the_others_explained(tmp_path: Path, capsys: Captured) -> None:
    missing = [str(tmp_path / "missing"), str(tmp_path), "a\0b"]
    assert main(["explain", *missing, str(PAGE)]) == 1
    out, err = capsys.readouterr()
    assert "nine thousand books" in out
    assert [line.startswith(f"newsclean: {name}: ") for line, name in zip(err.splitlines(), missing, strict=True)]
    assert main(["explain", "--without", "caption", *missing, str(PAGE)]) == 1
    assert "1 of 1 pages changed" in capsys.readouterr().out


def test_an_internal_error_is_told(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.cli.explain_command.extract", lambda page, **options: {}[page])
    assert main(["explain", str(PAGE)]) == 1
    assert f"newsclean: {PAGE}: internal error: KeyError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "PAGE"),
        (["--only", "odd", "x"], "--only"),
        (["--language", "Klingon!", "x"], "language"),
        (["--url", "https://lantern.example/", "x", "y"], "--url"),
        (["--html", "r.html", "x", "y"], "--html"),
        (["--html", "r.html", "--json", "x"], "--json"),
        (["--only", "kept", "--json", "x"], "--only"),
        (["--without", "rain", "x"], "no filter 'rain'"),
        (["--pipeline", "tuned.py", "x"], "FILE.py:NAME"),
        (["--pipeline", "no_such_module:PIPELINE", "x"], "no_such_module"),
        (["--pipeline", "json:loads", "x"], "no newsclean.Pipeline"),
        (["--compare", "no/such/file.json", "x"], "no/such/file.json"),
        (["--compare", str(PAGE), "x"], "newsclean --json"),
    ],
)
def test_wrong_usage(arguments: list[str], told: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as exit:
        main(["explain", *arguments])
    out, err = capsys.readouterr()
    assert (exit.value.code, out) == (2, "")
    assert told in err


def test_help(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["explain", "--help"])
    out = capsys.readouterr().out
    assert all(word in out for word in ("examples:", "exit status:", "--only", "--compare", "--html"))


def test_families_and_mistyped_names(tmp_path: Path, capsys: Captured) -> None:
    page = tmp_path / "page.txt"
    page.write_text(Path(__file__).parent.parent.joinpath("examples", "harbour.txt").read_text("utf-8"), "utf-8")
    told = {}
    for reason in ("teaser", "teaser.*", "teaser.repeated"):
        assert main(["explain", "--reason", reason, str(page)]) == 0
        told[reason] = capsys.readouterr().out
    assert told["teaser"] == told["teaser.*"] == told["teaser.repeated"] != ""
    assert main(["explain", "--without", "teaser", str(page)]) == 0
    assert "default → without teaser" in capsys.readouterr().out
    for wrong, near in ((["--reason", "capton"], "caption"), (["--without", "teasr"], "teaser")):
        with pytest.raises(SystemExit):
            main(["explain", *wrong, str(page)])
        assert f"did you mean '{near}'?" in capsys.readouterr().err
    assert DEFAULT.without("teaser") == DEFAULT.without("teaser.*")
    assert not [each.name for each in DEFAULT.without("teaser").filters if each.name.startswith("teaser")]
