"""Candidates for the authors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .. import lexicon
from ..lexicon import Lexicon
from ..model import Candidate, Page, Reason
from ..pipeline import Verdicts
from .agree import fold_title
from .lines import find_bylines, title_place
from .linked import articles, names_of, site_names
from .names import parse_names

_META = (
    "author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "twitter:creator", "citation_author", "article:author_name", "cxenseparse:author",
)  # fmt: skip
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@|^/|\.(?:com|org|net)/", re.IGNORECASE)
_LEAST_LETTERS = 2


def find_authors(page: Page, verdicts: Verdicts) -> Iterator[Candidate]:
    """The credits of a page: tuples of names; those that only name the site come last."""
    words = lexicon.load(page.language, "en")
    sites = {fold_title(name) for name in site_names(page.head)}
    late = []
    for names, code, evidence, block in _sources(page, words):
        kept = _distinct(names)
        if not kept:
            continue
        candidate = Candidate("authors", kept, Reason(code, evidence), block)
        if all(fold_title(name) in sites for name in kept):
            late.append(candidate)
        else:
            yield candidate
    yield from late


def _sources(page: Page, words: Lexicon) -> Iterator[tuple[list[str], str, str, int | None]]:
    head = page.head
    for node in articles(head):
        for key in ("author", "creator"):
            yield _each(names_of(node.get(key), head), words), "authors.json_ld", key, None
    for name in _META:
        values = head.meta.get(name, ())
        yield _each(values, words), f"authors.{name}", ", ".join(values), None
    found = [item for item in head.items if item.name in ("author", "creator") and item.owner != "Comment"]
    yield _each((item.text or item.value for item in found), words), "authors.microdata", "", None
    for block, names in find_bylines(page, words, title_place(page)):
        yield list(names), "authors.byline", block.text[:100], block.index
    links = [item.text for item in head.items if item.name == "rel"]
    yield _each(links, words), "authors.link", "", None
    for block in page.blocks:
        marked = [mark.value for mark in block.marks if mark.kind in ("author", "byline")]
        yield _each(marked, words), "authors.mark", "", block.index


def _each(values: Iterable[str], words: Lexicon) -> list[str]:
    """The names in values that are credits, not addresses."""
    return [name for value in values if not _ADDRESS.search(value) for name in parse_names(value, words)]


def _distinct(names: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        if sum(map(str.isalpha, name)) >= _LEAST_LETTERS:
            found.setdefault(fold_title(name), name)
    return tuple(found.values())
