"""Candidates for the title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import islice
from typing import NamedTuple

from ...model import Candidate, Head, Page, Reason
from ...parse.schema_org import Node, is_article, is_news, path_of, source_of, texts
from ...text.casefold import fold_title, is_unspaced
from .site_name import Site, headers_among, shown_beginnings, sides_of, without_site

_LONGEST = 300
_META = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_LINKED = frozenset(("title.json_ld", "title.data"))
_LOOSE = frozenset(("title.element", "title.microdata"))
_MOST_HEADINGS = 12
_LOWEST = 4
_LIKE = 0.2  # of the words of both: a heading that shares less with all that the page calls itself is another's
_UNLIKE = "shares no words with what the page calls itself"
_SEVERAL = 4  # words
_BEGINNING = 8  # characters
_KICKED = 3  # words that a headline has at least below its kicker
_RIGHT_BELOW = 3  # blocks
_PATH_DEPTH = 3  # elements about the last piece of a path


class Said(NamedTuple):
    """A title that a page gives itself outside its text, without the site's name; `raw` is it as it stands there."""

    text: str
    folded: str
    raw: str
    code: str
    words: frozenset[str]


class Heading(NamedTuple):
    """A heading of the page, and the share of words that it and what is said have in common."""

    text: str
    folded: str
    code: str
    block: int | None
    alike: float


def page_titles(page: Page, works: Sequence[Node], site: Site) -> tuple[Candidate, ...]:
    """The titles of an HTML page, without the site's name around them, the likeliest first.

    That is the heading that names the page, then what the page calls itself elsewhere.
    """
    stated = list(_stated(page.head, works))
    shown = [(text, fold_title(text), code, block) for text, code, block in _shown(page, stated)]
    sides = [side for raw in dict.fromkeys(raw for raw, _ in stated) for side in sides_of(raw)]
    headers = headers_among(sides, {folded: block for _, folded, _, block in reversed(shown) if block is not None})
    known = {folded for _, folded, *_ in shown} - headers
    said = list(_clean(stated, site, known | shown_beginnings(sides, known, page)))
    names = _site_by_titles(said) | headers
    headings = [_weigh(text, folded, code, block, said) for text, folded, code, block in shown]
    own: list[tuple[Heading, str]] = []
    foreign: list[tuple[Heading, str]] = []
    for heading in headings:
        why = _fault(heading, said, site, names)
        (foreign if why else own).append((heading, why))
    if not own and (not said or _is_displayed_alone(foreign, said, page)):
        own, foreign = foreign[:1], foreign[1:]
    first = _displayed([heading for heading, _ in own], page)
    path = next(filter(None, map(path_of, works)), "")
    titles = [_told(each, path) for each in _by_agreement(said)]
    if first:
        index = int(_is_outvoted(first, said, works))
        titles.insert(index, Candidate("title", _below_kicker(first, said, site), Reason(first.code), first.block))
    titles += [Candidate("title", h.text, Reason(h.code), h.block) for h, _ in own if h is not first]
    return (*titles, *(Candidate("title", h.text, Reason(h.code), h.block, why) for h, why in foreign))


def _stated(head: Head, works: Sequence[Node]) -> Iterator[tuple[str, str]]:
    for node in works:
        if is_article(node):
            for text in texts(node.get("headline"))[:1] or texts(node.get("name"))[:1]:
                yield text, f"title.{source_of(node)}"
    items = [item.value or item.text for item in head.items if item.name == "headline" and item.owner != "Comment"]
    yield from ((text, "title.microdata") for text in items[:1])
    for name in _META:
        yield from ((unescape(text), f"title.{name}") for text in head.meta.get(name, ())[:1])
    if head.title:
        yield head.title, "title.element"


def _shown(page: Page, stated: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, int | None]]:
    """The main headings, and lower ones that begin as a piece of what the page calls itself."""
    blocks = [block for block in page.blocks if 0 < block.level < _LOWEST and not block.collapsed]
    tops = [block for block in blocks if block.level == 1]
    if not tops:
        yield from ((text, "title.h1", None) for text in page.head.headings[:4])
    called = "\n".join(raw for raw, _ in stated).lower()
    others = (block for block in blocks if block.level > 1 and block.text[:_BEGINNING].lower() in called)
    for block in (*tops[:_MOST_HEADINGS], *islice(others, _MOST_HEADINGS)):
        if len(block.text) <= _LONGEST:
            yield block.text.replace("\n", " ").replace("\u00ad", ""), f"title.h{block.level}", block.index


def _clean(stated: Iterable[tuple[str, str]], site: Site, known: set[str]) -> Iterator[Said]:
    known = set(known)
    cleaned: dict[str, Said] = {}
    for raw, code in stated:
        if raw in cleaned:
            yield cleaned[raw]._replace(code=code)
            continue
        whole = " ".join(raw.replace("\u00ad", "").split())
        if len(whole) > 2 * _LONGEST:
            continue
        text = without_site(whole, site, known if code not in _LINKED else set())
        folded = fold_title(text)
        if folded and len(text) <= _LONGEST and not site.is_named(text):
            known.add(folded)
            cleaned[raw] = Said(text, folded, whole, code, _words(folded))
            yield cleaned[raw]


def _words(folded: str) -> frozenset[str]:
    """The words of a folded title, its pairs of characters where it is written without spaces."""
    words = folded.split()
    if not folded.isascii() and 2 * sum(map(is_unspaced, folded)) > len(folded):
        return frozenset([word[i : i + 2] for word in words for i in range(max(1, len(word) - 1))])
    return frozenset(words)


def _weigh(text: str, folded: str, code: str, block: int | None, said: list[Said]) -> Heading:
    own = _words(folded)
    alike = max([len(own & each.words) / len(own | each.words) for each in said], default=0.0)
    return Heading(text, folded, code, block, alike)


def _site_by_titles(said: list[Said]) -> set[str]:
    """What stands beside a title that another source confirms: the site's name, or a section's."""
    known = {each.folded for each in said if each.code not in _LOOSE}
    found = set()
    for each in said:
        for side in sides_of(each.raw):
            if side.first in known:
                found.add(side.last)
            elif side.last in known:
                found.add(side.first)
    return found - known


def _fault(heading: Heading, said: list[Said], site: Site, names: set[str]) -> str:
    """Why a heading is not the title, "" if nothing speaks against it."""
    if not heading.folded or site.is_named(heading.text) or heading.folded in names:
        return "names the site"
    if said and heading.alike < _LIKE:
        return _UNLIKE
    if heading.code != "title.h1" and not any(heading.folded == each.folded for each in said):
        return "a heading below the first level that nothing confirms"
    return ""


def _is_displayed_alone(foreign: Sequence[tuple[Heading, str]], said: Sequence[Said], page: Page) -> bool:
    """Whether a page has one main heading that says no less than what it calls itself elsewhere and never shows."""
    tops = [(heading, why) for heading, why in foreign if heading.code == "title.h1"]
    if len(tops) != 1 or tops != foreign[:1] or tops[0][1] != _UNLIKE:
        return False
    size = len(tops[0][0].folded.split())
    if size < _SEVERAL or any(each.code in _LINKED or len(each.folded.split()) > size for each in said):
        return False
    called = {each.folded for each in said}
    longest = 2 * max(map(len, called))
    return not any(len(block.text) <= longest and fold_title(block.text) in called for block in page.blocks)


def _rank(heading: Heading) -> tuple[bool, float, bool]:
    return heading.code == "title.h1", heading.alike, " " in heading.folded


def _displayed(own: Sequence[Heading], page: Page) -> Heading | None:
    """The heading that names the page; where that ends the path to it, the one right below that another source has."""
    first = max(own, key=_rank, default=None)
    if first is None or first.block is None or not _ends_path(first.block, page):
        return first
    below = range(first.block + 1, first.block + _RIGHT_BELOW + 1)
    return next((each for each in own if each.block in below and each.code != "title.h1"), first)


def _ends_path(block: int, page: Page) -> bool:
    """Whether a block stands in a list or a navigation, or right behind a line of nothing but links, within one box."""
    scope = page.blocks[block].scope
    above = page.blocks[block - 1] if block else None
    for _ in range(_PATH_DEPTH):
        each = page.scopes[scope]
        if each.tag in ("li", "nav") or "navigation" in each.hints:
            return True
        if scope <= 0:
            break
        scope = each.parent
        if above and above.scope == scope and above.links > 1 and above.link_chars > 0.8 * len(above.text):
            return True
    return False


def _is_outvoted(heading: Heading, said: list[Said], works: Sequence[Node]) -> bool:
    """Whether the headline in a news page's JSON-LD, and more sources, say otherwise than the heading."""
    top = _by_agreement(said)[:1]
    if not top or top[0].code not in _LINKED or not any(map(is_news, works)):
        return False
    folded = [each.folded for each in said]
    return folded.count(top[0].folded) > 1 + folded.count(heading.folded)


def _below_kicker(heading: Heading, said: list[Said], site: Site) -> str:
    """The heading, or its end where that is all that another source calls the page; a mere figure is no kicker."""
    whole = any(each.folded == heading.folded and each.code in _LINKED for each in said)
    for each in said if not whole else ():
        folded = each.folded
        if heading.folded.endswith(f" {folded}") and not heading.folded.removesuffix(folded).strip().isdecimal():
            agreed = sum(other.folded == folded for other in said) > 1
            if len(folded.split()) >= _KICKED - agreed:
                return each.text
    return without_site(heading.text, site, {each.folded for each in said}, colons=False)


def _by_agreement(said: list[Said]) -> list[Said]:
    """The titles that more sources give first, else in the order of the sources."""
    voices = [each.folded for each in said]
    return sorted(said, key=lambda each: voices.count(each.folded), reverse=True)


def _told(said: Said, path: str) -> Candidate:
    """A title that is said; `path` leads to it where it is from the page's data for scripts."""
    evidence = path if said.code == "title.data" else said.raw if said.raw != said.text else ""
    return Candidate("title", said.text, Reason(said.code, evidence))
