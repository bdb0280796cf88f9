"""A pool of processes that survives its items: what hangs or kills a worker fails alone, and the others go on."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar, cast

from ..model import Reason
from .record import TIMEOUT
from .worker import READY, Done, serve

MEMORY = 4 << 30
CHUNK = 8
CHUNK_SIZE = 1 << 20
WINDOW = 512
WINDOW_SIZE = 64 << 20
TRIES = 2
STILLBORN = 3
SUSPENDED = 5.0
NEVER = float("inf")
PRELOAD = "newsclean.batch.preload"
GUARD = 'A script that starts them needs its work under `if __name__ == "__main__":`'

Label = TypeVar("Label")


@dataclass(slots=True)
class Slot:
    """An item on its way: its label, the item while it is needed, its size, what became of it."""

    label: Any
    item: Any
    size: int
    done: Done | None = None
    deaths: int = 0


@dataclass(slots=True, eq=False)
class Worker:
    """A process, the pipe to it, and the slots it works on, in order."""

    process: Any
    pipe: Connection
    ready: bool = False
    slots: deque[Slot] = field(default_factory=deque)
    deadline: float = NEVER


class Pool(Generic[Label]):
    """Processes that apply `work`, a picklable function, to items.

    `jobs` is the number of processes (default: one for each core), `timeout` the seconds that an item may take,
    `memory` the bytes that a process may allocate (None: any; only Linux sees to it). A process that takes longer is
    ended; one that dies is replaced, and the item tried once more. Use it as a context manager.

    Raises ValueError for a number that is none of these.
    """

    def __init__(
        self,
        work: Callable[[Any], Any],
        *,
        jobs: int | None = None,
        timeout: float = TIMEOUT,
        memory: int | None = MEMORY,
    ) -> None:
        if jobs is not None and (not isinstance(jobs, int) or jobs < 1):
            raise ValueError(f"jobs: expected a number from 1 on or None, not {jobs!r}")
        if not timeout > 0:
            raise ValueError(f"timeout: expected seconds above 0, not {timeout!r}")
        self.work, self.timeout, self.memory = work, timeout, memory
        self.jobs = jobs or cores()
        self._context = context()
        self._workers: list[Worker] = []
        self._queue: deque[list[Slot]] = deque()
        self._stillborn = 0

    def __enter__(self) -> Pool[Label]:
        self._workers = [self._start() for _ in range(self.jobs)]
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all processes, whatever they are at."""
        while self._workers:
            self._end(self._workers.pop())

    def map(self, items: Iterable[tuple[Label, Any, int]]) -> Iterator[tuple[Label, Done | None]]:
        """Give what became of each (label, item, size in bytes), in order; labels with the item None as they are.

        Items are read a little ahead. Results wait for earlier ones, so reading stops while the items and results that
        are held exceed WINDOW of them or WINDOW_SIZE bytes.
        """
        source, held, more = iter(items), 0, True
        slots: deque[Slot] = deque()
        while more or slots:
            while more and len(self._queue) < self.jobs and len(slots) < WINDOW * self.jobs and held < WINDOW_SIZE:
                chunk = list(take(source))
                more = bool(chunk)
                held += sum(slot.size for slot in chunk)
                slots.extend(chunk)
                self._enqueue(chunk)
            while slots and slots[0].item is None:
                slot = slots.popleft()
                held -= slot.size
                yield slot.label, slot.done
            if slots:
                self._listen()

    def _enqueue(self, chunk: list[Slot]) -> None:
        work = [slot for slot in chunk if slot.item is not None]
        if work:
            self._queue.append(work)
        self._feed()

    def _feed(self) -> None:
        """Give work to who has none."""
        for worker in self._workers:
            if self._queue and worker.ready and not worker.slots:
                worker.slots.extend(self._queue.popleft())
                worker.deadline = time.monotonic() + self.timeout
                with suppress(BrokenPipeError, ConnectionResetError):  # its death is heard of in a moment
                    worker.pipe.send([slot.item for slot in worker.slots])

    def _listen(self) -> None:
        """Wait for what comes next: an answer, a death, or the end of somebody's time."""
        start = time.monotonic()
        patience = max(0.0, min(worker.deadline for worker in self._workers) - start)
        workers = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(workers), None if patience == NEVER else patience):
            self._hear(workers[cast("Connection", pipe)])
        overslept = time.monotonic() - start - patience
        for worker in list(self._workers):
            if overslept > SUSPENDED:  # this process was stopped, and so perhaps were the workers
                worker.deadline += overslept
            elif worker.deadline <= time.monotonic() and not worker.pipe.poll():
                self._expire(worker)
        self._feed()

    def _hear(self, worker: Worker) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if answer == READY:
            worker.ready, self._stillborn = True, 0
        else:
            settle(worker.slots.popleft(), answer)
        worker.deadline = time.monotonic() + self.timeout if worker.slots else NEVER

    def _bury(self, worker: Worker) -> None:
        """Replace a worker that died; what it was at is tried once more, alone."""
        worker.process.join()
        status = worker.process.exitcode
        self._stillborn += not worker.ready
        if self._stillborn > STILLBORN:
            raise RuntimeError(f"worker processes end as they start ({ended(status)}). {GUARD}")
        if worker.slots:
            slot = worker.slots.popleft()
            slot.deaths += 1
            self._return(worker)
            if slot.deaths < TRIES:
                self._queue.appendleft([slot])
            else:
                settle(slot, Done(None, Reason("worker.died", f"{ended(status)}, {TRIES} times")))
        self._replace(worker)

    def _expire(self, worker: Worker) -> None:
        """Replace a worker whose time for an item is over."""
        settle(worker.slots.popleft(), Done(None, Reason("limit.time", f"{self.timeout:g} s"), self.timeout))
        self._return(worker)
        self._replace(worker)

    def _return(self, worker: Worker) -> None:
        """Put back what a worker had not begun."""
        if worker.slots:
            self._queue.appendleft(list(worker.slots))
            worker.slots.clear()

    def _replace(self, worker: Worker) -> None:
        self._end(worker)
        self._workers[self._workers.index(worker)] = self._start()

    def _start(self) -> Worker:
        ours, theirs = self._context.Pipe()
        arguments = (theirs, self.work, self.timeout, self.memory)
        process = self._context.Process(target=serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        return Worker(process, ours)

    @staticmethod
    def _end(worker: Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def context() -> Any:
    """Give the way to start workers: never as copies of this process, whose pipes and threads they would have.

    On Linux they are copies of a process that has done nothing but load what all of them need.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload([PRELOAD])
    return found


def settle(slot: Slot, done: Done) -> None:
    """Note what became of an item, and let go of it."""
    slot.done, slot.item = done, None


def take(source: Iterator[tuple[Any, Any, int]]) -> Iterator[Slot]:
    """Take a chunk of items: no more than CHUNK, and no more once they have CHUNK_SIZE bytes."""
    size = 0
    for label, item, each in islice(source, CHUNK):
        yield Slot(label, item, each)
        size += each
        if size >= CHUNK_SIZE:
            return


def ended(status: int) -> str:
    """Tell how a process ended.

    >>> ended(-9)
    'signal 9'
    """
    return f"signal {-status}" if status < 0 else f"exit status {status}"


def cores() -> int:
    """Give the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
