"""Find the candidates for every field of an article: `title/`, `authors/`, `date/` and the metadata."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from ..model import Candidate, Page
from ..pipeline import Verdicts
from ..text.casefold import fold_title
from .authors.html import find_authors
from .choose import settle
from .context import PageContext, about, above_text, context_of
from .date.html import find_dates
from .date.time_past import dates_ago
from .dump import dump_titles, find_in_dump
from .metadata import find_metadata

Finder = Callable[[Page, Verdicts, PageContext], Iterable[Candidate]]


def find_all_dates(page: Page, verdicts: Verdicts, context: PageContext) -> Iterable[Candidate]:
    """The dates of a page: days and moments, then those told by how long ago they were."""
    return chain(find_dates(page, verdicts, context), find_ago(page, verdicts, context))


def find_title(page: Page, verdicts: Verdicts, context: PageContext) -> Iterable[Candidate]:
    """The titles of a page, the likeliest first."""
    return context.titles


def find_ago(page: Page, verdicts: Verdicts, context: PageContext) -> Iterable[Candidate]:
    """The dates that a page tells by how long ago they were, where it is known when it was fetched."""
    if page.crawled is None:
        return ()
    near = context.near
    if page.kind == "text":
        titles = verdicts.decide(dump_titles)
        index = titles[0].block if titles else None
        near = about(page, above_text(page) if index is None else index)
    return dates_ago(near, context.lexicon, page.crawled)


NEVER = "never an author, by the caller's rules"


FINDERS: tuple[Finder, ...] = (find_title, find_authors, find_all_dates, find_metadata)


def find(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The candidates of every field, the likeliest of each first, and why the others lost.

    What the front matter of a dump states comes before what its lines show.
    """
    context = context_of(page, verdicts)
    if page.kind == "text":
        stated = (find_title, find_authors, find_dates) if page.head.meta else ()
        ahead = (candidate for finder in stated for candidate in finder(page, verdicts, context))
        told = chain(ahead, find_in_dump(page, verdicts), find_ago(page, verdicts, context))
        yield from settle(allowed(page, told))
    for finder in FINDERS if page.kind == "html" else (find_metadata,):
        yield from settle(allowed(page, finder(page, verdicts, context)))


def allowed(page: Page, candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    """Take the names that are never an author's out of the authors; a candidate of such names alone has lost."""
    return (without_never(each, page.never_authors) for each in candidates) if page.never_authors else candidates


def without_never(candidate: Candidate, never: frozenset[str]) -> Candidate:
    """Take names out of a candidate, if it is one for the authors."""
    if candidate.field != "authors":
        return candidate
    left = tuple(name for name in candidate.value if fold_title(name) not in never)
    return candidate._replace(value=left) if left else candidate._replace(lost=candidate.lost or NEVER)


def find_day(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """Give the candidates of the dates, as `find` does, without looking for what only other fields need."""
    found = (
        find_in_dump(page, verdicts) if page.kind == "text" else find_dates(page, verdicts, context_of(page, verdicts))
    )
    yield from settle(found)
