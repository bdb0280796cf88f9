"""How much evidence it takes: to drop a line, to tell a publisher's page, to know what stands around titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .counts import HEAD, INSIDE, TAIL, Count

FEWEST = 2  # pages: with the one at hand they are three


class Need(NamedTuple):
    """On how many pages something must have stood: at least `pages`, and `share` of all, but `enough` are enough."""

    pages: int
    share: float
    enough: int | None = None

    def met(self, seen: int, pages: int) -> bool:
        """Tell whether `seen` of `pages` pages meet the need."""
        wanted = self.share * pages
        return seen >= max(self.pages, wanted if self.enough is None else min(wanted, self.enough))


EDGE, EDGE_PROSE = Need(3, 0.1, 25), Need(3, 0.4)
INSIDE_LINE, INSIDE_PROSE = Need(4, 0.4), Need(8, 0.6)
ELEMENT, END = Need(5, 0.2, 25), Need(5, 0.5)
AFFIX = Need(3, 0.2)  # what stands around titles
MARK = Need(2, 0.5)  # a line on so many pages is a mark of the publisher
MARKS = Need(1, 0.25)  # of these marks stand on a page that is the publisher's
MIN_MARKS = 3  # or all of them, where there are fewer
CREDIT = Need(3, 0.8)  # of the pages with an element: then it holds bylines, or datelines


@dataclass(frozen=True, slots=True)
class Guards:
    """How much evidence it takes to drop a line: by its length, and by where it stands.

    A line of up to `short` characters needs less than prose; above or below the text ("edge") a line needs less than
    within it ("inside"). It is counted where it stood in the same place or inside, never at the other end: an article's
    lede that is a teaser below other articles is no noise. With no more than FEWEST pages learned, only short lines at
    the edge that stood there on all of them go.
    """

    short: int = 100
    edge: Need = EDGE
    edge_prose: Need = EDGE_PROSE
    inside: Need = INSIDE_LINE
    inside_prose: Need = INSIDE_PROSE
    element: Need = ELEMENT
    end: Need = END

    def met(self, seen: int, pages: int, chars: int, edge: bool) -> bool:
        """Tell whether to drop a line of so many characters that was seen on `seen` of `pages` pages."""
        prose = chars > self.short
        if pages <= FEWEST:
            return edge and not prose and seen >= FEWEST
        if edge:
            return (self.edge_prose if prose else self.edge).met(seen, pages)
        return (self.inside_prose if prose else self.inside).met(seen, pages)


def seen_at(count: Count, place: str) -> int:
    """Count the pages on which a line stood in a place, or inside, where a text's bounds may have been mistaken."""
    at = {HEAD: count.head, INSIDE: 0, TAIL: count.tail}[place]
    return min(count.pages, at + count.inside)
