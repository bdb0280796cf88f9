"""Parquet: one column the page, row groups streamed."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...model import Reason
from ..record import Failure, Reading, Record
from .jsonl import record

if TYPE_CHECKING:
    import pyarrow.parquet

ROWS = 64


def read(path: Path, reading: Reading, after: int = -1) -> Iterator[Record | Failure]:
    """Give the records of a file; whole row groups up to row `after` stay unread.

    Raises ImportError where pyarrow is missing, OSError where the file is no Parquet.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ImportError("Parquet needs pyarrow: pip install 'newsclean[parquet]'") from error
    name, size = str(path), path.stat().st_size
    try:
        with pq.ParquetFile(path) as file:
            first, rows = 0, max(file.metadata.num_rows, 1)
            for number in range(file.num_row_groups):
                count = file.metadata.row_group(number).num_rows
                if first + count > after:
                    for item in group(name, file, (number, first), reading):
                        yield item._replace(read=size * item.offset // rows)
                first += count
    except (pa.ArrowException, OSError) as error:
        yield Failure(name, max(after, 0), Reason("source.truncated", str(error)), read=size)


def group(
    name: str, file: pyarrow.parquet.ParquetFile, place: tuple[int, int], reading: Reading
) -> Iterator[Record | Failure]:
    """Give the records of one row group, `place` = (its number, its first row); one that is damaged ends early."""
    import pyarrow as pa

    number, row = place
    try:
        for batch in file.iter_batches(batch_size=ROWS, row_groups=[number]):
            for found in batch.to_pylist():
                yield tidy(record(name, row, found, reading))
                row += 1
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield Failure(name, row, Reason("record.damaged", f"row group {number}: {error}"))


def tidy(item: Record | Failure) -> Record | Failure:
    """Turn what passes through into what JSON can hold."""
    if isinstance(item, Failure) or not item.extra:
        return item
    return item._replace(extra={key: plain(value) for key, value in item.extra.items()})


def plain(value: Any) -> Any:
    """Give a value of Parquet as one of JSON: bytes in base64, times in ISO form, what else there is as text."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list | tuple) else str(value)
