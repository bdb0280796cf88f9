"""A batch run: records in, lines out, in order, as far as the last checkpoint says."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from .cleaning import SAVE_EVERY, Cleaning, fields_of, place_of
from .cleaning import Options as Options
from .csv_lines import csv_line
from .interrupt import Interrupts
from .pool import Pool
from .progress import Progress, Silent
from .record import Failure, Item, Reading, Record, Sealed, size_of
from .resume import Checkpoint, Files, ResumeError, beside, errors_beside, lock
from .schema import to_json
from .sinks import FORMATS, Spool, format_of
from .sources import Input, inputs, records
from .sources.compression import zstd
from .summary import Account, Summary
from .worker import Done


class Place(NamedTuple):
    """Where an item stands: how many inputs were begun, the bytes of those before, and the item."""

    begun: int
    before: int
    item: Item


def run(
    names: Iterable[str | Path], output: str | Path, options: Options, show: Callable[[int], Progress] | None = None
) -> Summary:
    """Extract the pages of the inputs; give the summary.

    `names` are files and folders. `show` gives what shows the progress over so many bytes. Every input record gives a
    line of `output` or of the errors. Ctrl-C raises KeyboardInterrupt, with what is done written and ready to resume.

    Raises FileNotFoundError for a name that is neither file nor folder, ResumeError where the outputs are there
    already or the run to resume was another one, ImportError where what an output needs is not installed, OSError
    where an output can't be written, ValueError for an option that is not as described.
    """
    named, output = [Path(name) for name in names], Path(output)
    form = options.format or format_of(output)
    if form not in FORMATS:
        raise ValueError(f"format: expected one of {', '.join(map(repr, FORMATS))}, not {form!r}")
    errors = options.errors or errors_beside(output)
    files = Files(output, errors, form, fields_of(options), options.rest)
    require(files)
    total = sum(each.size for each in inputs(named))
    checkpoint = files.begin(settings(named, files, options), options.resume, options.overwrite)
    if checkpoint is None:
        return Summary()
    progress = (show or (lambda total: Silent()))(total)
    with Interrupts() as interrupts, Run(files, checkpoint, progress, interrupts) as current:
        return current.finish() if checkpoint.finished else current.work(inputs(named), options)


def require(files: Files) -> None:
    """Raise ImportError now, not after hours, where what an output needs is not installed."""
    if files.format == "parquet" and importlib.util.find_spec("pyarrow") is None:
        raise ImportError("Parquet needs pyarrow: pip install 'newsclean[parquet]'")
    if ".zst" in [path.suffix.lower() for path in files.paths]:
        zstd()


def settings(named: list[Path], files: Files, options: Options) -> dict[str, Any]:
    """Give what the output of a run depends on, as JSON can hold it."""
    from .. import __version__

    return {
        "newsclean": __version__,
        "inputs": [[str(path), path.stat().st_size if path.is_file() else None] for path in named],
        "format": files.format,
        "fields": files.fields,
        "skip_empty": options.skip_empty,
        "errors": str(files.errors),
        "reading": [options.reading.field, options.reading.url_field, options.reading.max_size],
        **options.extractor.settings(),
        "wanted": [options.wanted.types, options.wanted.confidence],
        "rest": str(files.rest),
    }


class Run:
    """A run in progress: what it writes, and how far it is."""

    def __init__(self, files: Files, checkpoint: Checkpoint, progress: Progress, interrupts: Interrupts) -> None:
        self.files, self.checkpoint, self.progress, self.interrupts = files, checkpoint, progress, interrupts
        self.summary = Summary.from_dict(checkpoint.summary) if checkpoint.summary else Summary()
        self.earlier, self.start = self.summary.seconds, time.monotonic()
        self.saved, self.save_every, self.reading = self.start, SAVE_EVERY, Reading()
        self._stack = ExitStack()

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def work(self, found: Iterable[Input], options: Options) -> Summary:
        """Go on behind the checkpoint, to the end."""
        self._open()
        self.reading, self.save_every = options.reading, options.save_every
        self._stack.callback(self.progress.close)
        pool: Pool[Place] = Pool(
            Cleaning(options, self.files.format, self.files.fields),
            jobs=options.jobs,
            timeout=options.timeout,
            memory=options.memory,
        )
        try:
            with pool:
                for place, done in pool.map(self._tasks(found)):
                    with self.interrupts.held():
                        self._write(place, done)
        except KeyboardInterrupt:
            with self.interrupts.held():
                self.save()
            raise
        with self.interrupts.held():
            self.checkpoint.finished = True
            self.save()
            self._stack.close()
            return self.finish()

    def finish(self) -> Summary:
        """Give what is whole its name."""
        self.files.publish()
        return self.summary

    def save(self) -> None:
        """Write a checkpoint: from here on a run can be resumed."""
        self.saved = time.monotonic()
        self.summary.seconds = self.earlier + self.saved - self.start
        self.checkpoint.output, self.checkpoint.errors = self.output.checkpoint(), self.errors.checkpoint()
        self.checkpoint.rest = self.rest.checkpoint() if self.rest else 0
        self.checkpoint.summary = self.summary.to_dict()
        self.checkpoint.save(self.files.checkpoint)

    def _open(self) -> None:
        part, suffix = beside(self.files.output, ".part"), self.files.output.suffix.lower()
        lock(self._stack.enter_context(part.open("ab")))
        self.output = Spool(part, "" if self.files.format == "parquet" else suffix, self.checkpoint.output)
        self._stack.callback(self.output.close)
        if self.files.format == "csv" and not self.checkpoint.output:
            self.output.write(csv_line(self.files.fields))
        self.errors = self._spool(self.files.errors, self.checkpoint.errors)
        self.rest = self._spool(self.files.rest, self.checkpoint.rest) if self.files.rest else None

    def _spool(self, path: Path, size: int) -> Spool:
        spool = Spool(beside(path, ".part"), path.suffix.lower(), size)
        self._stack.callback(spool.close)
        return spool

    def _tasks(self, found: Iterable[Input]) -> Iterator[tuple[Place, Record | Sealed | None, int]]:
        """Give the records behind the checkpoint, and where they stand."""
        first, before = self.checkpoint.begun, 0
        for number, each in enumerate(found, 1):
            if number == first and str(each.path) != self.checkpoint.source:
                raise ResumeError(f"--resume: input {number} was {self.checkpoint.source}, and is {each.path} now")
            if number >= first:
                for item in records(each, self.reading, self.checkpoint.after if number == first else -1):
                    place = Place(number, before, item)
                    yield (place, None, 0) if isinstance(item, Failure) else (place, item, size_of(item))
            before += each.size

    def _write(self, place: Place, done: Done | None) -> None:
        item = place.item
        for result in self._results(item, done):
            if isinstance(result, Failure):
                self._fail(result)
            else:
                line, counts = result
                target = self.rest if counts.left_out else self.output
                if target is not None:
                    target.write(line)
                self.summary.add(counts)
        self.checkpoint.begun, self.checkpoint.source, self.checkpoint.after = place.begun, item.source, item.offset
        self.progress.update(place.before + item.read, self.summary)
        if time.monotonic() - self.saved >= self.save_every:
            self.save()

    def _results(self, item: Item, done: Done | None) -> list[tuple[bytes, Account] | Failure]:
        if isinstance(item, Failure):
            return [item]
        assert done is not None
        if done.reason is None:
            results: list[tuple[bytes, Account] | Failure] = done.value
            return results
        url, fetch = (item.url, item.fetch) if isinstance(item, Record) else item.origin(self.reading)
        return [Failure(item.source, item.offset, done.reason, url, fetch=fetch)]

    def _fail(self, item: Failure) -> None:
        code, evidence = item.reason
        self.errors.write(to_json({**place_of(item), "skipped": item.skipped, "reason": code, "evidence": evidence}))
        (self.summary.skipped if item.skipped else self.summary.errors)[code] += 1
