"""Addresses made absolute, and none that could do anything but lead somewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from ..text.clean import clean

LONGEST = 2000  # characters
FOLLOWED, SHOWN = frozenset(("http", "https", "mailto", "tel", "ftp")), frozenset(("http", "https"))
# Browsers take these out of an address before they read it.
IGNORED = re.compile(r"[\t\r\n]")
WHOLE = ("https://", "http://")
EDGES = "".join(map(chr, range(33)))


@dataclass(frozen=True, slots=True)
class Addresses:
    """Makes addresses absolute by the page's own, `base`; "" where that is not known leaves them relative."""

    base: str = ""

    def link(self, href: str) -> str:
        """Give a link's address, "" where it leads nowhere or runs something."""
        return self.resolved(href, FOLLOWED)

    def image(self, src: str) -> str:
        """Give a picture's address, "" where it has none on the web."""
        return self.resolved(src, SHOWN)

    def resolved(self, address: str, schemes: frozenset[str]) -> str:
        """Make an address absolute, "" where its scheme is another or it can't be read."""
        address = clean(address).strip(EDGES)
        if not address.isprintable():
            address = IGNORED.sub("", address)
        if not address or len(address) > LONGEST:
            return ""
        if address.startswith(WHOLE) and "/." not in address:
            return address
        try:
            whole = urljoin(self.base, address)
            scheme = urlsplit(whole).scheme
        except ValueError:
            return ""
        if scheme not in schemes and (scheme or self.base):
            return ""
        return "" if len(whole) > LONGEST or (not scheme and ":" in whole.split("/")[0]) else whole


def base_of(url: str, base: str) -> str:
    """Give what the links of a page are relative to: its address, and what it declares itself."""
    try:
        whole = urljoin(url, base)
        return whole if urlsplit(whole).scheme in SHOWN else ""
    except ValueError:
        return ""
