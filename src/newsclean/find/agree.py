"""How far two values say the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import compress
from operator import not_
from typing import Any
from unicodedata import normalize

from ..model import Candidate
from .characters import words_in

_FOLDED = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))


def fold_title(text: str) -> str:
    """`text` without case, punctuation and the ways to write one character.

    >>> fold_title("Rain: “It pours” – again")
    'rain it pours again'
    """
    if text.isascii():
        return b" ".join(text.encode().translate(_FOLDED).split()).decode()
    return " ".join(words_in(normalize("NFKC", text).replace("_", " "))).casefold()


def key(value: Any) -> Any:
    """What two values of a field share if they say the same: the day, the set of names, the words."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, tuple):
        return frozenset(map(fold_title, value))
    return fold_title(value) if isinstance(value, str) else value


def by_agreement(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of one field, those of the value that most sources give first, else in their own order.

    They come from the most to the least reliable source. What is read out of one block counts once, as does what a
    page's JSON-LD says of the article and of the page.
    """
    if len(candidates) < 2:
        return list(candidates)
    keys = [key(each.value) for each in candidates]
    sources: dict[Any, set[str | int]] = {}
    for said, each in zip(keys, candidates, strict=True):
        voice = each.reason.code.removesuffix("_page") if each.block is None else each.block
        sources.setdefault(said, set()).add(voice)
    first = max(sources, key=lambda said: len(sources[said]))
    agreed = [said == first for said in keys]
    return [*compress(candidates, agreed), *compress(candidates, map(not_, agreed))]
