"""Hard-wrapped lines joined to paragraphs and list items."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from ...text.lazy import lazy
from .line import Line, parse_line
from .paragraph import Paragraph
from .width import first_word

SOFT_HYPHEN = "\u00ad"
ENDS = frozenset('.!?…。।؟۔:;"”»’）」')
CENTRED = 3  # columns that the blanks at both sides of a centred line differ by at most
SHIFT = 8  # columns that one line of a paragraph may begin before or behind the last
MARGIN = 3  # columns that lynx, links and elinks leave at the left
LEVELS = {0: 2, 2: 3, 4: 4}  # of their headings, by the columns that these begin at; those of the first are centred
HEADING_LINES = 3
LONG_LINE = 0.75  # of the width
STOPS = frozenset(".,;:…。")
HYPHENS = ("-", SOFT_HYPHEN)
LONGEST = 40  # letters of the part of a word before a hyphen
_NUMBER = lazy(r"\d++")
_WORD = lazy(r"[^\W\d_]++")
_UNSPACED = lazy(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")


def unwrapped(lines: Iterable[str], width: int) -> Iterator[Paragraph]:
    """Join lines that were wrapped at a width in columns."""
    parsed = with_lone_marks(list(map(parse_line, lines)))
    words = broken_words(parsed)
    levels = LEVELS if margin_of(parsed, width) == MARGIN else {}
    held: list[Line] = []
    gap = before = 0
    for line in parsed:
        if not line.text:
            gap += 1
            continue
        if held and not gap and continues(held[-1], line, width):
            held.append(line)
            continue
        if held:
            yield whole(held, before, level_of(held, width, levels) if levels and gap else 0, words)
        held, before, gap = [line], gap, 0
    if held:
        yield whole(held, before, 0, words)


def with_lone_marks(lines: list[Line]) -> list[Line]:
    """Give numbers and letters taken for the mark of an item back to the text where the dump has no such list.

    A number has the last or the next one in another line; "o" is the mark of the third level, further in than "+".

    >>> with_lone_marks([Line("May was wet", quote=0, indent=3, mark="19.", columns=17)])[0].text
    '19. May was wet'
    """
    marks = {line.mark for line in lines}
    lone = {mark for mark in marks if (number := _NUMBER.search(mark)) and not marks & beside(number)}
    if not lone and "o" not in marks:
        return lines
    outer = min((line.indent for line in lines if line.mark == "+"), default=sys.maxsize)
    return [
        line._replace(text=f"{line.mark} {line.text}".rstrip(), mark="")
        if line.mark in lone or (line.mark == "o" and line.indent <= outer)
        else line
        for line in lines
    ]


def beside(number: re.Match[str]) -> set[str]:
    """Give the marks with the number before and behind, written alike."""
    before, behind = number.string[: number.start()], number.string[number.end() :]
    return {f"{before}{int(number[0]) + step}{behind}" for step in (-1, 1)}


def margin_of(lines: Sequence[Line], width: int) -> int:
    """Give the column that most of the long lines begin at."""
    indents = Counter(line.indent for line in lines if line.columns > LONG_LINE * width and not line.mark)
    return max(indents, key=indents.__getitem__, default=0)


def level_of(lines: Sequence[Line], width: int, levels: Mapping[int, int]) -> int:
    """Give the level of a heading, which text browsers tell by its indentation, 0 for what is none."""
    first = lines[0]
    if first.mark or first.quote or len(lines) > HEADING_LINES or lines[-1].text[-1] in STOPS:
        return 0
    if all(line.indent > SHIFT and abs(line.indent - (width - line.columns)) <= SHIFT for line in lines):
        return 1
    return levels.get(first.indent, 0) if all(line.indent == first.indent for line in lines) else 0


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


def whole(lines: Sequence[Line], gap: int, level: int, words: Set[str]) -> Paragraph:
    """Make a paragraph of its lines."""
    first = lines[0]
    tag = "li" if first.mark else "blockquote" if first.quote else "p"
    return Paragraph(joined([line.text for line in lines], words), tag, gap, level)


def broken_words(lines: Sequence[Line]) -> Set[str]:
    """Give the words of a dump, if any of its lines ends in a hyphen: what stands in it whole was broken there."""
    if not any(line.text.endswith(HYPHENS) for line in lines):
        return frozenset()
    return {word.lower() for line in lines for word in _WORD.findall(line.text)}


def joined(parts: Sequence[str], words: Set[str]) -> str:
    """Join the lines of a paragraph: by blanks, but not in scripts without spaces and behind hyphens.

    These are taken off where the whole word is among the `words` of the dump.

    >>> joined(["The harbour-", "master of the har-", "bour waits"], {"harbour"})
    'The harbour-master of the harbour waits'
    """
    pieces = [parts[0]]
    for last, part in pairwise(parts):
        if last.endswith(HYPHENS) and last[-2:-1].isalnum():
            if last[-1] == SOFT_HYPHEN or is_broken_word(last, part, words):
                pieces[-1] = pieces[-1][:-1]
            pieces.append(part)
        else:
            bare = _UNSPACED.match(last[-1]) and _UNSPACED.match(part[0])
            pieces.append(part if bare else f" {part}")
    return "".join(pieces).rstrip(SOFT_HYPHEN)


def is_broken_word(last: str, part: str, words: Set[str]) -> bool:
    """Tell whether the parts of a word before and behind the hyphen at the end of a line make a word of the dump."""
    head, tail = _WORD.findall(last[-LONGEST:]), _WORD.match(part)
    return bool(head) and tail is not None and (head[-1] + tail[0]).lower() in words
