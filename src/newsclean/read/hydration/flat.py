"""State that frameworks send as one flat list whose values point at each other by index.

devalue's form (Nuxt 3 and later, SvelteKit's remote data): `[{"title": 1}, "Fog"]`, with typed values such as
`["Date", "2026-…"]` or `["Reactive", 4]`. turbo-stream's form (React Router 7): objects name their keys by index too,
`[{"_1": 2}, "title", "Fog"]`, and typed values are `["D", 17…]`. Astro's form: each value in a pair with its type,
`{"title": [0, "Fog"]}`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

MOST_VALUES = 500_000
_WRAPPERS = frozenset(("Reactive", "ShallowReactive", "Ref", "ShallowRef", "NuxtError", "Island"))
_LITERALS = frozenset(("Date", "RegExp", "BigInt", "URL", "EmptyRef", "EmptyShallowRef", "URLSearchParams"))
_STREAM_LITERALS = frozenset(("D", "U", "B", "R", "Y", "E"))


class Unflattened:
    """Rebuilds the values of a flat list, each once, so that what is shared stays shared and circles close.

    `values` is the list as JSON gives it; `typed` rebuilds a list that starts with a type's name, None if that is none.
    """

    def __init__(self, values: Sequence[Any], keys_by_index: bool = False) -> None:
        self.values, self.keys_by_index = values, keys_by_index
        self.built: dict[int, Any] = {}
        self.todo: list[tuple[Any, Any]] = []

    def root(self) -> Any:
        """Give the first value, with all that it points at."""
        found = self.at(0)
        while self.todo:
            source, target = self.todo.pop()
            if isinstance(source, dict):
                for key, index in source.items():
                    target[self.key(key)] = self.at(index)
            else:
                target.extend(self.at(index) for index in source)
        return found

    def key(self, key: str) -> str:
        """Give the name of a key, which turbo-stream puts among the values."""
        if not self.keys_by_index:
            return key
        index = key[1:]
        name = self.values[int(index)] if index.isdecimal() and int(index) < len(self.values) else key
        return name if isinstance(name, str) else key

    def at(self, index: Any) -> Any:
        """Give the value at an index, containers to be filled later; a negative index is undefined."""
        for _ in range(len(_WRAPPERS)):
            if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(self.values):
                return None
            source = self.values[index]
            if not (isinstance(source, list) and source and isinstance(source[0], str)):
                return self.build(index, source)
            if source[0] not in _WRAPPERS and not (self.keys_by_index and source[0] == "P"):
                return self.typed(index, source)
            index = source[1] if len(source) > 1 else None
        return None

    def build(self, index: int, source: Any) -> Any:
        """Begin the container at an index, or give the plain value there."""
        if index in self.built:
            return self.built[index]
        if not isinstance(source, dict | list) or len(self.built) >= MOST_VALUES:
            return None if isinstance(source, dict | list) else source
        target: Any = {} if isinstance(source, dict) else []
        self.built[index] = target
        self.todo.append((source, target))
        return target

    def typed(self, index: int, source: list[Any]) -> Any:
        """Give the value of a list that starts with the name of its type."""
        kind, rest = source[0], source[1:]
        if kind == "null":
            return self.build_pairs(index, rest)
        if kind == "Map":
            return self.build_pairs(index, rest, indexed=True)
        if kind in ("Set", "S"):
            return self.build(index, rest)
        if self.keys_by_index and kind == "D" and rest:
            return _moment(rest[0])
        if kind in _LITERALS or (self.keys_by_index and kind in _STREAM_LITERALS):
            return rest[0] if rest else None
        return self.at(rest[0]) if rest else None

    def build_pairs(self, index: int, pairs: list[Any], indexed: bool = False) -> Any:
        """Begin an object given as keys and indices in turn."""
        keys = [self.at(key) if indexed else key for key in pairs[::2]]
        named = zip(keys, pairs[1::2], strict=False)
        return self.build(index, {key: value for key, value in named if isinstance(key, str)})


def unflatten(values: Sequence[Any]) -> Any:
    """Rebuild what devalue has flattened.

    >>> unflatten([{"title": 1, "date": 2}, "Fog", ["Date", "2026-03-14"]])
    {'title': 'Fog', 'date': '2026-03-14'}
    """
    return Unflattened(values).root()


def unflatten_stream(values: Sequence[Any]) -> Any:
    """Rebuild what turbo-stream has flattened.

    >>> unflatten_stream([{"_1": 2}, "title", "Fog"])
    {'title': 'Fog'}
    """
    return Unflattened(values, keys_by_index=True).root()


def unpair(value: Any, depth: int = 60) -> Any:
    """Take Astro's types off values: 0 a plain one, 1 an array, others a literal in another form.

    >>> unpair({"title": [0, "Fog"], "tags": [1, [[0, "sea"]]]})
    {'title': 'Fog', 'tags': ['sea']}
    """
    if not depth or not isinstance(value, dict):
        return value
    return {key: _unpaired(each, depth - 1) for key, each in value.items()}


def _unpaired(pair: Any, depth: int) -> Any:
    if not (isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], int)):
        return pair
    kind, value = pair
    if kind in (1, 5) and isinstance(value, list) and depth:
        return [_unpaired(each, depth - 1) for each in value]
    return unpair(value, depth)


def _moment(milliseconds: Any) -> Any:
    """Give milliseconds since 1970 as ISO text."""
    try:
        return dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return None
