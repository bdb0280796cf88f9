"""Turn data files into lexicons: frozen, compiled once, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model import Phrase
from ..text.casefold import fold
from .ago import Ago, forms_of
from .data import available, read
from .matcher import Matcher

SECTIONS = (
    "footer", "teaser", "teaser_inline", "navigation", "promo", "newsletter", "subscription", "consent", "share",
    "tags", "comments", "caption", "byline", "dateline", "signoff", "advertisement", "disclaimer", "live",
)  # fmt: skip
MODES = ("line", "start", "short", "end", "inside")
_LISTS_OF_CALENDAR = 8
SAME = {"in": "id", "iw": "he", "mo": "ro", "nn": "nb", "no": "nb"}
"""Codes that pages use for a language listed under another: macrolanguages, withdrawn codes, a close sister."""


class Byline(NamedTuple):
    """How bylines are written, all folded: "by", "and", "staff writer", news agencies and desks.

    `places` are what leads from a name to a place, a section or a publication ("in"). `edited` are those prefixes that
    credit somebody who did not write the text ("edited by"), `desks` the words for a whole newsroom, beside which its
    name stands ("team").
    """

    prefixes: tuple[str, ...] = ()
    joiners: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    edited: tuple[str, ...] = ()
    desks: frozenset[str] = frozenset()


class Dates(NamedTuple):
    """What stands around dates, all folded: "posted on", "last updated", "at", "hours ago".

    `within` are the words that may stand between day, month and year ("of").
    """

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    at: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()


class Calendar(NamedTuple):
    """How times and years are told, all folded.

    `morning`, `noon`, `afternoon` and `night` tell the part of the day of a time ("a.m."), `hours` and `minutes` stand
    behind their numbers ("時"). `eras` are the names of eras with the year before the first of each, `first_year` is
    how that first year is written, `numerals` the numerals from zero to ten. `solar_months` are the months of the
    Persian calendar with their numbers, `lunar_months` those of the Islamic one.
    """

    morning: frozenset[str] = frozenset()
    noon: frozenset[str] = frozenset()
    afternoon: frozenset[str] = frozenset()
    night: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    minutes: frozenset[str] = frozenset()
    first_year: frozenset[str] = frozenset()
    lunar_months: frozenset[str] = frozenset()
    numerals: str = ""
    eras: Mapping[str, int] = MappingProxyType({})
    solar_months: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language, or of several, the page's own first.

    `months` maps folded names and abbreviations (without a dot) to 1-12, `weekdays` those from Monday on to 1-7.
    `date_order` tells what "3/4/2025" means: "dmy", "mdy" or "ymd"; `spellings` are words that only one of a language's
    countries writes so, with the order of dates there. `ago` maps folded forms of times past ("# hours ago",
    "yesterday") to what they say. `phrases` are all phrases, folded, with the section
    and mode they are listed under.
    """

    codes: tuple[str, ...] = ()
    date_order: str = "dmy"
    spellings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    stopwords: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    weekdays: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    dates: Dates = field(default_factory=Dates)
    calendar: Calendar = field(default_factory=Calendar)
    ago: Mapping[str, Ago] = field(default_factory=lambda: MappingProxyType({}))
    byline: Byline = field(default_factory=Byline)
    phrases: tuple[Phrase, ...] = ()

    @property
    def matcher(self) -> Matcher:
        """What finds the phrases; it is made when first asked for, as many ask a lexicon for its stop words alone."""
        return _matcher(self.codes)

    def find(self, text: str) -> tuple[Phrase, ...]:
        """Return the phrases in one block's text; of more than 400 characters, only those at its start and end."""
        return self.matcher.find(text)


@lru_cache(maxsize=256)
def load(*languages: str | None) -> Lexicon:
    """Return the lexicon of all `languages` together ("vi", "en-US"); None and unknown ones add nothing.

    The first language decides wherever two disagree: the order of dates, a word that is a month in both.
    """
    known = available()
    given = [primary(language) for language in languages if language]
    codes = dict.fromkeys(SAME.get(code, code) for code in given)
    return _combined(tuple(code for code in codes if code in known))


def primary(language: str) -> str:
    """Reduce a language tag to its primary subtag: "en-US" to "en"."""
    return language.strip().replace("_", "-").partition("-")[0].lower()


@cache
def _combined(codes: tuple[str, ...]) -> Lexicon:
    if not codes:
        return Lexicon()
    tables, phrases = [*map(_whole, codes)], tuple(dict.fromkeys(each for code in codes for each in _phrases(code)))
    return Lexicon(
        codes=codes,
        date_order=tables[0]["language"]["date_order"],
        spellings=_spellings(tables[0]["language"].get("spellings", {})),
        stopwords=_set(tables, "words", "stopwords"),
        months=_numbered(table["dates"]["months"] for table in tables),
        weekdays=_numbered(table["dates"]["weekdays"] for table in tables),
        dates=_dates(tables),
        calendar=_calendar([table["calendar"] for table in tables if "calendar" in table]),
        ago=forms_of(tables),
        byline=_byline(tables),
        phrases=phrases,
    )


@cache
def _matcher(codes: tuple[str, ...]) -> Matcher:
    return Matcher(_combined(codes).phrases)


def _whole(code: str) -> dict[str, Any]:
    """Read a data file. Raises ValueError that names it where a table is missing."""
    for name in ("language", "words", "dates", *SECTIONS):
        if name not in read(code):
            raise ValueError(f"lexicon/{code}.toml: lacks the table [{name}]")
    return read(code)


def _dates(tables: list[dict[str, Any]]) -> Dates:
    return Dates(
        published=_longest_first(tables, "dates", "published"),
        modified=_longest_first(tables, "dates", "modified"),
        at=_set(tables, "dates", "at"),
        relative=_set(tables, "dates", "relative"),
        within=frozenset(fold(text) for table in tables for text in table["dates"].get("within", ())),
    )


def _byline(tables: list[dict[str, Any]]) -> Byline:
    return Byline(
        prefixes=_longest_first(tables, "byline", "prefixes"),
        joiners=_set(tables, "byline", "joiners"),
        roles=_set(tables, "byline", "roles"),
        agencies=_set(tables, "byline", "agencies"),
        places=_optional(tables, "places"),
        edited=tuple(sorted(_optional(tables, "edited"))),
        desks=_optional(tables, "desks"),
    )


def _optional(tables: Iterable[Mapping[str, Any]], key: str) -> frozenset[str]:
    return frozenset(fold(text) for table in tables for text in table["byline"].get(key, ()))


@cache
def _phrases(code: str) -> tuple[Phrase, ...]:
    return tuple(_listed(read(code)))


def _listed(table: Mapping[str, Any]) -> Iterator[Phrase]:
    for section in SECTIONS:
        for mode in MODES:
            for text in table[section].get(mode, ()):
                yield Phrase(section, mode, fold(text))
    for text in table["byline"]["prefixes"]:
        yield Phrase("byline", "short", fold(text))
    for text in (*table["dates"]["published"], *table["dates"]["modified"]):
        yield Phrase("dateline", "line", fold(text))
        yield Phrase("dateline", "short", fold(text))
    for text in table["dates"]["relative"]:
        yield Phrase("dateline", "line", fold(text))


def _calendar(tables: Sequence[Mapping[str, Any]]) -> Calendar:
    def words(key: str) -> frozenset[str]:
        return frozenset(fold(text) for table in tables for text in table.get(key, ()))

    return Calendar(
        **{key: words(key) for key in Calendar._fields[:_LISTS_OF_CALENDAR]},
        numerals=next((table["numerals"] for table in tables if "numerals" in table), ""),
        eras=MappingProxyType({fold(era): year for table in tables for era, year in table.get("eras", {}).items()}),
        solar_months=_numbered(table.get("solar_months", ()) for table in tables),
    )


def _spellings(orders: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    return MappingProxyType({fold(word): order for order, words in orders.items() for word in words})


def _numbered(calendars: Iterable[Iterable[Iterable[str]]]) -> Mapping[str, int]:
    """The names of months or weekdays with their numbers from 1, those of the first language where two disagree."""
    numbers: dict[str, int] = {}
    for calendar in calendars:
        for number, names in enumerate(calendar, start=1):
            for name in names:
                numbers.setdefault(_name(name), number)
    return MappingProxyType(numbers)


def _name(text: str) -> str:
    return fold(text).rstrip(".")


def _set(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> frozenset[str]:
    return frozenset(fold(text) for table in tables for text in table[section][key])


def _longest_first(tables: Iterable[Mapping[str, Any]], section: str, key: str) -> tuple[str, ...]:
    return tuple(sorted(_set(tables, section, key), key=lambda text: (-len(text), text)))
