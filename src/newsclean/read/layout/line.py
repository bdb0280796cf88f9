"""Lines of a dump as the tool that wrote it laid them out: quotation marks, indentation, list marks, columns."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...text.lazy import lazy

BULLETS = frozenset("•◦▪‣●○■□·*")
_PREFIX = re.compile(r"( *+(?:> ?+)*+)( *+)")
_MARK = re.compile(r"(?:[*+o#@•◦▪‣●○■□∘·–-]|\(?\d{1,3}[.)])(?: +(?=\S)|$)")
_WIDE = lazy(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)


class Line(NamedTuple):
    """One line: its text without what stands before it, and how it was laid out.

    `quote` counts the quotation marks before it ("> "), `indent` the columns before its text or its list mark, `mark`
    is the list mark ("*", "1.") or "", and `columns` is the width that the whole line takes on a terminal.
    """

    text: str
    quote: int
    indent: int
    mark: str
    columns: int

    @property
    def hang(self) -> int:
        """Give the column that the text begins at, which the next lines of a list item are indented to."""
        return self.indent + (len(self.mark) + 1 if self.mark else 0)


def parse_line(line: str) -> Line:
    """Take a line apart.

    >>> parse_line(">   * Rain is coming")
    Line(text='Rain is coming', quote=1, indent=2, mark='*', columns=20)
    """
    line = line.rstrip()
    found = _PREFIX.match(line)
    before, blanks = found.groups() if found else ("", "")
    quote = before.count(">")
    indent = len(before) + len(blanks) - (2 * quote if quote else 0)
    text = line[len(before) + len(blanks) :]
    mark = _MARK.match(text) if indent or text[:1] in "*•◦-" else None
    if mark is None:
        return Line(text, quote, max(0, indent), "", columns(line))
    return Line(text[mark.end() :], quote, max(0, indent), mark[0].rstrip(), columns(line))


def columns(text: str) -> int:
    """Count the columns that a text takes on a terminal: two for the wide characters of East Asia."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def has_wide(text: str) -> bool:
    """Tell whether a text has any character that takes two columns."""
    return not text.isascii() and _WIDE.search(text) is not None


def without_bullet(text: str) -> tuple[str, str]:
    """Take the bullet off a line that was stripped; give it with the tag that it then has."""
    if text[0] in BULLETS and len(text) > 1 and text[1].isspace():
        return text[2:].lstrip(), "li"
    return text, "p"
