"""Hard-wrapped lines joined to paragraphs and list items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from .line import Line, parse_line
from .paragraph import Paragraph
from .width import first_word

ENDS = frozenset('.!?…。।؟۔:;"”»’）」')
CENTRED = 3  # columns that the blanks at both sides of a centred line differ by at most
SHIFT = 8  # columns that one line of a paragraph may begin before or behind the last
_HYPHENATED = re.compile(r"\w-$")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")


def unwrapped(lines: Iterable[str], width: int) -> Iterator[Paragraph]:
    """Join lines that were wrapped at a width in columns."""
    held: list[Line] = []
    gap = before = 0
    for each in lines:
        line = parse_line(each)
        if not line.text:
            gap += 1
            continue
        if held and not gap and continues(held[-1], line, width):
            held.append(line)
            continue
        if held:
            yield whole(held, before)
        held, before, gap = [line], gap, 0
    if held:
        yield whole(held, before)


def continues(last: Line, line: Line, width: int) -> bool:
    """Tell whether a line goes on with the sentence of the line before it."""
    if line.mark or line.quote != last.quote:
        return False
    if max(last.indent, line.indent) > CENTRED and is_centred(last, width) and is_centred(line, width):
        return last.columns - last.indent + first_word(line.text) >= width - 2 * CENTRED - SHIFT
    if abs(line.indent - last.hang) > SHIFT:
        return False
    if last.columns + first_word(line.text) >= width:
        return True
    return line.text[0].islower() and last.columns >= width / 2 and last.text[-1] not in ENDS


def is_centred(line: Line, width: int) -> bool:
    """Tell whether a line stands in the middle between both margins, or fills what is between them."""
    return abs(line.indent - (width - line.columns)) <= CENTRED


def whole(lines: list[Line], gap: int) -> Paragraph:
    """Make a paragraph of its lines."""
    first = lines[0]
    tag = "li" if first.mark else "blockquote" if first.quote else "p"
    return Paragraph(joined([line.text for line in lines]), tag, gap)


def joined(parts: list[str]) -> str:
    """Join the lines of a paragraph: by blanks, but not behind hyphens and in scripts without spaces."""
    pieces = [parts[0]]
    for last, part in pairwise(parts):
        bare = _HYPHENATED.search(last) or (_UNSPACED.match(last[-1]) and _UNSPACED.match(part[0]))
        pieces.append(part if bare else f" {part}")
    return "".join(pieces)
