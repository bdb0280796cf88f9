"""benchmarks/public.py, on copies of benchmarks that are made here: scripts of the same interfaces, a page each."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import public
import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "examples" / "harbour.html").read_bytes()
SAID = "ferry"

PRINTS = """
import json, pathlib, sys
told = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(pathlib.Path("output").glob("*.json"))}
truth = json.loads(pathlib.Path("ground-truth.json").read_text("utf-8"))
for name, answers in told.items():
    right = sum(truth[page]["articleBody"] in answers[page]["articleBody"] for page in truth)
    print(name, right, "of", len(truth))
"""
COUNTS = """
import json, pathlib

class ConfusionMatrix:
    def __init__(self):
        self.right = self.all = 0
    def add(self, counts):
        self.right += counts[0]
        self.all += sum(counts)
    def scores(self):
        return (self.right / self.all,) * 4

def load_evaldata(place):
    return json.loads((pathlib.Path(place) / "evaldata.json").read_text("utf-8"))

def read_document(place, name):
    return (pathlib.Path(place) / "eval" / name).read_bytes()

def run_and_count(run, page, item):
    text = run(page)
    found = sum(chunk in text for chunk in item["with"])
    return text, (found, 0, len(item["with"]) - found, 0), None
"""
ANSWERS = """
import json, pathlib, sys
names = sorted(path.name for path in pathlib.Path(sys.argv[2]).iterdir())
print(sorted(json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))), names)
"""


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command line with newsclean alone."""
    monkeypatch.setattr("sys.argv", ["public.py", "--print-only", *arguments])
    monkeypatch.setattr(public, "HTML_PEERS", [])
    return public.main()


def test_scrapinghub_s_script_reads_our_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "html").mkdir()
    truth = {name: {"articleBody": said} for name, said in (("a", SAID), ("b", "nothing of the kind"))}
    for name in truth:
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(EXAMPLE))
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth), "utf-8")
    (tmp_path / "evaluate.py").write_text(PRINTS, "utf-8")
    assert run(monkeypatch, "--scrapinghub", str(tmp_path)) == 0
    assert "newsclean 1 of 2" in capsys.readouterr().out
    assert not (tmp_path / "output").exists()


def test_trafilatura_s_counts_are_of_our_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tests = tmp_path / "tests"
    (tests / "eval").mkdir(parents=True)
    (tests / "eval" / "a.html").write_bytes(EXAMPLE)
    item = {"file": "a.html", "with": [SAID, "nothing of the kind"], "without": []}
    (tests / "evaldata.json").write_text(json.dumps({"https://harbour.example/a": item}), "utf-8")
    (tests / "eval_common.py").write_text(COUNTS, "utf-8")
    assert run(monkeypatch, "--trafilatura", str(tmp_path)) == 0
    assert "| newsclean | 50.00 |" in capsys.readouterr().out


def test_wcxb_s_command_gets_answers_and_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "0001.html.gz").write_bytes(gzip.compress(EXAMPLE))
    (tmp_path / "dev" / "0002.html").write_bytes(EXAMPLE)
    (tmp_path / "check.py").write_text(ANSWERS, "utf-8")
    assert run(monkeypatch, "--wcxb", str(tmp_path), "--wcxb-command", "python check.py {answers} {folder}") == 0
    assert "['0001', '0002'] ['0001.txt', '0002.txt']" in capsys.readouterr().out


def test_a_script_that_fails_fails_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "evaluate.py").write_text("raise SystemExit('no such split')", "utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        run(monkeypatch, "--wcxb", str(tmp_path))


def test_a_copy_is_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(monkeypatch)
    assert "name a copy of a benchmark" in capsys.readouterr().err
