"""Values written as JavaScript: what scripts assign to a name, without running any of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import regex

from .data_json import DECODER, load_json
from .js_scalars import number, unquoted

MOST_DEPTH = 500  # of values within each other; a page's state has some dozens
LONGEST_CALL = 60  # characters of a call up to its bracket; regex looks for that one to the end of the text
MOST_WRAPS = 20  # calls within calls, such as `new Set([new Date(…)])`
_BLANK = regex.compile(r"\s*+")
_STRING = regex.compile(
    r"\"((?:[^\"\\\n]|\\[\s\S])*+)\"|'((?:[^'\\\n]|\\[\s\S])*+)'|`((?:[^`\\$]|\\[\s\S]|\$(?!\{))*+)`"
)
_NUMBER = regex.compile(r"[-+]?+(?:0[xX][0-9a-fA-F]++|(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?+\d++)?+)n?+")
_NAME = regex.compile(r"[\p{L}_$][\p{L}\p{N}_$]*+")
_VOID = regex.compile(r"void\s++\d++|!\s*+[01]")
_WRAPPER = regex.compile(r"(?:JSON\s*+\.\s*+parse|new\s++(?:Date|Map|Set|URL)|Object\s*+\.\s*+freeze|Array|Date)\s*+\(")
_SHARED = regex.compile(r"(\$R\[\d++\]|[\p{L}_$][\p{L}\p{N}_$]*+)(=(?![=>]))?+")
_GROUP = regex.compile(r"\(\s*+(?:\$R\s*+=>\s*+)?+(?=[{\[$])")
_FUNCTION = regex.compile(
    r"\(\s*+function\s*+\(([^()]*+)\)\s*+\{|\(\s*+(?:\(([^()]*+)\)|((?!\$R)[\p{L}_$][\p{L}\p{N}_$]*+))\s*+=>\s*+\(?+"
)
_NAMES: Mapping[str, Any] = {
    "true": True,
    "false": False,
    "null": None,
    "undefined": None,
    "NaN": None,
    "Infinity": None,
}


class Literal(NamedTuple):
    """A value, and the index in the script behind it."""

    value: Any
    end: int


def read_literal(script: str, start: int = 0) -> Literal:
    """Read the value that a script writes at `start`: JSON, or a JavaScript literal.

    That is, beside JSON: bare keys, single quotes and templates without placeholders, comments, trailing commas and
    holes, `undefined`, `void 0`, `!0`, hexadecimal numbers, `new Date("…")` (its argument), `new Set([…])`,
    `JSON.parse("…")` (what the string holds), values that are given a name and stand in other places by it, as seroval
    writes them (`$R[1]={}`, `$R[1]`), and a function called where it stands whose body returns such a value, its
    parameters being bound to the arguments. Nothing is run.

    Raises ValueError for anything else, and for values nested deeper than MOST_DEPTH.

    >>> read_literal("{a: !0, b: 'x', c: [1, , undefined],}").value
    {'a': True, 'b': 'x', 'c': [1, None, None]}
    """
    start = _skip(script, start)
    try:
        return Literal(*DECODER.raw_decode(script, start))
    except (ValueError, RecursionError):
        pass
    if called := _FUNCTION.match(script, start):
        return _read_call(script, called)
    group = _GROUP.match(script, start)
    return _Reader(script, {}).read(group.end() if group else start)


def read_damaged(text: str) -> Any:
    """Give what JSON with faults holds, None for nothing.

    What JavaScript forgives, such as trailing commas, single quotes and escapes of no meaning, is no fault; at any
    other the reading ends, and what stands before it is given.
    """
    reader = _Reader(text, {})
    try:
        return reader.read(0).value
    except ValueError:
        return reader.root


def _read_call(script: str, opening: regex.Match[str]) -> Literal:
    """Read `(function(a, b){return {…}}(1, 2))`, the form of minified state: the arguments stand behind the body.

    Arguments are found by reading the body twice: at first with unknown names, for its end.
    """
    names = [name.strip() for name in (opening[1] or opening[2] or opening[3] or "").split(",") if name.strip()]
    start = opening.end()
    returned = regex.compile(r"return\b").search(script, start) if opening[1] is not None else None
    if opening[1] is not None and not returned:
        raise ValueError("a function that returns nothing")
    body = returned.end() if returned else start
    end = _Reader(script, dict.fromkeys(names)).read(body).end
    end = regex.compile(r"[\s;})]*+").match(script, end).end()  # type: ignore[union-attr]
    if script[end : end + 1] != "(":
        raise ValueError("a function that is not called")
    arguments = _Reader(script, {}).read_items(end, ")")
    bound = dict(zip(names, arguments.value, strict=False))
    return Literal(_Reader(script, bound).read(body).value, arguments.end)


class _Reader:
    """Reads the literals of one script; `bound` gives the values of a function's parameters.

    Open containers are on a stack of its own, so that depth costs no recursion; only calls within calls do (`wraps`).
    """

    def __init__(self, script: str, bound: Mapping[str, Any]) -> None:
        self.script, self.bound = script, bound
        self.shared: dict[str, Any] = {}
        self.wraps = 0
        self.root: Any = None

    def read(self, start: int) -> Literal:
        """Read one value from `start`."""
        index, name = self.pass_name(_skip(self.script, start))
        opener = self.script[index : index + 1]
        if opener and opener in "{[":
            return self.read_items(index, "}" if opener == "{" else "]", name)
        return self.read_scalar(index)

    def pass_name(self, index: int) -> tuple[int, str]:
        """Skip the name that seroval gives a value to refer to it (`$R[1]=`, `h=`), and give it, "" for none."""
        found = _SHARED.match(self.script, index)
        return (found.end(), found[1]) if found and found[2] else (index, "")

    def read_items(self, start: int, closer: str, name: str = "") -> Literal:
        """Read the container whose bracket is at `start` and closes with `closer`: an object, an array or arguments."""
        root: Any = {} if closer == "}" else []
        self.shared[name] = root
        self.root = root if self.root is None else self.root
        stack: list[tuple[Any, str]] = [(root, closer)]
        index = start + 1
        while stack:
            container, closer = stack[-1]
            index = _skip(self.script, index)
            char = self.script[index : index + 1]
            if char == closer:
                stack.pop()
                index = self.pass_comma(index + 1) if stack else index + 1
            elif char == "," and isinstance(container, list):
                container.append(None)
                index += 1
            else:
                index = self.read_member(index, container, stack)
        return Literal(root, index)

    def pass_comma(self, index: int) -> int:
        """Skip white space and a comma, which may also trail."""
        after = _skip(self.script, index)
        return after + 1 if self.script[after : after + 1] == "," else index

    def read_member(self, index: int, container: Any, stack: list[tuple[Any, str]]) -> int:
        """Read one member into its container; a container of its own is begun on the stack."""
        key = None
        if isinstance(container, dict):
            key, index = self.read_key(index)
        index, name = self.pass_name(index)
        opener = self.script[index : index + 1]
        value: Any
        if opener and opener in "{[":
            if len(stack) == MOST_DEPTH:
                raise ValueError(f"values nested deeper than {MOST_DEPTH}")
            value, end = ({}, index + 1) if opener == "{" else ([], index + 1)
            self.shared[name] = value
            stack.append((value, "}" if opener == "{" else "]"))
        else:
            value, index = self.read_scalar(index)
            end = self.pass_member(index)
        if isinstance(container, dict):
            container[key] = value
        else:
            container.append(value)
        return end

    def pass_member(self, index: int) -> int:
        """Skip the comma behind a member; anything but a comma or a closing bracket is no literal."""
        index = _skip(self.script, index)
        char = self.script[index : index + 1]
        if char == ",":
            return index + 1
        if not char or char not in "}])":
            raise ValueError(f"no literal at {index}")
        return index

    def read_key(self, index: int) -> tuple[str, int]:
        """Read a key and its colon."""
        text = self.script
        quoted = _STRING.match(text, index)
        found = quoted or _NAME.match(text, index) or _NUMBER.match(text, index)
        if not found:
            raise ValueError(f"no key at {index}")
        end = _skip(text, found.end())
        if text[end : end + 1] != ":":
            raise ValueError(f"no value for a key at {index}")
        return (unquoted(found) if quoted else found[0]), _skip(text, end + 1)

    def read_scalar(self, index: int) -> Literal:
        """Read a string, number, name or wrapped value."""
        text = self.script
        if quoted := _STRING.match(text, index):
            return Literal(unquoted(quoted), quoted.end())
        if digits := _NUMBER.match(text, index):
            return Literal(number(digits[0]), digits.end())
        if void := _VOID.match(text, index):
            return Literal({"0": True, "1": False}.get(void[0][-1]) if void[0][0] == "!" else None, void.end())
        if wrapper := _WRAPPER.match(text, index, index + LONGEST_CALL):
            return self.read_wrapped(wrapper)
        shared = _SHARED.match(text, index)
        if shared and shared[1] in self.shared:
            return Literal(self.shared[shared[1]], shared.end(1))
        name = _NAME.match(text, index)
        if name and (name[0] in self.bound or name[0] in _NAMES):
            return Literal(self.bound.get(name[0], _NAMES.get(name[0])), name.end())
        raise ValueError(f"no literal at {index}")

    def read_wrapped(self, wrapper: regex.Match[str]) -> Literal:
        """Read the argument of a call that only wraps a value."""
        if self.wraps == MOST_WRAPS:
            raise ValueError(f"values wrapped more than {MOST_WRAPS} times")
        self.wraps += 1
        arguments = self.read_items(wrapper.end() - 1, ")")
        self.wraps -= 1
        value = arguments.value[0] if arguments.value else None
        if wrapper[0].startswith("JSON") and isinstance(value, str):
            value = load_json(value)
        return Literal(value, arguments.end)


def _skip(text: str, index: int) -> int:
    """Give the index behind white space and comments."""
    while True:
        index = _BLANK.match(text, index).end()  # type: ignore[union-attr]
        closer = {"//": "\n", "/*": "*/"}.get(text[index : index + 2])
        if closer is None:
            return index
        end = text.find(closer, index + 2)
        index = end + len(closer) if end >= 0 else len(text)
