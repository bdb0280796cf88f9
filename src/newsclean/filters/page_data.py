"""Where the article was read from the page's data, what the page shows beside it is left out, and the body stays."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, keep, page_filter
from ..read.article_body import DATA


@page_filter("shown")
def shown(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop what the page shows itself: a script would put the article from the data in its place."""
    scope = verdicts.once(_data_scope)
    if scope is not None:
        for block in verdicts.open():
            if block.scope < scope:
                yield drop(block, "data.shown", f"the article is in the page's data: {page.scopes[scope].names}")


@page_filter("data")
def data(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep what is left of the body from the page's data."""
    scope = verdicts.once(_data_scope)
    if scope is not None:
        for block in verdicts.open():
            if block.scope >= scope:
                yield keep(block, "data.body", page.scopes[scope].names)


def _data_scope(page: Page) -> int | None:
    """Give the index of the scope that the body from the data stands in; those within have higher ones."""
    last = len(page.scopes) - 1
    return next((index for index in range(last, -1, -1) if page.scopes[index].hints == DATA), None)
