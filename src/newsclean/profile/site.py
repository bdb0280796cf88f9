"""The publisher of a page: the registrable domain of its address."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from urllib.parse import urlsplit

import regex

from ..model import Page

HOST = regex.compile(r"[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+\.?")


def registrable(address: str) -> str:
    """Give the registrable domain of a URL or a host, "" where it has none.

    By the public suffix list that publicsuffixlist carries, private suffixes included: of two blogs on one platform
    that gives each its own name, each is a publisher.

    >>> registrable("https://www.example.co.uk/news/1.html"), registrable("blog.example.org"), registrable("a title")
    ('example.co.uk', 'example.org', '')
    """
    try:
        host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
    return (suffixes()(host) or "") if HOST.fullmatch(host) and not host[-1].isdigit() else ""


@cache
def suffixes() -> Callable[[str], str | None]:
    """Load the list, which takes a few hundredths of a second."""
    from publicsuffixlist import PublicSuffixList

    found: Callable[[str], str | None] = PublicSuffixList(accept_unknown=True).privatesuffix
    return found


def publisher(page: Page) -> str:
    """Give the registrable domain of a page by its address or what it declares as such, "" where nothing tells."""
    for address in (page.url, page.head.canonical, *page.head.meta.get("og:url", ())):
        if address and (found := registrable(address)):
            return found
    return ""


def same_site(a: str, b: str) -> str:
    """Give the site of two profiles, of which one may be unknown. Raises ValueError where they are two."""
    if a and b and a != b:
        raise ValueError(f"profile: of {a}, not of {b}")
    return a or b
