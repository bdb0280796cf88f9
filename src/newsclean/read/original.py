"""What an article was read from, so that its structure can be rendered if anybody asks for it."""

from __future__ import annotations

from typing import Any


class Original:
    """The source of a page: what the caller passed, `bytes` in place of a path, None where it was not kept.

    `url` is the address that the caller gave, `base` what the page declares its links to be relative to, "" for none.
    The walked tree is held until the next page is read, and so is what was made of it in `memo`: an article that is
    rendered at once is not parsed twice, and no more than one tree is ever held. An article that is pickled takes the
    source along, a soup as its markup.
    """

    __slots__ = ("base", "memo", "source", "url", "walk")

    def __init__(self, source: Any, url: str = "", base: str = "", walk: Any = None) -> None:
        self.source, self.url, self.base, self.walk = source, url, base, walk
        self.memo: dict[str, Any] = {}
        if walk is not None:
            self.hold(walk)

    def hold(self, walk: Any) -> None:
        """Hold a tree, instead of that of the page before."""
        for earlier in _held:
            earlier.release()
        self.walk, _held[:] = walk, [self]

    def release(self) -> None:
        """Let go of the tree, and of what was made of it."""
        self.walk = None
        self.memo = {}

    def __reduce__(self) -> tuple[type[Original], tuple[Any, str, str]]:
        source = self.source
        plain = source is None or isinstance(source, str | bytes | bytearray | memoryview)
        return Original, (bytes(source) if isinstance(source, memoryview) else source if plain else str(source),
                          self.url, self.base)  # fmt: skip


_held: list[Original] = []
