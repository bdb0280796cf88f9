"""At which width a dump's lines were wrapped, if at all.

A line that was broken because the next word did not fit tells an interval of widths: from its own up to one less than
it would have with that word. Where lines were wrapped at one width, nearly all long ones agree on it, and many go on in
small letters: headlines that were cut off at a length do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice

from .line import columns, has_wide

NARROWEST, WIDEST = 38, 200  # columns
MOST_WIDER = 0.35  # of the characters, in lines that are wider: addresses that could not be broken
LONGEST_WORD = 20  # columns of a word that a line break tells anything by
LEAST = NARROWEST - LONGEST_WORD  # columns of a line that may have been broken at a width
FEWEST = 4  # lines that must agree
AGREED = 0.5  # of the lines nearly as long as the width, that must agree
NEARLY = 0.7  # of the width
GO_ON = 0.25  # of the lines below those that agree, in small letters, where the script has any


def wrapped_at(lines: Sequence[str]) -> int:
    """Give the width in columns that a dump's lines were wrapped at; 0 where they were not."""
    lengths = list(map(len, lines))
    if sum([length for length in lengths if length > WIDEST]) > MOST_WIDER * sum(lengths):
        return 0
    sizes = list(map(columns, lines)) if has_wide("".join(lines)) else lengths
    votes, candidates = [0] * (WIDEST + LONGEST_WORD + 2), []
    for line, after, size in zip(lines, islice(lines, 1, None), sizes, strict=False):
        if LEAST <= size <= WIDEST and after and is_breakable(line.strip()) and not after.isspace():
            votes[size] += 1
            votes[size + 1 + first_word(after)] -= 1
            candidates.append(size)
    if len(candidates) < FEWEST:
        return 0
    agreeing = list(accumulate(votes))[NARROWEST : WIDEST + 1]
    most = max(agreeing)
    width = NARROWEST + agreeing.index(most)
    if not go_on(lines, sizes, width):
        return 0
    near = sum(NEARLY * width < size <= width for size in candidates)
    if most < max(FEWEST, AGREED * near) or most <= longer(lines, sizes, width):
        return 0
    return width


def go_on(lines: Sequence[str], sizes: Sequence[int], width: int) -> bool:
    """Tell whether enough lines go on in small letters below those nearly as long as the width."""
    below = [
        after.lstrip("> ")[:1] for after, size in zip(lines[1:], sizes, strict=False) if NEARLY * width < size <= width
    ]
    small = sum(map(str.islower, below))
    return small >= GO_ON * (small + sum(map(str.isupper, below)))


def first_word(line: str) -> int:
    """Give the columns that the first word of a line takes: what the line before it had no room for."""
    text = line.lstrip("> ") if line[0] in "> " else line
    end = text.find(" ", 0, LONGEST_WORD)
    word = text[: end if end >= 0 else LONGEST_WORD]
    if word.isascii():
        return len(word)
    return 2 if is_wide(word) else min(columns(word), LONGEST_WORD)


def is_wide(text: str) -> bool:
    """Tell whether a text begins with a wide character, between any two of which a line may be broken."""
    return columns(text[:1]) == 2


def is_breakable(text: str) -> bool:
    """Tell whether there is a place to break a line at."""
    return " " in text or is_wide(text)


def longer(lines: Sequence[str], sizes: Sequence[int], width: int) -> int:
    """Count the lines longer than the width that had a blank to break them at."""
    return sum(is_breakable(line[:width].strip()) for line, size in zip(lines, sizes, strict=True) if size > width)
