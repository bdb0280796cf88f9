"""Text of pages made fit to be shown: whatever a page says, it can't steer a terminal or a browser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any
from unicodedata import bidirectional, east_asian_width

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
TAB = "    "


def inert(text: str) -> str:
    """Write control characters, those that turn the direction of text among them, as escapes.

    >>> inert("red: \\x1b[31m")
    'red: \\\\x1b[31m'
    """
    shown = CONTROLS.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)
    return shown.replace("\t", TAB)


def wrap(text: str, width: int) -> list[str]:
    """Break lines at spaces so that none is wider than `width` columns; wide characters take two, and may be parted."""
    return [piece for line in text.split("\n") for piece in _pieces(line, max(2, width))]


def _pieces(line: str, width: int) -> Iterator[str]:
    start, used, space = 0, 0, 0
    at = 0
    while at < len(line):
        used += columns(line[at])
        if line[at] == " ":
            space = at
        if used > width:
            end = space if space > start else at
            yield line[start:end]
            start = at = end + (line[end] == " ")
            used = 0
        else:
            at += 1
    yield line[start:]


def columns(char: str) -> int:
    """Give the columns that a character takes on a terminal."""
    return 2 if east_asian_width(char) in "WF" else 1


def is_rtl(text: str) -> bool:
    """Tell whether a text is written from right to left, by its first letter (Unicode's rules P2 and P3)."""
    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def value_text(value: Any) -> str:
    """Write a field's value for a reader."""
    if value is None or value == ():
        return "none"
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes")
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def counted(number: int, noun: str) -> str:
    """Write a number of things.

    >>> counted(1, "block"), counted(2000, "block")
    ('1 block', '2,000 blocks')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(part: float) -> str:
    """Write a share: two figures below one percent.

    >>> percent(0.4142), percent(0.0042), percent(0.00001), percent(0)
    ('41 %', '0.42 %', '< 0.01 %', '0 %')
    """
    if 0 < part < 0.0001:
        return "< 0.01 %"
    return f"{100 * part:.0f} %" if part >= 0.01 or not part else f"{100 * part:.2f} %"
