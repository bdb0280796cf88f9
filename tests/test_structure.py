"""What holds of the source as a whole: its sizes, its imports, and that everything public says what it is."""

from __future__ import annotations

import ast
from collections import Counter
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


LAYERS = (
    ("text", "model"),
    ("plain", "prose", "pipeline", "lexicon"),
    ("parse",),
    ("read",),
    ("find",),
    ("filters",),
    ("classify",),
    ("render",),
    ("options", "article", "compiled"),
    ("assemble",),
    ("profile", "rules"),
    ("extract",),
    ("explain",),
    ("batch",),
    ("adapters", "cli"),
    ("__main__",),
)
"""The parts of the package, lowest first: each imports from those below it alone."""
RENDERERS = {
    "article": {"explain.explanation"},
    "explain.explanation": {"explain.document", "explain.page_report", "explain.terminal"},
    "explain.compare": {"explain.document", "explain.compared_html", "explain.compared_text"},
}
"""What methods such as `to_html` import when they are called, of modules that know the thing they render."""
KINDS = {"html", "dump"}
"""Names that modules share: one for each kind of page, within one field."""


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Imports within functions count; only the renderers may look back at what they render."""
    graph = {module.name: imported(module) - late(module) for module in MODULES}
    assert list(TopologicalSorter(graph).static_order())


@each_module
def test_a_layer_imports_only_from_below(module: Module) -> None:
    own = part(module.name)
    others = {name for name in imported(module) - late(module) - {"newsclean"} if part(name) != own}
    if own != "newsclean":
        assert not [name for name in others if layer(name) >= layer(module.name)]


def late(module: Module) -> set[str]:
    """Give the modules that one may import when a method is called, though they import it."""
    return {f"newsclean.{name}" for name in RENDERERS.get(module.name.removeprefix("newsclean."), ())}


def layer(name: str) -> int:
    """Give the number of a module's layer, the lowest 0."""
    return next(number for number, parts in enumerate(LAYERS) if part(name).removeprefix("newsclean.") in parts)


def test_no_two_modules_have_the_same_name() -> None:
    names = Counter(module.path.stem for module in MODULES if module.path.stem not in {"__init__", *KINDS})
    assert not [name for name, count in names.items() if count > 1]


def part(name: str) -> str:
    """Give the part of the package that a module belongs to: "find" of "newsclean.find.metadata"."""
    return ".".join(name.split(".")[:2])


def imported(module: Module) -> set[str]:
    """Give the package's modules that one imports, when it is loaded or within its functions."""
    nodes = list(at_run(module.tree))
    found = {name for node in nodes if isinstance(node, ast.ImportFrom) for name in sources(node, module)}
    found |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return found & NAMES - {module.name}


def at_run(node: ast.AST) -> Iterator[ast.AST]:
    """Give the nodes of a module, without those for type checkers."""
    for child in ast.iter_child_nodes(node):
        if not is_for_types(child):
            yield child
            yield from at_run(child)


def is_for_types(node: ast.AST) -> bool:
    """Tell whether a statement is only read by type checkers."""
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def sources(node: ast.ImportFrom, module: Module) -> Iterator[str]:
    """Give the modules that `from … import …` takes something from."""
    package = module.name if module.path.name == "__init__.py" else module.name.rpartition(".")[0]
    above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
    base = ".".join((*above, *([node.module] if node.module else [])))
    for alias in node.names:
        name = f"{base}.{alias.name}"
        yield name if name in NAMES else base
