"""A pass over the records of WARC and WET: what stands where, what is damaged, and what can be read behind it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias

from ...model import Reason
from ..record import Failure, Fetch, Reading, Record, too_large
from .framing import BROKEN, Framing
from .response import Response

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

Found: TypeAlias = "Record | Failure | Response"


class Held(NamedTuple):
    """A record that was read but not given yet, as what follows can show that it lies.

    Its position, its page if it holds one, and what there is to tell if it lies.
    """

    at: int
    item: Found | None
    lie: Failure


def is_damage(item: Found) -> bool:
    """Tell whether nothing could be read."""
    return isinstance(item, Failure) and item.reason.code.startswith("warc.")


@dataclass(frozen=True, slots=True)
class Scan:
    """A pass over one file."""

    name: str
    file: BinaryIO
    framing: Framing
    reading: Reading

    def items(self, start: int) -> Iterator[Found]:
        """Give the records from a position on. What breaks is a failure, and what can be read behind it follows."""
        at: int | None = start
        while at is not None:
            held, damage = yield from self.stretch(at)
            ends: int | None = at
            if held:
                ends = self.framing.end(self.file, held.at) if damage else None
                if damage and ends is None:
                    yield held.lie
                elif held.item:
                    yield held.item
            if not damage:
                return
            at = self.framing.next(self.file, (held.at if held and ends is None else ends or at) + 1)
            if ends is not None and not self.is_end(ends):
                yield self.failed(ends, "warc.damaged", damage)

    def stretch(self, at: int) -> Generator[Found, None, tuple[Held | None, str]]:
        """Give the records up to a break; return the last one, not given yet, and what broke ("" at the file's end)."""
        from fastwarc.warc import ArchiveIterator

        held: Held | None = None
        self.file.seek(at)
        try:
            for found in ArchiveIterator(self.file, parse_http=False):
                if held and held.item:
                    yield held.item
                held = Held(found.stream_pos, None, self.lie(found))
                held, sound = self.hold(found, held.lie)
                if not sound:
                    return held, "no record"
        except BROKEN as error:
            return held, str(error)
        return held, ""

    def hold(self, found: WarcRecord, lie: Failure) -> tuple[Held, bool]:
        """Read a record, with its page if it has one; and tell whether it is as long as it says."""
        from fastwarc.warc import WarcRecordType

        at, length = found.stream_pos, length_of(found)
        if length is None:
            return Held(at, None, lie), False
        if not found.record_type & (WarcRecordType.response | WarcRecordType.conversion):
            return Held(at, None, lie), True
        if length > self.reading.max_size:
            large = lie._replace(reason=too_large(length, self.reading.max_size))
            here = self.file.tell()
            sound = self.framing.end(self.file, at) is not None
            self.file.seek(here)
            return Held(at, large, lie), sound
        block = found.reader.read(length)
        if len(block) < length:
            return Held(at, None, lie._replace(reason=lies(found, f"{len(block):,} are there"))), False
        return Held(at, page_of(found, block, lie), lie), True

    def lie(self, found: WarcRecord) -> Failure:
        """Give the failure of a record, should it turn out not to be as long as it says."""
        url = (found.headers.get("WARC-Target-URI") or "").strip("<>") or None
        fetch = Fetch(found.headers.get("WARC-Date") or None, found.headers.get("WARC-Record-ID") or None)
        return Failure(self.name, found.stream_pos, lies(found, "no record follows them"), url, fetch=fetch)

    def failed(self, at: int, code: str, evidence: str) -> Failure:
        """Give the failure of what is at a position."""
        return Failure(self.name, at, Reason(code, evidence))

    def is_end(self, at: int) -> bool:
        """Tell whether nothing but white space is left from a position on."""
        self.file.seek(at)
        try:
            return not self.file.read(4096).strip()
        except BROKEN:
            return False


def lies(found: WarcRecord, seen: str) -> Reason:
    """The reason that a record was not read: how long it says it is, and what was seen of that."""
    length = length_of(found)
    said = f"{length:,} bytes" if length is not None else f"no length: {found.headers.get('Content-Length')!r:.40}"
    return Reason("warc.record", f"it says {said}, {seen}")


def length_of(found: WarcRecord) -> int | None:
    """Give the length that a record says it has, None where it says none."""
    length = (found.headers.get("Content-Length") or "").strip()
    return int(length) if length.isdigit() else None


def page_of(found: WarcRecord, block: bytes, told: Failure) -> Found:
    """Give what the block of a response or a conversion holds; `told` says where it is from."""
    from fastwarc.warc import WarcRecordType

    name, at, url, kind = told.source, told.offset, told.url, found.headers.get("Content-Type") or None
    if found.record_type == WarcRecordType.conversion:
        return Record(name, at, block, url, "text", fetch=told.fetch._replace(content_type=kind))
    if not found.is_http:
        return told._replace(reason=Reason("http.none", kind or ""), skipped=True)
    return Response(name, at, block, url, fetch=told.fetch)
