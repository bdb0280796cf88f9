"""What a reader of dumps makes of their lines."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Mark


class Paragraph(NamedTuple):
    """A paragraph, heading, list item or table row, with the number of blank lines before it.

    `level` is 1-6 for headings, else 0; `links` and `link_chars` count links and the characters inside them. `marks`
    are what Markdown says of it: an item's "number" and whether it is "ticked", a line of "code" as it is, with the
    "language" in the first.
    """

    text: str
    tag: str = "p"
    gap: int = 0
    level: int = 0
    links: int = 0
    link_chars: int = 0
    marks: tuple[Mark, ...] = ()
