"""What an article was read from, so that its structure can be rendered if anybody asks for it."""

from __future__ import annotations

import threading
from collections import deque
from typing import Any
from weakref import ref

from .article_body import DATA
from .source import ENDS, Packed, pack

ALL = frozenset(("<script", "<style"))
EVERYTHING = frozenset(ENDS)  # a dump in Markdown is packed whole
MOST_UNPACKED = 8  # pages: who keeps but the last article, or drops each, has none packed


class Original:
    """The source of a page: what the caller passed, `bytes` in place of a path, None where it was not kept.

    `url` is the address that the caller gave, `base` what the page declares its links to be relative to, "" for none,
    `encoding` what came with bytes, `needed` the starts of elements that the walk depends on beside those it reads.
    The walked tree is held, and what was made of it in `memo`, until the thread reads another page: an article that is
    rendered at once is not parsed twice. After some more pages the source is packed. Nothing here outlives the article.
    An article that is pickled takes the source along, a soup as its markup.
    """

    __slots__ = ("__weakref__", "base", "encoding", "memo", "needed", "source", "url", "walk")

    def __init__(
        self, source: Any, url: str = "", base: str = "", encoding: str | None = None, needed: frozenset[str] = ALL
    ) -> None:
        self.source, self.url, self.base, self.encoding, self.needed = source, url, base, encoding, needed
        self.walk: Any = None
        self.memo: dict[str, Any] = {}

    def hold(self, walk: Any) -> None:
        """Hold a tree, instead of that of the page before."""
        data = any(scope.hints == DATA for scope in walk.scopes)
        self.needed = frozenset(["<script"] * data + ["<style"] * bool(walk.unseen))
        self.attend()
        self.walk = walk

    def attend(self) -> None:
        """Be the last page of this thread: let go of the tree of the one before, and pack the one before these."""
        recent: deque[ref[Original]] = _pages.__dict__.setdefault("recent", deque())
        earlier = recent[-1]() if recent else None
        if earlier is self:
            return
        if earlier is not None:
            earlier.walk, earlier.memo = None, {}
        recent.append(ref(self))
        if len(recent) > MOST_UNPACKED:
            oldest = recent.popleft()()
            if oldest is not None and oldest is not self:
                oldest.pack()

    def pack(self) -> None:
        """Pack the source, if it is text or bytes."""
        source = self.source
        if isinstance(source, str | bytes | bytearray | memoryview):
            source = source if isinstance(source, str) else bytes(source)
            self.source = pack(source, self.encoding, self.needed)

    def __reduce__(self) -> tuple[type[Original], tuple[Any, ...]]:
        source = self.source
        if isinstance(source, memoryview | bytearray):
            source = bytes(source)
        elif source is not None and not isinstance(source, str | bytes | Packed):
            source = str(source)
        return Original, (source, self.url, self.base, self.encoding, self.needed)


_pages = threading.local()
