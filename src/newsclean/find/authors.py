"""Candidates for the authors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .. import lexicon
from ..lexicon import Lexicon
from ..model import Candidate, Page, Reason
from ..pipeline import Verdicts
from .agree import fold_title
from .credits import find_bylines
from .lines import title_place
from .linked import articles, credits_of, site_keys
from .names import parse_names

_META = (
    "author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "twitter:creator", "citation_author", "article:author_name", "cxenseparse:author",
)  # fmt: skip
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@|^/|\.(?:com|org|net)/|^\w+(?:\.\w+){2,}$", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}", re.IGNORECASE)
_BY_ORGANISATION = "authors.json_ld_organisation"
_LEAST_LETTERS = 2


def find_authors(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The credits of a page: tuples of names. Those that only name an organisation or the site come last."""
    words = lexicon.load(page.language, "en")
    sites = site_keys(page)
    late = []
    for names, code, evidence, block in _sources(page, verdicts, words):
        kept = _distinct(names)
        people = tuple(name for name in kept if not _is_site(name, sites))
        if people and code != _BY_ORGANISATION:
            yield Candidate("authors", people, Reason(code, evidence), block)
        elif kept:
            late.append(Candidate("authors", kept, Reason(code, evidence), block))
    yield from late


def _is_site(name: str, sites: frozenset[str]) -> bool:
    folded = fold_title(name)
    return folded in sites or folded.replace(" ", "") in sites or bool(_HOST.fullmatch(name))


def _sources(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[tuple[list[str], str, str, int | None]]:
    yield from _linked(page, words)
    head = page.head
    for name in _META:
        values = head.meta.get(name, ())
        yield _each(values, words), f"authors.{name}", ", ".join(values), None
    found = [item for item in head.items if item.name in ("author", "creator") and item.owner != "Comment"]
    yield _each((item.text or item.value for item in found), words), "authors.microdata", "", None
    for block, names, code in find_bylines(page, verdicts, words, title_place(page)):
        yield list(names), code, block.text[:100], block.index
    links = [item.text for item in head.items if item.name == "rel"]
    yield _each(links, words), "authors.link", "", None
    for block in [block for block in page.blocks if block.marks]:
        marked = [mark.value for mark in block.marks if mark.kind == "author"]
        yield _each(marked, words), "authors.mark", "", block.index


def _linked(page: Page, words: Lexicon) -> Iterator[tuple[list[str], str, str, None]]:
    for node in articles(page.head):
        for prop in ("author", "creator"):
            credits = credits_of(node.get(prop), page.head)
            people = [name for name, organised in credits if not organised]
            yield _each(people, words), "authors.json_ld", prop, None
            if credits and not people:
                yield _each((name for name, _ in credits), words), _BY_ORGANISATION, prop, None


def _each(values: Iterable[str], words: Lexicon) -> list[str]:
    """The names in values that are credits, not addresses."""
    return [name for value in values if not _ADDRESS.search(value) for name in parse_names(value, words)]


def _distinct(names: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        if sum(map(str.isalpha, name)) >= _LEAST_LETTERS:
            found.setdefault(fold_title(name), name)
    return tuple(found.values())
