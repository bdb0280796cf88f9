"""The examples in README, docs and docstrings do what they say, and the requirements fit each platform."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from documented import PAGES, ROOT, Code, Reader, blocks, codes, fits, from_file
from packaging.markers import Marker
from packaging.requirements import Requirement

import newsclean

RECIPES = "adapters.md"  # other frameworks' code, which tests/test_adapters_docs.py runs where they are installed
MODULES = [
    each.name for each in pkgutil.walk_packages(newsclean.__path__, "newsclean.") if each.name[-8:] != "__main__"
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WHEELS = {("linux", "x86_64"), ("linux", "aarch64"), ("darwin", "arm64"), ("win32", "AMD64")}


def name_of(path: object) -> str | None:
    """Give a page's name for a test's id."""
    return path.relative_to(ROOT).as_posix() if isinstance(path, Path) else None


@pytest.mark.parametrize("path", [path for path in PAGES if path.name != RECIPES], ids=name_of)
def test_examples_run(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)  # as `python` has it: a page may import what it told to save
    for saved in reader.files(path):
        monkeypatch.delitem(sys.modules, saved, raising=False)
    for code in codes(path):
        if not code.peers:
            reader.follow(code, path.name)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("path", "code"), [(path, code) for path in PAGES for code in codes(path) if code.peers], ids=name_of
)
def test_examples_of_peers_run(path: Path, code: Code, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for peer in code.peers:
        pytest.importorskip(peer)
    reader = Reader(tmp_path)
    monkeypatch.chdir(tmp_path)
    reader.follow(code, path.name)


@pytest.mark.parametrize(
    ("printed", "expected", "fit"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a  \nb\n", "a\nb\n", True),
        ("a\nb\nc\n", "a\n…\nc\n", True),
        ("a 1.25 s\n", "a … s\n", True),
        ("a\nb\n", "a\n", False),
        ("a\nb\n", "a\nc\n", False),
        ("a.b\n", "a*b\n", False),
    ],
)
def test_what_a_page_shows_is_compared(printed: str, expected: str, fit: bool) -> None:
    assert fits(printed, expected) is fit


def test_readme_prints_what_it_says(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    first = blocks(ROOT / "README.md", "python")[0]
    exec(first, {})
    out = capsys.readouterr().out
    said = re.findall(r"#\s(.+)$", first, re.MULTILINE)
    assert len(said) > 2
    for each in said:
        assert each in out


def test_readme_begins_with_the_two_commands() -> None:
    first, second = blocks(ROOT / "README.md", "sh")[:2]
    assert first.count("\n") == second.count("\n") == 1
    assert "newsclean examples/harbour.html" in first
    assert "pytest" in second


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_links_into_the_repository_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("name", ["newsclean", *MODULES])
def test_doctests(name: str) -> None:
    if name.startswith("newsclean.adapters."):
        pytest.importorskip(name, exc_type=ImportError)
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("python", ["CPython", "PyPy"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32", "freebsd14"])
@pytest.mark.parametrize("machine", ["x86_64", "aarch64", "arm64", "AMD64", "riscv64"])
def test_one_parser_is_required_everywhere(python: str, system: str, machine: str) -> None:
    where = {"platform_python_implementation": python, "sys_platform": system, "platform_machine": machine}
    wanted = [each.name for each in map(Requirement, PROJECT["dependencies"]) if applies(each.marker, where)]
    parser = "turbohtml" if python == "CPython" and (system, machine) in WHEELS else "html5lib"
    assert {"turbohtml", "html5lib"} & set(wanted) == {parser}


def applies(marker: Marker | None, where: dict[str, str]) -> bool:
    """Tell whether a requirement holds on a platform."""
    return marker is None or marker.evaluate(where)


def test_readme_has_the_newest_figures_and_the_example_as_it_is() -> None:
    module = from_file(ROOT / "docs" / "readme.py")
    page = (ROOT / "README.md").read_text("utf-8")
    assert page == module.filled(page), "python docs/readme.py"
    assert re.search(r"^\| newsclean \| \d\d\.\d \|", page, re.MULTILINE)
    assert re.search(r"^- footer\.element  ", page, re.MULTILINE)


def test_pictures_fetch_nothing() -> None:
    pictures = sorted((ROOT / "docs" / "images").glob("*.svg"))
    assert pictures
    for path in pictures:
        text = re.sub(r' xmlns(:\w+)?="[^"]*"', "", path.read_text("utf-8"))
        assert not re.search(r"https?:|@import|<script|<image|<foreignObject", text)


def test_the_picture_of_the_flow_tells_itself_in_light_and_dark() -> None:
    path = ROOT / "docs" / "images" / "flow.svg"
    assert {"title", "desc"} <= {each.tag.rpartition("}")[2] for each in ElementTree.parse(path).getroot()}
    assert "prefers-color-scheme: dark" in path.read_text("utf-8")


def test_every_filter_has_a_reason_for_its_place() -> None:
    text = (ROOT / "docs" / "how-it-works.md").read_text("utf-8")
    rows = text.partition("| filters | why here |")[2].partition("\n\n")[0].splitlines()[2:]
    names = [name for row in rows for name in re.findall(r"`([\w.]+)`", row.split("|")[1])]
    assert names == [each.name for each in newsclean.DEFAULT.filters]
