"""Candidates for the dates of publication and of the last change."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from ...lexicon import available, primary
from ...model import Candidate, Head, Page, Reason
from ...parse.dates import Moment, parse_date, swapped
from ...parse.schema_org import is_article, texts
from ...pipeline import Verdicts
from ..choose import by_agreement
from ..context import PageContext
from .url import addressed
from .visible import Shown, dates_about, dates_elsewhere

Said = tuple[str, str]

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
_OF_PUBLICATION = re.compile(
    r"publ[a-z]+?[^a-z]*(?:date|time)(?![a-z])|publ[a-z]+[^a-z]+(?:at|on)(?![a-z])|(?:date|time)[^a-z]*publ|pub[^a-z]?date"
    r"|date[^a-z]pub|(?:^|[^a-z])published$|[.:]created$|date[^a-z]created|^citation_date$"
)
_OF_CHANGE = re.compile(r"(?:modified|updated?)[^a-z]*(?:date|time|at|on)?$|date[^a-z]*(?:modified|updated)")
_EAST = 12  # hours: the earliest midnight in world time of a zone ahead of it
_STRONG = frozenset(("date.line", "date.time"))
# English-speaking countries that put the day before the month.
_DAY_FIRST = frozenset(
    ("au", "bd", "gh", "hk", "ie", "in", "jm", "ke", "lk", "mt", "my", "ng", "nz", "pk", "sg", "tz", "ug", "uk", "za")
)
_MONTH_FIRST_REGIONS = frozenset(("us", "ph", "ca"))
_LOOKS_LIKE_A_DATE = re.compile(r"\d{4}\D\d\d?\D\d\d?|\d\d?\D\d\d?\D\d{4}")


def find_dates(page: Page, verdicts: Verdicts, context: PageContext) -> Iterator[Candidate]:
    """The days on which a page says that it was published, the likeliest first, then those of its last change."""
    order = order_of(page)
    said = list(_parsed(_said(page, context), context, order, "date"))
    changed = list(_parsed(_changed(page, context), context, order, "date_modified"))
    about = list(_seen(dates_about(context.near, context.lexicon), context, order))
    shown = [each for each in about if each.field == "date"]
    found = [*(each for each in said if not each.lost), *shown, *addressed(page, context.lexicon)]
    if not found:
        found = list(_seen(dates_elsewhere(page, context.title_index, context.lexicon), context, order))
        found = found or _only_time(page, context, order)
    found = _readable([*found, *(each for each in changed if not each.lost)], page)
    dates = _earliest(by_agreement([each for each in found if each.field == "date"]))
    changes = [each for each in (*found, *about) if each.field == "date_modified"]
    dates = _before_change(dates, changes)
    dates = dates or [_of_change(each) for each in changes if each.block is not None][:1]
    yield from dates
    yield from (each for each in (*said, *changed) if each.lost)
    for each in changes:
        early = bool(dates) and _day(each) < _day(dates[0])
        yield each._replace(lost="before the day of publication") if early else each


def _before_change(dates: list[Candidate], changes: Sequence[Candidate]) -> list[Candidate]:
    """The dates; where the first is stated and later than a change, one before the changes comes first.

    The page was put out again. A shown change stands for the date then, as readers know no other.
    """
    if not dates or dates[0].block is not None:
        return dates
    first = dates[0]
    changed = [_day(each) for each in changes if each.block is None]
    shown = next((each for each in changes if each.block is not None and _day(each) < _day(first)), None)
    if changed and _day(first) > max(changed):
        first = next((each for each in dates if each.block is None and _day(each) <= min(changed)), first)
    if shown and first is dates[0]:
        return [_of_change(shown), *dates]
    return [first, *(each for each in dates if each is not first)]


def _of_change(changed: Candidate) -> Candidate:
    """A shown day of change as the date of a page that tells no other."""
    return changed._replace(field="date", reason=Reason("date.change", changed.reason.evidence))


def order_of(page: Page) -> str | None:
    """How the page's country orders figures, where its language leaves it open; None leaves it to the lexicon."""
    language, _, region = (page.language or "").replace("_", "-").lower().partition("-")
    if language and language != "en":
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
    for value, code in said:
        if moment := parse_date(value, context.lexicon, order):
            yield Candidate(field, moment, Reason(code, value))
        elif _LOOKS_LIKE_A_DATE.search(value[:40]):
            yield Candidate(field, value, Reason(code, value), None, IMPOSSIBLE)


def _said(page: Page, context: PageContext) -> Iterator[Said]:
    """What the markup says for machines."""
    head = page.head
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for node in filter(is_article, context.works):
            yield from ((text, "date.json_ld") for text in texts(node.get(key)))
    names = [name for name in _META if name in head.meta]
    for name in (*names, *(name for name in head.meta if _tells_publication(name))):
        yield from ((text, f"date.{name}") for text in head.meta[name])
    yield from _microdata(head)
    for node in context.works:
        if not is_article(node):
            yield from ((text, "date.json_ld_page") for text in texts(node.get("datePublished")))


def _microdata(head: Head) -> Iterator[Said]:
    """The first date of each property: later ones are those of comments and teasers."""
    own = [item for item in head.items if item.owner != "Comment"]
    created = [next((item for item in own if item.name == name), None) for name in ("datePublished", "dateCreated")]
    timed = next((item for item in head.times if item.name in ("pubdate", "datePublished")), None)
    for item in (*created, timed):
        if item is not None:
            yield item.value or item.text, "date.microdata"


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
        yield from ((text, "date_modified.json_ld") for text in texts(node.get("dateModified")))
    names = [name for name in _MODIFIED_META if name in head.meta]
    for name in (*names, *(name for name in head.meta if _tells_change(name))):
        yield from ((text, f"date_modified.{name}") for text in head.meta[name])
    for item in head.items:
        if item.name == "dateModified" and item.owner != "Comment":
            yield item.value or item.text, "date_modified.microdata"


def _seen(shown: Iterable[Shown], context: PageContext, order: str | None) -> Iterator[Candidate]:
    for block, text, code, update in shown:
        if moment := parse_date(text, context.lexicon, order):
            field = "date_modified" if update else "date"
            yield Candidate(field, moment, Reason(code if not update else "date_modified.line", text), block.index)


def _only_time(page: Page, context: PageContext, order: str | None) -> list[Candidate]:
    """The day that all time elements of the page name, if it is one."""
    said = ((item.value or item.text, "date.time") for item in page.head.times)
    found = [each for each in _parsed(said, context, order, "date") if not each.lost]
    return found[:1] if len(set(map(_day, found))) == 1 else []


def _readable(found: Sequence[Candidate], page: Page) -> list[Candidate]:
    """The dates, with day and month exchanged where figures can be read in two ways and another source tells which.

    That is another date of the page, failing that the machine's form of a time element anywhere on it.
    """
    others = [swapped(each.reason.evidence, each.value) for each in found]
    if not any(others):
        return list(found)
    sure = {_day(each) for each, other in zip(found, others, strict=True) if other is None}
    sure = sure or {item.value[:10] for item in page.head.times}
    read = []
    for each, other in zip(found, others, strict=True):
        if other is not None and _day(each) not in sure and str(other)[:10] in sure:
            each = each._replace(value=other)
        read.append(each)
    return read


def _earliest(found: list[Candidate]) -> list[Candidate]:
    """The dates, with an earlier one first where the reason for the later one is known.

    A dateline about the title that is earlier than what the markup says: the page was put out again. A moment in the
    JSON-LD on the eve of the day that more sources tell: the day is that of a printed issue. But a full hour of world
    time on the eve of the day that the title shows is midnight where the page is from.
    """
    if not found:
        return found
    shown = next((each for each in found if each.block is not None), None)
    strong = {(each.block, _day(each)) for each in found if each.reason.code in _STRONG}
    linked = next((each for each in found if each.reason.code == "date.json_ld"), None)
    first = found[0]
    earlier = shown is not None and (shown.block, _day(shown)) in strong and _day(shown) < _day(first)
    if shown and first.block is None and (earlier or _is_midnight(first.value, shown.value)):
        first = shown
    elif linked and isinstance(linked.value, dt.datetime) and first.value == linked.value.date() + dt.timedelta(1):
        first = linked
    return [first, *(each for each in found if each is not first)]


def _is_midnight(moment: Moment, day: Moment) -> bool:
    """Whether a moment in world time is the midnight that begins a day east of Greenwich."""
    if not isinstance(moment, dt.datetime) or moment.tzinfo is None or moment.utcoffset() or moment.hour < _EAST:
        return False
    return not moment.minute and not moment.second and str(moment.date() + dt.timedelta(1)) == str(day)[:10]


def _day(candidate: Candidate) -> str:
    return str(candidate.value)[:10]
