"""Cutting a WARC up by its gzip members gives what reading it with care gives, whatever the file is like."""

from __future__ import annotations

import gzip
import math
import random
import zlib
from pathlib import Path

import pytest
from batches import http, pages, record

from newsclean.batch.record import Failure, Item, Reading, Record, opened
from newsclean.batch.sources import Input, records
from newsclean.batch.sources.framing import Framing
from newsclean.batch.sources.members import Member
from newsclean.batch.sources.warc_scan import Scan

pytest.importorskip("fastwarc")
READING = Reading(max_size=400_000)
HEADER = gzip.compress(b"")[:10]
FILES = 40


def sent(count: int) -> list[bytes]:
    """Give so many records, every fourth of them no page."""
    kinds = ("response", "response", "conversion", "request")
    return [record(f"http://a.example/{n}", http(each.page), kinds[n % 4]) for n, each in enumerate(pages(count))]


def write(path: Path, *parts: bytes) -> Input:
    """Write a file."""
    path.write_bytes(b"".join(parts))
    return Input(path, path.stat().st_size, listed=True)


def read(found: Input, after: int = -1) -> list[Record | Failure]:
    """Read a file as runs do, and open what is sealed."""
    return [page._replace(read=0) for item in records(found, READING, after) for page in opened(item, READING)]


def carefully(found: Input) -> list[Record | Failure]:
    """Read a file record by record."""
    with found.path.open("rb") as file:
        scan = Scan(str(found.path), file, Framing(compressed=True), READING)
        return [page._replace(read=0) for item in scan.items(0) for page in opened(item, READING)]


def test_sound_members_are_left_to_the_workers(tmp_path: Path) -> None:
    found = write(tmp_path / "pages.warc.gz", *map(gzip.compress, sent(40)))
    items = list(records(found, READING))
    assert len(items) == 30
    assert all(isinstance(item, Member) for item in items)
    assert [item.read for item in items] == sorted(item.read for item in items)
    assert items[-1].read < found.size  # a request is last
    assert read(found) == carefully(found)
    assert [item.origin(READING)[0] for item in items if isinstance(item, Member)] == [item.url for item in read(found)]


def test_a_header_by_chance_within_a_member_cuts_no_record_in_two(tmp_path: Path) -> None:
    page = http(b"<p>It rained." + HEADER * 3 + b"<p>It poured.")
    stored = gzip.compress(record("http://b.example", page), 0)
    assert stored.count(HEADER[:4]) == 4
    found = write(tmp_path / "pages.warc.gz", *map(gzip.compress, sent(3)), stored, *map(gzip.compress, sent(3)))
    assert len(read(found)) == 7
    assert read(found) == carefully(found)


def test_members_of_several_writers_and_of_several_records(tmp_path: Path) -> None:
    named = [zlib.compressobj(wbits=31, level=9) for _ in range(3)]
    other = [each.compress(part) + each.flush() for each, part in zip(named, sent(3), strict=True)]
    fast = [gzip.compress(part, 1) for part in sent(4)]
    assert len({part[8:10] for part in (*other, *fast, gzip.compress(b""))}) > 1
    found = write(tmp_path / "pages.warc.gz", *other, *fast, gzip.compress(sent(2)[0], 6))
    assert len(read(found)) == 7
    pair = gzip.compress(b"".join(sent(2)))
    mixed = write(tmp_path / "mixed.warc.gz", gzip.compress(sent(1)[0]), pair, gzip.compress(sent(3)[2]))
    assert [item.url for item in read(mixed)] == [f"http://a.example/{n}" for n in (0, 0, 1, 2)]


def test_a_record_that_is_too_large_is_not_sent(tmp_path: Path) -> None:
    large = gzip.compress(record("http://large.example", http(b"rain " * 100_000)))
    found = write(tmp_path / "pages.warc.gz", gzip.compress(sent(1)[0]), large, gzip.compress(sent(1)[0]))
    first, failure, last = records(found, READING)
    assert (type(first), type(last)) == (Member, Member)
    assert isinstance(failure, Failure)
    assert (failure.reason.code, failure.url) == ("record.size", "http://large.example")
    assert read(found) == carefully(found)


def test_records_that_hold_no_page_are_not_told_of_whatever_their_size(tmp_path: Path) -> None:
    blocks = [b"rain " * size for size in (10, 50_000, 100_000)]
    members = [gzip.compress(record("http://a.example", block, "metadata")) for block in blocks]
    found = write(tmp_path / "pages.warc.gz", *members, gzip.compress(sent(1)[0]))
    assert [item.url for item in read(found)] == ["http://a.example/0"]
    assert read(found) == carefully(found)


def damaged(parts: list[bytes], chance: random.Random) -> bytes:
    """Damage some of the parts: cut, flip, swap, leave out, repeat, or put something between."""
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(parts))
        part = bytearray(parts[at])
        where = chance.choice((chance.randrange(len(part)), chance.randrange(12), len(part) - chance.randint(1, 10)))
        kind = chance.randrange(5)
        if kind == 0:
            part[where] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del part[where:]
        elif kind == 2:
            part[where:where] = chance.choice((b"garbage", HEADER, bytes(20), b"\r\n\r\n"))
        elif kind == 3:
            part = bytearray(parts[chance.randrange(len(parts))])
        else:
            del part[where : where + chance.randint(1, 40)]
        parts[at] = bytes(part) or b"\n"
    return b"".join(parts)


@pytest.mark.parametrize("seed", range(FILES))
def test_what_can_be_read_of_a_damaged_file_is(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    first, *rest = (gzip.compress(each) for each in sent(7))  # what has no gzip at its start is read as a plain file
    found = write(tmp_path / "pages.warc.gz", first, damaged(rest, chance))
    items, careful = read(found), carefully(found)
    assert good(items) == good(careful)
    assert len(items) >= len(careful)  # which takes what is damaged in a row for one
    assert len({item.offset for item in items}) == len(items)
    for item in records(found, READING):
        assert read(found, item.offset) == [later for later in items if later.offset >= after(found, item)]


def good(items: list[Record | Failure]) -> list[Record]:
    """Leave out failures."""
    return [item for item in items if isinstance(item, Record)]


def after(found: Input, item: Item) -> float:
    """Give where the item behind one begins."""
    return min((later.offset for later in records(found, READING) if later.offset > item.offset), default=math.inf)
