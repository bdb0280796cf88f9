"""What a page comes as, and its text; packed, where an article is kept whose structure may be rendered later."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ..text.mojibake import fix_page
from .decode import decode

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

SOURCE_NAMES = "str, bytes, BeautifulSoup, Tag or PathLike"
Source: TypeAlias = "str | bytes | BeautifulSoup | Tag | os.PathLike[str]"
LEVEL = 3  # of zlib: a fifth of what is packed; the next levels gain little
NOTHING, FOREIGN = "<!---->", "foreignObject"  # what is left of the rest, as text around it is in two nodes
UNREAD = re.compile(r"<(?:!--|(?:script|style|svg)(?=[\s>]))")  # in capitals they stay, and cost some bytes
ENDS = {"<!--": "-->", "<script": "</script>", "<style": "</style>", "<svg": "</svg>"}


class Packed(NamedTuple):
    """The text of a page without what the walk does not read, compressed."""

    data: bytes

    @property
    def text(self) -> str:
        """The text."""
        return zlib.decompress(self.data).decode("utf-8", "surrogatepass")


def as_text(source: Source | Packed, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Decode the source where it is bytes or a file, and repair what was once decoded in a wrong encoding."""
    if isinstance(source, Packed):
        return source.text, ()
    if isinstance(source, os.PathLike):
        source = Path(source).read_bytes()
    if isinstance(source, bytes | bytearray | memoryview):
        text, warnings = decode(bytes(source), encoding)
        return fix_page(text), warnings
    if isinstance(source, str):
        return fix_page(source.removeprefix("\ufeff")), ()
    raise TypeError(f"page: expected {SOURCE_NAMES}, not {type(source).__name__}")


def pack(source: Source, encoding: str | None, needed: frozenset[str]) -> Packed:
    """Pack a page. `needed` are the starts of elements that its walk does depend on, as "<style"."""
    text = "".join(read_parts(as_text(source, encoding)[0], needed))
    return Packed(zlib.compress(text.encode("utf-8", "surrogatepass"), LEVEL))


def read_parts(text: str, needed: frozenset[str]) -> Iterator[str]:
    """Give a text with an empty comment for each comment, script, style sheet and drawing; what is never closed stays.

    >>> list(read_parts("<p>Rain<script>x</script>.", frozenset()))
    ['<p>Rain', '<!---->', '.']
    """
    start = at = 0
    unclosed = set(needed)
    while (found := UNREAD.search(text, at)) is not None:
        opening = found[0]
        end = -1 if opening in unclosed else text.find(ENDS[opening], found.start() + 2)  # <!--> is a comment, too
        if end < 0:
            unclosed.add(opening)
        if end < 0 or (opening == "<svg" and text.find(FOREIGN, found.end(), end) >= 0):
            at = found.end()
            continue
        yield from (text[start : found.start()], NOTHING)
        start = at = end + len(ENDS[opening])
    yield text[start:]
