"""The bytes of a page named on the command line; of what is no page, what to do instead."""

from __future__ import annotations

import gzip
import shlex
import sys
import zlib
from io import BytesIO
from pathlib import Path

from .console import STDIN

MOST_BYTES = 256 << 20
"""What a compressed page may be inflated to: enough for any page, and for a bomb too little."""
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_CONTAINERS = {b"WARC/": "a WARC file", b"PAR1": "a Parquet file"}
_LINES = (".jsonl", ".ndjson")
_ADDRESS = ("http://", "https://")


def read_page_file(name: str) -> bytes:
    """Read the file of a page, or standard input; what gzip has compressed is inflated.

    Raises OSError where there is nothing to be read, ValueError where it is no page: its message says what to do.
    """
    data = sys.stdin.buffer.read() if name == STDIN else _read(name)
    if data.startswith(_GZIP):
        data = _inflated(data)
    if data.startswith(_ZSTD):
        raise ValueError(f"compressed with Zstandard; zstd -dc {shlex.quote(name)} | newsclean -")
    for start, what in _CONTAINERS.items():
        if data.startswith(start):
            raise ValueError(_batch(name, what))
    return data


def _read(name: str) -> bytes:
    path = Path(name)
    if name.lower().startswith(_ADDRESS) and not path.exists():
        address = shlex.quote(name)
        raise ValueError(f"an address, and nothing is fetched; curl -sL {address} | newsclean --url {address} -")
    if path.is_dir():
        raise ValueError(_batch(name, "a folder"))
    if not {suffix.lower() for suffix in path.suffixes}.isdisjoint(_LINES) and path.exists():
        raise ValueError(_batch(name, "a file of JSON lines"))
    return path.read_bytes()


def _batch(name: str, what: str) -> str:
    return f"{what}, not a page; newsclean batch {shlex.quote(name)} -o articles.jsonl"


def _inflated(data: bytes) -> bytes:
    """Inflate as much as there is: a page that is cut off is one all the same."""
    found = BytesIO()
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            while found.tell() <= MOST_BYTES and (part := file.read1(1 << 16)):
                found.write(part)
    except (OSError, EOFError, zlib.error):
        if not found.tell():
            raise ValueError("damaged: what gzip has compressed cannot be inflated") from None
    if found.tell() > MOST_BYTES:
        raise ValueError(f"inflates to more than {MOST_BYTES >> 20} MB, which is no page")
    return found.getvalue()
