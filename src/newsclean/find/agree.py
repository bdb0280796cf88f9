"""How far two values say the same."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from unicodedata import normalize

_NO_LETTERS = re.compile(r"[\W_]+")


def fold_title(text: str) -> str:
    """`text` without case, punctuation and the ways to write one character.

    >>> fold_title("Rain: “It pours” – again")
    'rain it pours again'
    """
    return _NO_LETTERS.sub(" ", text if text.isascii() else normalize("NFKC", text)).strip().casefold()


def key(value: Any) -> Any:
    """What two values of a field share if they say the same: the day, the set of names, the words."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, tuple):
        return frozenset(map(fold_title, value))
    return fold_title(value) if isinstance(value, str) else value
