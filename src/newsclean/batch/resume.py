"""How a run survives being killed: what it writes has other names until it is whole, and checkpoints say how far it is.

Beside OUT a run keeps OUT.part, the errors' .part, and OUT.checkpoint, which is replaced as a whole every few seconds:
how many bytes of each file count, which record they end with, and the summary so far. A run that takes it up cuts
the files to these sizes and goes on behind that record; as outputs follow the order of inputs, nothing is lost or
written twice. When all is written the checkpoint says so, the files get their names, and the checkpoint goes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from .sinks import to_parquet
from .summary import Summary

VERSION = 2


class ResumeError(Exception):
    """A run that can't be begun, or not be taken up, as things are."""


@dataclass(slots=True)
class Checkpoint:
    """How far a run is.

    `begun` inputs were begun, `source` the last of them, `after` the offset of the last record in it that is written.
    `output`, `errors` and `rest` are the sizes of the files in bytes, `finished` tells that they are whole. `settings`
    are what the run's output depends on.
    """

    settings: Mapping[str, Any]
    begun: int = 0
    source: str = ""
    after: int = -1
    output: int = 0
    errors: int = 0
    rest: int = 0
    finished: bool = False
    summary: Mapping[str, Any] | None = None
    version: int = field(default=VERSION)

    def save(self, path: Path) -> None:
        """Replace the checkpoint file as a whole."""
        replace(path, json.dumps({name: getattr(self, name) for name in self.__slots__}).encode("utf-8"))

    @classmethod
    def load(cls, path: Path) -> Checkpoint | None:
        """Read a checkpoint; None where there is none. Raises ResumeError for a file that is no checkpoint."""
        try:
            data = json.loads(path.read_bytes())
            if data["version"] != VERSION:
                raise ResumeError(f"{path}: of another version of newsclean")
            found = cls(**data)
            found.check()
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            raise ResumeError(f"{path}: no checkpoint: {error}") from error
        return found

    def check(self) -> None:
        """Raise TypeError or ValueError where a value is none that a run may begin from."""
        for name, least in (("begun", 0), ("after", -1), ("output", 0), ("errors", 0), ("rest", 0)):
            value = getattr(self, name)
            if type(value) is not int or value < least:
                raise ValueError(f"{name} is {value!r:.80}")
        kinds: dict[str, Any] = {"settings": dict, "source": str, "finished": bool, "summary": dict | None}
        for name, kind in kinds.items():
            if not isinstance(getattr(self, name), kind):
                raise TypeError(f"{name} is {getattr(self, name)!r:.80}")
        if self.summary is not None:
            Summary.from_dict(self.summary)


@dataclass(frozen=True, slots=True)
class Files:
    """Where a run writes: its output ("jsonl" or "parquet") and its errors, and what they are until they are whole.

    `fields` are the names of the columns. `rest` is where pages go that are left out, None for nowhere.
    """

    output: Path
    errors: Path
    format: str = "jsonl"
    fields: tuple[str, ...] = ()
    rest: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """All files that a run writes, the output last."""
        return (self.errors, self.output) if self.rest is None else (self.errors, self.rest, self.output)

    @property
    def checkpoint(self) -> Path:
        """The checkpoint file."""
        return beside(self.output, ".checkpoint")

    def begin(self, settings: Mapping[str, Any], resume: bool, overwrite: bool) -> Checkpoint | None:
        """Give the checkpoint to start from; None where all is done.

        Raises ResumeError where outputs or an unfinished run would be lost, or the run to resume was another one.
        """
        found = Checkpoint.load(self.checkpoint)
        if resume and found:
            if json.loads(json.dumps(settings)) != found.settings:
                raise ResumeError(f"--resume: the unfinished run had {differences(found.settings, settings)}")
            return found
        if resume and self.output.exists():
            return None
        if not overwrite and found:
            raise ResumeError(f"{self.checkpoint}: an unfinished run; --resume goes on, --overwrite begins anew")
        for path in reversed(self.paths):
            if path.exists() and not overwrite:
                raise ResumeError(f"{path}: is there already; --overwrite replaces it")
        return Checkpoint(settings)

    def publish(self) -> None:
        """Give the whole files their names; done again after a kill, it does the rest."""
        part = beside(self.output, ".part")
        if self.format == "parquet" and part.exists():
            new = beside(self.output, ".new")
            to_parquet(part, new, self.fields)
            new.replace(self.output)
            part.unlink()
        self._drop_no_errors()
        for path in self.paths:
            part = beside(path, ".part")
            if part.exists():
                part.replace(path)
        sync(self.output.parent)
        self.checkpoint.unlink(missing_ok=True)

    def _drop_no_errors(self) -> None:
        """Leave no file of errors where there are none, not that of an earlier run either."""
        part = beside(self.errors, ".part")
        if part.exists() and not part.stat().st_size:
            self.errors.unlink(missing_ok=True)
            part.unlink()


def beside(path: Path, suffix: str) -> Path:
    """Give the path of a file beside another."""
    return path.with_name(path.name + suffix)


def errors_beside(output: Path) -> Path:
    """Give where failures go by default."""
    return beside(output, ".errors.jsonl")


def replace(path: Path, data: bytes) -> None:
    """Write a file so that under its name there is all of it or what was there before."""
    new = beside(path, ".new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def sync(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system knows how."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Tell which settings differ.

    >>> differences({"kind": "auto"}, {"kind": "html"})
    "kind 'auto', not 'html'"
    """
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return "; ".join(f"{name} {old.get(name)!r}, not {new.get(name)!r}" for name in names)


def lock(file: BinaryIO) -> None:
    """Keep other runs off a file while it is open, where the system knows how. Raises ResumeError if one is at it."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise ResumeError("another run is writing to this output") from error
