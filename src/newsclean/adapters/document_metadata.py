"""The metadata of documents: as the article has it, or flat, as vector stores take it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..batch.schema import COLUMNS

METADATA = ("nested", "flat", "indexed")
BETWEEN = "; "
DROPPED = "dropped"


def check_metadata(form: object) -> None:
    """Raise TypeError or ValueError unless this is one of METADATA."""
    if not isinstance(form, str):
        raise TypeError(f"metadata: expected str, not {type(form).__name__}")
    if form not in METADATA:
        raise ValueError(f"metadata: expected one of {', '.join(map(repr, METADATA))}, not {form!r}")


def metadata_of(row: Mapping[str, Any], page: Mapping[str, Any], form: str = "nested") -> dict[str, Any]:
    """Give the metadata of a cleaned row; what the page's says of itself stays where the article says nothing.

    "nested" has lists, None and the account of what was dropped as they are. "flat" has strings and numbers only, each
    under one name with one type: lists are joined, what is missing is "", and "dropped" counts the characters that left
    the text. "indexed" is flat, but for lists, whose strings are each under a name of its own: "authors.0".

    >>> row = {"title": None, "authors": ["Ann Lee", "Bo Ek"], "dropped": [{"code": "promo", "characters": 9}]}
    >>> metadata_of(row, {"k": 1, "none": None}, "flat")
    {'title': '', 'authors': 'Ann Lee; Bo Ek', 'dropped': 9, 'k': 1, 'none': ''}
    >>> metadata_of(row, {}, "indexed")
    {'title': '', 'authors.0': 'Ann Lee', 'authors.1': 'Bo Ek', 'dropped': 9}
    """
    found = {name: value for name, value in row.items() if name != "text"}
    said = {name: value for name, value in found.items() if value}
    merged = {**found, **page, **said}
    if form == "nested":
        return merged
    counts = merged.get(DROPPED)
    if isinstance(counts, list):
        merged[DROPPED] = sum(each["characters"] for each in counts)
    return {key: value for name in merged for key, value in flat(name, merged[name], form)}


def flat(name: str, value: Any, form: str) -> Iterator[tuple[str, str | int | float | bool]]:
    """Give a value under one or several names, as strings and numbers; booleans of the article's are strings."""
    if isinstance(value, bool):
        yield name, json.dumps(value) if name in COLUMNS else value
    elif isinstance(value, str | int | float):
        yield name, value
    elif value is None:
        yield name, ""
    elif isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        listed = enumerate(value) if form == "indexed" else ()
        yield from ((f"{name}.{index}", each) for index, each in listed)
        if form == "flat":
            yield name, BETWEEN.join(value)
    else:
        yield name, json.dumps(value, ensure_ascii=False, default=str)
