"""HTTP responses: the page in the body of one, decoded."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Reason
from ...read import charset
from ...read.decode import decode
from ..record import Failure, Reading, Record, Sealed, too_large

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "")


class Response(Sealed):
    """The response of a record, as it was sent."""

    __slots__ = ()

    def open(self, reading: Reading) -> Iterator[Record | Failure]:
        """Give the page in the body."""
        yield self.page(reading)

    def page(self, reading: Reading) -> Record | Failure:
        """Give the page in the body; skip what says that it is none."""
        from fastwarc.warc import WarcRecord

        http = WarcRecord()
        http.set_bytes_content(self.data)
        http.is_http = True
        try:
            http.parse_http(auto_decode="all")
            page = http.reader.read(reading.max_size + 1)
        except (OSError, EOFError, ValueError) as error:
            return self.failed("http.damaged", str(error))
        status, kind = http.http_headers.status_code, (http.http_content_type or "").lower()
        if status is None:
            return self.failed("http.damaged", "no status line")
        if not 200 <= status < 300:
            return self.failed("http.status", str(status), skipped=True)
        if kind not in PAGES:
            return self.failed("http.type", kind, skipped=True)
        if len(page) > reading.max_size:
            return self.failed(*too_large(len(page), reading.max_size))
        return Record(self.source, self.offset, decoded(page, http.http_charset), self.url)

    def failed(self, code: str, evidence: str, *, skipped: bool = False) -> Failure:
        """Give the failure of the record."""
        return Failure(self.source, self.offset, Reason(code, evidence), self.url, skipped)


def decoded(page: bytes, label: str | None) -> str | bytes:
    """Decode a page that HTTP declares in an encoding of old; what it says of UTF-8, bytes show by themselves."""
    codec = charset.codec(label) if label else None
    return page if codec in (None, "utf-8") else decode(page, label)[0]
