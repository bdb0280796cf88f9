"""Texts of elements that stand side by side in one line: glued to each other, or apart by tabs and runs of blanks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import regex

from ...text.lazy import lazy

SAMPLE = 4000  # characters
FEWEST, SHARE = 6, 1 / 400  # places where words are glued: of a dump that is so, and per character
NEAR = 3  # characters at either side that tell one place from another
OFTEN = 2  # times that a word with a capital within it stands in a dump which is no two words
_GLUE = regex.compile(
    r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Ll}[.!?…]|[.!?…][\"”»’)])(?=\p{Lu}(?!\.)|[\"“„«]\p{L})|(?<=\d)(?=\p{Lu}\p{Ll}\p{Ll})"
)
_WITHIN = regex.compile(r"\b\p{L}*\p{Ll}\p{Lu}\p{Ll}\p{L}*\b")
_APART = regex.compile(r"\t++ *+| {4,}+")
WIDE_GAP = "    "
# Cheap to seek, and holds all places of `_GLUE`: a capital or a quotation mark behind no capital, sign or blank.
_BEHIND = (
    r"A-Z\"“„«\u00c0-\u00de\u0100-\u03ab\u03cf-\u042f\u0460-\u058f\u10a0-\u1fff\u2102-\u2dff\ua640-\ua7ff"
    r"\uff21-\uff3a\U00010000-\U0010ffff"
)
_MAYBE = lazy(rf"[{_BEHIND}](?<=[^\sA-Z(\[{{/'‘“„«&+#@_|:;,–—-].)")


def is_glued(text: str) -> bool:
    """Tell whether many words of a dump are glued to the next one; the same name in many places counts once."""
    sample = text[:SAMPLE]
    least = max(FEWEST, SHARE * len(sample))
    if len(_MAYBE.findall(sample)) < least:
        return False
    return len({sample[(at := found.start()) - NEAR : at + NEAR] for found in _GLUE.finditer(sample)}) >= least


def unglued(lines: Iterable[str]) -> Iterator[str]:
    """Cut lines where words are glued, but not within those that the dump has several times."""
    looked_at = [(line, _MAYBE.search(line) is not None) for line in lines]
    count = Counter(word for line, glued in looked_at if glued for word in _WITHIN.findall(line))
    known = {word for word, times in count.items() if times >= OFTEN}
    for line, glued in looked_at:
        yield from pieces(line, known) if glued else (line,)


def pieces(line: str, known: set[str]) -> list[str]:
    """Cut one line where words are glued, but within the known ones."""
    cuts = [found.start() for found in _GLUE.finditer(line)]
    if cuts and known:
        kept = set[int]()
        for found in _WITHIN.finditer(line):
            if found[0] in known:
                kept.update(range(found.start() + 1, found.end()))
        cuts = [cut for cut in cuts if cut not in kept]
    return [line[start:end] for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def cells(lines: Iterable[str]) -> list[str]:
    """Cut lines at tabs and at runs of four blanks or more."""
    found: list[str] = []
    for line in lines:
        if "\t" in line or WIDE_GAP in line:
            body = line.strip()
            found += _APART.split(body) if "\t" in body or WIDE_GAP in body else (body,)
        else:
            found.append(line)
    return found
