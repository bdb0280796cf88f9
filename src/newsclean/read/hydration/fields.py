"""What an object of a page's data says of its article, as a node of schema.org, which the finders read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from ...parse.schema_org import DATA_PATH
from .search import WRAPPERS, Found, letters

FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": (
        "headline", "title", "headlines", "heading", "name", "posttitle", "articletitle",
    ),
    "description": (
        "description", "summary", "subtitle", "dek", "standfirst", "excerpt", "subheadlines", "lead", "abstract",
    ),
    "datePublished": (
        "datepublished", "publishedat", "publishdate", "publisheddate", "firstpublishdate", "publicationdate",
        "firstpublicationdate", "displaydate", "firstpublishedat", "pubdate", "publishedon", "published", "publishtime",
        "publishedtime",
        "dategmt", "date", "createdat",
    ),
    "dateModified": (
        "datemodified", "updatedat", "modifieddate", "lastupdateddate", "lastpublicationdate", "modifiedat",
        "modifiedgmt", "modified",
    ),
    "author": (
        "author", "authors", "byline", "bylines", "credits", "creator", "writer", "writers", "reporter", "reporters",
    ),
    "keywords": (
        "tags", "keywords", "topics",
    ),
    "articleSection": (
        "section", "category", "primarysection",
    ),
}  # fmt: skip
"""Properties of schema.org, and the names, letters alone, under which content systems keep them, likeliest first."""
NAMES = ("name", "fullname", "displayname", "byline", "title", "text", "label", "rendered", "basic", "en")
PARTS = (("firstname", "lastname"), ("givenname", "familyname"), ("first", "last"))
WITHIN = ("by", "node", "nodes", "edges", "data", "attributes", "fields", "items", "author", "authors", "original")
MOST_NAMES, MOST_DEPTH = 40, 6
LONGEST = 2000  # characters of a value
FIRST_SECOND, FIRST_MILLISECOND = 10**8, 10**11  # since 1970; fewer of either are no date of a page


def as_schema(found: Found) -> dict[str, Any]:
    """Give the article's object as a node of schema.org: a NewsArticle with the fields that it has."""
    by_name = {letters(key): value for key, value in reversed(list(found.node.items()))}
    for wrapper in (*WRAPPERS, "metadata", "frontmatter"):
        inner = by_name.get(wrapper)
        if isinstance(inner, Mapping):
            by_name = {**{letters(key): value for key, value in reversed(list(inner.items()))}, **by_name}
    node: dict[str, Any] = {"@type": "NewsArticle", DATA_PATH: found.path}
    for field, names in FIELDS.items():
        values = (list(_texts(by_name[name], found.root, MOST_DEPTH)) for name in names if by_name.get(name))
        texts = next(filter(None, values), None)
        if texts:
            node[field] = _value(field, texts)
    return node


def _value(field: str, texts: list[str]) -> Any:
    """Give a property's texts as the property has them: people as persons, of a date or headline the first."""
    if field == "author":
        return [{"@type": "Person", "name": text} for text in texts[:MOST_NAMES]]
    return texts[:MOST_NAMES] if field == "keywords" else texts[0]


def _texts(value: Any, root: Any, depth: int) -> Iterator[str]:
    """Give the texts of a value, whatever its shape: of an object its name, of a number its moment."""
    if isinstance(value, str):
        if 0 < len(value) <= LONGEST:
            yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from _moment(value)
    elif isinstance(value, list) and depth:
        for part in value[:MOST_NAMES]:
            yield from _texts(part, root, depth - 1)
    elif isinstance(value, Mapping) and depth:
        yield from _of_object(value, root, depth - 1)


def _of_object(value: Mapping[str, Any], root: Any, depth: int) -> Iterator[str]:
    """Give the name of an object, joined of its parts or further within; a reference stands for what it names."""
    target = root.get(value.get("__ref")) if isinstance(root, Mapping) and isinstance(value.get("__ref"), str) else None
    by_name = {letters(key): part for key, part in (target if isinstance(target, Mapping) else value).items()}
    named = next((by_name[name] for name in NAMES if isinstance(by_name.get(name), str) and by_name[name]), "")
    joined = next((f"{by_name[a]} {by_name[b]}" for a, b in PARTS if by_name.get(a) and by_name.get(b)), "")
    if named or joined:
        yield from _texts(named or joined, root, 0)
        return
    for name in WITHIN:
        if by_name.get(name):
            yield from _texts(by_name[name], root, depth)
            return


def _moment(number: float) -> Iterator[str]:
    """Give seconds or milliseconds since 1970 as ISO text."""
    seconds = number / 1000 if number >= FIRST_MILLISECOND else number
    if number >= FIRST_SECOND and seconds < FIRST_MILLISECOND / 10:
        yield dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()
