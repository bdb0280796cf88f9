"""Figures of a page's address: how deep and how wordy its path is, and what its words say of the page's type."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from ..model import Page
from .type_words import NOTHING, tokens_of, words

Figures = dict[str, float]
_DATE = re.compile(r"/(?:19|20)[0-9]{2}[/-]?[0-9]{2}?(?![0-9])")
_NUMBER = re.compile("[0-9]+")
_LONGEST = 500  # characters


def address_of(page: Page) -> str:
    """The address of a page: as given, else what it calls its own, else ""."""
    return page.url or page.head.canonical or page.head.meta.get("og:url", ("",))[0]


def address_figures(page: Page, types: tuple[str, ...]) -> Figures:
    """The figures of a page's address; all are 0 where it is not known."""
    try:
        parts = urlsplit(address_of(page)[:_LONGEST])
        host, path, query = parts.hostname or "", unquote(parts.path).lower(), parts.query
    except ValueError:  # a broken IPv6 address
        host = path = query = ""
    segments = [segment for segment in path.split("/") if segment]
    last = segments[-1] if segments else ""
    figures = {
        "url_depth": float(len(segments)),
        "url_last": float(len(last)),
        "url_hyphens": float(last.count("-") + last.count("_")),
        "url_digits": float(sum(map(len, _NUMBER.findall(last)))),
        "url_number": float(max(map(len, _NUMBER.findall(path)), default=0)),
        "url_date": float(_DATE.search(path) is not None),
        "url_query": float(len(query)),
        "url_slash": float(path.endswith("/")),
        "url_ending": float("." in last),
    }
    return figures | word_figures(host, segments, types)


def word_figures(host: str, segments: list[str], types: tuple[str, ...]) -> Figures:
    """Which types the words of an address speak for: of its host, of its path, of the path's end, whole segments."""
    known = words("address")
    above = [token for segment in segments[:-1] for token in tokens_of(segment)]
    whole = NOTHING.union(*(known.runs.get((segment,), NOTHING) for segment in segments))
    said = {
        "host_": known.types(tokens_of(host)),
        "path_": known.types(above),
        "last_": known.types(tokens_of(segments[-1])) if segments else NOTHING,
        "segment_": whole,
    }
    return {f"{place}{kind}": float(kind in found) for place, found in said.items() for kind in types}
