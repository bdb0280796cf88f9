"""What the tests of batch runs and adapters share: pages, inputs of every kind made of them, work that goes wrong."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from cases import CASES

import newsclean

FETCHED = "2026-03-14T07:45:00Z"
FETCHED_AT = dt.datetime(2026, 3, 14, 7, 45, tzinfo=dt.UTC)


class Sent(NamedTuple):
    """A page and its address."""

    page: bytes
    url: str


def pages(count: int) -> list[Sent]:
    """Give so many pages: those of the fixtures, each time around with another address."""
    found = [case.page for case in CASES]
    return [Sent(found[i % len(found)], f"https://www.site{i % 7}.example/{i}") for i in range(count)]


def http(body: bytes, *lines: str, status: str = "200 OK") -> bytes:
    """Give an HTTP response."""
    head = "\r\n".join((f"HTTP/1.1 {status}", *(lines or ("Content-Type: text/html",))))
    return head.encode() + b"\r\n\r\n" + body


def record(url: str, block: bytes, kind: str = "response", length: str | None = None) -> bytes:
    """Give a WARC record, its length as it is or as told."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: {FETCHED}\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:test:{url}>\r\n"
        f"Content-Type: {'application/http; msgtype=response' if kind == 'response' else 'text/plain'}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def write_warc(path: Path, sent: Iterable[Sent]) -> Path:
    """Write pages as responses, between records that hold none."""
    info = record("info", b"software: tests\r\n", "warcinfo")
    records = [info, *(record(each.url, http(each.page)) for each in sent)]
    path.write_bytes(b"".join(map(gzip.compress, records) if path.suffix == ".gz" else records))
    return path


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    """Write rows as lines of JSON."""
    data = "".join(json.dumps(row) + "\n" for row in rows).encode("utf-8")
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Read lines of JSON."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


def trouble(block: newsclean.Block) -> newsclean.Reason | None:
    """Do what a block's text asks for: hang, die, allocate, raise, or die but once."""
    word, _, rest = block.text.partition(" ")
    if word == "HANG":
        time.sleep(600)  # hangs
    if word == "DIE" or (word == "DIE-ONCE" and not Path(rest).exists()):
        if word == "DIE-ONCE":
            Path(rest).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "HOARD":
        bytearray(8 << 30)
    if word == "RAISE":
        raise LookupError(rest)
    return None


TROUBLE = newsclean.DEFAULT.before("content", newsclean.BlockFilter("trouble", trouble))
