"""Learning: each page becomes a profile of one page, and profiles are merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from .. import lexicon
from ..filters.credits import BYLINE_CHARS, tells_time
from ..find import find_day
from ..find.choose import choose
from ..find.title.affixes import FIRST_LINES, LONGEST, title_parts
from ..lexicon import Lexicon
from ..model import Block, Page
from ..options import check_kind, check_source, check_text
from ..parse.bylines import parse_byline
from ..pipeline import Verdicts
from ..read import read
from ..read.source import Source
from .counts import HEAD, INSIDE, TABLES, TAIL, Count
from .fold import fold_line, key_of, look, sample_of, signature
from .places import Body, find_body
from .profile import Profile, Tally
from .site import registrable

LAST = "\U0010ffff"  # behind any sample
NEAR, FEW = 12, 3  # blocks above a text, and around its beginning and its end, where credits stand


def learn(
    pages: Iterable[Source | Page], *, site: str = "", kind: str = "auto", language: str | None = None
) -> Profile:
    """Learn what a publisher repeats from several of its pages, one at a time.

    `pages` are sources as `newsclean.extract` takes them, HTML or dumps, or pages that `newsclean.read` gave. `site` is
    the publisher's domain, or the URL of a page of it; "" leaves it open. `kind` and `language` are as in `extract`.
    A page without any text is passed over. Memory grows with the number of different lines, by about 300 bytes each.

    Raises TypeError or ValueError for an argument that is not as described, OSError where a file can't be read.
    """
    check_kind(kind)
    check_text("language", language)
    tally = Tally(check_site(site))
    for page in pages:
        tally.add(observe(as_page(page, kind, language)))
    return tally.profile()


def check_site(site: object) -> str:
    """Give the registrable domain of a `site` argument. Raises TypeError or ValueError where it is none."""
    if not isinstance(site, str):
        raise TypeError(f"site: expected str, not {type(site).__name__}")
    found = registrable(site)
    if site and not found:
        raise ValueError(f"site: expected a domain such as 'example.org' or the URL of a page, not {site!r}")
    return found


def as_page(page: Source | Page, kind: str = "auto", language: str | None = None, url: str | None = None) -> Page:
    """Read a page, unless it has been read. Raises TypeError where it is none."""
    if isinstance(page, Page):
        return page
    check_source(page)
    return read(page, url, kind, language)


def observe(page: Page) -> Profile:
    """Make the profile of one page: the map of which merging is the reduction."""
    if not page.blocks:
        return Profile()
    sighting = Sighting(page)
    for block in page.blocks:
        sighting.see(block)
    for table, described, block in credits(page, sighting.body, sighting.words):
        sighting.note(table, described, sample_of(block.text), sighting.body.place(block.index))
    for table, part in affixes(page):
        sighting.note(table, part, part, HEAD)
    return sighting.profile()


class Sighting:
    """What stands on one page, and in which of its places."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.words = lexicon.load(page.language, "en")
        self.body = find_body(page.blocks)
        self.seen: dict[str, dict[int, set[str]]] = {name: {} for name in TABLES}
        self.samples: dict[int, str] = {}

    def see(self, block: Block) -> None:
        """Note a block's line and, in HTML, its signature."""
        place = self.body.place(block.index)
        self.note("lines", fold_line(block.text, self.words), sample_of(block.text), place)
        if self.page.kind == "html":
            described = signature(block, self.page)
            self.note("signatures", described, sample_of(described), place)

    def note(self, table: str, what: str, sample: str, place: str) -> None:
        """Note that something stood in a place."""
        key = key_of(table, what)
        self.seen[table].setdefault(key, set()).add(place)
        if sample < self.samples.get(key, LAST):
            self.samples[key] = sample

    def profile(self) -> Profile:
        """Count what was seen as of one page."""
        day = day_of(self.page)
        tables = {name: {key: count(places, day) for key, places in seen.items()} for name, seen in self.seen.items()}
        return Profile("", 1, day, day, **tables, samples=self.samples)


def count(places: Container[str], day: str) -> Count:
    """Count one page, on which something stood in these places."""
    return Count(1, int(HEAD in places), int(INSIDE in places), int(TAIL in places), day, day)


def day_of(page: Page) -> str:
    """Give the ISO day on which a page says that it was published, "" where it does not."""
    found = choose(tuple(find_day(page, Verdicts(page)))).get("date")
    return found.isoformat()[:10] if found else ""


def credits(page: Page, body: Body, lexicon: Lexicon) -> Iterator[tuple[str, str, Block]]:
    """Give the bylines and datelines around the beginning and the end of the text: table, how it looks, block.

    A look that the page also has for something else, as where bylines are paragraphs like any other, tells nothing.
    """
    found = [each for block in beside(page, body) if (each := credit(page, block, lexicon))]
    looks = Counter(signature(block, page) for block in page.blocks) if found and page.kind == "html" else Counter()
    own = Counter(seen for _, seen, _ in found)
    yield from ((table, seen, block) for table, seen, block in found if looks[seen] <= own[seen])


def credit(page: Page, block: Block, lexicon: Lexicon) -> tuple[str, str, Block] | None:
    """Tell whether a block is a byline or a dateline, and how it looks; None where it is neither."""
    text = block.text.replace("\n", " ")
    if len(text) > BYLINE_CHARS:
        return None
    if names := parse_byline(text, lexicon):
        return "bylines", look(block, page, names), block
    if page.kind == "html" and tells_time(block, lexicon):
        return "datelines", look(block, page), block
    return None


def beside(page: Page, body: Body) -> list[Block]:
    """Give the blocks around the beginning and the end of the text, where credits stand."""
    above = range(max(0, body.start - NEAR), min(body.start + FEW, len(page.blocks)))
    below = range(max(above.stop, body.end - FEW), min(body.end + FEW, len(page.blocks)))
    return [page.blocks[index] for index in (*above, *below)]


def affixes(page: Page) -> set[tuple[str, str]]:
    """Give what dividers part from the page's title, folded: ("beginnings" or "endings", text)."""
    shown = [block.text for block in page.blocks[:FIRST_LINES]] if page.kind == "text" else [page.head.title]
    parts = [title_parts(text) for text in shown if len(text) <= LONGEST]
    found = {("beginnings", part) for begins, _ in parts for part in begins}
    return found | {("endings", part) for _, ends in parts for part in ends}
