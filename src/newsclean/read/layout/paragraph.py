"""What a reader of dumps makes of their lines."""

from __future__ import annotations

from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph, heading, list item or table row, with the number of blank lines before it.

    `level` is 1-6 for headings, else 0; `links` and `link_chars` count links and the characters inside them.
    """

    text: str
    tag: str = "p"
    gap: int = 0
    level: int = 0
    links: int = 0
    link_chars: int = 0
