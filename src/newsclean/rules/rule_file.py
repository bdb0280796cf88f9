"""Rules from files of TOML; an error names the file, the line and the key."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import regex

from .rule_table import RuleError, check_phrases

_HEADER = regex.compile(r"\s*+\[\[?+([^\]]++)\]")
_KEY = regex.compile(r"\s*+((?:[^=#\"'\n]|\"[^\"\n]*+\"|'[^'\n]*+')++)=")


def load(path: str | os.PathLike[str], check: Callable[[Any], None]) -> dict[str, Any]:
    """Read a file and check what it holds.

    Raises OSError where it can't be read, ValueError where it is no TOML or `check` raises RuleError.
    """
    name = os.fspath(path)
    text = ""
    try:
        text = Path(path).read_text("utf-8")
        table = tomllib.loads(text)
        check(table)
    except UnicodeDecodeError as error:
        raise ValueError(f"{name}: not UTF-8: {error.reason} at byte {error.start}") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{name}: {error}") from None
    except RuleError as error:
        raise ValueError(f"{name}, line {line_of(text, error.path)}: {error}") from None
    return table


def load_phrases(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Read phrases by section and way of matching, as the lexicons list them. Raises as `load`."""
    return load(path, check_phrases)


def line_of(text: str, path: tuple[str, ...]) -> int:
    """Give the number of the line that a key stands on: of the longest beginning of its path that has one.

    >>> line_of('["a.b"]\\nkeep = []\\ndrop = 3', ("a.b", "drop"))
    3
    """
    table: tuple[str, ...] = ()
    best, line = 0, 1
    for number, each in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(each), _KEY.match(each)
        if header:
            table = keys_of(header[1])
        here = table if header else (*table, *keys_of(key[1])) if key else ()
        if len(here) > best and here == path[: len(here)]:
            best, line = len(here), number
    return line


def keys_of(dotted: str) -> tuple[str, ...]:
    """Take the dotted keys of TOML apart; () for what is none."""
    try:
        table: Any = tomllib.loads(f"{dotted} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    keys = []
    while isinstance(table, dict):
        key, table = next(iter(table.items()))
        keys.append(key)
    return tuple(keys)
