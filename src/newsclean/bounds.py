"""Where credits and dates are sought: a page has few such lines, unless somebody made it to take long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

_Thing = TypeVar("_Thing")
OUTER = 120
"""Lines from the top that are looked at, and as many from the end; of 280 real pages none had more than 80 in all."""


def outer(things: Sequence[_Thing], most: int = OUTER) -> Sequence[_Thing]:
    """Give the first and the last of many things, `most` of each; all of fewer.

    >>> outer("abcdefg", 2)
    ['a', 'b', 'f', 'g']
    """
    return things if len(things) <= 2 * most else [*things[:most], *things[-most:]]
