"""What all commands share on a terminal: messages and encodings."""

from __future__ import annotations

import io
import sys

STDIN = "-"


def tell(name: str, message: object) -> None:
    """Print a message about a page on standard error."""
    print(f"newsclean: {'standard input' if name == STDIN else name}: {message}", file=sys.stderr)


def speak_utf8(*streams: object) -> None:
    """Make the streams UTF-8, whatever the locale; half a surrogate pair is written as its escape."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
