"""Applying: a profile becomes an ordinary filter, which testifies that a line is one its publisher repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from .. import lexicon
from ..filters.credits import BYLINE_CHARS
from ..find.title.affixes import trim_head
from ..model import Block, Page, Verdict
from ..parse.bylines import parse_byline
from ..pipeline import Filter, Pipeline, Verdicts, drop
from ..prose import is_prose
from .counts import INSIDE, TAIL, Count, Table
from .fold import fold_line, key_of, look, signature
from .guards import CREDIT, FEWEST, Guards, seen_at
from .learn import beside
from .places import Body, find_body
from .profile import Profile

Known = dict[int, tuple[int, Count]]
BEFORE = ("lede", "headings", "content")  # a profile is heard before the first of these filters
MODEL = "content"
USUAL = Guards()


class ProfileSource(Protocol):
    """What `extract` takes as `profile`: gives the profile to apply to a page, None where it has none."""

    def of(self, page: Page) -> Profile | None:
        """Give the profile of the page's publisher."""


class Place(NamedTuple):
    """Where the text of a page lies: the run with the most prose, and all from its first own paragraph to its last."""

    body: Body
    span: Body

    def of(self, index: int) -> tuple[str, bool]:
        """Tell where a block stands, as profiles count it, and whether that is at the edge of the page."""
        return self.body.place(index), self.span.place(index) != INSIDE


@dataclass(frozen=True, slots=True)
class Repeated:
    """Drops what the profile's publisher repeats, on pages that are the publisher's.

    `looked_up` spares looking up a page again: its blocks, and what the profile knows of them.
    """

    profile: Profile = field(repr=False)
    guards: Guards = USUAL
    name: str = "profile"
    looked_up: tuple[tuple[Block, ...], Known] = field(default=((), {}), repr=False, compare=False)

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        blocks, counts = self.looked_up
        if blocks is not page.blocks:
            counts = look_up(self.profile, page)
        if not is_of(self.profile, counts):
            return
        places, pages = self.places(page, verdicts, counts), self.profile.pages
        end = self.end(page, counts, places.body)
        for block in verdicts.open():
            place, edge = places.of(block.index)
            count = counts[block.index][1] if block.index in counts else Count(0)
            if self.guards.met(seen_at(count, place), pages, len(block.text), edge):
                yield drop(block, "profile.repeated", evidence(count, place, pages))
            elif place == TAIL and (element := self.element(page, block)):
                yield drop(block, "profile.element", evidence(element, place, pages))
            elif block.index > end:
                yield drop(block, "profile.below", f"below {page.blocks[end].text[:40]!r}")
        yield from self.credits(page, verdicts, places.body)

    def element(self, page: Page, block: Block) -> Count | None:
        """Count the element that holds a block, if it always stands below the text; None otherwise, and in dumps."""
        if page.kind != "html":
            return None
        count = self.profile.signatures.get(key_of("signatures", signature(block, page)), Count(0))
        return count if is_tail(count) and self.guards.element.met(count.pages, self.profile.pages) else None

    def end(self, page: Page, counts: Known, body: Body) -> int:
        """Give the index of the first line below a dump's text that always stands there, or that of the last line."""
        if page.kind == "text":
            for index, (_, count) in counts.items():
                if index >= body.end and is_tail(count) and self.guards.end.met(count.pages, self.profile.pages):
                    return index
        return len(page.blocks) - 1

    def places(self, page: Page, verdicts: Verdicts, counts: Known) -> Place:
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
        """Count the pages on which credits look like a block; 0 where they are too few, or others look like it."""
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
        return seen if CREDIT.met(seen, whole) else 0


def look_up(profile: Profile, page: Page) -> Known:
    """Look up the blocks of a page: index → key and count, for those that the profile knows."""
    words = lexicon.load(page.language, "en")
    keys = ((block.index, key_of("lines", fold_line(block.text, words))) for block in page.blocks)
    return {index: (key, profile.lines[key]) for index, key in keys if key in profile.lines}


def is_of(profile: Profile, counts: Known) -> bool:
    """Tell whether a page is the publisher's, by what the profile knows of its lines."""
    return profile.pages >= FEWEST and profile.recognises(key for key, _ in counts.values())


def is_tail(count: Count) -> bool:
    """Tell whether something never stood anywhere but below the text."""
    return not count.head and not count.inside


def evidence(count: Count, place: str, pages: int) -> str:
    """Tell the counts that decided."""
    shown = f"on {count.pages} of {pages} pages: {count.head} above, {count.inside} within, {count.tail} below the text"
    days = f", {count.first} to {count.last}" if count.first else ""
    return f"{shown}{days}; here {place}"


def applied(source: ProfileSource, page: Page, pipeline: Pipeline) -> tuple[Page, Pipeline]:
    """Give a page with what its profile knows of titles, and the pipeline with the profile's filter in it."""
    profile = source.of(page)
    known = look_up(profile, page) if profile else {}
    if profile is None or not is_of(profile, known):
        return page, pipeline
    affixes, repeated = profile.affixes(), Repeated(profile, looked_up=(page.blocks, known))
    return replace(page, affixes=affixes, head=trim_head(page.head, affixes)), heard_before(pipeline, repeated)


def heard_before(pipeline: Pipeline, repeated: Filter) -> Pipeline:
    """Put a filter of repeated lines before what is only likely, and keep the content model unaware of it."""
    filters = tuple(Unaware(each, repeated.name) if each.name == MODEL else each for each in pipeline.filters)
    at = min((n for n, each in enumerate(filters) if each.name in BEFORE), default=len(filters))
    return Pipeline((*filters[:at], repeated, *filters[at:]))


@dataclass(frozen=True, slots=True)
class Unaware:
    """A filter that does not hear another one: it judges as if that one had not spoken.

    The content model knows pages on which no profile was heard. Told that a dump's menus are dropped already, it
    misjudges what is left.
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
