"""The values that a page carries for its scripts, by the forms in which frameworks write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import regex

from .data_json import read_json
from .flat import unflatten, unflatten_stream, unpair
from .flight import read_flight
from .js_literal import read_damaged, read_literal

MOST, MOST_DAMAGED = 8 << 20, 1 << 20  # characters of scripts, all together; of one that JSON's own decoder refuses
LONGEST_NAME = 200  # characters of what a value is assigned to
MOST_VALUES = 200  # assignments read of one script
_PUSH = regex.compile(r"__next_f\s*+(?:\|\|\s*+\[\]\s*+\)\s*+)?+\.\s*+push\s*+\(\s*+(?=\[)")
_ENQUEUE = regex.compile(r"\.\s*+enqueue\s*+\(\s*+(?=\")")
_VALUE = regex.compile(
    r"=(?!=|>)\s*+(?=[{\[]|JSON\b|\(\s*+function|\(\s*+[({\[]|\([\p{L}_$][\p{L}\p{N}_$]*+=>|Object\b)"
)
_NAME = regex.compile(
    r"(?<![\p{L}\p{N}_$.\]])((?:(?:window|self|globalThis|this)\s*+\.\s*+)?+[\p{L}_$][\p{L}\p{N}_$.]*+"
    r"|(?:window|self)\s*+\[\s*+[\"'][^\"'\n]++[\"']\s*+\])\s*+\Z"
)
_INNER = regex.compile(r"(?<![\p{L}\p{N}_$])data\s*+:\s*+(?=\[)")
_ATTRIBUTES = ("props", "data-page", "data-props", "data-state", "data-initial-state", "data-react-props")


class Script(NamedTuple):
    """A script, or an element whose attribute holds state: `name` tells which, `text` what it holds."""

    name: str
    type: str
    text: str


class State(NamedTuple):
    """A value of a page's data, and where it stands: a script's id, or the name that it is assigned to.

    `damaged` tells that it is JSON with faults, read as far as it can be.
    """

    source: str
    value: Any
    damaged: bool = False


def read_states(scripts: Iterable[Script], least: float = 0) -> Iterator[State]:
    """Give the values that scripts hold, in page order, as far as they can be read without running anything.

    What cannot be read is passed over, as are scripts of fewer than `least` characters, but for the pieces of a stream.
    At most MOST characters are looked at.
    """
    pieces: list[str] = []
    left = MOST
    for script in scripts:
        if len(script.text) < least and "__next_f" not in script.text:
            continue
        left -= len(script.text)
        if left < 0:
            break
        if script.type == "attribute" or "json" in script.type:
            yield from _of_json(script)
        else:
            pieces.extend(_pushed(script.text))
            yield from _of_code(script)
    if pieces:
        yield State("__next_f", read_flight("".join(pieces)))


def _of_json(script: Script) -> Iterator[State]:
    """Give the value of a script of JSON; a flat list is rebuilt."""
    value = read_json(script.text)
    damaged = value is None and script.text.lstrip()[:1] in ("{", "[")
    if damaged and len(script.text) <= MOST_DAMAGED:
        value = read_damaged(script.text)
    if script.type == "attribute":
        value = unpair(value) if script.name.endswith("props") else value
    elif "nuxt" in script.name.lower() and isinstance(value, list):
        value = unflatten(value)
    yield State(script.name, value, damaged)


def _of_code(script: Script) -> Iterator[State]:
    """Give what a script's statements assign or enqueue."""
    text = script.text
    for found in _ENQUEUE.finditer(text):
        piece = _literal(text, found.end())
        if isinstance(piece, str):
            yield from _streamed(piece)
    index = 0
    for _ in range(MOST_VALUES):
        name, index = _assigned(text, index)
        if not name:
            break
        try:
            value, index = read_literal(text, index)
        except ValueError:
            continue
        if value:
            yield State("".join(name.split()), value)
    else:
        return
    if "__sveltekit" in text or "kit.start" in text:
        yield from (State("data", value) for found in _INNER.finditer(text) if (value := _literal(text, found.end())))


def _assigned(text: str, index: int) -> tuple[str, int]:
    """Give the next name from an index that a value is assigned to, "" for none, and where that value begins."""
    for value in _VALUE.finditer(text, index):
        name = _NAME.search(text, max(index, value.start() - LONGEST_NAME), value.start())
        if name:
            return name[1], value.end()
    return "", len(text)


def _streamed(piece: str) -> Iterator[State]:
    """Give the value of one enqueued line of turbo-stream."""
    values = read_json(piece.partition("\n")[0])
    if isinstance(values, list) and values:
        yield State("streamController", unflatten_stream(values))


def _pushed(text: str) -> Iterator[str]:
    """Give the pieces of React's flight stream that a script pushes."""
    for found in _PUSH.finditer(text):
        pushed = _literal(text, found.end())
        if isinstance(pushed, list) and len(pushed) > 1 and pushed[0] == 1 and isinstance(pushed[1], str):
            yield pushed[1]


def _literal(text: str, index: int) -> Any:
    """Give the value written at an index, None where there is none."""
    try:
        return read_literal(text, index).value
    except ValueError:
        return None


def scripts_of(document: Any) -> Iterator[Script]:
    """Give the scripts of a parsed document and the elements whose attributes hold state, in two passes.

    `document` is turbohtml's or a BeautifulSoup, as in `read_head`.
    """
    for element in document.select("script:not([src])"):
        attrs = element.attrs
        kind = (attrs.get("type") or "").lower()
        if "ld+json" not in kind:
            name = attrs.get("id") or ("nuxt" if "data-nuxt-data" in attrs else kind)
            yield Script(name, kind, element.text or "".join(map(str, element.children)))
    for attribute in _ATTRIBUTES:
        for element in document.select(f"[{attribute}]"):
            value = element.attrs.get(attribute)
            if isinstance(value, str) and value[:1] in "{[":
                yield Script(attribute, "attribute", value)
