"""Spark: clean a data frame's batches with `mapInArrow` or `mapInPandas`.

Needs `newsclean[spark]`, and newsclean on every executor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from pyspark.sql import DataFrame

from ..batch.schema import ARTICLE, arrow_schema, spark_schema
from .core import Cleaner

if TYPE_CHECKING:
    import pandas
    import pyarrow

ARTICLES = spark_schema(ARTICLE)
"""The schema of cleaned rows, in Spark's DDL."""


def clean(frame: DataFrame, cleaner: Cleaner | None = None) -> DataFrame:
    """Give a data frame of the articles of the pages in another, with the schema ARTICLES."""
    return frame.mapInArrow(in_arrow(cleaner or Cleaner()), ARTICLES)


def in_arrow(
    cleaner: Cleaner,
) -> Callable[[Iterable[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]:
    """Give the function for `mapInArrow(…, ARTICLES)`."""

    def clean_batches(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow as pa

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
