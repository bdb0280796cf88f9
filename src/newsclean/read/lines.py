"""Line breaks and table cells in the pieces of a block's text."""

from __future__ import annotations

from collections.abc import Sequence
from types import FunctionType

import regex

BREAK, CELL, INDENT = "\x00", "\x01", "\x02"  # none of which can come out of an HTML parser as a text of use
TAB = 4  # characters
# What editors leave in empty paragraphs: soft hyphens, zero-width spaces and joiners, marks of direction.
ZERO_WIDTH = " \u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
TINY = 3  # characters; a longer text is never made of these alone
BLANK_LINE = regex.compile(r"\n[^\S\n]*\n")


def one_line(text: str) -> str:
    """Collapse white space to single spaces; most texts have nothing else, which is cheap to see."""
    text = text.strip()
    if is_collapsed(text) if COMPILED else text.isprintable() and "  " not in text:
        return text
    return " ".join(text.split())


def is_collapsed(text: str) -> bool:
    """Whether all white space in a text is single spaces inside it; fast in compiled code only."""
    last = " "
    for char in text:
        if not "!" <= char <= "~" and char.isspace() and (char != " " or last == " "):
            return False
        last = char
    return last != " "


MARKED = INDENT + " "
COMPILED = not isinstance(is_collapsed, FunctionType)


def ends_line(pieces: Sequence[str]) -> bool:
    """Tell whether nothing but white space was added since a line break."""
    for piece in reversed(pieces):
        if piece and not piece.isspace():
            return piece.rstrip().endswith(BREAK)
    return True


def indented(text: str) -> str:
    """Mark the white space of preformatted text that is more than one blank wide, so that it is not folded."""
    if "\t" in text:
        text = text.expandtabs(TAB)
    return text.replace("  ", INDENT + INDENT) if "  " in text else text


def paragraphs(text: str) -> list[str]:
    """Fold white space, keep single line breaks, divide at double ones, join table cells by " | "."""
    if CELL in text:
        cells = [one_line(cell.replace(BREAK, " ").replace(INDENT, " ")) for cell in text.split(CELL)]
        return [" | ".join([cell for cell in cells if cell])]
    lines = [one_line(line) for line in text.split(BREAK)]
    if INDENT in text:
        lines = [one_line(line.replace(INDENT, " ")) and line.rstrip(MARKED) for line in lines]
        return [
            part.strip("\n" + MARKED).replace(INDENT, " ") for part in "\n".join(lines).split("\n\n") if part.strip()
        ]
    return [part.strip("\n") for part in "\n".join(lines).split("\n\n") if part.strip("\n")]
