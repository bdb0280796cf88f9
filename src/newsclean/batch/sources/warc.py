"""WARC and WET: response and conversion records, read on after damage.

What is compressed record by record is cut up by `members` as far as it is whole; the rest is read here. fastwarc reads
on as long as records follow each other. Where one does not, `framing` finds the next that can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from ..record import Reading
from .compression import Flowing, compressed
from .framing import Framing, framing_of
from .members import Member, cut
from .warc_scan import Found, Scan, is_damage


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
