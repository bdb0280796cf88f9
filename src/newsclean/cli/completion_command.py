"""`newsclean completion SHELL`: print the script that completes the commands in a shell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.resources import files

from .arguments import Parser

SHELLS = ("bash", "zsh", "fish")


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    sys.stdout.write(script(build_parser().parse_args(arguments).shell))
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean completion")
    parser.add_argument("shell", choices=SHELLS, help="the shell to complete in")
    return parser


def script(shell: str) -> str:
    """Read the script for a shell, which `tools/completions.py` makes from the parsers."""
    return files("newsclean.cli").joinpath("completions", f"newsclean.{shell}").read_text("utf-8")
