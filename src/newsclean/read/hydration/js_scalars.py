"""Strings and numbers as JavaScript writes them."""

from __future__ import annotations

import json

import regex

_ESCAPE = regex.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))")
_PLAIN = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    "v": "\v",
    "0": "\0",
    "\n": "",
    "\r\n": "",
    "\u2028": "",
}


def unquoted(found: regex.Match[str]) -> str:
    """Give the text of a quoted string, its escapes resolved."""
    text: str = next(group for group in found.groups() if group is not None)
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_resolve, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _resolve(escape: regex.Match[str]) -> str:
    point, unit, byte, char = escape.groups()
    digits = point or unit or byte
    if digits:
        return chr(min(int(digits, 16), 0x10FFFF))
    return _PLAIN.get(char, char)


def number(text: str) -> int | float | None:
    """Give a number, None where it is none."""
    text = text.rstrip("n")
    try:
        return int(text, 0) if text.lstrip("+-")[:2].lower() == "0x" else json.loads(text.lstrip("+"))
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return None
