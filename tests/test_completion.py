"""The completion of commands, options and files, in the shells themselves where they are installed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from newsclean.cli import CLEAN, COMMANDS, main
from newsclean.cli.completion_command import SHELLS, script

PATIENCE = 20
CASES = [
    ("newsclean --js", {"--json"}),
    ("newsclean ex", {"explain", "extra.html"}),
    ("newsclean page.html --ki", {"--kind"}),
    ("newsclean page.html pa", {"page.html"}),
    ("newsclean --kind te", {"text"}),
    ("newsclean --profile lear", {"learned.json"}),
    ("newsclean batch --res", {"--resume"}),
    ("newsclean batch page.html --format par", {"parquet"}),
    ("newsclean batch pa", {"page.html"}),
    ("newsclean explain --only dr", {"dropped"}),
    ("newsclean profile sh", {"show"}),
    ("newsclean profile show --lim", {"--limit"}),
    ("newsclean completion f", {"fish"}),
]


def shell(name: str) -> str:
    """Find a shell, or skip the test."""
    return shutil.which(name) or pytest.skip(f"no {name} here")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files to complete, in which the shell runs."""
    for name in ("page.html", "extra.html", "learned.json"):
        (tmp_path / name).touch()
    (tmp_path / ".bash").write_text(script("bash"), "utf-8")
    (tmp_path / ".fish").write_text(script("fish"), "utf-8")
    (tmp_path / ".zsh").mkdir()
    (tmp_path / ".zsh" / "_newsclean").write_text(script("zsh"), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def ask(*words: str) -> str:
    """Run a shell; give what it prints."""
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout


def bash(line: str) -> set[str]:
    """What bash completes a line to."""
    words = line.split()
    lines = (
        "source ./.bash",
        f"COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}",
        "_shtab_newsclean 2>/dev/null",
        'printf "%s\\n" "${COMPREPLY[@]}"',
    )
    return set(ask(shell("bash"), "--norc", "-c", "\n".join(lines)).split())


def fish(line: str) -> set[str]:
    """What fish completes a line to."""
    found = ask(shell("fish"), "--no-config", "-c", f"source ./.fish; complete -C {shlex.quote(line)}")
    return {each.split("\t")[0] for each in found.splitlines()}


@pytest.mark.parametrize(("line", "found"), CASES)
@pytest.mark.parametrize("complete", [bash, fish])
def test_completes(complete: Callable[[str], set[str]], line: str, found: set[str], folder: Path) -> None:
    assert complete(line) == found


@pytest.mark.parametrize(("line", "found"), CASES)
def test_zsh_completes(line: str, found: set[str], folder: Path) -> None:
    told = zsh(line, found)
    assert all(each in told for each in found), told


def zsh(line: str, found: set[str]) -> str:
    """What zsh shows when it completes a line on a terminal; it is asked until all is there, or patience ends."""
    pty, program = pytest.importorskip("pty"), shell("zsh")
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "dumb"
        os.execv(program, [program, "-f", "-i"])
    setup = "fpath=($PWD/.zsh $fpath); autoload -U compinit; compinit -u -D; setopt nobeep; PS1=; echo rea''dy\n"
    os.write(terminal, setup.encode())
    try:
        listen(terminal, {"ready"})
        os.write(terminal, f"{line}\t".encode())
        return listen(terminal, found)
    finally:
        os.write(terminal, b"\x03\x04")
        os.close(terminal)
        os.waitpid(child, 0)


def listen(terminal: int, awaited: set[str]) -> str:
    """Read a terminal until all that is awaited was seen, at most as long as patience lasts."""
    told, end = "", time.monotonic() + PATIENCE
    os.set_blocking(terminal, False)
    while not all(each in told for each in awaited) and time.monotonic() < end:
        try:
            told += os.read(terminal, 4096).decode(errors="replace")
        except BlockingIOError:
            time.sleep(0.02)  # waits for the shell
    return told


@pytest.mark.parametrize("name", SHELLS)
def test_the_command_prints_the_script(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", name]) == 0
    assert capsys.readouterr().out == script(name)


@pytest.mark.parametrize("name", sorted({CLEAN, *COMMANDS}))
def test_scripts_know_every_option(name: str) -> None:
    options = import_module(f"newsclean.cli.{name}_command").build_parser()._option_string_actions
    for each in SHELLS:
        known = script(each)
        assert not [option for option in options if option.startswith("--") and option[2:] not in known]


def test_scripts_are_as_made_from_the_parsers() -> None:
    pytest.importorskip("shtab")
    made = import_module("completions").script
    assert {name: made(name) for name in SHELLS} == {name: script(name) for name in SHELLS}


def test_an_unknown_shell_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["completion", "csh"])
    assert "csh" in capsys.readouterr().err
