"""The reference has all of the public API, and every part of it a docstring."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from documented import DOCS, ROOT

import newsclean

PACKAGES = ("newsclean", "newsclean.adapters", "newsclean.explain", "newsclean.profile")
FRAMEWORKS = sorted((ROOT / "src" / "newsclean" / "adapters").glob("[!_]*.py"))
SHARED = ("core", "document_metadata")
DIRECTIVE = re.compile(r"^\.\. auto(\w+):: ([\w.]+)(?:\(.*\))?\n((?:   .*\n|\n(?=   ))*)", re.MULTILINE)
MEMBERS = re.compile(r":(?:special-)?members: (.*)|automethod:: (\w+)")
FOUND = [(kind, name, body) for kind, name, body in DIRECTIVE.findall((DOCS / "reference.md").read_text("utf-8"))]
MEMBER_KINDS = (property, cached_property, classmethod, staticmethod)


def resolve(name: str) -> Any:
    """Import what a dotted name stands for."""
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


def listed(body: str) -> set[str]:
    """Give the members that a directive lists."""
    return {
        name.strip() for found in MEMBERS.findall(body) for part in found for name in part.split(",") if name.strip()
    }


def members(thing: type) -> dict[str, Any]:
    """Give the public methods and properties that a class defines."""
    found = {name: value for name, value in vars(thing).items() if not name.startswith("_")}
    return {
        name: value for name, value in found.items() if isinstance(value, MEMBER_KINDS) or inspect.isfunction(value)
    }


def public() -> Iterator[Any]:
    """Give the packages' public names, as pytest parameters."""
    for package in PACKAGES:
        for name in importlib.import_module(package).__all__:
            yield pytest.param(package, name, id=f"{package}.{name}")


def documented() -> dict[int, tuple[str, set[str]]]:
    """Give what the reference has, by its identity: its name, and its members listed; frameworks' adapters aside."""
    ours = ((name, body) for _, name, body in FOUND if not framework(name))
    return {id(resolve(name)): (name, listed(body)) for name, body in ours}


def framework(name: str) -> str:
    """Give the framework whose adapter a name belongs to, "" where it is none's."""
    found = re.match(r"newsclean\.adapters\.(\w+)\.", name)
    return found[1] if found else ""


@pytest.mark.parametrize(("package", "name"), [*public()])
def test_public_names_are_in_the_reference(package: str, name: str) -> None:
    thing = getattr(importlib.import_module(package), name)
    known = documented()
    assert id(thing) in known
    if inspect.isclass(thing) and "__call__" not in vars(thing):  # filters are called, and do nothing else for users
        fields = set(getattr(thing, "_fields", ()))
        assert {*members(thing)} - fields <= known[id(thing)][1]


@pytest.mark.parametrize("name", [name for _, name, _ in FOUND if not framework(name)])
def test_what_the_reference_has_has_a_docstring(name: str) -> None:
    thing = resolve(name)
    assert (inspect.getdoc(thing) or "").strip()
    if inspect.isclass(thing):
        assert not re.match(rf"{thing.__name__}\(", thing.__doc__ or ""), (
            "a docstring that dataclasses or tuples made up"
        )
        for member, value in members(thing).items():
            assert (inspect.getdoc(value) or "").strip(), member


@pytest.mark.parametrize("path", [path for path in FRAMEWORKS if path.stem not in SHARED], ids=lambda path: path.stem)
def test_adapters_are_in_the_reference_with_docstrings(path: Path) -> None:
    """What users of a framework call: its classes, and the functions that the recipes or the guides may name."""
    tree = ast.parse(path.read_text("utf-8"))
    known = {name.rpartition(".")[2] for _, name, _ in FOUND if framework(name) == path.stem}
    defined = {each.name: each for each in tree.body if isinstance(each, ast.ClassDef | ast.FunctionDef)}
    assert known
    assert {name for name, each in defined.items() if isinstance(each, ast.ClassDef)} <= known <= {*defined}
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef | ast.FunctionDef) and not each.name.startswith("_"):
            assert ast.get_docstring(each) or is_nested(each, tree), each.name


def is_nested(function: ast.AST, tree: ast.Module) -> bool:
    """Tell whether a function is defined within another."""
    first_and_last = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) and each is not function]
    return any(function in ast.walk(each) for each in first_and_last)


@pytest.mark.parametrize("module", [newsclean, *map(importlib.import_module, PACKAGES[1:])])
def test_packages_say_what_they_are(module: ModuleType) -> None:
    assert (module.__doc__ or "").strip()


def test_options_of_extract_are_described() -> None:
    for name in inspect.signature(newsclean.extract).parameters:
        assert f"`{name}`" in (newsclean.extract.__doc__ or "")
