"""Defence against unclosed formatting elements, all of which the HTML standard reopens in every following block."""

from __future__ import annotations

import re

from ..text.lazy import lazy

_MOST_COPIES = 1_500_000  # elements
_MOST_OPEN = 512  # the parser's own limit
_BARE = 42  # of each of the fourteen, the standard opens three that are equal
_NAMES = r"(?:[bius]|big|code|em|font|nobr|small|strike|strong|tt)"
# The same, and some that no element has, in a form that takes half the time.
_WITH_ATTRIBUTES = lazy(r"<[bcefinstu](?:ig|ode|m|ont|obr|mall|trike|trong|t)?[\s/]", re.IGNORECASE)
_ANY = lazy(rf"<(/?){_NAMES}(?=[\s/>])", re.IGNORECASE)


def defuse(markup: str) -> str:
    """Turn formatting elements into spans if the parser might multiply them into millions.

    A page of 80 kB can otherwise take gigabytes. What counts is the most that could be open in each place, so a huge
    page may lose the names of its formatting elements, which say nothing of an article, without need.
    """
    tags = markup.count("<")
    if tags * _MOST_OPEN <= _MOST_COPIES or tags * min(_MOST_OPEN, _BARE + _count(markup)) <= _MOST_COPIES:
        return markup
    return _ANY.sub(r"<\1span", markup)


def _count(markup: str) -> int:
    """How many formatting elements have attributes: all those might be different."""
    return sum(1 for _ in _WITH_ATTRIBUTES.finditer(markup))
