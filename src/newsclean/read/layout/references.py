"""Links as text browsers number them: "[7]" before the words of a link, its address in a list at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...text.lazy import lazy

FEWEST = 3  # addresses that make a list
FIRST = 3  # what it begins with at most: the list of a page's part may lack some
HEADING_WORDS, HEADING_LINES = 3, 4  # of what stands over the list or a part of it, blank lines counted
_ADDRESS = r"(?:[A-Za-z][A-Za-z0-9+.-]*+:\S|[/#?]|www\.)"
_ENTRY = lazy(rf"^\s*+\[?(\d{{1,5}})(?:\]:?|[.:])\s++{_ADDRESS}")
_TITLE = lazy(r"^\s*+\[?(\d{1,5})(?:\]:?|[.:])\s++\S")
_UNDER_TITLE = lazy(rf"^\s++{_ADDRESS}\S*$")
_NUMBER = lazy(r"\[(\d{1,5})\]")
LONG_LINK, LONG_LINE = 25, 60  # characters of a link within a sentence, and of one that is a line of its own
END = lazy(r"[.!?…。।؟۔][\"”»’)]?$")


class Numbered(NamedTuple):
    """A dump without its list of addresses: the lines before it, those of the list, and its highest number."""

    lines: Sequence[str]
    references: Sequence[str]
    highest: int


def without_references(lines: Sequence[str]) -> Numbered:
    """Cut the list of addresses off the end of a dump, with the lines that head it."""
    start, numbers = len(lines), list[int]()
    under = False
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        entry = (_TITLE if under else _ENTRY).match(line)
        if entry:
            numbers.append(int(entry[1]))
            start = index
        elif not _UNDER_TITLE.match(line) and (not is_heading(line) or start - index > HEADING_LINES):
            break
        under = not entry and bool(line.strip())
    if len(numbers) < FEWEST or numbers[-1] > FIRST or numbers != sorted(numbers, reverse=True):
        return Numbered(lines, (), 0)
    start = first_heading(lines, start)
    return Numbered(lines[:start], [line for line in lines[start:] if line.strip()], numbers[0])


def is_heading(line: str) -> bool:
    """Tell whether a line may head a part of the list, or is blank."""
    return len(line.split(None, HEADING_WORDS)) <= HEADING_WORDS


def first_heading(lines: Sequence[str], start: int) -> int:
    """Give where the headings over a list begin: one line, or two the lower of which is indented."""
    over = [index for index in range(max(0, start - HEADING_LINES), start) if lines[index].strip()]
    if not over or not is_heading(lines[over[-1]]):
        return start
    lower = over.pop()
    if lines[lower][0].isspace() and over and is_heading(lines[over[-1]]) and not lines[over[-1]][0].isspace():
        return over[-1]
    return lower


def without_numbers(text: str, highest: int) -> tuple[str, int, int]:
    """Take the numbers of links out of a text; give it with the count of its links and of the characters in them.

    Where the words of a link end is not shown: at the next number at the latest, and soon within a sentence.

    >>> without_numbers("[7]Harbour [8]Weather", 9)
    ('Harbour Weather', 2, 14)
    """
    pieces = _NUMBER.split(text)
    longest = LONG_LINK if END.search(text) else LONG_LINE
    kept, links, chars = [pieces[0]], 0, 0
    for number, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if 0 < int(number) <= highest:
            links += 1
            chars += min(len(piece.rstrip()), longest)
            kept.append(piece)
        else:
            kept.append(f"[{number}]{piece}")
    return "".join(kept), links, chars
