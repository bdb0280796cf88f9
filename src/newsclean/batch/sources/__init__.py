"""One module for each kind of input; a reader gives records and failures, in the order of their offsets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ...model import Reason
from ..record import Failure, Item, Reading
from . import files, jsonl, parquet, warc

Reader: TypeAlias = "Callable[[Path, Reading, int], Iterator[Item]]"

READERS: dict[str, Reader] = {
    ".html": files.read,
    ".htm": files.read,
    ".xhtml": files.read,
    ".txt": files.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
    ".warc": warc.read,
    ".wet": warc.read,
    ".parquet": parquet.read,
}
"""The reader for each suffix, in front of that of a compression."""
COMPRESSED = (".gz", ".zst")


class Input(NamedTuple):
    """A file to read, and its size in bytes; `listed`: it was named, not found in a folder."""

    path: Path
    size: int
    listed: bool


def inputs(names: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """Give the files of a run in order; those of folders sorted by path.

    Raises FileNotFoundError for a name that is neither file nor folder.
    """
    for path in map(Path, names):
        if path.is_dir():
            for each in walk(path):
                yield Input(each, size_of(each), False)
        elif path.exists():
            yield Input(path, size_of(path), True)
        else:
            raise FileNotFoundError(f"no such file or folder: {path}")


def walk(folder: Path) -> Iterator[Path]:
    """Give the files below a folder, sorted within each folder."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))


def size_of(path: Path) -> int:
    """Give the size of a file in bytes, 0 where it can't be told."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def reader_of(path: Path) -> Reader | None:
    """Give the reader that a file's name asks for."""
    suffix = path.suffix.lower()
    if suffix in COMPRESSED:
        suffix = path.with_suffix("").suffix.lower()
    return READERS.get(suffix)


def records(found: Input, reading: Reading, after: int = -1) -> Iterator[Item]:
    """Give the records of a file whose offset is larger than `after`.

    Raises ImportError where what the file needs is not installed.
    """
    reader = reader_of(found.path) or (files.read if found.listed else None)
    name = str(found.path)
    if reader is None:
        if after < 0:
            yield Failure(name, 0, Reason("source.kind", found.path.suffix), skipped=True, read=found.size)
        return
    try:
        yield from (item for item in reader(found.path, reading, after) if item.offset > after)
    except OSError as error:
        yield Failure(name, after + 1, Reason("source.unreadable", str(error)), read=found.size)
