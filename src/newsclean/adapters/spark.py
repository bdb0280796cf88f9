"""Spark: clean a frame of pages, and learn the profiles of many publishers as a grouped aggregation.

Needs `newsclean[spark]`, and newsclean on every executor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql import DataFrame

from ..batch.schema import ARTICLE, arrow_schema, spark_schema
from ..profile.profile import Profile, Tally
from ..profile.store import Batch
from .core import Cleaner

if TYPE_CHECKING:
    import pandas

ARTICLES = spark_schema(ARTICLE)
"""The schema of cleaned rows, in Spark's DDL."""
SCHEMA = "site string, pages long, profile string"
ARROW = pa.schema([("site", pa.string()), ("pages", pa.int64()), ("profile", pa.string())])
BATCH = 200_000  # counts that a task holds in memory, about 100 MB


def clean(frame: DataFrame, cleaner: Cleaner | None = None) -> DataFrame:
    """Give a data frame of the articles of the pages in another, with the schema ARTICLES."""
    return frame.mapInArrow(in_arrow(cleaner or Cleaner()), ARTICLES)


def in_arrow(
    cleaner: Cleaner,
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Give the function for `mapInArrow(…, ARTICLES)`."""

    def clean_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield pa.RecordBatch.from_pydict(cleaner.clean_batch(batch.to_pydict()), arrow_schema())

    return clean_batches


def in_pandas(cleaner: Cleaner) -> Callable[[Iterable[pandas.DataFrame]], Iterator[pandas.DataFrame]]:
    """Give the function for `mapInPandas(…, ARTICLES)`."""

    def clean_frames(frames: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import pandas as pd

        for frame in frames:
            yield pd.DataFrame(cleaner.clean_batch(frame.to_dict("list")))

    return clean_frames


def learn_profiles(frame: DataFrame, *, page: str = "page", url: str = "url") -> DataFrame:
    """Learn what each publisher repeats, from a frame of pages.

    `page` is the column of the pages, HTML or dumps, as strings or binary; `url` that of their addresses. Rows without
    an address that tells a publisher, or without a page, are passed over.

    The result has a row for each publisher: `site`, `pages`, and `profile`, which `newsclean.Profile.from_json` reads.
    It is what `newsclean.learn` gives for the publisher's pages, however they are dealt to partitions: every partition
    counts its own pages, and the counts of a publisher are merged. One thing differs: of a line that stood on no more
    than a single page of each partition no sample is kept.
    """
    counted = frame.select(frame[url].alias("url"), frame[page].alias("page")).mapInArrow(count, SCHEMA)
    return counted.groupBy("site").applyInArrow(merge, SCHEMA)


def count(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Count the pages of one partition: give the profiles of its publishers, those of many pages in several parts."""
    held = Batch()
    for batch in batches:
        for url, page in zip(batch.column("url").to_pylist(), batch.column("page").to_pylist(), strict=True):
            if url is not None and page is not None:
                held.see(url, page)
            if held.size >= BATCH:
                yield as_rows(tally.profile() for tally in held.tallies.values())
                held = Batch()
    yield as_rows(tally.profile() for tally in held.tallies.values())


def merge(table: pa.Table) -> pa.Table:
    """Merge all that was counted of one publisher."""
    tally = Tally()
    for text in table.column("profile").to_pylist():
        tally.add(Profile.from_json(text))
    return pa.Table.from_batches([as_rows([tally.profile()])])


def as_rows(profiles: Iterable[Profile]) -> pa.RecordBatch:
    """Give profiles as rows."""
    rows = [{"site": each.site, "pages": each.pages, "profile": each.to_json()} for each in profiles]
    return pa.RecordBatch.from_pylist(rows, schema=ARROW)
