"""The one schema of what batch runs and adapters put out: a field of `Article` is one line here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from ..article import Article
from ..model import Confidence
from ..plain import plain
from .rendered import part, rendered
from .summary import dropped

if TYPE_CHECKING:
    import pyarrow


class Column(NamedTuple):
    """A column of the output: its name, and a type among those of ARROW and SPARK."""

    name: str
    type: str = "string"


DROPPED = Column("dropped", "counts")
ARTICLE = (
    Column("text"),
    Column("title"),
    Column("authors", "strings"),
    Column("date"),
    Column("date_modified"),
    Column("language"),
    Column("url"),
    Column("canonical_url"),
    Column("site_name"),
    Column("description"),
    Column("image"),
    Column("section"),
    Column("tags", "strings"),
    Column("paywalled", "boolean"),
    Column("page_type"),
    Column("confidence", "confidence"),
    DROPPED,
    Column("warnings", "strings"),
)
"""What adapters give for a page. Dates are in ISO form; `url` is where the page came from, `canonical_url` what it says
of that; `dropped` are characters by the code of the reason."""
FETCH = (Column("fetched"), Column("record_id"), Column("http_status", "integer"), Column("content_type"))
"""What a WARC tells of a page: the fields of `Fetch`."""
RECORD = (Column("id"), Column("source"), Column("offset", "integer"), *ARTICLE, *FETCH, Column("extra"))
"""What a batch run gives for a page; `extra` is the rest of the input record, in Parquet as JSON."""
RENDERED = (
    Column("markdown"),
    Column("html"),
    Column("tei"),
    Column("sections", "sections"),
    Column("links", "links"),
    Column("images", "images"),
    Column("captions", "strings"),
    Column("comments", "comments"),
)
"""What a batch run gives on request."""
GIVEN = "url.given"
"""The reason of an address that the caller gave."""
NAMES = tuple(column.name for column in ARTICLE)
COLUMNS = {column.name: column for column in (*RECORD, *RENDERED)}
"""All columns that a batch run can give, by their names."""
STRUCTS = {
    "counts": {"code": "string", "characters": "integer"},
    "sections": {"path": "strings", "level": "integer", "text": "string", "markdown": "string"},
    "links": {"url": "string", "text": "string"},
    "images": {"url": "string", "alt": "string", "caption": "string", "credit": "string"},
    "comments": {"text": "string", "author": "string", "date": "string"},
}
"""What the lists of these types hold."""
RECORDS = {"confidence": dict.fromkeys(Confidence._fields, "number")}
"""What values of these types hold."""

SPARK = {
    "string": "STRING",
    "strings": "ARRAY<STRING>",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "number": "DOUBLE",
}
SPARK |= {
    name: f"STRUCT<{', '.join(f'{field}: {SPARK[type]}' for field, type in fields.items())}>"
    for name, fields in (STRUCTS | RECORDS).items()
}
SPARK |= {name: f"ARRAY<{SPARK[name]}>" for name in STRUCTS}


def row(
    article: Article, url: str | None = None, form: str = "text", columns: tuple[Column, ...] = ARTICLE
) -> dict[str, Any]:
    """Give the article of the page at `url` as one row of columns, its text in one of the formats."""
    return {column.name: url if column.name == "url" else cell(article, column, form) for column in columns}


def cell(article: Article, column: Column, form: str) -> Any:
    """Give what an article has in a column."""
    if column.name == "text":
        return rendered(article, form)
    if column.name == "canonical_url":
        return canonical(article)
    if column is DROPPED:
        return [{"code": code, "characters": count} for code, count in sorted(dropped(article).items())]
    return plain(part(article, column.name) if column in RENDERED else getattr(article, column.name))


def canonical(article: Article) -> str | None:
    """Give the address that a page says is its own, None where it says none."""
    said = (each.value for each in article.candidates if each.field == "url" and each.reason.code != GIVEN)
    return article.url if article.url in said else None


def to_json(found: dict[str, Any]) -> bytes:
    """Give a row as one line of JSON in UTF-8; half a surrogate pair is written as its escape."""
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def arrow_schema(columns: tuple[Column, ...] = ARTICLE) -> pyarrow.Schema:
    """Give the columns as an Arrow schema. Raises ImportError where pyarrow is missing."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "strings": pa.list_(pa.string()),
        "integer": pa.int64(),
        "boolean": pa.bool_(),
        "number": pa.float64(),
    }
    for name, fields in (STRUCTS | RECORDS).items():
        struct = pa.struct([(field, types[type]) for field, type in fields.items()])
        types[name] = struct if name in RECORDS else pa.list_(struct)
    return pa.schema([(column.name, types[column.type]) for column in columns])


def spark_schema(columns: tuple[Column, ...] = ARTICLE) -> str:
    """Give the columns as a schema in Spark's DDL.

    >>> spark_schema((Column("text"), Column("authors", "strings")))
    'text STRING, authors ARRAY<STRING>'
    """
    return ", ".join(f"{column.name} {SPARK[column.type]}" for column in columns)
