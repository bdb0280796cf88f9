"""`newsclean mcp`: serve the tool `extract_article` to programs that speak the Model Context Protocol."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from .arguments import Parser


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    build_parser().parse_args(arguments)
    try:
        adapter = import_module("newsclean.adapters.mcp")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "mcp":
            raise
        print("newsclean mcp: it needs the package mcp: pip install 'newsclean[mcp]'", file=sys.stderr)
        return 1
    adapter.server().run("stdio")
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments, of which there are none."""
    return Parser("newsclean mcp")
