"""Many publishers' profiles in one SQLite file: shared by processes, resumable, and bounded in size."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from ..model import Page
from ..read.source import Source
from . import rows
from .database import Database
from .learn import as_page, check_site, observe
from .profile import Profile, Tally
from .site import publisher, registrable

MOST_READ = 64  # profiles held for pages to come
BATCH = 200_000  # counts held in memory between two transactions, about 100 MB


class Stored(NamedTuple):
    """What a store knows of a publisher as a whole.

    `counts` are the counts kept, `error` the number of pages by which each may be too low.
    """

    site: str
    pages: int
    first: str
    last: str
    counts: int
    error: int


class ProfileStore:
    """Profiles of many publishers in one embedded database, keyed by registrable domain.

    `path` is the file, made where it is missing. `max_counts` bounds what is kept of one publisher: where there are
    more counts, the rarest age out. Any count kept may then be too low, by at most the publisher's `error`, and what
    was lost stood on at most so many pages; `error` is at most the sum of all counts ever added, divided by
    `max_counts` + 1 (Misra and Gries, 1982; Agarwal and others, PODS 2012). So where a page adds 100 counts, and
    `max_counts` is 2000, what stands on more than a twentieth of the pages is never lost. Below the bound nothing is
    lost, and a profile from the store is the one that `newsclean.learn` gives.

    Several processes may read and write one file at a time, on one machine. A store is not to be shared by threads, nor
    carried over a fork: open one in each. It is a context manager; `close` it otherwise.

    Raises TypeError or ValueError for an argument that is not as described, and from every method OSError where the
    file can't be opened, read or written, is no such store, or is damaged.
    """

    def __init__(self, path: str | os.PathLike[str], *, max_counts: int = 2000) -> None:
        if not isinstance(path, str | os.PathLike):
            raise TypeError(f"path: expected str or PathLike, not {type(path).__name__}")
        if isinstance(max_counts, bool) or not isinstance(max_counts, int):
            raise TypeError(f"max_counts: expected int, not {type(max_counts).__name__}")
        if max_counts < 1:
            raise ValueError(f"max_counts: expected at least 1, not {max_counts}")
        self.path = os.fspath(path)
        self.max_counts = max_counts
        self._database = Database(self.path)
        self._read: dict[str, Profile | None] = {}
        self._version = self._database.version()

    def add(self, profile: Profile) -> None:
        """Merge a profile into that of its publisher. Raises ValueError where the profile does not name one."""
        if not isinstance(profile, Profile):
            raise TypeError(f"profile: expected newsclean.Profile, not {type(profile).__name__}")
        if not profile.site:
            raise ValueError("profile: it names no site, so the store can't tell whose it is")
        with self._database.writing() as connection:
            rows.merge(connection, profile, self.max_counts)

    def learn(self, pages: Iterable[tuple[str, Source | Page]], *, run: str | None = None) -> int:
        """Learn from pages, each a pair of its URL (or its publisher's domain) and its source; give their number.

        Pages whose address has no registrable domain are passed over. `run` names the work so that it can be resumed:
        the store notes, in the same transaction as the counts, how many of the pages are done, and a call with the same
        name skips so many. When all are done the note is removed.

        Raises TypeError or ValueError for an argument that is not as described, OSError where a file can't be read.
        """
        if run is not None and not isinstance(run, str):
            raise TypeError(f"run: expected str or None, not {type(run).__name__}")
        done = self._done(run)
        count, batch = done, Batch()
        for address, page in islice(pages, done, None):
            batch.see(address, page)
            count += 1
            if batch.size >= BATCH:
                self._flush(batch, run, count)
                batch = Batch()
        self._flush(batch, run, None)
        return count - done

    def get(self, site: str) -> Profile | None:
        """Give the profile of a publisher, by its domain or the URL of a page; None where there is none."""
        return self._load(check_site(site))

    def of(self, page: Page) -> Profile | None:
        """Give the profile of a page's publisher, which its address or canonical link tells, None without one."""
        return self._load(publisher(page))

    def publishers(self) -> list[Stored]:
        """List the publishers, sorted by domain."""
        with self._database.reading() as connection:
            return [Stored(*row) for row in rows.publishers(connection)]

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> ProfileStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _load(self, site: str) -> Profile | None:
        """Read a profile, or give the one read before, if nothing was written since."""
        version = self._database.version()
        if version != self._version or len(self._read) >= MOST_READ:
            self._read, self._version = {}, version
        if site not in self._read:
            with self._database.reading() as connection:
                self._read[site] = rows.load(connection, site)
        return self._read[site]

    def _done(self, run: str | None) -> int:
        if not run:
            return 0
        with self._database.reading() as connection:
            return rows.progress(connection, run)

    def _flush(self, batch: Batch, run: str | None, count: int | None) -> None:
        with self._database.writing() as connection:
            for tally in batch.tallies.values():
                rows.merge(connection, tally.profile(), self.max_counts)
            if run:
                rows.note_progress(connection, run, count)


class Batch:
    """Profiles of several publishers in memory, on the way into a store."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = {}
        self.size = 0

    def see(self, address: str, page: Source | Page) -> None:
        """Count a page. Raises TypeError where the address is no str."""
        if not isinstance(address, str):
            raise TypeError(f"pages: expected pairs of a URL and a page, not {type(address).__name__} first")
        site = registrable(address)
        if site:
            seen = observe(as_page(page, url=address if "/" in address else None))
            self.size += sum(map(len, seen.tables()))
            self.tallies.setdefault(site, Tally(site)).add(seen)
