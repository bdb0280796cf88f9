"""HTTP responses: the page in the body of one, decoded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Reason
from ...read import charset
from ...read.decode import decode
from ..record import Failure, Reading, Record, Sealed, too_large

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

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
        answered = self.answered(http)
        status, kind = answered.fetch.http_status, (http.http_content_type or "").lower()
        if status is None:
            return answered.failed("http.damaged", "no status line")
        if not 200 <= status < 300:
            return answered.failed("http.status", str(status), skipped=True)
        if kind not in PAGES:
            return answered.failed("http.type", kind, skipped=True)
        if len(page) > reading.max_size:
            return answered.failed(*too_large(len(page), reading.max_size))
        text = decoded(page, http.http_charset)
        return Record(self.source, self.offset, text, self.url, fetch=answered.fetch)

    def answered(self, http: WarcRecord) -> Response:
        """Take up what the server answered."""
        kind = http.http_headers.get("Content-Type") or None
        told = self.fetch._replace(http_status=http.http_headers.status_code, content_type=kind)
        return self._replace(fetch=told)

    def failed(self, code: str, evidence: str, *, skipped: bool = False) -> Failure:
        """Give the failure of the record."""
        return Failure(self.source, self.offset, Reason(code, evidence), self.url, skipped, fetch=self.fetch)


def decoded(page: bytes, label: str | None) -> str | bytes:
    """Decode a page that HTTP declares in an encoding of old; what it says of UTF-8, bytes show by themselves."""
    codec = charset.codec(label) if label else None
    return page if codec in (None, "utf-8") else decode(page, label)[0]
