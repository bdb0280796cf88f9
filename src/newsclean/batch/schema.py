"""The one schema of what batch runs and adapters put out: a field of `Article` is one line here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from ..article import Article
from ..plain import plain
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
    Column("site_name"),
    Column("description"),
    Column("image"),
    Column("section"),
    Column("tags", "strings"),
    Column("paywalled", "boolean"),
    DROPPED,
    Column("warnings", "strings"),
)
"""What adapters give for a page. Dates are in ISO form; `dropped` are characters by the code of the reason."""
RECORD = (Column("id"), Column("source"), Column("offset", "integer"), *ARTICLE, Column("extra"))
"""What a batch run gives for a page; `extra` is the rest of the input record, in Parquet as JSON."""
NAMES = tuple(column.name for column in ARTICLE)

SPARK = {
    "string": "STRING",
    "strings": "ARRAY<STRING>",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "counts": "ARRAY<STRUCT<code: STRING, characters: BIGINT>>",
}


def row(article: Article) -> dict[str, Any]:
    """Give an article as one row of the columns ARTICLE."""
    counts = [{"code": code, "characters": count} for code, count in sorted(dropped(article).items())]
    return {column.name: counts if column is DROPPED else plain(getattr(article, column.name)) for column in ARTICLE}


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
        "counts": pa.list_(pa.struct([("code", pa.string()), ("characters", pa.int64())])),
    }
    return pa.schema([(column.name, types[column.type]) for column in columns])


def spark_schema(columns: tuple[Column, ...] = ARTICLE) -> str:
    """Give the columns as a schema in Spark's DDL.

    >>> spark_schema((Column("text"), Column("authors", "strings")))
    'text STRING, authors ARRAY<STRING>'
    """
    return ", ".join(f"{column.name} {SPARK[column.type]}" for column in columns)
