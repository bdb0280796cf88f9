"""Applying: a profile becomes an ordinary filter, which testifies that a line is one its publisher repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from .. import lexicon
from ..filters.byline import BYLINE_CHARS
from ..find.affixes import trim_head
from ..find.names import parse_byline
from ..model import Block, Page, Verdict
from ..pipeline import Filter, Pipeline, Verdicts, drop
from .counts import HEAD, INSIDE, TAIL, Count, Table
from .fold import fold_line, key_of, look, signature
from .learn import beside
from .places import Body, find_body, is_prose
from .profile import Profile

BEFORE = ("lede", "headings", "content")  # a profile is heard before the first of these filters
MODEL = "content"
FEWEST = 2  # pages: with the one at hand they are three
COMMON = 0.5  # of the pages: a line on so many is the publisher's mark
MARKS = 0.2  # of these marks stand on a page that is the publisher's
CREDIT = 0.8  # of the pages with such an element: then it holds bylines, or datelines


class ProfileSource(Protocol):
    """What `extract` takes as `profile`: gives the profile to apply to a page, None where it has none."""

    def of(self, page: Page) -> Profile | None:
        """Give the profile of the page's publisher."""


class Need(NamedTuple):
    """On how many pages something must have stood: at least `pages`, and `share` of all, but `enough` are enough."""

    pages: int
    share: float
    enough: int | None = None

    def met(self, seen: int, pages: int) -> bool:
        """Tell whether `seen` of `pages` pages meet the need."""
        wanted = self.share * pages
        return seen >= max(self.pages, wanted if self.enough is None else min(wanted, self.enough))


@dataclass(frozen=True, slots=True)
class Guards:
    """How much evidence it takes to drop a line: by its length, and by where it stands.

    A line of up to `short` characters needs less than prose; above or below the text ("edge") a line needs less than
    within it ("inside"). It is counted where it stood in the same place or inside, never at the other end: an article's
    lede that is a teaser below other articles is no noise. With no more than FEWEST pages learned, only short lines at
    the edge that stood there on all of them go.
    """

    short: int = 100
    edge: Need = Need(3, 0.1, 25)
    edge_prose: Need = Need(3, 0.4)
    inside: Need = Need(4, 0.4)
    inside_prose: Need = Need(8, 0.6)

    def met(self, seen: int, pages: int, chars: int, edge: bool) -> bool:
        """Tell whether a line of so many characters, seen on `seen` of `pages` pages, is to be dropped at this place."""
        prose = chars > self.short
        if pages <= FEWEST:
            return edge and not prose and seen >= FEWEST
        if edge:
            return (self.edge_prose if prose else self.edge).met(seen, pages)
        return (self.inside_prose if prose else self.inside).met(seen, pages)


class Place(NamedTuple):
    """Where the text of a page lies: the run with the most prose, and all from its first own paragraph to its last."""

    body: Body
    span: Body

    def of(self, index: int) -> tuple[str, bool]:
        """Tell where a block stands, as profiles count it, and whether that is at the edge of the page."""
        return self.body.place(index), self.span.place(index) != INSIDE


def seen_at(count: Count, place: str) -> int:
    """Count the pages on which a line stood in a place, or inside, where a text's bounds may have been mistaken."""
    at = {HEAD: count.head, INSIDE: 0, TAIL: count.tail}[place]
    return min(count.pages, at + count.inside)


@dataclass(frozen=True, slots=True)
class Repeated:
    """Drops what the profile's publisher repeats, on pages that are the publisher's."""

    profile: Profile = field(repr=False)
    guards: Guards = Guards()
    name: str = "profile"

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        if self.profile.pages < FEWEST or not page.blocks:
            return
        counts = self.counts(page)
        if not is_of(self.profile, {key for key, _ in counts.values()}):
            return
        places, pages = self.places(page, verdicts, counts), self.profile.pages
        for block in verdicts.open():
            if block.index in counts:
                count = counts[block.index][1]
                place, edge = places.of(block.index)
                if self.guards.met(seen_at(count, place), pages, len(block.text), edge):
                    yield drop(block, "profile.repeated", evidence(count, place, pages))
        yield from self.credits(page, verdicts, places.body)

    def counts(self, page: Page) -> dict[int, tuple[int, Count]]:
        """Look up the blocks of a page: index → key and count, for those that the profile knows."""
        words = lexicon.load(page.language, "en")
        keys = ((block.index, key_of("lines", fold_line(block.text, words))) for block in page.blocks)
        lines = self.profile.lines
        return {index: (key, lines[key]) for index, key in keys if key in lines}

    def places(self, page: Page, verdicts: Verdicts, counts: dict[int, tuple[int, Count]]) -> Place:
        """Find the text of a page, without what the publisher often repeats."""
        pages = self.profile.pages
        often = {index for index, (_, count) in counts.items() if self.guards.edge_prose.met(count.pages, pages)}
        body = find_body(page.blocks, often)
        own = [block.index for block in verdicts.open() if is_prose(block) and block.index not in often]
        first, last = min(own, default=body.start), max(own, default=body.end - 1)
        return Place(body, Body(min(first, body.start), max(last + 1, body.end)))

    def credits(self, page: Page, verdicts: Verdicts, body: Body) -> Iterator[Verdict]:
        """Drop undecided lines around the text that look as the publisher's bylines and datelines do."""
        for block in beside(page, body):
            if verdicts.is_open(block.index) and len(block.text) <= BYLINE_CHARS:
                for table in ("bylines", "datelines"):
                    seen = self.credit(page, block, table)
                    if seen:
                        yield drop(block, f"profile.{table[:-1]}", f"looks as on {seen} of {self.profile.pages} pages")
                        break

    def credit(self, page: Page, block: Block, table: str) -> int:
        """Count the pages on which credits look like a block; 0 where that is too few, or the look means other things."""
        known: Table = getattr(self.profile, table)
        if page.kind == "html":
            described = look(block, page)
            whole = self.profile.signatures.get(key_of("signatures", described), Count(0)).pages
        else:
            names = parse_byline(block.text, lexicon.load(page.language, "en"))
            if not names:
                return 0
            described, whole = look(block, page, names), 0
        seen = known.get(key_of(table, described), Count(0)).pages
        return seen if seen > FEWEST and seen >= CREDIT * whole else 0


def evidence(count: Count, place: str, pages: int) -> str:
    """Tell the counts that decided."""
    shown = f"on {count.pages} of {pages} pages: {count.head} above, {count.inside} within, {count.tail} below the text"
    days = f", {count.first} to {count.last}" if count.first else ""
    return f"{shown}{days}; here {place}"


def is_of(profile: Profile, keys: set[int]) -> bool:
    """Tell whether a page is of the profile's publisher: whether its lines have enough of the publisher's marks."""
    marks = {key for key, count in profile.lines.items() if count.pages >= max(FEWEST, COMMON * profile.pages)}
    return len(marks & keys) >= max(min(2, len(marks)), MARKS * len(marks), 1)


def title_affixes(profile: Profile) -> frozenset[str]:
    """Give what the publisher puts before and behind titles, folded: on three pages at least, and a fifth of all."""
    need = Need(3, 0.2)
    tables = (profile.beginnings, profile.endings)
    found = (key for table in tables for key, count in table.items() if need.met(count.pages, profile.pages))
    return frozenset(profile.samples[key] for key in found if key in profile.samples)


def applied(source: ProfileSource, page: Page, pipeline: Pipeline) -> tuple[Page, Pipeline]:
    """Give a page with what the profile knows of titles, and the pipeline with the profile's filter before the model."""
    profile = source.of(page)
    if profile is None:
        return page, pipeline
    affixes = title_affixes(profile)
    return replace(page, affixes=affixes, head=trim_head(page.head, affixes)), with_profile(pipeline, profile)


def with_profile(pipeline: Pipeline, profile: Profile) -> Pipeline:
    """Put a profile's filter into a pipeline, before what is only likely, and keep the content model unaware of it."""
    repeated = Repeated(profile)
    filters = tuple(Unaware(each, repeated.name) if each.name == MODEL else each for each in pipeline.filters)
    at = min((n for n, each in enumerate(filters) if each.name in BEFORE), default=len(filters))
    return Pipeline((*filters[:at], repeated, *filters[at:]))


@dataclass(frozen=True, slots=True)
class Unaware:
    """A filter that does not hear another one: it judges as if that one had not spoken.

    The content model knows pages on which no profile was heard. Told that a dump's menus are dropped already, it misjudges
    what is left.
    """

    inner: Filter
    unheard: str

    @property
    def name(self) -> str:
        """The name of the filter within."""
        return self.inner.name

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        heard = Verdicts(page)
        for verdict in verdicts:
            if verdict.filter != self.unheard:
                heard.add(verdict)
        return (verdict for verdict in self.inner(page, heard) if verdicts.is_open(verdict.block))
