"""React's flight format: rows of JSON that refer to each other, sent in pieces by `self.__next_f.push([1, "…"])`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import regex

from .data_json import load_json

MOST_ROWS = 20_000
MOST_STEPS = 40  # of a chain of references, of a path into a row
_ELEMENT = {"type": 1, "key": 2, "props": 3}
_NOTHING = frozenset(("$undefined", "$NaN", "$Infinity", "$-Infinity", "$-0"))
_HEAD = regex.compile(rb"([0-9a-f]*+):(T([0-9a-f]++),|[A-Z]*+)")
_REFERENCE = regex.compile(r"\$[L@QWK]?+([0-9a-f]++)((?::[^:]++)*+)")


def read_flight(stream: str) -> list[Any]:
    """Give the values of all rows in their order, references between them resolved.

    Elements stay as React writes them: `["$", "p", key, {"children": …}]`. Text rows are strings; modules, hints and
    errors are left out. A row that cannot be read is skipped.

    >>> read_flight('1:{"title":"$2"}\\n2:"Fog"\\n')
    [{'title': 'Fog'}, 'Fog']
    """
    rows = dict(_rows(stream.encode("utf-8", "surrogatepass")))
    resolver = _Resolver(rows)
    return [resolver.resolve(row) for row in rows.values()]


def _rows(data: bytes) -> Iterator[tuple[str, Any]]:
    """Give the rows with their keys. A text row tells its length in bytes, and may hold line breaks."""
    index = 0
    for _ in range(MOST_ROWS):
        head = _HEAD.match(data, index)
        if not head:
            index = data.find(b"\n", index) + 1
            if not index:
                return
            continue
        key, kind = head[1].decode(), head[2]
        if head[3]:
            end = head.end() + int(head[3], 16)
            yield key, data[head.end() : end].decode("utf-8", "replace")
            index = end
            continue
        end = data.find(b"\n", index)
        end = len(data) if end < 0 else end
        if not kind:
            with suppress(ValueError):
                yield key, load_json(data[head.end() : end].decode("utf-8", "replace"))
        index = end + 1


class _Resolver:
    """Puts rows in the place of the strings that refer to them: what is shared stays shared, and circles close."""

    def __init__(self, rows: dict[str, Any]) -> None:
        self.rows = rows

    def resolve(self, root: Any) -> Any:
        """Resolve the references in a row, in place where it is a container."""
        if isinstance(root, str):
            return self.target(root)
        stack = [root]
        while stack:
            value = stack.pop()
            if not isinstance(value, dict | list):
                continue
            for key, part in list(value.items() if isinstance(value, dict) else enumerate(value)):
                if not isinstance(part, str):
                    stack.append(part)
                elif part[:1] == "$" and len(part) > 1:
                    value[key] = self.target(part)
        return root

    def target(self, text: str) -> Any:
        """Give what a string stands for: an escaped dollar, a date, undefined, a row or a part of one."""
        for _ in range(MOST_STEPS):
            if text.startswith(("$$", "$D")):
                return text[1:] if text[1] == "$" else text[2:]
            reference = _REFERENCE.fullmatch(text)
            if not reference or reference[1] not in self.rows:
                return None if reference or text in _NOTHING else text
            value = self.part(self.rows[reference[1]], reference[2])
            if not (isinstance(value, str) and value[:1] == "$" and len(value) > 1):
                return value
            text = value
        return None

    def part(self, value: Any, path: str) -> Any:
        """Follow a path such as ":props:children" into a row."""
        for name in path.split(":")[1:MOST_STEPS]:
            if isinstance(value, str) and value[:1] == "$":
                reference = _REFERENCE.fullmatch(value)
                value = self.rows.get(reference[1]) if reference else None
            if isinstance(value, list) and value[:1] == ["$"] and name in _ELEMENT:
                value = value[_ELEMENT[name]] if len(value) > _ELEMENT[name] else None
            elif isinstance(value, list):
                value = value[int(name)] if name.isdecimal() and int(name) < len(value) else None
            else:
                value = value.get(name) if isinstance(value, dict) else None
        return value
