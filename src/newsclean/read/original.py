"""What an article was read from, so that its structure can be rendered if anybody asks for it."""

from __future__ import annotations

from typing import Any


class Original:
    """The source of a page: what the caller passed, `bytes` in place of a path, None where it was not kept.

    `url` is the address that the caller gave, `base` what the page declares its links to be relative to, "" for none,
    `encoding` what came with bytes.
    The walked tree is held until the next page is read, and so is what was made of it in `memo`: an article that is
    rendered at once is not parsed twice, and no more than one tree is ever held. An article that is pickled takes the
    source along, a soup as its markup.
    """

    __slots__ = ("base", "encoding", "memo", "source", "url", "walk")

    def __init__(self, source: Any, url: str = "", base: str = "", encoding: str | None = None) -> None:
        self.source, self.url, self.base, self.encoding = source, url, base, encoding
        self.walk: Any = None
        self.memo: dict[str, Any] = {}

    def hold(self, walk: Any) -> None:
        """Hold a tree, instead of that of the page before."""
        for earlier in _held:
            earlier.release()
        self.walk, _held[:] = walk, [self]

    def release(self) -> None:
        """Let go of the tree, and of what was made of it."""
        self.walk = None
        self.memo = {}

    def __reduce__(self) -> tuple[type[Original], tuple[Any, str, str, str | None]]:
        source = self.source
        if isinstance(source, memoryview | bytearray):
            source = bytes(source)
        elif source is not None and not isinstance(source, str | bytes):
            source = str(source)
        return Original, (source, self.url, self.base, self.encoding)


_held: list[Original] = []
