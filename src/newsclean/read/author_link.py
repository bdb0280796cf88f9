"""Which links lead to an author: those whose rel says so, and those whose address does."""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import unquote

from ..lexicon.data import read
from ..text.casefold import fold_title

_SPELT = 4  # letters at least that a name and an address share
KINDS = frozenset(("author", "sponsored"))  # of relations that are told
_QUERY = re.compile(r"[?#]")


def author_mark(node: Any) -> str:
    """What a link says of its text: "author", "profile" where only its address is one of an author, "" for others.

    One that is paid for says "sponsored".

    An address that spells the name, "/authors/ann-other/" for "Ann Other", tells as surely as rel="author".
    """
    rel = node.attr("rel")
    if rel and not KINDS.isdisjoint(kinds := rel.split()):
        return min(KINDS.intersection(kinds))
    href = node.attr("href")
    if not href or "/" not in href:
        return ""
    steps = _QUERY.split(href, maxsplit=1)[0].rstrip("/").rsplit("/", 2)
    if len(steps) < 3 or steps[1].lower() not in _author_steps():
        return ""
    return "author" if _spells(steps[2], node.text) else "profile"


def _spells(step: str, text: str) -> bool:
    """Whether the last step of an address has the letters of a text, or begins or ends with them."""
    name, slug = _letters(text[:100]), _letters(unquote(step[:100]))
    if min(len(name), len(slug)) < _SPELT:
        return False
    return name in slug or slug in name


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold_title(text)))


@cache
def _author_steps() -> frozenset[str]:
    """What a step of an address is called below which there are authors: as classes of bylines are."""
    byline = read("markup")["byline"]
    return frozenset((*byline["tokens"], *byline["steps"]))
