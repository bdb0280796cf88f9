"""The command line: `newsclean PAGE…` and `newsclean COMMAND …`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from .console import speak_utf8

CLEAN = "clean"
COMMANDS: frozenset[str] = frozenset(("batch", "completion", "explain", "learn", "mcp", "profile"))
"""Commands, each in the module of its name here (`batch_command`), with `main(arguments) -> exit status`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status. `arguments` are those of the process by default."""
    speak_utf8(sys.stdout, sys.stderr)
    if arguments is None and "_ARGCOMPLETE" in os.environ:
        import_module(f"{__name__}.completion_command").complete(sorted(COMMANDS), CLEAN)
    given = sys.argv[1:] if arguments is None else list(arguments)
    run, rest = (command(given[0]), given[1:]) if given and given[0] in COMMANDS else (command(CLEAN), given)
    try:
        status = run(rest)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has left; the interpreter would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def command(name: str) -> Callable[[Sequence[str]], int]:
    """Load a command; the others, and what they import, stay unloaded."""
    run: Callable[[Sequence[str]], int] = import_module(f"{__name__}.{name}_command").main
    return run
