"""What a run adds up to: counts, the share of text per reason and per site, empty pages, slowest pages."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..article import Article
from ..model import Action
from .record import Record

SITES = 10_000
"""Sites counted by name; pages of further ones are counted together, so that memory stays bounded."""
OTHER_SITES = "(other sites)"
NO_SITE = "(no address)"
SLOWEST = 20
EMPTY = 100


class PageName(NamedTuple):
    """What a page is called: the id of its record, and its address if that is known."""

    id: str
    url: str | None


class Account(NamedTuple):
    """What one page adds to the summary: characters kept and dropped by reason code, bytes read, seconds spent.

    `kind` is its type; `left_out` tells that it is none of the wanted ones.
    """

    page: PageName
    site: str
    size: int
    seconds: float
    kept: int
    dropped: Mapping[str, int]
    kind: str = ""
    left_out: bool = False


@dataclass(slots=True)
class Site:
    """The pages of one site: how many, how many without text, characters kept and dropped."""

    pages: int = 0
    empty: int = 0
    kept: int = 0
    dropped: int = 0

    def to_dict(self) -> dict[str, int]:
        """Give the counts by name."""
        return {"pages": self.pages, "empty": self.empty, "kept": self.kept, "dropped": self.dropped}


@dataclass(slots=True)
class Summary:
    """The picture of a whole run; it grows with the number of reasons and of sites, never with that of pages.

    `pages` = `articles` + `empty` have an output record. `types` counts all pages by what they are, `left_out` those
    that were not wanted. `errors` and `skipped` count what has no record, by reason code. `bytes` are those of the
    pages as read, `seconds` the run's wall-clock time, earlier runs that it resumed included. `kept` and `dropped`
    are characters of text, those dropped by reason code. `lengths` counts pages by the length of their text: key n
    stands for 2^(n-1) to 2^n - 1 characters, key 0 for none. `slowest` are the seconds of the slowest pages and these,
    from the slowest on, `empty_pages` the first pages without text.
    """

    articles: int = 0
    empty: int = 0
    types: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    bytes: int = 0
    seconds: float = 0.0
    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    sites: dict[str, Site] = field(default_factory=dict)
    lengths: Counter[int] = field(default_factory=Counter)
    slowest: list[tuple[float, PageName]] = field(default_factory=list)
    empty_pages: list[PageName] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """The pages that have an output record."""
        return self.articles + self.empty

    @property
    def speed(self) -> float:
        """Megabytes of pages a second."""
        return self.bytes / 1e6 / self.seconds if self.seconds else 0.0

    def shares(self) -> dict[str, float]:
        """The share of all text that each reason dropped, the most first; between 0 and 1."""
        whole = self.kept + self.dropped.total()
        return {code: count / whole for code, count in self.dropped.most_common()} if whole else {}

    def add(self, page: Account) -> None:
        """Count a page."""
        self.bytes += page.size
        self.types[page.kind] += 1
        if page.left_out:
            self.left_out[page.kind] += 1
        else:
            self._add_record(page)

    def _add_record(self, page: Account) -> None:
        if page.kept:
            self.articles += 1
        else:
            self.empty += 1
            if len(self.empty_pages) < EMPTY:
                self.empty_pages.append(page.page)
        self.kept += page.kept
        for code, count in page.dropped.items():
            self.dropped[code] += count
        self.lengths[page.kept.bit_length()] += 1
        slow = (round(page.seconds, 4), page.page)
        if len(self.slowest) < SLOWEST or slow[0] > self.slowest[-1][0]:
            self.slowest = heapq.nlargest(SLOWEST, (*self.slowest, slow), key=lambda each: (each[0], each[1].id))
        self._add_to_site(page)

    def _add_to_site(self, page: Account) -> None:
        known = page.site in self.sites or len(self.sites) < SITES
        site = self.sites.setdefault(page.site if known else OTHER_SITES, Site())
        site.pages += 1
        site.empty += not page.kept
        site.kept += page.kept
        site.dropped += sum(page.dropped.values())

    def to_dict(self) -> dict[str, Any]:
        """Give the summary as plain dicts, lists, strings and numbers, with `pages`, `speed` and `shares`."""
        counted = {name: getattr(self, name) for name in self.__slots__}
        plain = {name: dict(value) if isinstance(value, dict) else value for name, value in counted.items()}
        plain["sites"] = {name: site.to_dict() for name, site in self.sites.items()}
        plain["slowest"] = [{"seconds": seconds, **page._asdict()} for seconds, page in self.slowest]
        plain["empty_pages"] = [page._asdict() for page in self.empty_pages]
        return {"pages": self.pages, "speed": round(self.speed, 3), "shares": self.shares(), **plain}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Summary:
        """Take up a summary that `to_dict` gave, also after a journey through JSON.

        Raises LookupError, TypeError, ValueError or AttributeError where it is damaged.
        """
        summary = cls(**{name: data[name] for name in cls.__slots__})
        for name in ("types", "left_out", "dropped", "errors", "skipped"):
            setattr(summary, name, counter(data[name]))
        summary.sites = {name: Site(**counter(counts)) for name, counts in data["sites"].items()}
        summary.lengths = Counter({int(key): count for key, count in counter(data["lengths"]).items()})
        summary.slowest = [(float(each["seconds"]), page_name(each)) for each in data["slowest"]]
        summary.empty_pages = list(map(page_name, data["empty_pages"]))
        counter({name: data[name] for name in ("articles", "empty", "bytes", "kept")})
        summary.seconds = float(data["seconds"])
        return summary


def page_name(data: Mapping[str, Any]) -> PageName:
    """Take up what a page is called."""
    return PageName(str(data["id"]), None if data["url"] is None else str(data["url"]))


def counter(data: Mapping[str, Any]) -> Counter[str]:
    """Take up counts. Raises TypeError where one is no number."""
    for name, count in data.items():
        if type(count) is not int:
            raise TypeError(f"{name} is {count!r:.80}")
    return Counter(data)


def account(article: Article, record: Record, seconds: float) -> Account:
    """Give what an article adds to the summary. Its site is where it came from, else what the page says."""
    url = record.url or article.url
    name, size, kind = PageName(record.id, url), len(record.page), article.page_type or ""
    return Account(name, site_of(url), size, seconds, len(article.text), dropped(article), kind)


def site_of(url: str | None) -> str:
    """Give the host of an address, without "www.".

    >>> site_of("https://www.example.org/a")
    'example.org'
    >>> site_of(None)
    '(no address)'
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:  # a broken IPv6 address
        host = None
    return host.removeprefix("www.") if host else NO_SITE


def dropped(article: Article) -> Counter[str]:
    """Count the characters that left the text by the code of the reason that decided, title and byline included."""
    total: Counter[str] = Counter()
    decided: set[int] = set()
    for verdict in article.verdicts:
        if verdict.action is Action.SUSPECT or verdict.block in decided:
            continue
        if verdict.span is None:
            decided.add(verdict.block)
        if verdict.action is Action.DROP:
            start, end = verdict.span or (0, len(article.blocks[verdict.block].text))
            total[verdict.reason.code] += end - start
    return total
