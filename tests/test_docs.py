"""The examples in README, docs and docstrings do what they say, and the requirements fit each platform."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

import newsclean

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
RECIPES = "adapters.md"  # other frameworks' code, which tests/test_adapters_docs.py runs where they are installed
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MODULES = [
    each.name for each in pkgutil.walk_packages(newsclean.__path__, "newsclean.") if each.name[-8:] != "__main__"
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WHEELS = {("linux", "x86_64"), ("linux", "aarch64"), ("darwin", "arm64"), ("win32", "AMD64")}


def blocks(path: Path, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return [code for found, code in BLOCK.findall(path.read_text("utf-8")) if found == language]


@pytest.mark.parametrize("path", [path for path in PAGES if path.name != RECIPES], ids=lambda path: path.name)
def test_examples_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    for code in blocks(path, "python"):
        exec(compile(code, path.name, "exec"), names)


def test_readme_prints_what_it_says(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    first, second, *_ = blocks(ROOT / "README.md", "python")
    exec(first + second, {})
    out = capsys.readouterr().out
    for said in re.findall(r"#\s(.+)$", first, re.MULTILINE)[:2]:
        assert said in out
    assert "drop caption caption.element The ferry passes the breakwater. Photo: \n" in out


def test_readme_begins_with_the_two_commands() -> None:
    first, second = blocks(ROOT / "README.md", "sh")[:2]
    assert first.count("\n") == second.count("\n") == 1
    assert "newsclean examples/harbour.html" in first
    assert "pytest" in second


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
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
