"""JSONL: one object a line, one of its fields the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from ...model import Reason
from ..record import Failure, Fetch, Reading, Record, Sealed, too_large
from .compression import damage, open_binary

MARK = b"\xef\xbb\xbf"
CHUNK = 1 << 20


class Span(NamedTuple):
    """A line's place: where it starts, where the next one does, and its bytes; those of one too long are None."""

    start: int
    end: int
    data: bytes | None


class Line(Sealed):
    """A line as it stands in its source."""

    __slots__ = ()

    def origin(self, reading: Reading) -> tuple[str | None, Fetch]:
        """Tell the page's address."""
        return parse(self.source, self.offset, self.data, reading).url, self.fetch

    def open(self, reading: Reading) -> Iterator[Record | Failure]:
        """Parse the line."""
        yield parse(self.source, self.offset, self.data, reading)


def read(path: Path, reading: Reading, after: int = -1) -> Iterator[Line | Failure]:
    """Give the records of a file, from the line at `after` on. A file that ends in damage ends with a failure."""
    name, at = str(path), max(after, 0)
    with open_binary(path) as (file, raw):
        try:
            file.seek(at)
            for line in lines_of(file, at, reading.max_size):
                at = line.end
                if line.data is None:
                    size = line.end - line.start
                    yield Failure(name, line.start, too_large(size, reading.max_size), read=raw.tell())
                elif line.data.strip(MARK + b" \t\r\n\0") or b"\0" in line.data:
                    yield Line(name, line.start, line.data, read=raw.tell())
        except damage() as error:
            yield Failure(name, max(at, after), Reason("source.truncated", str(error)), read=path.stat().st_size)


def lines_of(file: BinaryIO, at: int, limit: int) -> Iterator[Span]:
    """Give the lines from a position on, holding no more than `limit` bytes of one."""
    while data := file.readline(limit + 1):
        start, at = at, at + len(data)
        if len(data) <= limit or data.endswith(b"\n"):
            yield Span(start, at, data)
            continue
        while rest := file.readline(CHUNK):
            at += len(rest)
            if rest.endswith(b"\n"):
                break
        yield Span(start, at, None)


def parse(name: str, offset: int, data: bytes, reading: Reading) -> Record | Failure:
    """Give the record of a line."""
    try:
        found = json.loads(data.removeprefix(MARK).decode("utf-8"))
    except UnicodeDecodeError as error:
        return Failure(name, offset, Reason("json.encoding", str(error)))
    except (ValueError, RecursionError) as error:
        return Failure(name, offset, Reason("json.invalid", str(error)))
    if not isinstance(found, dict):
        return Failure(name, offset, Reason("json.object", f"expected an object, not {type(found).__name__}"))
    return record(name, offset, found, reading)


def record(name: str, offset: int, found: dict[str, Any], reading: Reading) -> Record | Failure:
    """Give the record that the fields of an input record make."""
    url = found.get(reading.url_field)
    url = url if isinstance(url, str) else None
    if reading.field not in found:
        return Failure(name, offset, Reason("field.missing", f"no {reading.field!r} among {', '.join(found)}"), url)
    page = found[reading.field]
    if not isinstance(page, str | bytes):
        wanted = f"{reading.field}: expected text, not {type(page).__name__}"
        return Failure(name, offset, Reason("field.type", wanted), url)
    if len(page) > reading.max_size:
        return Failure(name, offset, too_large(len(page), reading.max_size), url)
    return Record(name, offset, page, url, None, {key: found[key] for key in found if key != reading.field})
