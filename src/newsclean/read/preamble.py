"""What a Markdown file says of itself between two lines of dashes at its beginning, as `Head` has it of HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Head

MOST_CHARS, MOST_LINES = 20_000, 200  # of front matter
_ENTRY = re.compile(r"^([A-Za-z][\w.-]{0,60}) *: *(.*)$")
_ITEM = re.compile(r"^ *- +(.*)$")
# What converters and site generators call them, and the meta element that says the same.
META = {
    "title": "og:title",
    "author": "author",
    "authors": "author",
    "date": "article:published_time",
    "published": "article:published_time",
    "lastmod": "article:modified_time",
    "updated": "article:modified_time",
    "description": "description",
    "excerpt": "description",
    "summary": "description",
    "url": "og:url",
    "canonical": "og:url",
    "source": "og:url",
    "sitename": "og:site_name",
    "image": "og:image",
    "category": "article:section",
    "categories": "article:section",
    "tags": "article:tag",
    "keywords": "article:tag",
}
SEVERAL = frozenset(("author", "article:tag"))


def without_front_matter(text: str) -> tuple[Head, str]:
    """Part what a text says of itself from the text; nothing where it does not begin with front matter.

    >>> without_front_matter("---\\ntitle: 'Rain'\\n---\\nIt rains.")[1]
    'It rains.'
    """
    end = text.find("\n---\n", 3, MOST_CHARS) if text.startswith("---\n") else -1
    entries = read_entries(text[4:end].split("\n")[:MOST_LINES]) if end > 0 else {}
    meta: dict[str, tuple[str, ...]] = {}
    for key, values in entries.items():
        name = META.get(key)
        if name and name not in meta:
            meta[name] = values if name in SEVERAL else values[:1]
    return (Head(meta=meta), text[end + 5 :]) if meta else (Head(), text)


def read_entries(lines: list[str]) -> Mapping[str, tuple[str, ...]]:
    """Read entries of one line, and lists below a key or in brackets."""
    entries: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        entry, item = _ENTRY.match(line), _ITEM.match(line)
        if entry:
            key = entry[1].lower()
            entries[key] = values_in(entry[2])
        elif item and key:
            entries[key] += values_in(item[1])
    return {name: tuple(values) for name, values in entries.items() if values}


def values_in(text: str) -> list[str]:
    """Give the values of an entry: parted by semicolons, or by commas in brackets; without quotation marks."""
    text = text.strip()
    parts = text[1:-1].split(",") if text[:1] == "[" and text[-1:] == "]" else text.split("; ")
    return [value for part in parts if (value := part.strip().strip("\"'").strip())]
