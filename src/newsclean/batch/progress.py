"""How far a run is, on standard error: a bar where that is a terminal, a line now and then where it is not."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Never, Protocol

from .summary import Summary

if TYPE_CHECKING:
    from tqdm import tqdm

EVERY = 30.0


class Progress(Protocol):
    """Is told how many bytes of the inputs were read, and the counts so far."""

    def update(self, read: int, summary: Summary) -> None:
        """Take note."""

    def close(self) -> None:
        """Leave the terminal tidy."""


class Silent:
    """Shows nothing."""

    def update(self, read: int, summary: Summary) -> None:
        """Take no note."""

    def close(self) -> None:
        """Leave all as it is."""


class Bar:
    """A bar over the bytes of the inputs, with rate, errors and the time left."""

    def __init__(self, total: int) -> None:
        from tqdm import tqdm

        self.bar: tqdm[Never] = tqdm(total=total or None, unit="B", unit_scale=True, file=sys.stderr)
        self.begun: tuple[float, int] | None = None

    def update(self, read: int, summary: Summary) -> None:
        """Move the bar."""
        if self.begun is None:
            self.begun = time.monotonic(), summary.pages
            self.bar.initial = self.bar.n = read
        seconds = time.monotonic() - self.begun[0]
        rate = (summary.pages - self.begun[1]) / seconds if seconds else 0.0
        told = f"{summary.pages:,} pages, {rate:.0f}/s, {summary.errors.total():,} errors"
        self.bar.set_postfix_str(told, refresh=False)
        self.bar.update(max(read - self.bar.n, 0))

    def close(self) -> None:
        """Leave the bar as it is, and go on below it."""
        self.bar.close()


class Lines:
    """A line every `every` seconds."""

    def __init__(self, total: int, every: float = EVERY) -> None:
        self.total, self.every = total, every
        self.start = self.told = time.monotonic()
        self.begun: tuple[int, int] | None = None

    def update(self, read: int, summary: Summary) -> None:
        """Print a line, if it is time."""
        if self.begun is None:
            self.begun = read, summary.pages
        now = time.monotonic()
        if now - self.told >= self.every:
            self.told = now
            rate = (summary.pages - self.begun[1]) / (now - self.start)
            told = f"{summary.pages:,} pages, {rate:.0f}/s, {summary.errors.total():,} errors"
            part = f"{100 * read / max(self.total, 1):.0f} % read"
            left = self._left(read, now - self.start)
            print(f"newsclean: {told}, {part}{left}", file=sys.stderr, flush=True)

    def _left(self, read: int, seconds: float) -> str:
        """Tell the time left; nothing before anything was read in this run, which one that is resumed begins late."""
        here = read - self.begun[0] if self.begun else 0
        return f", {duration((self.total - read) * seconds / here)} left" if here > 0 else ""

    def close(self) -> None:
        """Nothing is open."""


def duration(seconds: float) -> str:
    """Give a time in hours, minutes and seconds.

    >>> duration(3725)
    '1:02:05'
    """
    minutes, rest = divmod(round(max(seconds, 0)), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def progress(total: int) -> Progress:
    """Choose how to show progress over `total` bytes: a bar needs a terminal, and tqdm."""
    if sys.stderr.isatty():
        try:
            return Bar(total)
        except ImportError:
            pass
    return Lines(total)
