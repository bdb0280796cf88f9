"""Text that any output can hold: valid Unicode in its composed form (NFC), without control characters."""

from __future__ import annotations

import re
from typing import TypeVar
from unicodedata import is_normalized, normalize

import regex

Tree = TypeVar("Tree")

_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\v\f\r\x1c-\x1f\x85]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# To sort marks takes time by the square of their number: past thirty, a joiner divides them (UAX 15, stream-safe text).
_MARKS = regex.compile(r"(\p{M}{30})(?=\p{M})")
_JOINER = "\u034f"


def clean(text: str) -> str:
    """Compose `text`, join its halved characters, and leave out its controls but for line feeds and tabs.

    What clean text costs is a look at it: none of its characters is copied.

    >>> clean("Cafe\\u0301\\x00 \\ud83d\\ude00"), clean("Rain\\x85in May")
    ('Café 😀', 'Rain in May')
    """
    if text.isascii() and text.isprintable():
        return text
    if not text.isprintable():
        text = _without_controls(_with_whole_characters(text))
    return text if text.isascii() or is_normalized("NFC", text) else normalize("NFC", _MARKS.sub(rf"\1{_JOINER}", text))


def clean_tree(tree: Tree) -> Tree:
    """Clean the strings in lists and dicts within each other, in place, and give the outermost."""
    stack: list[object] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            places = list(node.items())
        elif isinstance(node, list):
            places = list(enumerate(node))
        else:
            continue
        for key, value in places:
            if isinstance(value, str):
                node[key] = clean(value)
            else:
                stack.append(value)
    return tree


def _with_whole_characters(text: str) -> str:
    """Make one character of the two halves that UTF-16 writes it in; half a one is a damaged character."""
    if not _SURROGATES.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without_controls(text: str) -> str:
    if not _CONTROLS.search(text):
        return text
    return _CONTROLS.sub("", _SPACES.sub(" ", text))
