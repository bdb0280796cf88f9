"""Dates told by how long ago they were, where it is known when the page was fetched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ...lexicon import Lexicon
from ...model import Block, Candidate, Reason
from ...parse.labels import tells_change
from ...parse.pieces import pieces_of
from ...parse.relative import parse_relative

_LONGEST = 120  # characters of a line


def dates_ago(near: Iterable[Block], lexicon: Lexicon, crawled: dt.datetime) -> Iterator[Candidate]:
    """The dates that the blocks about the title tell by how long ago they were, the nearest first.

    A page that also tells a day says more by that.
    """
    for block in near:
        if block.collapsed or len(block.text) > _LONGEST:
            continue
        for piece in dict.fromkeys((block.text.replace("\n", " "), *pieces_of(block.text, lexicon))):
            if moment := parse_relative(piece, lexicon, crawled):
                field = "date_modified" if tells_change(piece, lexicon) else "date"
                yield Candidate(field, moment, Reason(f"{field}.relative", piece), block.index)
                break
