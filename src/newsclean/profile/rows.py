"""The statements on the tables of a profile store. What they read is checked: files come from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from .counts import TABLES, Count, earliest
from .profile import SAVED_FROM, Profile, unpack_count, unpack_day, unpack_number, unpack_text

if TYPE_CHECKING:
    import sqlite3

SIGN = 1 << 63  # SQLite's integers have a sign, hashes have none
MERGE = """
INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
    pages = pages + excluded.pages, head = head + excluded.head, inside = inside + excluded.inside,
    tail = tail + excluded.tail, last = max(last, excluded.last),
    first = CASE WHEN first = '' OR excluded.first BETWEEN '0' AND first THEN excluded.first ELSE first END,
    sample = coalesce(min(sample, ?), sample, ?)
"""
PUBLISHERS = """
SELECT site, pages, first, last, (SELECT count(*) FROM seen WHERE publisher = id), error FROM publisher ORDER BY site
"""


def merge(connection: sqlite3.Connection, profile: Profile, most: int) -> None:
    """Merge a profile into that of its publisher, and let the rarest counts age out above the bound."""
    connection.execute("INSERT OR IGNORE INTO publisher (site) VALUES (?)", (profile.site,))
    (publisher, pages, first, last, error) = connection.execute(
        "SELECT id, pages, first, last, error FROM publisher WHERE site = ?", (profile.site,)
    ).fetchone()
    days = earliest(unpack_day(first), profile.first), max(unpack_day(last), profile.last)
    connection.execute(
        "UPDATE publisher SET pages = ?, first = ?, last = ? WHERE id = ?",
        (unpack_number(pages) + profile.pages, *days, publisher),
    )
    connection.executemany(MERGE, values(profile, publisher, error))
    age(connection, publisher, most)


def values(profile: Profile, publisher: int, error: int) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a profile, each with a sample for now and, twice, one for a row that is there already.

    What stood on one page only may be its own text, so its sample stays out until it is seen again.
    """
    for name, table in enumerate(profile.tables()):
        for key, count in table.items():
            sample = profile.samples.get(key)
            if sample is not None:
                sample = sample.encode("utf-8", "replace").decode("utf-8")  # half surrogate pairs
            saved = sample if count.pages >= SAVED_FROM else None
            yield publisher, name, key - SIGN, *count, error, saved, sample, sample


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
    found = connection.execute("SELECT id, pages, first, last FROM publisher WHERE site = ?", (site,)).fetchone()
    if not found:
        return None
    publisher, pages, first, last = found
    rows = connection.execute("SELECT * FROM seen WHERE publisher = ?", (publisher,))
    return assemble(Profile(site, unpack_number(pages), unpack_day(first), unpack_day(last)), rows)


def assemble(bare: Profile, rows: Iterable[tuple[Any, ...]]) -> Profile:
    """Make a profile of its rows. Raises ValueError or TypeError where they are damaged."""
    tables: dict[int, dict[int, Count]] = {number: {} for number in range(len(TABLES))}
    samples: dict[int, str] = {}
    for _, name, key, *count, _, sample in rows:
        if name not in tables or not isinstance(key, int):
            raise ValueError(f"a count is of table {name!r}, under {key!r}")
        tables[name][key + SIGN] = unpack_count(count)
        if sample is not None:
            samples[key + SIGN] = unpack_text(sample)
    named = dict(zip(TABLES, tables.values(), strict=True))
    return Profile(bare.site, bare.pages, bare.first, bare.last, **named, samples=samples)


def publishers(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str, str, int, int]]:
    """List the publishers with their figures. Raises ValueError or TypeError where they are damaged."""
    for site, pages, first, last, counts, error in connection.execute(PUBLISHERS):
        numbers = unpack_number(counts), unpack_number(error)
        yield unpack_text(site), unpack_number(pages), unpack_day(first), unpack_day(last), *numbers


def progress(connection: sqlite3.Connection, run: str) -> int:
    """Tell how many pages of a run are done."""
    found = connection.execute("SELECT done FROM run WHERE name = ?", (run,)).fetchone()
    return unpack_number(found[0]) if found else 0


def note_progress(connection: sqlite3.Connection, run: str, done: int | None) -> None:
    """Note how many pages of a run are done; None forgets the run."""
    connection.execute("DELETE FROM run WHERE name = ?", (run,))
    if done is not None:
        connection.execute("INSERT INTO run VALUES (?, ?)", (run, done))
