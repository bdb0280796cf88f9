"""Make the scripts that `newsclean completion` prints, from the commands' parsers: python tools/completions.py"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

import shtab

from newsclean.cli import CLEAN, COMMANDS
from newsclean.cli.completion_command import SHELLS

HERE = Path(__file__).parent.parent / "src" / "newsclean" / "cli" / "completions"
FILES = frozenset(("FILE", "IN", "OUT", "PAGE", "STORE"))
"""Metavars of the arguments that are names of files."""
# shtab takes the first argument for a command or for a file; by these lines, each before another, it may be either.
PAGES = {
    "bash": {"\n# $1=COMP_WORDS[1]\n_shtab_compgen_files()": "_shtab_newsclean_pos_0_COMPGEN=_shtab_compgen_files\n"},
    "zsh": {
        "}\n\n_shtab_newsclean_profile_commands()": "  _files\n",
        "      esac\n  esac\n}\n\n_shtab_newsclean_profile()": (
            "        *) _arguments -s ${_shtab_newsclean_options:#*newsclean*} '*:page:_files' ;;\n"
        ),
    },
    "fish": {
        "complete -c newsclean -n '_shtab_newsclean_using batch' -s h": (
            'complete -c newsclean -n _shtab_newsclean_using -ka "(__fish_complete_path (commandline -ct))" -d page\n'
        )
    },
}


def main() -> None:
    """Write the script of every shell."""
    HERE.mkdir(exist_ok=True)
    for shell in SHELLS:
        (HERE / f"newsclean.{shell}").write_text(script(shell), "utf-8")


def script(shell: str) -> str:
    """Give the script of a shell."""
    text: str = shtab.complete(whole(), shell)
    for line, pages in PAGES[shell].items():
        before, found, after = text.partition(line)
        if not found:
            raise ValueError(f"shtab no longer writes {line!r} for {shell}")
        text = before + pages + found + after
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def whole() -> argparse.ArgumentParser:
    """Make one parser of all commands: its first argument is a command or a page."""
    parser = parser_of(CLEAN)
    pages = next(action for action in parser._actions if action.dest == "pages")
    parser._remove_action(pages)
    commands = parser.add_subparsers()
    for name in sorted(COMMANDS):
        given = parser_of(name)
        commands.add_parser(name, parents=[given], add_help=False, help=" ".join((given.description or "").split()))
    return parser


def parser_of(command: str) -> argparse.ArgumentParser:
    """Give a command's parser, with the arguments marked that are names of files."""
    parser: argparse.ArgumentParser = import_module(f"newsclean.cli.{command}_command").build_parser()
    mark(parser)
    return parser


def mark(parser: argparse.ArgumentParser) -> None:
    """Mark the arguments that are names of files, those of commands below the parser as well."""
    for action in parser._actions:
        if action.metavar in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                mark(each)


if __name__ == "__main__":
    main()
