"""The completion of commands, options and files, in the shells themselves where they are installed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from newsclean.cli import CLEAN, COMMANDS, main
from newsclean.cli.completion_command import SHELLS

PATIENCE = 120  # seconds that a shell may take at worst; what is compared is what it says
CASES = [
    ("newsclean --js", {"--json"}),
    ("newsclean ex", {"explain", "extra.html"}),
    ("newsclean page.html --ki", {"--kind"}),
    ("newsclean page.html pa", {"page.html"}),
    ("newsclean --kind te", {"text"}),
    ("newsclean --profile lear", {"learned.json"}),
    ("newsclean batch --resu", {"--resume"}),
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
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with files to complete and the command itself, in which the shell runs."""
    pytest.importorskip("argcomplete")
    for name in ("page.html", "extra.html", "learned.json"):
        (tmp_path / name).touch()
    (tmp_path / ".bin").mkdir()
    command = tmp_path / ".bin" / "newsclean"
    command.write_text(f"#!{sys.executable}\nfrom newsclean.cli import main\n\nraise SystemExit(main())\n", "utf-8")
    command.chmod(0o755)
    (tmp_path / ".zsh").mkdir()
    for path, name in ((".bash", "bash"), (".fish", "fish"), (".zsh/_newsclean", "zsh")):
        assert main(["completion", name]) == 0
        (tmp_path / path).write_text(capsys.readouterr().out, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    return tmp_path


def ask(*words: str) -> str:
    """Run a shell; give what it prints."""
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout


def bash(line: str) -> set[str]:
    """What bash completes a line to."""
    lines = (
        "source ./.bash",
        f"COMP_LINE={shlex.quote(line)}; COMP_POINT=${{#COMP_LINE}}; COMP_TYPE=9",
        "_python_argcomplete newsclean 2>/dev/null",
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
    told, end = "", time.monotonic() + PATIENCE  # a bound for what never comes
    os.set_blocking(terminal, False)
    while not all(each in told for each in awaited) and time.monotonic() < end:  # as above
        try:
            told += os.read(terminal, 4096).decode(errors="replace")
        except BlockingIOError:
            time.sleep(0.02)  # waits for the shell
    return told


@pytest.mark.parametrize("line", [f"newsclean {name}" for name in sorted(COMMANDS)] + ["newsclean", "newsclean x"])
def test_every_option_is_completed(line: str, folder: Path) -> None:
    command = line.split()[-1] if line.split()[-1] in COMMANDS else CLEAN
    options = import_module(f"newsclean.cli.{command}_command").build_parser()._option_string_actions
    assert bash(f"{line} --") == {option for option in options if option.startswith("--")}


@pytest.mark.parametrize("name", SHELLS)
def test_what_is_missing_is_told(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "argcomplete", None)
    assert main(["completion", name]) == 1
    assert "newsclean[completion]" in capsys.readouterr().err


def test_an_unknown_shell_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["completion", "csh"])
    assert "csh" in capsys.readouterr().err
