"""HTML and text files: each is one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...model import Reason
from ..record import Failure, Reading, Record, too_large
from .compression import damage, open_binary


def read(path: Path, reading: Reading, after: int = -1) -> Iterator[Record | Failure]:
    """Give the page that a file is."""
    if after >= 0:
        return
    name, size = str(path), path.stat().st_size
    try:
        with open_binary(path) as (file, _):
            page = file.read(reading.max_size + 1)
    except damage() as error:
        yield Failure(name, 0, Reason("source.truncated", str(error)), read=size)
        return
    if len(page) > reading.max_size:
        yield Failure(name, 0, too_large(max(size, len(page)), reading.max_size), read=size)
    else:
        yield Record(name, 0, page, read=size)
