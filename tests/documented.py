"""The pages of the documentation: their code blocks, and a folder in which these run as a reader would run them."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)]
PEERS = {"trafilatura", "newspaper", "justext"}
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# ([\w-]+\.py)\n")
LEFT_OUT = "…"
BASH = shutil.which("bash")


class Code(NamedTuple):
    """A code block of a page."""

    language: str
    text: str

    @property
    def peers(self) -> set[str]:
        """The other extractors that it imports."""
        return PEERS & {*imported(self.text)} if self.language == "python" else set()


def codes(path: Path) -> list[Code]:
    """Give all code blocks of a page, in order."""
    return [Code(*found) for found in BLOCK.findall(path.read_text("utf-8"))]


def blocks(path: Path, language: str) -> list[str]:
    """Give the code blocks of a page in one language."""
    return [code.text for code in codes(path) if code.language == language]


def imported(code: str) -> list[str]:
    """Give the top-level names of the modules that some code imports; of newsclean's adapters, their framework."""
    names = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names += [each.name for each in node.names]
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append({"newsclean.adapters.sklearn": "sklearn"}.get(node.module, node.module))
    return list(dict.fromkeys(name.split(".")[0] for name in names))


class Reader:
    """Follows a page in a folder that has the examples: runs its Python in one namespace, its commands in a shell.

    A Python block that begins with a file's name is saved under it as well.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {"__name__": "__main__"}
        shutil.copytree(ROOT / "examples", folder / "examples")
        self.programs = folder / ".programs"
        self.programs.mkdir()
        for name, command in (("newsclean", f"{shlex.quote(sys.executable)} -m newsclean"), ("python", sys.executable)):
            program = self.programs / name
            program.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
            program.chmod(0o755)

    @staticmethod
    def files(path: Path) -> list[str]:
        """Give the modules that a page tells to save."""
        return [saved[1].removesuffix(".py") for text in blocks(path, "python") if (saved := FILE.match(text))]

    def follow(self, code: Code, name: str) -> None:
        """Run a block of the page of this name. What it imports, and what it prints, is as on the page."""
        if code.language == "python":
            if saved := FILE.match(code.text):
                (self.folder / saved[1]).write_text(code.text, "utf-8")
            exec(compile(code.text, name, "exec"), self.names)
        elif code.language == "console" and BASH:
            for command, expected in commands(code.text):
                self.run(command, expected)

    def run(self, command: str, expected: str) -> None:
        """Run a command, and compare what it prints with what the page shows; "…" stands for anything."""
        environment = {
            **os.environ,
            "PATH": os.pathsep.join((str(self.programs), os.environ["PATH"])),
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
            "COLUMNS": "120",
        }
        done = subprocess.run(
            [str(BASH), "-c", command],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}"
        assert fits(done.stdout, expected), f"$ {command}\n{done.stdout}\n--- the page shows ---\n{expected}"


def commands(text: str) -> list[tuple[str, str]]:
    """Give the commands of a console block, each with what is shown below it."""
    parts = re.split(r"^\$ (.*)\n", text, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def fits(printed: str, expected: str) -> bool:
    """Tell whether an output is the expected one."""
    lines = "\n".join(line.rstrip() for line in printed.strip().splitlines())
    return re.fullmatch(".*?".join(map(re.escape, expected.strip().split(LEFT_OUT))), lines, re.DOTALL) is not None


def from_file(path: Path) -> Any:
    """Import a module from its file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
