"""What the site calls itself, and titles without that name around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from ...model import Head, Page
from ...parse.schema_org import names_of, sites, texts
from ...text.casefold import fold_title
from ...text.lazy import lazy

DIVIDERS = lazy(
    r"[\s|│｜»«›:：_-](?:(?<=\s)(?<!\s\s)\s*+(?:[|»«·•~<>›‹/\\*-]|-{2,}|::|[–—―])\s+"
    r"|(?:(?<=[|│｜»«›])|(?<=\s)(?<!\s\s)\s*+[|│｜»«›])\s*"
    r"|(?:(?<=\w:)|(?<=\w\s):)\s+"
    r"|(?<=[\u3000-\u9fff\uff00-\uffef][-_])(?=[\u3400-\u9fff])"  # Chinese characters, which take no spaces
    r"|(?<=[\u3000-\u9fff\uff00-\uffef][:：])(?=\S))"
)
"""Each begins with a character that few others are: that is what makes searching for it fast."""
_HOST = re.compile(r"[\w-]+\.[a-z]{2,4}", re.IGNORECASE)
_LONGEST_NAME, _LONGEST_TITLE = 80, 600
_LEAST_LETTERS = 4
_SEVERAL = 4  # words
_MOST_WORDS, _MOST_SECTION_WORDS = 8, 2
_FAR_BELOW = 6  # blocks
_START = 3  # characters


def is_host(text: str) -> bool:
    """Whether a text is the name of a host, as sites are called ("Example.com")."""
    return _HOST.fullmatch(text) is not None


class Sides(NamedTuple):
    """What stands on both sides of a divider in a title, the same folded, and whether a line divides, not a colon."""

    head: str
    tail: str
    first: str
    last: str
    line: bool


class Site(NamedTuple):
    """The names of a site: as it says them, folded with and without spaces, and what its host calls itself.

    `sections` are the parts of the site that the page's address leads through, folded.
    """

    said: tuple[str, ...]
    names: frozenset[str]
    labels: tuple[str, ...]
    sections: frozenset[str] = frozenset()

    def is_named(self, text: str) -> bool:
        """Whether `text` is the site's name and nothing else."""
        return self.is_name(fold_title(text))

    def is_name(self, folded: str) -> bool:
        """Whether a folded text is the site's name and nothing else."""
        return folded in self.names or (" " in folded and folded.replace(" ", "") in self.names)

    def is_alluded(self, text: str) -> bool:
        """Whether `text`, a piece of a title behind a line, is the site's name in a form that its host confirms."""
        words = fold_title(text).split()
        squeezed = "".join(words)
        if not words or len(words) > _MOST_WORDS:
            return False
        if len(words) > 1 and any(fold_title(name).startswith(" ".join(words)) for name in self.said):
            return True
        initials = "".join(word[0] for word in words)
        for label in self.labels:
            if squeezed == label or (len(words) > 2 and initials == label):
                return True
            if min(len(label), len(squeezed)) >= _LEAST_LETTERS and (label in squeezed or squeezed in label):
                return True
            if len(words) > 1 and label.startswith(words[0]) and label.endswith(words[-1]):
                return True
        return False

    def is_apart(self, text: str, folded: str) -> bool:
        """Whether `text`, a piece of a title behind a line, is no part of it whatever agrees on the whole title."""
        return self.is_name(folded) or folded in self.sections or is_host(text)


def site_names(head: Head) -> tuple[str, ...]:
    """What the site calls itself, the plainest source first."""
    names = [*head.meta.get("og:site_name", ()), *head.meta.get("application-name", ())]
    if head.json_ld:
        names += (name for node in sites(head) for name in texts(node.get("name")))
        names += (name for node in head.json_ld if "publisher" in node for name in names_of(node["publisher"], head))
    return tuple(dict.fromkeys(name for name in names if 1 < len(name) <= _LONGEST_NAME))


def site_of(page: Page) -> Site:
    """The site that a page belongs to, as far as the page tells."""
    said = site_names(page.head)
    names = set(map(fold_title, said))
    urls = {url for url in (page.url, page.head.canonical, *page.head.meta.get("og:url", ())) if url}
    addresses = list(map(_split, urls))
    hosts = {host for host, _ in addresses}
    steps = {fold_title(part) for _, path in addresses for part in path.rstrip("/").split("/")[1:-1]}
    sections = frozenset(step for step in steps if step and step.count(" ") < _MOST_SECTION_WORDS)
    labels = {label for host in hosts for label in host.split(".")[:-1]} - {"www", "com", "co", ""}
    names.update(labels, *((fold_title(host), fold_title(host.removeprefix("www."))) for host in hosts))
    names |= {name.replace(" ", "") for name in names}
    return Site(said, frozenset(names) - {""}, tuple(sorted(labels)), sections)


def _split(url: str) -> tuple[str, str]:
    """The host and the path of an address."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").casefold(), parts.path
    except ValueError:
        return "", ""


@lru_cache(maxsize=256)
def sides_of(text: str) -> tuple[Sides, ...]:
    """What stands before and behind every divider in a title, and whether a line or dash divides, not a colon.

    Nothing is divided that is too long for a title: its sides would be as many times as long as it has dividers.

    >>> [(each.head, each.tail, each.line) for each in sides_of("Rain | The Example")]
    [('Rain', 'The Example', True)]
    """
    if len(text) > _LONGEST_TITLE:
        return ()
    cuts = [(text[: cut.start()], text[cut.end() :], cut.group()) for cut in DIVIDERS.finditer(text)]
    return tuple(
        Sides(head, tail, fold_title(head), fold_title(tail), ":" not in sign or "::" in sign)
        for head, tail, sign in cuts
    )


def _is_said(cut: Sides, known: frozenset[str] | set[str]) -> bool:
    """Whether the first side, of several words, is known to be a title by itself."""
    return cut.head.count(" ") >= _SEVERAL - 1 and cut.first in known


def without_site(text: str, site: Site, known: frozenset[str] | set[str], colons: bool = True) -> str:
    """`text` without the site's name at its end or start; what is known to be a title is left whole.

    `colons` tells whether a colon may divide the title from what is no part of it.
    """
    cuts = [cut for cut in sides_of(text) if colons or cut.line]
    if not cuts:
        return text
    if fold_title(text) in known:
        apart = (
            cut.head
            for cut in cuts
            if cut.line and cut.tail and (site.is_apart(cut.tail, cut.last) or _is_said(cut, known))
        )
        return next((head for head in apart if " " in head), text)
    confirmed = [cut.head for cut in cuts if cut.first in known] + [cut.tail for cut in cuts if cut.last in known]
    if confirmed:
        return max(confirmed, key=len)
    for cut in cuts:
        alluded = cut.line and (site.is_alluded(cut.tail) or (" " in cut.head and site.is_apart(cut.tail, cut.last)))
        if alluded or site.is_name(cut.last):
            return cut.head
    return cuts[0].tail if site.is_name(cuts[0].first) else text


def headers_among(sides: Iterable[Sides], places: Mapping[str, int]) -> set[str]:
    """Headings a little above another one, where the page calls itself by both: they name the site, or a part of it.

    `sides` are those of what the page calls itself, `places` the first blocks of its folded headings.
    """
    found = set()
    for _, _, first, last, line in sides:
        if first in places and last in places:
            upper, lower = sorted((first, last), key=places.__getitem__)
            if places[lower] - places[upper] <= _FAR_BELOW and (line or upper == last):
                found.add(upper)
    return found


def shown_beginnings(sides: Iterable[Sides], known: set[str], page: Page) -> set[str]:
    """What stands before a line in what the page calls itself, and on the page in an element that is no heading.

    `known` are the folded headings: where one of them is such a beginning, nobody needs to look further.
    """
    heads = {each.first: each.head for each in sides if each.line}
    if not heads or not known.isdisjoint(heads):
        return set()
    longest = 2 * max(map(len, heads.values()))
    begins = tuple({head.lstrip()[:_START].lower() for head in heads.values()})
    alike = (block.text for block in page.blocks if len(block.text) <= longest)
    return {fold_title(text) for text in alike if text[:_START].lower() in begins} & heads.keys()
