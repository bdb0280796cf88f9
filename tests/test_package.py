"""The package: what it costs to import, what it asks for, what it is made of."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import contents
import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

import newsclean

ROOT = Path(__file__).parent.parent
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STANDARD = "import asyncio, http.server, unittest.mock"
"""What importing newsclean is compared with: it costs at most three times as many calls of functions as these do."""
MARGIN = 3
COUNTED = """
import sys
calls = 0
def count(frame, event, argument):
    global calls
    calls += event == "call"
sys.setprofile(count)
{}
sys.setprofile(None)
print(calls)
"""
HEAVY = frozenset((
    "argparse", "asyncio", "bs4", "chardet", "charset_normalizer", "concurrent", "email", "fastwarc", "ftfy",
    "html5lib", "http", "lightgbm", "logging", "lxml", "multiprocessing", "numpy", "pandas", "publicsuffixlist",
    "pyarrow", "requests", "socket", "sqlite3", "ssl", "subprocess", "tqdm", "unittest", "xml", "zstandard",
))  # fmt: skip
"""What `import newsclean` must not load: what only some of its users need."""


def run(statement: str) -> str:
    """Run a statement in a fresh interpreter; give what it prints."""
    return subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, check=True).stdout


def test_import_is_quick() -> None:
    standard, ours = (int(run(COUNTED.format(each))) for each in (STANDARD, "import newsclean"))
    assert ours < MARGIN * standard


@pytest.mark.parametrize("module", ["newsclean", "newsclean.cli"])
def test_import_loads_nothing_heavy(module: str) -> None:
    before = set(run("import sys; print(*sys.modules)").split())
    loaded = set(run(f"import sys, {module}; print(*sys.modules)").split()) - before
    assert "newsclean.extract" in loaded
    assert not HEAVY & {name.partition(".")[0] for name in loaded}


def test_the_module_runs_as_the_command_does() -> None:
    words = [sys.executable, "-m", "newsclean", "--version"]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert re.fullmatch(r"newsclean \d+\.\d+\.\d+ \((compiled|plain Python)\)\n", told)
    assert PROJECT["scripts"] == {"newsclean": "newsclean.cli:main"}


def test_few_libraries_are_needed() -> None:
    needed = {Requirement(each).name for each in PROJECT["dependencies"]}
    assert needed == {"beautifulsoup4", "ftfy", "publicsuffixlist", "regex", "turbohtml", "html5lib"}


def test_pythons_named_are_those_it_takes() -> None:
    names = re.findall(r"Python :: (3\.\d+)", " ".join(PROJECT["classifiers"]))
    assert names == sorted(names, key=lambda name: int(name.split(".")[1]))
    assert all(name in SpecifierSet(PROJECT["requires-python"]) for name in names)
    workflow = (ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8")
    assert f"python: [{', '.join(f'{name!r}' for name in names)}]".replace("'", '"') in workflow


@pytest.mark.parametrize("extra", PROJECT["optional-dependencies"])
def test_extras_are_explained(extra: str) -> None:
    assert f"| `{extra}` |" in CONTRIBUTING


@pytest.mark.parametrize("group", PYPROJECT["dependency-groups"])
def test_groups_are_explained(group: str) -> None:
    assert f"| `{group}` |" in CONTRIBUTING


def test_what_make_is_told_to_do_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z]+): ## \w", makefile, re.MULTILINE)
    assert {"case", "test", "lint", "build"} <= set(targets)
    assert re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split() == targets  # type: ignore[index]
    assert all((ROOT / script).exists() for script in re.findall(r"tools/\w+\.py", makefile))


def test_only_what_the_image_is_made_of_reaches_docker() -> None:
    copied = re.findall(r"^COPY (?!--)(.*) \S+$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    allowed = re.findall(r"^!(.*)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    assert sorted(" ".join(copied).split()) == sorted(allowed)


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good wheel and a good source distribution of a small project."""
    monkeypatch.setattr(
        contents,
        "tracked",
        lambda folder: ["src/newsclean/a.py", "src/newsclean/a.pxd"] if folder != "." else ["tests/b.py"],
    )
    (tmp_path / "empty").touch()
    with zipfile.ZipFile(tmp_path / "n-1-py3-none-any.whl", "w") as wheel:
        for name in ("a.py", "a.pxd", "a.cpython-311-x86_64-linux-gnu.so"):
            wheel.writestr(f"newsclean/{name}", "")
        wheel.writestr("n-1.dist-info/licenses/LICENSE", "")
    with tarfile.open(tmp_path / "n-1.tar.gz", "w:gz") as source:
        source.add(tmp_path / "empty", "n-1/tests/b.py")
    return tmp_path


def test_good_distributions_pass(dist: Path) -> None:
    assert contents.main(str(dist)) == 0


def test_bad_distributions_are_told(dist: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(dist / "m-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tests/test_a.py", bytes(contents.MOST_BYTES))
        wheel.writestr("newsclean/b.so", "")
    with tarfile.open(dist / "n-1.tar.gz", "w:gz") as source:
        source.add(dist / "empty", "n-1/tests/c.py")
    assert contents.main(str(dist)) == 1
    told = capsys.readouterr().out
    for wrong in (
        "one wheel",
        "too many",
        "lacks newsclean/a.py",
        "not have tests/test_a.py",
        "not have newsclean/b.so",
        "the license",
        "tests/b.py",
    ):
        assert wrong in told


def test_how_to_cite_it_names_version_and_license() -> None:
    told = dict(line.split(": ", 1) for line in (ROOT / "CITATION.cff").read_text("utf-8").splitlines() if ": " in line)
    assert told["version"] == newsclean.__version__
    assert told["license"] == PROJECT["license"]
