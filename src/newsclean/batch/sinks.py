"""Outputs: lines that are appended to and can be cut back to a checkpoint, and Parquet made of such lines."""

from __future__ import annotations

import json
import os
import re
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from .schema import COLUMNS, arrow_schema
from .sources import COMPRESSED
from .sources.compression import compressed, open_binary

FORMATS = {"jsonl": (".jsonl", ".ndjson"), "csv": (".csv",), "parquet": (".parquet",)}
"""The formats of outputs, and how their names end."""
ROWS = 1000
HALVES = re.compile("[\ud800-\udfff]")


def format_of(output: Path) -> str:
    """Tell the format that an output's name asks for. Raises ValueError where it asks for none that there is."""
    suffixes = [suffix.lower() for suffix in output.suffixes[-2:]]
    ending = suffixes[-2] if len(suffixes) > 1 and suffixes[-1] in COMPRESSED else "".join(suffixes[-1:])
    for form, endings in FORMATS.items():
        if ending in endings and (form != "parquet" or suffixes[-1] == ending):
            return form
    known = "'.jsonl', '.csv' (and '.gz' or '.zst' behind these) or '.parquet'"
    raise ValueError(f"output: expected a name that ends in {known}, or --format, not {output.name!r}")


class Spool:
    """A file of lines that grows under a name of its own.

    What is compressed ends a gzip member or a Zstandard frame at each checkpoint, so the file can be cut there, and is
    the same once decompressed. `suffix` (".gz", ".zst" or none) tells the compression. Raises OSError where the file
    can't be written, or is shorter than `size`, the bytes of it that count.
    """

    def __init__(self, path: Path, suffix: str, size: int = 0) -> None:
        self.suffix = suffix
        self.raw = path.open("r+b" if size else "wb")
        if self.raw.seek(0, os.SEEK_END) < size:
            raise OSError(f"{path}: shorter than its checkpoint says")
        self.raw.truncate(size)
        self.raw.seek(size)
        self._segment: BinaryIO | None = None

    def write(self, line: bytes) -> None:
        """Append a line."""
        if self._segment is None:
            self._segment = compressed(self.raw, self.suffix, "wb")
        self._segment.write(line)

    def checkpoint(self) -> int:
        """Bring all lines to the disk; give the size of the file."""
        if self._segment is not None and self._segment is not self.raw:
            self._segment.close()
        self._segment = None
        self.raw.flush()
        os.fsync(self.raw.fileno())
        return self.raw.tell()

    def close(self) -> None:
        """Close the file."""
        self.raw.close()


def to_parquet(spool: Path, output: Path, fields: tuple[str, ...]) -> None:
    """Write the lines of a spool as Parquet, `fields` its columns. Raises ImportError where pyarrow is missing."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = arrow_schema(tuple(COLUMNS[name] for name in fields))
    with open_binary(spool) as (lines, _), pq.ParquetWriter(output, schema, compression="zstd") as writer:
        while rows := [cells(json.loads(line)) for line in islice(lines, ROWS)]:
            writer.write_table(pa.Table.from_pylist(rows, schema))
    with output.open("rb") as file:
        os.fsync(file.fileno())


def cells(row: dict[str, Any]) -> dict[str, Any]:
    """Turn a row as in JSONL into one of Parquet: the rest of the input record as JSON, no half surrogate pairs."""
    if row.get("extra") is not None:
        row["extra"] = json.dumps(row["extra"], ensure_ascii=True)
    return {name: whole(value) for name, value in row.items()}


def whole(value: Any) -> Any:
    """Replace the halves of surrogate pairs, which Arrow can't hold, by the replacement character."""
    if isinstance(value, str):
        return value if value.isascii() else HALVES.sub("\ufffd", value)
    return [whole(each) for each in value] if isinstance(value, list) else value
