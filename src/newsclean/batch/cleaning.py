"""What a run is asked for, and what its workers do with a record."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..model import Reason
from .csv_lines import csv_line
from .extractor import Extractor
from .pool import MEMORY
from .record import TIMEOUT, Failure, Reading, Record, Sealed, opened
from .schema import COLUMNS, RECORD, row, to_json
from .summary import Account, account
from .wanted import Wanted

SAVE_EVERY = 2.0
EMPTY = Reason("page.empty")
WHY = ("page_type", "confidence")
"""Columns that tell why a page was left out."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run works.

    `reading` tells how inputs are read, `extractor` how pages are. `jobs`, `timeout` (seconds a page) and `memory`
    (bytes a process) are those of the pool. `format` is "jsonl", "csv" or "parquet", by default what the output's name
    asks for; `fields` are names of COLUMNS, by default those of RECORD. `skip_empty` puts pages without text among the
    failures, as skipped. `errors` is where failures go, by default beside the output. `wanted` tells which pages the
    output is for; the others go to `rest`, if that is given. `resume` goes on with an unfinished run, `overwrite`
    replaces outputs. Every `save_every` seconds there is a checkpoint.
    """

    extractor: Extractor = field(default_factory=Extractor)
    reading: Reading = field(default_factory=Reading)
    jobs: int | None = None
    timeout: float = TIMEOUT
    memory: int | None = MEMORY
    format: str | None = None
    fields: tuple[str, ...] | None = None
    skip_empty: bool = False
    errors: Path | None = None
    wanted: Wanted = field(default_factory=Wanted)
    rest: Path | None = None
    resume: bool = False
    overwrite: bool = False
    save_every: float = SAVE_EVERY


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What workers do with a record: give its line of the output and what it adds to the summary, or a failure."""

    options: Options
    form: str
    fields: tuple[str, ...]

    def __call__(self, item: Record | Sealed) -> list[tuple[bytes, Account] | Failure]:
        records = opened(item, self.options.reading)
        return [self.line(record) if isinstance(record, Record) else record for record in records]

    def line(self, record: Record) -> tuple[bytes, Account] | Failure:
        """Extract a page."""
        start = time.perf_counter()
        article = self.options.extractor(record.page, record.url, record.kind, record.fetch.moment())
        if self.options.skip_empty and not article.text:
            return Failure(record.source, record.offset, EMPTY, record.url, skipped=True, fetch=record.fetch)
        told = {**place_of(record), "extra": record.extra}
        wanted = self.options.wanted(article)
        names = self.fields if wanted else tuple(dict.fromkeys((*self.fields, *WHY)))
        found = row(article, columns=tuple(COLUMNS[name] for name in names if name not in told))
        whole = {name: told[name] if name in told else found[name] for name in names}
        line = csv_line(whole.values()) if self.form == "csv" and wanted else to_json(whole)
        return line, account(article, record, time.perf_counter() - start)._replace(left_out=not wanted)


def place_of(item: Record | Failure) -> dict[str, Any]:
    """Give the columns that tell where a record is from."""
    place = {"id": item.id, "source": item.source, "offset": item.offset, "url": item.url}
    return {**place, **item.fetch._asdict()}


def fields_of(options: Options) -> tuple[str, ...]:
    """Give the names of the columns that a run writes. Raises ValueError for one that there is not."""
    names = options.fields or tuple(column.name for column in RECORD)
    for name in names:
        if name not in COLUMNS:
            raise ValueError(f"fields: expected some of {', '.join(COLUMNS)}, not {name!r}")
    return names
