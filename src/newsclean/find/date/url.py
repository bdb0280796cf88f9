"""The day that a page's address names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...lexicon import Lexicon
from ...model import Candidate, Page, Reason
from ...parse.calendars import western_day
from ...text.lazy import lazy

_YEAR_FIRST = lazy(r"[/_.-]((?:19|20)\d\d)([/_-]?)(\d\d)\2(\d\d)(?=[/_.T+-]|$)")
_STEPS = lazy(r"/((?:19|20)\d\d)[/-](\d\d?|[^\W\d_]{3,9})[/-](\d\d?)(?=[/.-]|$)")
_YEAR_LAST = lazy(r"[/_-](\d\d)-(\d\d)-((?:19|20)\d\d)(?=[/_.-]|$)")


def addressed(page: Page, lexicon: Lexicon) -> Iterator[Candidate]:
    """The days that the page's addresses name."""
    for url in dict.fromkeys((page.url, page.head.canonical, *page.head.meta.get("og:url", ()))):
        if url and (day := url_date(url, lexicon)):
            yield Candidate("date", day, Reason("date.url", day.isoformat()))


def url_date(url: str, lexicon: Lexicon) -> dt.date | None:
    """The day that an address such as "/2024/05/17/", "/2024/may/17/" or "/rain-17-05-2024" names.

    Figures that can be read in two ways name none.

    >>> from newsclean.lexicon import load
    >>> url_date("https://example.org/2024/05/17/rain", load("en"))
    datetime.date(2024, 5, 17)
    """
    path = url.partition("?")[0]
    if found := _YEAR_FIRST.search(path):
        return western_day(int(found[1]), int(found[3]), int(found[4]))
    if found := _STEPS.search(path):
        month = int(found[2]) if found[2].isdecimal() else lexicon.months.get(found[2].lower(), 0)
        return western_day(int(found[1]), month, int(found[3]))
    if found := _YEAR_LAST.search(path):
        day, month = sorted(map(int, found.group(1, 2)), reverse=True)
        return western_day(int(found[3]), month, day) if day > 12 or day == month else None
    return None
