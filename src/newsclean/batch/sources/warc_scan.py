"""A pass over the records of WARC and WET: what stands where, what is damaged, and what can be read behind it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias

from ...model import Reason
from ..record import Failure, Reading, Record, too_large
from .framing import BROKEN, Framing
from .response import Response

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

Found: TypeAlias = "Record | Failure | Response"
LIES = ("warc.record", "shorter or longer than it says, or damaged")


class Held(NamedTuple):
    """A record that was read but not given yet, as what follows can show that it lies: its position, its page."""

    at: int
    item: Found | None


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
                    yield self.failed(held.at, *LIES)
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
                held = Held(found.stream_pos, None)
                item, sound = self.item_of(found)
                held = Held(found.stream_pos, item)
                if not sound:
                    return held, "no record"
        except BROKEN as error:
            return held, str(error)
        return held, ""

    def item_of(self, found: WarcRecord) -> tuple[Found | None, bool]:
        """Give the page of a record, None where it has none to hold; and whether it is as long as it says."""
        from fastwarc.warc import WarcRecordType

        length = (found.headers.get("Content-Length") or "").strip()
        if not length.isdigit():
            return None, False
        if not found.record_type & (WarcRecordType.response | WarcRecordType.conversion):
            return None, True
        at, url = found.stream_pos, (found.headers.get("WARC-Target-URI") or "").strip("<>") or None
        if int(length) > self.reading.max_size:
            item: Found = Failure(self.name, at, too_large(int(length), self.reading.max_size), url)
            here = self.file.tell()
            sound = self.framing.end(self.file, at) is not None
            self.file.seek(here)
            return item, sound
        block = found.reader.read(int(length))
        if len(block) < int(length):
            return None, False
        if found.record_type == WarcRecordType.conversion:
            return Record(self.name, at, block, url, "text"), True
        if not found.is_http:
            told = Reason("http.none", found.headers.get("Content-Type") or "")
            return Failure(self.name, at, told, url, skipped=True), True
        return Response(self.name, at, block, url), True

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
