"""WARC and WET: response and conversion records, read on after damage.

What is compressed record by record is cut up by `members` as far as it is whole; the rest is read here. fastwarc reads
on as long as records follow each other. Where one does not, `framing` finds the next that can be read.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias, cast

from ...model import Reason
from ..record import Failure, Reading, Record, opened, too_large
from .compression import Flowing, compressed
from .framing import BROKEN, Framing, framing_of
from .members import Member, cut
from .response import Response

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord


Found: TypeAlias = "Record | Failure | Response"
LIES = ("warc.record", "shorter or longer than it says, or damaged")


class Held(NamedTuple):
    """A record that was read but not given yet, as what follows can show that it lies: its position, its page."""

    at: int
    item: Found | None


def read(path: Path, reading: Reading, after: int = -1) -> Iterator[Found | Member]:
    """Give the records of a file, from the one at `after` on.

    Raises ImportError where fastwarc is missing, OSError where the file can't be read.
    """
    try:
        import fastwarc  # noqa: F401
    except ImportError as error:
        raise ImportError("WARC needs fastwarc: pip install 'newsclean[warc]'") from error
    with path.open("rb") as raw:
        framing = None if path.suffix == ".zst" else framing_of(raw)
        suffix = ".zst" if path.suffix == ".zst" else ".gz"
        raw.seek(0)
        file = raw if framing else cast("BinaryIO", Flowing(compressed(raw, suffix, "rb")))
        scan = Scan(str(path), file, framing or Framing(compressed=False), reading)
        if framing and framing.compressed:
            yield from by_members(scan, max(after, 0))
            return
        for item in scan.items(max(after, 0)):
            yield item._replace(read=item.offset if file is raw else raw.tell())


def by_members(scan: Scan, at: int | None) -> Iterator[Found | Member]:
    """Give the records of a file from a position on: cut out where they are whole, read with care where not."""
    while at is not None:
        odd, at = (yield from cut(scan.name, scan.file, at, scan.reading)), None
        if odd is None:
            return
        for item in scan.items(odd):
            if item.offset > odd and not is_damage(item):
                at = item.offset
                break
            yield item._replace(read=item.offset)


def is_damage(item: Found) -> bool:
    """Tell whether nothing could be read."""
    return isinstance(item, Failure) and item.reason.code.startswith("warc.")


def inflated(member: Member, reading: Reading) -> Iterator[Record | Failure]:
    """Give the page of a member that was cut out of a file, if it has one; where it is damaged, what can be read."""
    from fastwarc.warc import ArchiveIterator

    file = BytesIO(member.data)
    scan = Scan(member.source, file, Framing(compressed=True), reading)
    sound, item = False, None
    try:
        records = ArchiveIterator(file, parse_http=False)
        item, sound = scan.item_of(next(records))
        next(records, None)  # the member's checksum is compared as it ends
    except (*BROKEN, StopIteration):
        sound = False
    for found in [item] if sound else scan.items(0):
        if found:
            yield from opened(found._replace(offset=found.offset + member.offset), reading)


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
