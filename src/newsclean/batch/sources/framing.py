"""Where WARC records begin and end in a file: what reading on after damage needs to know."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

CHUNK = 1 << 16
OVERLAP = 16
LENGTH = re.compile(rb"^content-length:[ \t]*(\d+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
HEAD_END = b"\r\n\r\n"
MEMBER = b"\x1f\x8b\x08"
START = re.compile(rb"WARC/\d\.\d\r?\n")
BROKEN = (OSError, EOFError, zlib.error)


@dataclass(frozen=True, slots=True)
class Framing:
    """How records are laid out: each a gzip member of its own, or one after the other."""

    compressed: bool

    def end(self, file: BinaryIO, at: int) -> int | None:
        """Give where the record at a position ends; None where it is not as long as it says."""
        stream = Member(file, at) if self.compressed else Plain(file, at)
        head = b""
        try:
            for chunk in stream.chunks:
                head += chunk
                if HEAD_END in head or len(head) > CHUNK:
                    break
            top, _, rest = head.partition(HEAD_END)
            length = LENGTH.search(top)
            return stream.close(chain((rest,), stream.chunks), int(length.group(1))) if length else None
        except BROKEN:
            return None

    def next(self, file: BinaryIO, at: int) -> int | None:
        """Give the first position from `at` on where a record begins that can be read; None where there is none."""
        mark = re.compile(re.escape(MEMBER)) if self.compressed else START
        try:
            while (place := search(file, mark, at)) is not None:
                if not self.compressed or next(Member(file, place).chunks, b"").startswith(b"WARC/"):
                    return place
                at = place + 1
        except BROKEN:
            pass
        return None


class Plain:
    """The bytes of a file from a position on."""

    def __init__(self, file: BinaryIO, at: int) -> None:
        self.file = file
        self.file.seek(at)
        self.chunks = iter(lambda: file.read(CHUNK), b"")

    def close(self, body: Iterator[bytes], length: int) -> int | None:
        """Give where a body of that length ends, an empty line behind it or the end of the file."""
        tail = b""
        for chunk in body:
            tail += chunk[max(length, 0) :][: len(HEAD_END) - len(tail)]
            length -= len(chunk)
            if len(tail) == len(HEAD_END):
                break
        return None if length > 0 or tail.strip() else self.file.tell() + length + len(tail)


class Member:
    """What a gzip member inflates to; damage ends it early."""

    def __init__(self, file: BinaryIO, at: int) -> None:
        self.file = file
        self.file.seek(at)
        self.ends: int | None = None
        self.chunks = self.inflate()

    def inflate(self) -> Iterator[bytes]:
        """Give what the member inflates to, piece by piece."""
        inflate = zlib.decompressobj(wbits=31)
        while not inflate.eof and (data := inflate.unconsumed_tail or self.file.read(CHUNK)):
            try:
                chunk = inflate.decompress(data, CHUNK)
            except zlib.error:
                return
            if chunk:
                yield chunk
        if inflate.eof:
            self.ends = self.file.tell() - len(inflate.unused_data)

    def close(self, body: Iterator[bytes], length: int) -> int | None:
        """Give where the member ends, if its body has that length and nothing but white space follows it."""
        for chunk in body:
            if length < len(chunk) and chunk[max(length, 0) :].strip():
                return None
            length -= len(chunk)
        return self.ends if length <= 0 else None


def framing_of(file: BinaryIO) -> Framing | None:
    """Tell how a file is laid out; None where it is compressed as a whole and has to be inflated first."""
    file.seek(0)
    if not file.read(len(MEMBER)).startswith(MEMBER[:2]):
        return Framing(compressed=False)
    first = b""
    for chunk in Member(file, 0).chunks:
        first += chunk
        if len(first) > 16 * CHUNK:
            break
    head, _, rest = first.partition(HEAD_END)
    length = LENGTH.search(head)
    several = length and START.match(rest[int(length.group(1)) :].lstrip())
    return None if several else Framing(compressed=True)


def search(file: BinaryIO, mark: re.Pattern[bytes], at: int) -> int | None:
    """Give the first match at or behind a position."""
    file.seek(at)
    data = b""
    while chunk := file.read(CHUNK):
        data += chunk
        if found := mark.search(data):
            return at + found.start()
        at += max(len(data) - OVERLAP, 0)
        data = data[-OVERLAP:]
    return None
