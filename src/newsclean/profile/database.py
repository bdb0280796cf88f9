"""The file of a profile store: opened, checked to be one, and read and written in transactions.

Files come from anywhere: one whose tables are not exactly those of a store is refused before any of them is read, so
that no view or trigger of somebody else's runs, and what turns out damaged later is an OSError that names the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

TIMEOUT = 60.0  # seconds to wait for another process that is writing
LONGEST = 1 << 20  # bytes of one value
FORMAT = 0x6E657773  # "news", in the file's header
VERSION = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS publisher (
    id INTEGER PRIMARY KEY, site TEXT NOT NULL UNIQUE, pages INTEGER NOT NULL DEFAULT 0,
    first TEXT NOT NULL DEFAULT '', last TEXT NOT NULL DEFAULT '', error INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS seen (
    publisher INTEGER NOT NULL, name INTEGER NOT NULL, key INTEGER NOT NULL, pages INTEGER NOT NULL,
    head INTEGER NOT NULL, inside INTEGER NOT NULL, tail INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    since INTEGER NOT NULL, sample TEXT,
    PRIMARY KEY (publisher, name, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (name TEXT PRIMARY KEY, done INTEGER NOT NULL) WITHOUT ROWID;
"""


class Database:
    """An open file. Raises OSError where it can't be opened, or is another kind of file."""

    def __init__(self, path: str) -> None:
        import sqlite3

        self.path = path
        with self.named():
            self._connection = sqlite3.connect(path, timeout=TIMEOUT, isolation_level=None)
            try:
                self._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
                self._connection.execute("PRAGMA trusted_schema = OFF")
                self._prepare()
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.execute("PRAGMA synchronous = NORMAL")
            except BaseException:
                self._connection.close()
                raise

    def version(self) -> tuple[int, int]:
        """Give what changes whenever the file was written to, by another process or over this connection."""
        with self.named():
            (others,) = self._connection.execute("PRAGMA data_version").fetchone()
        return others, self._connection.total_changes

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write alone, and all or nothing."""
        with self.named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read one state of the file, whatever others write meanwhile."""
        with self.named():
            self._connection.execute("BEGIN DEFERRED")
            try:
                yield self._connection
            finally:
                self._roll_back()

    @contextmanager
    def named(self) -> Iterator[None]:
        """Turn what a damaged file raises into an OSError that names it; sizes that lie are out of memory."""
        import sqlite3

        try:
            yield
        except (sqlite3.Error, TypeError, ValueError, OverflowError, MemoryError) as error:
            raise OSError(f"{self.path}: {error or 'damaged'}") from error

    def _roll_back(self) -> None:
        if self._connection.in_transaction:  # SQLite may have done so itself
            self._connection.execute("ROLLBACK")

    def _prepare(self) -> None:
        """Make the tables where the file is new. Raises ValueError where it is something else."""
        if self._marks() == (0, 0):
            with self.writing() as connection:
                if self._marks() == (0, 0) and not schema(connection):  # no other process was quicker
                    create(connection)
                    connection.execute(f"PRAGMA application_id = {FORMAT}")
                    connection.execute(f"PRAGMA user_version = {VERSION}")
        if self._marks() != (FORMAT, VERSION) or schema(self._connection) != expected():
            raise ValueError("not a profile store of this version")

    def _marks(self) -> tuple[int, int]:
        """Read what marks a file as a store of one version."""
        (kind,) = self._connection.execute("PRAGMA application_id").fetchone()
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        return kind, version


def create(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in SCHEMA.split(";"):
        connection.execute(statement)


def schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Tell of all that a file has besides data: tables, and views or triggers that a store has not."""
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()


def expected() -> list[tuple[str, ...]]:
    """Tell what a store has."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        create(connection)
        return schema(connection)
    finally:
        connection.close()
