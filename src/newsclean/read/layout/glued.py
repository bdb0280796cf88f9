"""Texts of elements that stand side by side in one line: glued to each other, or apart by tabs and runs of blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import regex

SAMPLE = 4000  # characters
FEWEST, SHARE = 6, 1 / 400  # places where words are glued: of a dump that is so, and per character
OFTEN = 2  # times that a word with a capital within it stands in a dump which is no two words
_GLUE = regex.compile(
    r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Ll}[.!?…]|[.!?…][\"”»’)])(?=[\p{Lu}\"“„«])(?!\p{Lu}\.)|(?<=\d)(?=\p{Lu}\p{Ll}\p{Ll})"
)
_WITHIN = regex.compile(r"\b\p{L}*\p{Ll}\p{Lu}\p{Ll}\p{L}*\b")
_MAY_BE_GLUED = re.compile(r"""[a-z0-9.!?"')][A-Z"]""")
_APART = regex.compile(r"\t++ *+| {4,}+")
CELL = "\x1f"


def shows_glue(line: str) -> bool:
    """Tell quickly of most lines in ASCII that no word in them is glued to the next, nor has a capital within it."""
    return not line.isascii() or _MAY_BE_GLUED.search(line) is not None


def is_glued(text: str) -> bool:
    """Tell whether many words of a dump are glued to the next one."""
    sample = text[:SAMPLE]
    count = len(_GLUE.findall(sample))
    return count >= max(FEWEST, SHARE * len(sample))


def unglued(lines: Iterable[str]) -> Iterator[str]:
    """Cut lines where words are glued, but not within those that the dump has several times."""
    looked_at = [(line, shows_glue(line)) for line in lines]
    count = Counter(word for line, glued in looked_at if glued for word in _WITHIN.findall(line))
    known = {word for word, times in count.items() if times >= OFTEN}
    for line, glued in looked_at:
        yield from pieces(line, known) if glued and len(line) > 3 else (line,)


def pieces(line: str, known: set[str]) -> list[str]:
    """Cut one line where words are glued, but within the known ones."""
    kept = set[int]()
    if known:
        for found in _WITHIN.finditer(line):
            if found[0] in known:
                kept.update(range(found.start() + 1, found.end()))
    cuts = [at for found in _GLUE.finditer(line) if (at := found.start()) not in kept]
    return [line[start:end] for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def cells(lines: Iterable[str]) -> Iterator[str]:
    """Cut lines at tabs and at runs of four blanks or more."""
    for line in lines:
        if "\t" in line or "    " in line:
            yield from _APART.split(line.strip())
        else:
            yield line
