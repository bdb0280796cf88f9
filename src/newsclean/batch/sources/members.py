"""WARC compressed record by record: members are cut out as they stand, and inflated by the workers.

Inflating is most of the work of reading. Where a member ends can't be told without it; but a member ends with how long
it is once inflated (ISIZE, RFC 1952, 2.3.1). So what lies between two marks of a member is whole if its WARC head says
the same length. Where that does not hold, cutting ends, and the careful reader of `warc` takes over.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Generator, Iterator
from io import BytesIO
from typing import BinaryIO

from ..record import Failure, Fetch, Reading, Record, Sealed, opened, too_large
from .framing import BROKEN, HEAD_END, LENGTH, MEMBER, START, Framing
from .warc_scan import Scan

READ = 1 << 20
LARGEST = 64 << 20
HEAD = 1 << 10
MOST = SMALL = 1 << 16
TAIL = len(HEAD_END)
"""What stands behind the block of a record."""
TYPE = re.compile(rb"^warc-type:[ \t]*(\S+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
ADDRESS = re.compile(rb"^warc-target-uri:[ \t]*<?(.*?)>?[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
MOMENT = re.compile(rb"^warc-date:[ \t]*(\S+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
NAME = re.compile(rb"^warc-record-id:[ \t]*(\S+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
NO_PAGES = frozenset((b"warcinfo", b"request", b"metadata", b"revisit", b"resource", b"continuation"))


class Member(Sealed):
    """A record of a page, compressed."""

    __slots__ = ()

    def open(self, reading: Reading) -> Iterator[Record | Failure]:
        """Inflate the record, and give its page."""
        return inflated(self, reading)

    def origin(self, reading: Reading) -> tuple[str | None, Fetch]:
        """Tell the page's address, and when it was fetched."""
        return self.url, fetch_of(head_of(self.data) or b"")


def inflated(member: Member, reading: Reading) -> Iterator[Record | Failure]:
    """Give the page of a member that was cut out of a file, if it has one; where it is damaged, what can be read."""
    from fastwarc.warc import ArchiveIterator

    file = BytesIO(member.data)
    scan = Scan(member.source, file, Framing(compressed=True), reading)
    sound, held = False, None
    try:
        records = ArchiveIterator(file, parse_http=False)
        found = next(records)
        held, sound = scan.hold(found, scan.lie(found))
        next(records, None)  # the member's checksum is compared as it ends
    except (*BROKEN, StopIteration):
        sound = False
    for item in [held.item] if held and sound else scan.items(0):
        if item:
            yield from opened(item._replace(offset=item.offset + member.offset), reading)


def cut(name: str, file: BinaryIO, at: int, reading: Reading) -> Generator[Member | Failure, None, int | None]:
    """Give the pages of a file from a position on; return where the first member begins that is not whole, if any."""
    for start, data in pieces(file, at):
        head = head_of(data)
        if head is None:
            return start
        url = only(ADDRESS, head).decode("utf-8", "replace") or None
        size, end = int(only(LENGTH, head)), start + len(data)
        no_page = only(TYPE, head).lower() in NO_PAGES
        if no_page and (size < SMALL or size > reading.max_size):  # not worth the way to a worker and back
            if size < SMALL and not is_sound(data):
                return start
        elif size > reading.max_size:
            yield Failure(name, start, too_large(size, reading.max_size), url, read=end, fetch=fetch_of(head))
        else:
            yield Member(name, start, data, url, end)
    return None


def is_sound(data: bytes) -> bool:
    """Tell whether a small member inflates to what its checksum says."""
    inflate = zlib.decompressobj(wbits=31)
    try:
        inflate.decompress(data, 2 * SMALL)
    except zlib.error:
        return False
    return inflate.eof


def pieces(file: BinaryIO, at: int) -> Iterator[tuple[int, bytes]]:
    """Give the bytes between the marks of members, and where they begin; marks look like the first one."""
    file.seek(at)
    data, start = file.read(READ), 0
    flags, system = data[:4], data[8:10]
    if not flags.startswith(MEMBER):
        yield at, b""
        return
    while start < len(data):
        end = mark(data, start + 1, flags, system)
        if end is not None:
            yield at + start, data[start:end]
            start = end
        elif len(data) - start <= LARGEST and (more := file.read(max(READ, len(data) - start))):
            at, data, start = at + start, data[start:] + more, 0
        else:
            yield at + start, data[start:]
            return


def mark(data: bytes, at: int, flags: bytes, system: bytes) -> int | None:
    """Find a gzip header with the same flags and system: by chance, compressed bytes hold none (6 bytes are equal)."""
    while (at := data.find(flags, at)) >= 0:
        if data[at + 8 : at + 10] == system:
            return at
        at += 1
    return None


def head_of(data: bytes) -> bytes | None:
    """Give the WARC head of a member; None unless the member is one record, and as long as the head says."""
    inflate, head, rest = zlib.decompressobj(wbits=31), b"", data
    try:
        while rest and HEAD_END not in head and len(head) < MOST:
            head += inflate.decompress(rest, HEAD)
            rest = inflate.unconsumed_tail
    except zlib.error:
        return None
    top, found, _ = head.partition(HEAD_END)
    length = only(LENGTH, top)
    if not (found and START.match(top) and length):
        return None
    size = len(top) + len(HEAD_END) + int(length) + TAIL
    return top if size % (1 << 32) == int.from_bytes(data[-4:], "little") else None


def fetch_of(head: bytes) -> Fetch:
    """Give what a WARC head tells of when a page was fetched, and what its record is called."""
    moment, name = (only(field, head).decode("utf-8", "replace") or None for field in (MOMENT, NAME))
    return Fetch(moment, name)


def only(field: re.Pattern[bytes], head: bytes) -> bytes:
    """Give the value of a field that stands in a head once, else nothing."""
    found = field.findall(head)
    return found[0] if len(found) == 1 else b""
