"""The help of every command: complete, in one form, no wider than a terminal, and its examples are right."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from newsclean.cli import CLEAN, COMMANDS, main

WIDTH = 80
SECTIONS = ("files", "environment", "exit status", "examples")
EXAMPLE = re.compile(r"^  (?:\S.* \| )?(newsclean\b.*)$", re.MULTILINE)
TEXTS = Path(import_module("newsclean.cli").__file__ or "").parent / "help"


def build(command: str) -> argparse.ArgumentParser:
    """Make a command's parser."""
    parser: argparse.ArgumentParser = import_module(f"newsclean.cli.{command}_command").build_parser()
    return parser


def parsers() -> Iterator[argparse.ArgumentParser]:
    """Give the parsers of all commands, and of the commands below them."""
    for command in sorted({CLEAN, *COMMANDS}):
        parser = build(command)
        yield parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                yield from action.choices.values()


PARSERS = {parser.prog: parser for parser in parsers()}
each_command = pytest.mark.parametrize("name", PARSERS)


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the width of a common terminal."""
    monkeypatch.setenv("COLUMNS", str(WIDTH))


def test_every_command_has_its_text_and_every_text_its_command() -> None:
    assert {f"{name.replace(' ', '-')}.txt" for name in PARSERS} == {path.name for path in TEXTS.iterdir()}


@each_command
def test_help_is_no_wider_than_a_terminal(name: str) -> None:
    assert not [line for line in PARSERS[name].format_help().splitlines() if len(line) > WIDTH]


@each_command
def test_help_has_its_sections_in_order(name: str) -> None:
    heads = re.findall(r"^(\w[\w ]*).*:$", PARSERS[name].epilog or "", re.MULTILINE)
    known = [section for section in SECTIONS if any(head.startswith(section) for head in heads)]
    assert set(SECTIONS) - set(known) <= {"files"}
    assert [head for head in heads if head in SECTIONS] == [section for section in SECTIONS if section in heads]


@each_command
def test_every_argument_is_explained(name: str) -> None:
    assert not [each.dest for each in PARSERS[name]._actions if not each.help and each.dest != "command"]


@each_command
def test_exit_statuses_are_told_in_order(name: str) -> None:
    told = (PARSERS[name].epilog or "").partition("exit status:\n")[2].partition("\n\n")[0]
    found = [int(each) for each in re.findall(r"^  (\d+) ", told, re.MULTILINE)]
    assert found == sorted(found)
    assert {0, 2} <= set(found) <= {0, 1, 2, 130}


@each_command
def test_examples_are_right(name: str) -> None:
    examples = (PARSERS[name].epilog or "").partition("examples:\n")[2]
    found = EXAMPLE.findall(examples)
    assert found or name.endswith("completion")
    for line in found:
        check_example(shlex.split(re.split(r" >|\)$", line)[0])[1:])


def check_example(words: list[str]) -> None:
    """Parse the arguments of an example; a wrong one ends the test."""
    command = words[0] if words[0] in COMMANDS else CLEAN
    given = words[1:] if command == words[0] else words
    if "--help" not in given:
        build(command).parse_args(given)


def test_the_main_help_names_every_command() -> None:
    text = PARSERS["newsclean"].format_help()
    assert all(f"newsclean {name} " in text for name in COMMANDS)


@pytest.mark.parametrize("words", [[], *([name] for name in sorted(COMMANDS)), ["profile", "show"]])
def test_help_is_printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([*words, "--help"])
    out, err = capsys.readouterr()
    assert out.startswith(f"usage: {' '.join(['newsclean', *words])} ")
    assert not err
