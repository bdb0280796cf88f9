"""What sources give: records, sealed records that a worker opens, or failures where a record can't be had."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from ..model import Reason

MAX_SIZE = 32 << 20
TIMEOUT = 30.0


class Fetch(NamedTuple):
    """How a page was fetched, as far as its source tells.

    `fetched` is when, in ISO form; `record_id` what a WARC calls the record; `http_status` and `content_type` are what
    the server answered, of a conversion the type of the record.
    """

    fetched: str | None = None
    record_id: str | None = None
    http_status: int | None = None
    content_type: str | None = None

    def moment(self) -> dt.datetime | None:
        """Give when the page was fetched, None where that is not told, or not as a moment."""
        try:
            return dt.datetime.fromisoformat(self.fetched or "")
        except ValueError:
            return None


NOT_TOLD = Fetch()


class Record(NamedTuple):
    """One page of an input.

    `offset` tells where in the source: bytes from its start (of what is decompressed, in JSONL; of the file as it is,
    in WARC), or the row in Parquet; it grows from record to record. `kind` is what the source says that the page is,
    `extra` the rest of the input record. `url` is where the page was fetched from, `fetch` how. `read` counts the bytes
    of the file read up to here.
    """

    source: str
    offset: int
    page: str | bytes
    url: str | None = None
    kind: str | None = None
    extra: dict[str, Any] | None = None
    read: int = 0
    fetch: Fetch = NOT_TOLD

    @property
    def id(self) -> str:
        """What the record is called in outputs."""
        return f"{self.source}:{self.offset}"


class Failure(NamedTuple):
    """An input record that has no output, and why. `skipped`: it is no page, and that is no error."""

    source: str
    offset: int
    reason: Reason
    url: str | None = None
    skipped: bool = False
    read: int = 0
    fetch: Fetch = NOT_TOLD

    @property
    def id(self) -> str:
        """What the record is called in outputs."""
        return f"{self.source}:{self.offset}"


class Sealed(NamedTuple):
    """A record as it stands in its source; what it takes to open it is done by the worker that works on its page.

    The fields are as those of a `Record`; `data` are the record's bytes. Each kind of source has a subclass.
    """

    source: str
    offset: int
    data: bytes
    url: str | None = None
    read: int = 0
    fetch: Fetch = NOT_TOLD

    def origin(self, reading: Reading) -> tuple[str | None, Fetch]:
        """Tell the page's address, and how it was fetched, without opening more than is safe."""
        return self.url, self.fetch

    def open(self, reading: Reading) -> Iterator[Record | Failure]:
        """Give the page, if the record holds one; damage may hide several."""
        raise NotImplementedError


Item: TypeAlias = "Record | Failure | Sealed"
"""What a source gives."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read: the field of a record that holds the page, that with its address, the largest record."""

    field: str = "html"
    url_field: str = "url"
    max_size: int = MAX_SIZE


def opened(item: Item, reading: Reading) -> Iterator[Record | Failure]:
    """Open what is sealed."""
    if isinstance(item, Record | Failure):
        yield item
    else:
        yield from item.open(reading)


def size_of(item: Record | Sealed) -> int:
    """Give the bytes that an item takes, near enough."""
    return len(item.page if isinstance(item, Record) else item.data)


def too_large(size: int, limit: int) -> Reason:
    """The reason that a record was not read."""
    return Reason("record.size", f"{size:,} bytes, the limit is {limit:,}")
