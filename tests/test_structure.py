"""What holds of the source as a whole: its sizes, its imports, and that everything public says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "newsclean"
LONGEST_MODULE, LONGEST_FUNCTION, MOST_PARAMETERS = 250, 40, 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module(NamedTuple):
    """A module of the package: its dotted name, its file, its source and what it parses to."""

    name: str
    path: Path
    source: str
    tree: ast.Module


def module(path: Path) -> Module:
    """Read a module."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    source = path.read_text("utf-8")
    return Module(".".join(parts).removesuffix(".__init__"), path, source, ast.parse(source))


MODULES = [module(path) for path in sorted(PACKAGE.rglob("*.py"))]
NAMES = frozenset(module.name for module in MODULES)
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)


def functions(tree: ast.AST) -> Iterator[Function]:
    """Give all functions and methods."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


@each_module
def test_modules_are_short(module: Module) -> None:
    assert len(module.source.splitlines()) <= LONGEST_MODULE


@each_module
def test_functions_are_short(module: Module) -> None:
    assert not [each.name for each in functions(module.tree) if lines(each) > LONGEST_FUNCTION]


def lines(node: Function) -> int:
    """Count the lines of a function."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


@each_module
def test_functions_take_few_arguments_by_position(module: Module) -> None:
    many = [each.name for each in functions(module.tree) if len(positional(each)) > MOST_PARAMETERS]
    assert not [name for name in many if name != "check"]  # the checks of extract(): its arguments, in its order


def positional(node: Function) -> list[str]:
    """Give the parameters that are not keyword-only, without self and cls."""
    names = [each.arg for each in (*node.args.posonlyargs, *node.args.args)]
    return [name for name in names if name not in ("self", "cls")]


def test_half_of_the_functions_have_ten_lines_at_most() -> None:
    sizes = sorted(lines(each) for module in MODULES for each in functions(module.tree))
    assert sizes[len(sizes) // 2] <= 10
    assert sizes[len(sizes) * 9 // 10] <= 25


@each_module
def test_everything_public_has_a_docstring(module: Module) -> None:
    assert not list(silent(module.tree, module.name))


def silent(node: ast.Module | ast.ClassDef | Function, name: str) -> Iterator[str]:
    """Give the public modules, classes, functions and methods without a docstring."""
    if not ast.get_docstring(node) and not is_overload(node):
        yield name
    for each in node.body:
        inner = isinstance(each, ast.ClassDef) or (isinstance(each, Function) and not isinstance(node, Function))
        if inner and isinstance(each, ast.ClassDef | Function) and not each.name.startswith("_"):
            yield from silent(each, f"{name}.{each.name}")


def is_overload(node: ast.AST) -> bool:
    """Tell whether a function only declares a type of one that is defined below."""
    decorators = node.decorator_list if isinstance(node, Function) else []
    return any(isinstance(each, ast.Name) and each.id == "overload" for each in decorators)


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Imports within functions are not looked at: they are there to load what is heavy, late."""
    graph = {module.name: imported(module) for module in MODULES}
    assert list(TopologicalSorter(graph).static_order())


def test_the_parts_are_layers() -> None:
    """No two folders or modules at the top need each other."""
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        own = part(module.name)
        graph.setdefault(own, set()).update(part(name) for name in imported(module) if part(name) != own)
    del graph["newsclean"]  # its names come from all of them
    assert list(TopologicalSorter(graph).static_order())


def part(name: str) -> str:
    """Give the part of the package that a module belongs to: "find" of "newsclean.find.metadata"."""
    return ".".join(name.split(".")[:2])


def imported(module: Module) -> set[str]:
    """Give the package's modules that one imports when it is loaded."""
    nodes = list(at_import(module.tree))
    found = {name for node in nodes if isinstance(node, ast.ImportFrom) for name in sources(node, module)}
    found |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return found & NAMES - {module.name}


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Give the nodes that run when a module is loaded, without those for type checkers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.Lambda) or is_for_types(child):
            continue
        yield child
        yield from at_import(child)


def is_for_types(node: ast.AST) -> bool:
    """Tell whether a statement is only read by type checkers."""
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def sources(node: ast.ImportFrom, module: Module) -> Iterator[str]:
    """Give the modules that `from … import …` takes something from."""
    package = module.name if module.path.name == "__init__.py" else module.name.rpartition(".")[0]
    above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
    base = ".".join((*above, *([node.module] if node.module else [])))
    for alias in node.names:
        name = f"{base}.{alias.name}"
        yield name if name in NAMES else base
