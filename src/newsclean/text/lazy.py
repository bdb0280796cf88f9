"""Patterns that are compiled when they are first used.

`re` takes one to three milliseconds for a set of characters from all over Unicode, and few pages need any of these.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "pattern")


class LazyPattern:
    """Stands for a pattern. What it does is looked up in the pattern once, and after that no slower than there."""

    def __init__(self, source: str | bytes, flags: int, engine: Any) -> None:
        self.source, self.flags, self.engine = source, flags, engine

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        pattern = self.engine.compile(self.source, self.flags)
        self.__dict__.update({method: getattr(pattern, method) for method in METHODS})
        return self.__dict__[name]


def lazy(source: AnyStr, flags: int = 0, engine: Any = re) -> re.Pattern[AnyStr]:
    """A pattern of that source, compiled on first use by `re`, or by the module `regex`.

    >>> lazy(r"[\\u3040-\\u30ff]+").findall("Rain, 雨 and あめ")
    ['あめ']
    """
    return cast("re.Pattern[AnyStr]", LazyPattern(source, flags, engine))
