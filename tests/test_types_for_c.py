"""The types for C name nothing that their modules do not have: functions, parameters, locals, fields, constants."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from test_structure import MODULES, Module, sources

SOURCE = Path(__file__).parents[1] / "src"
TYPED = sorted(path for path in SOURCE.rglob("*.pxd") if path.with_suffix(".py").exists())
MOST = 30  # modules with types: each has to gain what it costs to keep (ADR 12)
FUNCTION = re.compile(r"(?:cdef|cpdef)\s+(?!class\b)[^=(]*?(\w+)\s*\((.*)\)[^()]*$", re.DOTALL)
FIELDS = re.compile(r"cdef\s+(?:\w+\s+)*[\w.]+(?:\[[^\]]*\])?[\s*]+(\w+(?:\s*,\s*\w+)*)$")
Function = ast.FunctionDef


class Declared(NamedTuple):
    """What a statement of a .pxd names: the class it stands in ("" outside), its text, the locals before it."""

    owner: str
    text: str
    local: str = ""


def statements(path: Path) -> Iterator[Declared]:
    """Divide a .pxd into statements."""
    owner, local = "", ""
    text = re.sub(r"#.*", "", path.read_text("utf-8"))
    for match in re.finditer(
        r"^([ ]*)((?:@|cdef|cpdef|from|cimport)(?:[^()\n]|\([^()]*(?:\([^()]*\)[^()]*)*\))*)", text, re.M
    ):
        indent, found = match[1], " ".join(match[2].split())
        owner = owner if indent else ""
        if found.startswith("@cython.locals"):
            local = found
        elif found.startswith("cdef class"):
            owner = re.split(r"[\s(:]+", found)[2]
            yield Declared("", found)
        elif found.startswith(("cdef", "cpdef")):
            yield Declared(owner, found, local)
            local = ""


def faults(path: Path) -> Iterator[str]:
    """Tell what a .pxd declares that its module does not have."""
    tree = ast.parse(path.with_suffix(".py").read_text("utf-8"))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for each in statements(path):
        if each.text.startswith("cdef class"):
            if re.split(r"[\s(:]+", each.text)[2] not in classes:
                yield each.text
        elif function := FUNCTION.match(each.text):
            yield from faults_of_function(function, each, classes.get(each.owner, tree))
        elif fields := FIELDS.match(each.text):
            scope = classes.get(each.owner, tree)
            known = fields_of(scope) if isinstance(scope, ast.ClassDef) else constants(scope)
            yield from (f"{each.owner} {name}" for name in re.split(r"\s*,\s*", fields[1]) if name not in known)
        else:
            yield f"not understood: {each.text}"


def faults_of_function(found: re.Match[str], declared: Declared, scope: ast.Module | ast.ClassDef) -> Iterator[str]:
    """Tell what is declared of a function that it does not have."""
    name = found[1]
    node = next((node for node in scope.body if isinstance(node, Function) and node.name == name), None)
    if node is None:
        yield f"{declared.owner} {name}()"
        return
    parameters = [each.arg for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    given = [re.split(r"[\s*]+", part.partition("=")[0].strip())[-1] for part in found[2].split(",") if part.strip()]
    if given != parameters:
        yield f"{name}({', '.join(given)})"
    if declared.text.startswith("cpdef") and any(
        isinstance(each, ast.GeneratorExp | ast.Lambda) for each in ast.walk(node)
    ):
        yield f"{name}: a generator or lambda, which a cpdef function cannot hold"
    local = re.findall(r"(\w+)\s*=", declared.local)
    yield from (f"{name}: {each}" for each in local if each not in {*names(node), *parameters})


def names(node: ast.AST) -> set[str]:
    """Give the names that are set in a function."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}


def constants(tree: ast.Module) -> set[str]:
    """Give the names that a module sets or imports."""
    imported = {
        alias.asname or alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    return imported | {name for node in tree.body if not isinstance(node, Function) for name in names(node)}


def fields_of(node: ast.ClassDef) -> set[str]:
    """Give the attributes that the methods of a class set."""
    return {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store)}


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.relative_to(SOURCE / "newsclean").as_posix())
def test_what_has_types_exists(path: Path) -> None:
    assert list(faults(path)) == []


def hidden(path: Path) -> tuple[set[str], set[str]]:
    """Give the constants and the functions of a .pxd that Python cannot see once the module is compiled."""
    own = [each.text for each in statements(path) if not each.owner and not each.text.startswith("cdef class")]
    fields = [FIELDS.match(text) for text in own if "(" not in text]
    functions = [FUNCTION.match(text) for text in own if text.startswith("cdef ")]
    constants = {name for each in fields if each for name in re.split(r"\s*,\s*", each[1])}
    return constants, {each[1] for each in functions if each}


def test_no_module_imports_what_only_c_can_see() -> None:
    """A function that is C's alone can be taken by `cimport` in the importing module's types; a constant cannot."""
    seen = {path.with_suffix(".py"): hidden(path) for path in TYPED}
    faults = []
    for module in MODULES:
        typed = module.path.with_suffix(".pxd")
        known = " ".join(re.findall(r"cimport\s+(\([^)]*\)|.*)", typed.read_text("utf-8"))) if typed.exists() else ""
        for name, source in (each for node in ast.walk(module.tree) for each in taken(node, module)):
            constants, functions = seen.get(source, (set(), set()))
            if name in constants or (name in functions and not re.search(rf"\b{name}\b", known)):
                faults.append(f"{module.name}: {name} of {source.stem}")
    assert faults == []


def taken(node: ast.AST, module: Module) -> Iterator[tuple[str, Path]]:
    """Give the names that a statement imports, each with the file of its module."""
    if isinstance(node, ast.ImportFrom):
        for alias, name in zip(node.names, sources(node, module), strict=True):
            yield alias.name, SOURCE.joinpath(*name.split(".")).with_suffix(".py")


def test_no_module_asks_for_an_attribute_that_only_c_can_see() -> None:
    """One that no other class has, of a class that the asking module's types do not take by `cimport`."""
    faults = []
    for attribute, classes in private_attributes().items():
        if attribute in OF_BUILTINS or attributes_of_classes(attribute) - classes:
            continue
        for module in MODULES:
            asks = any(isinstance(node, ast.Attribute) and node.attr == attribute for node in ast.walk(module.tree))
            typed = module.path.with_suffix(".pxd")
            cimports = typed.read_text("utf-8") if typed.exists() else ""
            if asks and not any(module.path == path or name in cimports for path, name in classes):
                faults.append(f"{module.name}: {attribute}")
    assert [fault for fault in faults if not fault.startswith("newsclean.cli.")] == []  # options of a command line


def private_attributes() -> dict[str, set[tuple[Path, str]]]:
    """Give the attributes that types for C hide from Python, each with the modules and classes that have it."""
    found: dict[str, set[tuple[Path, str]]] = {}
    for path in TYPED:
        for each in statements(path):
            shown = re.match(r"cdef (?:readonly|public|class)\b|cpdef", each.text)
            fields = FIELDS.match(each.text) if each.owner and not shown and "(" not in each.text else None
            for name in re.split(r"\s*,\s*", fields[1]) if fields else ():
                found.setdefault(name, set()).add((path.with_suffix(".py"), each.owner))
    return found


def attributes_of_classes(attribute: str) -> set[tuple[Path, str]]:
    """Give the modules and classes that have an attribute of this name, a field or a method."""
    return {(module.path, node.name) for module in MODULES for node in CLASSES[module.name] if attribute in has(node)}


@cache
def has(node: ast.ClassDef) -> frozenset[str]:
    """Give the attributes, fields and methods of a class."""
    fields = [each.target for each in node.body if isinstance(each, ast.AnnAssign)]
    methods = {each.name for each in node.body if isinstance(each, Function)}
    return frozenset(fields_of(node) | methods | {each.id for each in fields if isinstance(each, ast.Name)})


OF_BUILTINS = frozenset(name for kind in (str, bytes, list, dict, set, tuple) for name in dir(kind))
CLASSES = {
    module.name: [node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)] for module in MODULES
}


def test_few_modules_have_types() -> None:
    assert len(TYPED) <= MOST
