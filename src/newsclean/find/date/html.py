"""Candidates for the dates of publication and of the last change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from ...lexicon import available, primary
from ...model import Candidate, Head, Page, Reason
from ...parse.clock import parse_stamp
from ...parse.dates import parse_date
from ...parse.schema_org import Node, is_article, path_of, source_of, stamps
from ...pipeline import Verdicts
from ...text.lazy import lazy
from ..choose import by_agreement
from ..context import PageContext
from .reconcile import before_change, day_of, earliest, of_change, readable
from .url import addressed
from .visible import Shown, dates_about, dates_elsewhere


class Said(NamedTuple):
    """A date as markup says it, the code of its source, and the path to it in the page's data for scripts."""

    text: str
    code: str
    path: str = ""


IMPOSSIBLE = "no day between 1995 and 2100"

_META = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "date.published", "published_at", "publishdate", "publish-date", "publish_date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "date", "citation_publication_date",
    "citation_online_date", "originalpublicationdate", "rnews:datepublished", "article.published", "article.created",
    "og:pubdate", "published_time", "timestamp", "release_date", "dc:date", "og:release_date", "video:release_date",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "dcterms.modified", "dc.date.modified",
    "datemodified", "last-modified", "article.updated", "lastmod", "revised",
)  # fmt: skip
_OF_PUBLICATION = lazy(
    r"publ[a-z]+?[^a-z]*(?:date|time)(?![a-z])|publ[a-z]+[^a-z]+(?:at|on)(?![a-z])|(?:date|time)[^a-z]*publ|pub[^a-z]?date"
    r"|date[^a-z]pub|(?:^|[^a-z])published$|[.:]created$|date[^a-z]created|^citation_date$"
)
_OF_CHANGE = lazy(r"(?:modified|updated?)[^a-z]*(?:date|time|at|on)?$|date[^a-z]*(?:modified|updated)")
# English-speaking countries that put the day before the month.
_DAY_FIRST = frozenset(
    ("au", "bd", "gh", "hk", "ie", "in", "jm", "ke", "lk", "mt", "my", "ng", "nz", "pk", "sg", "tz", "ug", "uk", "za")
)
_MONTH_FIRST_REGIONS = frozenset(("us", "ph"))
_LOOKS_LIKE_A_DATE = lazy(r"\d{4}\D\d\d?\D\d\d?|\d\d?\D\d\d?\D\d{4}")


def find_dates(page: Page, verdicts: Verdicts, context: PageContext) -> Iterator[Candidate]:
    """The days on which a page says that it was published, the likeliest first, then those of its last change."""
    order = order_of(page)
    said = list(_parsed(_said(page, context), context, order, "date"))
    changed = list(_parsed(_changed(page, context), context, order, "date_modified"))
    modified = _changed_times(page.head)
    about = list(_seen(dates_about(context.near, context.lexicon), context, order, modified))
    shown = [each for each in about if each.field == "date"]
    found = [*(each for each in said if not each.lost), *shown]
    found = _with_address(found, list(addressed(page, context.lexicon)), page, context)
    found = readable([*found, *(each for each in changed if not each.lost)], page)
    dates = earliest(by_agreement([each for each in found if each.field == "date"]))
    changes = [each for each in (*found, *about) if each.field == "date_modified"]
    dates = before_change(dates, changes)
    dates = dates or [of_change(each) for each in changes if each.block is not None][:1]
    dates = [*_moment_of(dates[0], page, context), *dates] if dates else dates
    yield from dates
    yield from (each for each in (*said, *changed) if each.lost)
    for each in changes:
        early = bool(dates) and day_of(each) < day_of(dates[0])
        yield each._replace(lost="before the day of publication") if early else each


def _moment_of(date: Candidate, page: Page, context: PageContext) -> list[Candidate]:
    """The moment that time elements tell of a day without one, if it is one alone."""
    if isinstance(date.value, dt.datetime):
        return []
    said = [Said(item.value, "date.time") for item in page.head.times if item.value and item.owner != "Comment"]
    found = [each for each in _parsed(said, context, None, "date") if isinstance(each.value, dt.datetime)]
    found = [each for each in found if day_of(each) == day_of(date)]
    return found[:1] if len({each.value for each in found}) == 1 else []


def _with_address(
    found: list[Candidate], addresses: list[Candidate], page: Page, context: PageContext
) -> list[Candidate]:
    """The dates with those of addresses; where there are no others, first what the page shows elsewhere of that day."""
    if found:
        return found + addresses
    order = order_of(page)
    seen = list(_seen(dates_elsewhere(page, context.title_index, context.lexicon), context, order))
    days = set(map(day_of, addresses or seen))
    found = [each for each in (*_only_time(page, context, order), *seen) if not days or day_of(each) in days]
    return found + addresses


def order_of(page: Page) -> str | None:
    """How the page's country orders figures, where its language leaves it open; None leaves it to the lexicon."""
    language, _, region = (page.language or "").replace("_", "-").lower().partition("-")
    if language != "en":
        return None if primary(language) in available() else "dmy"
    if region:
        return None if region in _MONTH_FIRST_REGIONS else "dmy"
    for url in (page.url, page.head.canonical, *page.head.meta.get("og:url", ())):
        if url and _country(url) in _DAY_FIRST:
            return "dmy"
    return None


def _country(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rpartition(".")[2].lower()
    except ValueError:
        return ""


def _parsed(said: Iterable[Said], context: PageContext, order: str | None, field: str) -> Iterator[Candidate]:
    """The dates among values; what is written like one and is none loses."""
    for value, code, path in said:
        reason = Reason(code, f"{value} at {path}" if path else value)
        if moment := parse_stamp(value) or parse_date(value, context.lexicon, order):
            yield Candidate(field, moment, reason)
        elif _LOOKS_LIKE_A_DATE.search(value[:40]):
            yield Candidate(field, value, reason, None, IMPOSSIBLE)


def _of_node(node: Node, name: str, field: str, kind: str = "") -> Iterator[Said]:
    """What a property of a node says, the path to its object with it where that is in the page's data."""
    yield from (Said(text, f"{field}.{source_of(node)}{kind}", path_of(node)) for text in stamps(node.get(name)))


def _said(page: Page, context: PageContext) -> Iterator[Said]:
    """What the markup says for machines."""
    head = page.head
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for node in filter(is_article, context.works):
            yield from _of_node(node, key, "date")
    names = [name for name in _META if name in head.meta]
    for name in (*names, *(name for name in head.meta if _tells_publication(name))):
        yield from (Said(text, f"date.{name}") for text in head.meta[name])
    yield from _microdata(head)
    for node in context.works:
        if not is_article(node):
            yield from _of_node(node, "datePublished", "date", "_page")


def _microdata(head: Head) -> Iterator[Said]:
    """The first date of each property: later ones are those of comments and teasers."""
    own = [item for item in head.items if item.owner != "Comment"]
    created = [next((item for item in own if item.name == name), None) for name in ("datePublished", "dateCreated")]
    timed = next((item for item in head.times if item.name in ("pubdate", "datePublished")), None)
    for item in (*created, timed):
        if item is not None:
            yield Said(item.value or item.text, "date.microdata")


@lru_cache(maxsize=1024)
def _tells_publication(name: str) -> bool:
    """Whether a meta element's name says that it holds the date of publication ("x-published-date")."""
    return name not in _META and _OF_PUBLICATION.search(name) is not None


@lru_cache(maxsize=1024)
def _tells_change(name: str) -> bool:
    """Whether a meta element's name says that it holds the date of the last change ("x-updated-time")."""
    return name not in _MODIFIED_META and _OF_CHANGE.search(name) is not None


def _changed(page: Page, context: PageContext) -> Iterator[Said]:
    head = page.head
    for node in context.works:
        yield from _of_node(node, "dateModified", "date_modified")
    names = [name for name in _MODIFIED_META if name in head.meta]
    for name in (*names, *(name for name in head.meta if _tells_change(name))):
        yield from (Said(text, f"date_modified.{name}") for text in head.meta[name])
    for item in head.items:
        if item.name == "dateModified" and item.owner != "Comment":
            yield Said(item.value or item.text, "date_modified.microdata")


def _changed_times(head: Head) -> frozenset[str]:
    """What time elements say of the last change, unless it is said to be before publication."""
    first = min((item.value for item in head.times if item.name == "datePublished"), default="")
    return frozenset(item.value for item in head.times if item.name == "dateModified" and item.value >= first)


def _seen(
    shown: Iterable[Shown], context: PageContext, order: str | None, changed: Collection[str] = ()
) -> Iterator[Candidate]:
    """The dates that the page shows; those that an element tells for machines and that it says are `changed` are so."""
    for block, text, code, update in shown:
        update = update or (code == "date.time" and text in changed)
        if moment := parse_stamp(text) or parse_date(text, context.lexicon, order):
            field = "date_modified" if update else "date"
            yield Candidate(field, moment, Reason(code if not update else "date_modified.line", text), block.index)


def _only_time(page: Page, context: PageContext, order: str | None) -> list[Candidate]:
    """The day that all time elements of the page name, if it is one."""
    said = (Said(item.value or item.text, "date.time") for item in page.head.times)
    found = [each for each in _parsed(said, context, order, "date") if not each.lost]
    return found[:1] if len(set(map(day_of, found))) == 1 else []
