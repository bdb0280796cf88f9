"""Files as bytes, whatever they are compressed with."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, cast


def zstd() -> Any:
    """Give the module for Zstandard. Raises ImportError where there is none."""
    if sys.version_info >= (3, 14):
        from compression import zstd as module
    else:
        try:
            from backports import zstd as module
        except ImportError as error:
            raise ImportError("Zstandard needs backports.zstd: pip install 'newsclean[zstd]'") from error
    return module


def damage() -> tuple[type[Exception], ...]:
    """Give what reading a damaged file raises."""
    try:
        return OSError, EOFError, zlib.error, zstd().ZstdError
    except ImportError:
        return OSError, EOFError, zlib.error


def compressed(file: IO[bytes], suffix: str, mode: str) -> BinaryIO:
    """Wrap an open file to read ("rb") or write ("wb") what a suffix says that it is compressed with."""
    wrapped: Any = file
    if suffix == ".gz":
        wrapped = gzip.GzipFile(filename="", mode=mode, fileobj=file, compresslevel=6, mtime=0)
    elif suffix == ".zst":
        wrapped = zstd().ZstdFile(file, mode)
    return cast("BinaryIO", wrapped)


@contextmanager
def open_binary(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Open a file for reading; give what it decompresses to, and the file as it is."""
    with path.open("rb") as raw:
        yield compressed(raw, path.suffix.lower(), "rb"), raw


class Flowing:
    """A decompressing file that gives what it has: damage further on raises when it is reached, and not before."""

    def __init__(self, file: BinaryIO) -> None:
        self.seek, self.tell = file.seek, file.tell
        self.read: Callable[[int], bytes] = cast("Any", file).read1
