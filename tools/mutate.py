"""Change the filters, the finders and assemble.py in one place at a time, and tell which changes no test notices.

    python tools/mutate.py [MODULE…] [--sample N] [--seed N] [--jobs N]

A module is a path under src/newsclean, such as filters/teaser.py; all that decide on articles are tried by default, in
a sample of N changes each. cosmic-ray makes the changes (`pip install cosmic-ray`). Each is tried in a process of its
own, which reads the fixture pages, and runs the tests of that part of newsclean if they all come out as they did.
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.util
import os
import random
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))  # whose helpers it uses

import pytest
from cases import ASPECTS, CASES, Case
from cosmic_ray.ast import ast_nodes, get_ast  # type: ignore[import-untyped, import-not-found, unused-ignore]
from cosmic_ray.mutating import mutate_code  # type: ignore[import-untyped, import-not-found, unused-ignore]
from cosmic_ray.plugins import get_operator, operator_names  # type: ignore[import-untyped, import-not-found, unused-ignore]
from hypothesis import settings
from test_structure import MODULES, imported

import newsclean

HERE = Path(__file__).resolve().parents[1] / "tests"
SOURCES = HERE.parent / "src" / "newsclean"
DEFAULT = [
    *(path for path in sorted(SOURCES.glob("filters/*.py")) if path.name != "__init__.py"),
    *sorted(SOURCES.glob("find/**/*.py")),
    SOURCES / "assemble.py",
]
TESTS = {
    "filters": ("test_filters*.py",),
    "find": ("test_find_*.py", "test_patterns.py", "test_assemble.py"),
    "assemble.py": ("test_assemble.py", "test_pipeline.py"),
}
LEFT_OUT = ("RemoveDecorator", "VariableInserter", "VariableReplacer")  # they break, or do nothing
SECONDS = 120  # of processor, for one change


class Mutant(NamedTuple):
    """One change: the module, its source, what was done, its source after it."""

    path: Path
    before: str
    operator: str
    source: str

    def diff(self) -> str:
        """The changed lines."""
        lines = unified_diff(self.before.splitlines(), self.source.splitlines(), lineterm="", n=0)
        return "\n".join(line for line in list(lines)[2:])


def main() -> None:
    """Run the command line."""
    options = parse()
    paths = [SOURCES / name for name in options.module] or DEFAULT
    expected = [answer(case) for case in CASES]
    pytest.main(["--version"])  # loads its plugins once for all
    settings.register_profile("patient", deadline=None)  # a busy machine is no reason to fail
    settings.load_profile("patient")
    total: Counter[str] = Counter()
    with ThreadPoolExecutor(options.jobs) as pool:
        for path in paths:
            chosen = sample(path, options.sample, options.seed)
            fates = list(pool.map(lambda each: try_out(each, expected), chosen))
            name = path.relative_to(SOURCES).as_posix()
            print(f"{name}: {len(chosen)} changes, {fates.count('killed')} noticed", flush=True)
            for mutant, fate in zip(chosen, fates, strict=True):
                if fate == "survived":
                    print(f"{mutant.operator}\n{mutant.diff()}\n", flush=True)
            total.update(fates)
    print(f"all: {total.total()} changes, {total['killed']} noticed")


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module", nargs="*", help="default: the filters, the finders, assemble.py")
    parser.add_argument("--sample", type=int, default=12, metavar="N", help="changes a module (default: 12)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="choose other changes (default: 0)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), metavar="N", help="processes (default: all cores)")
    return parser.parse_args()


def sample(path: Path, size: int, seed: int) -> list[Mutant]:
    """Give some of the changes to a module."""
    source = path.read_text("utf-8")
    found = list(places(source))
    random.Random(f"{path.name}{seed}").shuffle(found)
    return list(islice(mutants(path, source, found), size))


def places(source: str) -> Iterator[tuple[str, int]]:
    """Give each operator with the number of each place in a module where it may change something."""
    nodes = list(ast_nodes(get_ast(source)))
    for name in operator_names():
        if not name.rpartition("/")[2].startswith(LEFT_OUT):
            operator = get_operator(name)()
            yield from ((name, place) for place in range(sum(len(list(operator.mutation_positions(n))) for n in nodes)))


def mutants(path: Path, source: str, found: Iterable[tuple[str, int]]) -> Iterator[Mutant]:
    """Give the changes that are changes to a module's code, of those found."""
    plain = meaning(source)
    for name, place in found:
        changed = mutate_code(source, get_operator(name)(), place)
        if changed and meaning(changed) not in ("", plain):
            yield Mutant(path, source, name.rpartition("/")[2], changed)


def meaning(source: str) -> str:
    """Give what a module does, without annotations; "" for one that is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
    return ast.dump(tree)


def answer(case: Case) -> tuple[Any, ...]:
    """Give what the tests of the fixtures look at, of one page."""
    article = newsclean.extract(case.source, url=case.url)
    drops = [
        (snippet, verdict.filter, verdict.reason.code.split(".")[0])
        for snippet, _ in case.reasons
        for verdict in article.verdicts
        if verdict.action is newsclean.Action.DROP and snippet in article.blocks[verdict.block].text
    ]
    return *(getattr(article, aspect) for aspect in ASPECTS if hasattr(article, aspect)), drops


def try_out(mutant: Mutant, expected: Sequence[Any]) -> str:
    """Try a change in a process of its own: "killed" if anything comes of it, else "survived"."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            os._exit(0 if survives(mutant, expected) else 1)
        except BaseException:
            os._exit(1)
    return "killed" if os.waitpid(child, 0)[1] else "survived"


def survives(mutant: Mutant, expected: Sequence[Any]) -> bool:
    """Tell whether neither a fixture nor a test notices a change, in this process."""
    name = ".".join(("newsclean", *mutant.path.relative_to(SOURCES).with_suffix("").parts)).removesuffix(".__init__")
    forget(name)
    sys.meta_path.insert(0, Changed(name, mutant))
    globals()["newsclean"] = importlib.import_module("newsclean")
    if any(answer(case) != wanted for case, wanted in zip(CASES, expected, strict=True)):
        return False
    part = mutant.path.relative_to(SOURCES).parts[0]
    files = [str(path) for pattern in TESTS[part] for path in sorted(HERE.glob(pattern))]
    return pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:cov", *files]) == 0


def forget(name: str) -> None:
    """Unload a module and all that take something from it, by way of others as well."""
    gone = {name, "newsclean"}
    while more := {module.name for module in MODULES if not gone.isdisjoint(imported(module))} - gone:
        gone |= more
    for known in gone:
        sys.modules.pop(known, None)


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds and loads a module as a mutant has it."""

    def __init__(self, name: str, mutant: Mutant) -> None:
        self.name = name
        self.mutant = mutant

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        """Say that this loader knows the one module."""
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(
            name,
            self.mutant.path,
            loader=self,
            submodule_search_locations=[str(self.mutant.path.parent)] if self.mutant.path.stem == "__init__" else None,
        )

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed source."""
        exec(compile(self.mutant.source, str(self.mutant.path), "exec"), module.__dict__)


if __name__ == "__main__":
    main()
