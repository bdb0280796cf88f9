"""Addresses in brackets behind the words of links, as converters of pages to text write them: "Weather [/weather]"."""

from __future__ import annotations

import re
from itertools import islice

from ...text.lazy import lazy
from .references import END, LONG_LINE, LONG_LINK

FEWEST, SHARE = 5, 0.1  # addresses, and their characters among those of the sample, where links are written so
BEGINNING, SAMPLE = 8000, 40_000  # characters that several begin in, and that they are counted in
MOST_WRAPPED = 3  # blanks within an address, where it was wrapped
_TARGET = r"(?:[a-z][a-z0-9+.-]{1,20}+:|www\.|[/#?])[^\s()<>\[\]]{0,4000}+"
_ADDRESS = lazy(rf" ?[(<\[] ?{_TARGET}(?: [^\s()<>\[\]]{{1,200}}+){{0,{MOST_WRAPPED}}}+ ?[)>\]]", re.IGNORECASE)
_START = lazy(r"[(<\[] ?(?:https?:/|/|www\.|mailto:)")


def has_addresses(text: str) -> bool:
    """Tell whether a dump has the address of each link in brackets behind its words."""
    if len(list(islice(_START.finditer(text, 0, BEGINNING), FEWEST))) < FEWEST:
        return False
    sample = text[:SAMPLE]
    found = [len(each[0]) for each in _ADDRESS.finditer(sample)]
    return len(found) >= FEWEST and sum(found) >= SHARE * len(sample)


def without_addresses(text: str) -> tuple[str, int, int]:
    """Take addresses in brackets out of a text; give it with the count of its links and of the characters in them.

    Where the words of a link begin is not shown: behind the last address at the earliest, and late within a sentence.

    >>> without_addresses("Harbour [/harbour] Weather (https://weather.example/)")
    ('Harbour Weather', 2, 14)
    """
    pieces = _ADDRESS.split(text)
    if len(pieces) == 1:
        return text, 0, 0
    longest = LONG_LINK if END.search("".join(pieces)) else LONG_LINE
    chars = sum([min(len(piece.strip()), longest) for piece in pieces[:-1]])
    return "".join(pieces).strip(), len(pieces) - 1, chars
