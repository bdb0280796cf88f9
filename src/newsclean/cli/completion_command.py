"""`newsclean completion SHELL`: complete the commands in a shell, by argcomplete, which asks their own parsers."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

from .arguments import Parser
from .console import tell

SHELLS = ("bash", "zsh", "fish")
FILES = frozenset(("FILE", "IN", "OUT", "PAGE", "STORE"))
"""Metavars of the arguments that are names of files."""
MISSING = "completion needs argcomplete: pip install 'newsclean[completion]'"


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    shell = build_parser().parse_args(arguments).shell
    try:
        import argcomplete.shell_integration as integration
    except ImportError:
        tell("completion", MISSING)
        return 1
    sys.stdout.write(integration.shellcode(["newsclean"], shell=shell))
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean completion")
    parser.add_argument("shell", choices=SHELLS, help="the shell to complete in")
    return parser


def complete(commands: Iterable[str], otherwise: str) -> None:
    """Answer a shell that asks how a line goes on, and exit; `otherwise` is the command of a line that names none.

    The shell gives the line and its cursor in COMP_LINE and COMP_POINT, and asks by setting _ARGCOMPLETE, which tells
    argcomplete how many words name the program.
    """
    import argcomplete

    line = os.environ.get("COMP_LINE", "")[: int(os.environ.get("COMP_POINT", "0")) or None]
    words = line.split()
    given = len(words) - (not line[-1:].isspace())  # words that are complete
    if given > 1 and words[1] in commands:
        os.environ["_ARGCOMPLETE"] = "2"
        parser = parser_of(words[1])
    else:
        parser = parser_of(otherwise, commands if given == 1 else ())
    argcomplete.autocomplete(parser)


def parser_of(command: str, others: Iterable[str] = ()) -> argparse.ArgumentParser:
    """Give a command's parser, with how its arguments are completed: by names of files and `others`, or by nothing."""
    parser: argparse.ArgumentParser = import_module(f"newsclean.cli.{command}_command").build_parser()
    mark(parser, tuple(others))
    return parser


def mark(parser: argparse.ArgumentParser, others: tuple[str, ...]) -> None:
    """Tell of each argument without choices how it is completed, those of commands below the parser as well."""
    from argcomplete.completers import FilesCompleter

    def named(prefix: str, **known: Any) -> list[str]:
        return [*(each for each in others if each.startswith(prefix)), *FilesCompleter()(prefix)]

    def nothing(**known: Any) -> tuple[str, ...]:
        return ()

    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                mark(each, others)
        elif action.choices is None:
            action.completer = named if action.metavar in FILES else nothing  # type: ignore[attr-defined]
