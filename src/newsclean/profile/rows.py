"""The tables of a profile store, and the statements on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .counts import TABLES, Count, earliest
from .profile import SAVED_FROM, Profile

if TYPE_CHECKING:
    import sqlite3

FORMAT = 0x6E657773  # "news", in the file's header
VERSION = 1
SIGN = 1 << 63  # SQLite's integers have a sign, hashes have none
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
MERGE = """
INSERT INTO seen VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT DO UPDATE SET
    pages = pages + excluded.pages, head = head + excluded.head, inside = inside + excluded.inside,
    tail = tail + excluded.tail, last = max(last, excluded.last),
    first = CASE WHEN first = '' OR excluded.first BETWEEN '0' AND first THEN excluded.first ELSE first END,
    sample = coalesce(min(sample, ?12), sample, ?12)
"""
PUBLISHERS = """
SELECT site, pages, first, last, (SELECT count(*) FROM seen WHERE publisher = id), error FROM publisher ORDER BY site
"""


def connect(path: str, timeout: float) -> sqlite3.Connection:
    """Open a store. Raises OSError where that fails, or the file is another kind of database."""
    import sqlite3

    try:
        connection = sqlite3.connect(path, timeout=timeout, isolation_level=None)
    except sqlite3.Error as error:
        raise OSError(f"{path}: {error}") from error
    try:
        prepare(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except (sqlite3.Error, ValueError) as error:
        connection.close()
        raise OSError(f"{path}: {error}") from error
    return connection


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables where the file is new. Raises ValueError where it is something else."""
    if marks(connection) == (FORMAT, VERSION):
        return
    with transaction(connection):
        if marks(connection) == (FORMAT, VERSION):  # another process was quicker
            return
        if marks(connection) != (0, 0) or connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
            raise ValueError("not a profile store of this version")
        for statement in SCHEMA.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {FORMAT}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def marks(connection: sqlite3.Connection) -> tuple[int, int]:
    """Read what marks a file as a store of one version."""
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return kind, version


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Write alone, and all or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def merge(connection: sqlite3.Connection, profile: Profile, most: int) -> None:
    """Merge a profile into that of its publisher, and let the rarest counts age out above the bound."""
    connection.execute("INSERT OR IGNORE INTO publisher (site) VALUES (?)", (profile.site,))
    (publisher, pages, first, last, error) = connection.execute(
        "SELECT id, pages, first, last, error FROM publisher WHERE site = ?", (profile.site,)
    ).fetchone()
    connection.execute(
        "UPDATE publisher SET pages = ?, first = ?, last = ? WHERE id = ?",
        (pages + profile.pages, earliest(first, profile.first), max(last, profile.last), publisher),
    )
    connection.executemany(MERGE, values(profile, publisher, error))
    age(connection, publisher, most)


def values(profile: Profile, publisher: int, error: int) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a profile, each with a sample for now and one for a row that is there already.

    What stood on one page only may be its own text, so its sample stays out until it is seen again.
    """
    for name, table in enumerate(profile.tables()):
        for key, count in table.items():
            sample = profile.samples.get(key)
            yield publisher, name, key - SIGN, *count, error, sample if count.pages >= SAVED_FROM else None, sample


def age(connection: sqlite3.Connection, publisher: int, most: int) -> None:
    """Let the rarest counts of a publisher go where it has more than `most`.

    As Misra and Gries do, all counters are lowered by the (most+1)th largest, and those that reach zero are dropped. A
    counter is `pages` less what it was lowered by since it came: the publisher's `error` now less that of then
    (`since`). Each lowering takes from at least most+1 counters, so their sum is bounded by all that was counted.
    """
    (held,) = connection.execute("SELECT count(*) FROM seen WHERE publisher = ?", (publisher,)).fetchone()
    if held <= most:
        return
    (level,) = connection.execute(
        "SELECT pages + since FROM seen WHERE publisher = ? ORDER BY pages + since DESC LIMIT 1 OFFSET ?",
        (publisher, most),
    ).fetchone()
    connection.execute("DELETE FROM seen WHERE publisher = ? AND pages + since <= ?", (publisher, level))
    connection.execute("UPDATE publisher SET error = ? WHERE id = ?", (level, publisher))


def load(connection: sqlite3.Connection, site: str) -> Profile | None:
    """Read the profile of a publisher, None where there is none."""
    with reading(connection):
        found = connection.execute("SELECT id, pages, first, last FROM publisher WHERE site = ?", (site,)).fetchone()
        if not found:
            return None
        publisher, pages, first, last = found
        rows = connection.execute("SELECT * FROM seen WHERE publisher = ?", (publisher,)).fetchall()
    return assemble(Profile(site, pages, first, last), rows)


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the file, whatever others write meanwhile."""
    connection.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def assemble(bare: Profile, rows: Iterable[tuple[Any, ...]]) -> Profile:
    """Make a profile of its rows."""
    tables: dict[str, dict[int, Count]] = {name: {} for name in TABLES}
    samples: dict[int, str] = {}
    for _, name, key, *count, _, sample in rows:
        tables[TABLES[name]][key + SIGN] = Count(*count)
        if sample is not None:
            samples[key + SIGN] = sample
    return Profile(bare.site, bare.pages, bare.first, bare.last, **tables, samples=samples)


def version(connection: sqlite3.Connection) -> tuple[int, int]:
    """Give what changes whenever the file was written to, by another process or over this connection."""
    (others,) = connection.execute("PRAGMA data_version").fetchone()
    return others, connection.total_changes


def publishers(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """List the publishers with their figures."""
    return connection.execute(PUBLISHERS).fetchall()


def progress(connection: sqlite3.Connection, run: str) -> int:
    """Tell how many pages of a run are done."""
    found = connection.execute("SELECT done FROM run WHERE name = ?", (run,)).fetchone()
    return int(found[0]) if found else 0


def note_progress(connection: sqlite3.Connection, run: str, done: int | None) -> None:
    """Note how many pages of a run are done; None forgets the run."""
    connection.execute("DELETE FROM run WHERE name = ?", (run,))
    if done is not None:
        connection.execute("INSERT INTO run VALUES (?, ?)", (run, done))
