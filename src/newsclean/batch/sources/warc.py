"""WARC and WET: response and conversion records, read on after damage.

fastwarc reads on as long as records follow each other. Where one does not, `framing` finds the next that can be read.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias, cast

from ...model import Reason
from ...read import charset
from ..record import Failure, Reading, Record, too_large
from .compression import Flowing, compressed
from .framing import BROKEN, Framing, framing_of

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

Item: TypeAlias = "Record | Failure"
PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")


class Held(NamedTuple):
    """A record that was read but not given yet, as what follows can show that it lies: its position, its page."""

    at: int
    item: Item | None


def read(path: Path, reading: Reading, after: int = -1) -> Iterator[Item]:
    """Give the records of a file, from the one at `after` on.

    Raises ImportError where fastwarc is missing, OSError where the file can't be read.
    """
    try:
        import fastwarc  # noqa: F401
    except ImportError as error:
        raise ImportError("WARC needs fastwarc: pip install 'newsclean[warc]'") from error
    with path.open("rb") as raw:
        framing = None if path.suffix == ".zst" else framing_of(raw)
        raw.seek(0)
        suffix = ".zst" if path.suffix == ".zst" else ".gz"
        file = raw if framing else cast("BinaryIO", Flowing(compressed(raw, suffix, "rb")))
        scan = Scan(str(path), file, framing or Framing(compressed=False), reading)
        for item in scan.items(max(after, 0)):
            yield item._replace(read=item.offset if file is raw else raw.tell())


@dataclass(frozen=True, slots=True)
class Scan:
    """A pass over one file."""

    name: str
    file: BinaryIO
    framing: Framing
    reading: Reading

    def items(self, start: int) -> Iterator[Item]:
        """Give the records from a position on. What breaks is a failure, and what can be read behind it follows."""
        at: int | None = start
        while at is not None:
            held, damage = yield from self.stretch(at)
            ends: int | None = at
            if held:
                ends = self.framing.end(self.file, held.at) if damage else None
                if damage and ends is None:
                    yield self.failed(held.at, "warc.record", "shorter or longer than it says")
                elif held.item:
                    yield held.item
            if not damage:
                return
            at = self.framing.next(self.file, (held.at if held and ends is None else ends or at) + 1)
            if ends is not None and not self.is_end(ends):
                yield self.failed(ends, "warc.damaged", damage)

    def stretch(self, at: int) -> Generator[Item, None, tuple[Held | None, str]]:
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

    def item_of(self, found: WarcRecord) -> tuple[Item | None, bool]:
        """Give the page of a record, None where it has none to hold; and whether it is as long as it says."""
        from fastwarc.warc import WarcRecordType

        length = (found.headers.get("Content-Length") or "").strip()
        if not length.isdigit():
            return None, False
        if not found.record_type & (WarcRecordType.response | WarcRecordType.conversion):
            return None, True
        at, url = found.stream_pos, (found.headers.get("WARC-Target-URI") or "").strip("<>") or None
        if int(length) > self.reading.max_size:
            item: Item = Failure(self.name, at, too_large(int(length), self.reading.max_size), url)
            here = self.file.tell()
            sound = self.framing.end(self.file, at) is not None
            self.file.seek(here)
            return item, sound
        block = found.reader.read(int(length))
        if len(block) < int(length):
            return None, False
        if found.record_type == WarcRecordType.conversion:
            return Record(self.name, at, block, url, "text"), True
        return response(Record(self.name, at, block, url), found, self.reading), True

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


def response(record: Record, found: WarcRecord, reading: Reading) -> Item:
    """Give the page in the body of an HTTP response; skip what says that it is none."""
    from fastwarc.warc import WarcRecord

    name, at, url = record.source, record.offset, record.url
    if not found.is_http:
        return Failure(name, at, Reason("http.none", found.headers.get("Content-Type") or ""), url, skipped=True)
    http = WarcRecord()
    http.set_bytes_content(record.page if isinstance(record.page, bytes) else b"")
    http.is_http = True
    try:
        http.parse_http(auto_decode="all")
        page = http.reader.read(reading.max_size + 1)
    except (OSError, EOFError, ValueError) as error:
        return Failure(name, at, Reason("http.damaged", str(error)), url)
    status, kind = http.http_headers.status_code, (http.http_content_type or "").lower()
    if status is None:
        return Failure(name, at, Reason("http.damaged", "no status line"), url)
    if not 200 <= status < 300:
        return Failure(name, at, Reason("http.status", str(status)), url, skipped=True)
    if kind not in PAGES:
        return Failure(name, at, Reason("http.type", kind), url, skipped=True)
    if len(page) > reading.max_size:
        return Failure(name, at, too_large(len(page), reading.max_size), url)
    return record._replace(page=decoded(page, http.http_charset))


def decoded(page: bytes, label: str | None) -> str | bytes:
    """Decode a page in the charset that HTTP declares, where it is one of old and the page fits it."""
    codec = charset.codec(label) if label else None
    if codec is None or codec == "utf-8" or page.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return page
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return charset.read(page, codec) if charset.fits(page, codec) else page
    return page
