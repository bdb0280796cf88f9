"""What the site calls itself, and titles without that name around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from ..model import Head, Page
from .agree import fold_title
from .linked import names_of, sites, texts

DIVIDERS = re.compile(
    r"\s+(?:[|»«·•~<>›‹/\\*-]|-{2,}|::|[–—―])\s+|\s*[|│｜»«›]\s*|(?<=\w)\s?:\s+"
    r"|(?<=[\u3000-\u9fff\uff00-\uffef])[-_](?=[\u3400-\u9fff])"  # Chinese characters, which take no spaces
)
_HOST = re.compile(r"[\w-]+\.[a-z]{2,4}", re.IGNORECASE)
_LONGEST_NAME = 80
_LEAST_LETTERS = 4
_SEVERAL = 4  # words
_MOST_WORDS, _MOST_SECTION_WORDS = 8, 2
_FAR_BELOW = 6  # blocks


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
        folded = fold_title(text)
        return folded in self.names or folded.replace(" ", "") in self.names

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

    def is_apart(self, text: str) -> bool:
        """Whether `text`, a piece of a title behind a line, is no part of it whatever agrees on the whole title."""
        return self.is_named(text) or fold_title(text) in self.sections or _HOST.fullmatch(text) is not None


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
    hosts = {_split(url)[0] for url in urls}
    steps = {fold_title(part) for url in urls for part in _split(url)[1].rstrip("/").split("/")[1:-1]}
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


def pieces(text: str) -> Iterator[tuple[str, str, bool]]:
    """What stands before and behind every divider in a title, and whether a line or dash divides, not a colon.

    >>> list(pieces("Rain | The Example"))
    [('Rain', 'The Example', True)]
    """
    for cut in DIVIDERS.finditer(text):
        yield text[: cut.start()], text[cut.end() :], ":" not in cut.group() or "::" in cut.group()


def _is_said(text: str, known: frozenset[str] | set[str]) -> bool:
    """Whether `text`, of several words, is known to be a title by itself."""
    return text.count(" ") >= _SEVERAL - 1 and fold_title(text) in known


def without_site(text: str, site: Site, known: frozenset[str] | set[str], colons: bool = True) -> str:
    """`text` without the site's name at its end or start; what is known to be a title is left whole.

    `colons` tells whether a colon may divide the title from what is no part of it.
    """
    cuts = [cut for cut in pieces(text) if colons or cut[2]]
    if fold_title(text) in known:
        apart = (head for head, tail, line in cuts if line and tail and (site.is_apart(tail) or _is_said(head, known)))
        return next((head for head in apart if " " in head), text)
    confirmed = [part for head, tail, _ in cuts for part in (head, tail) if fold_title(part) in known]
    if confirmed:
        return max(confirmed, key=len)
    for head, tail, line in cuts:
        if site.is_named(tail) or (line and (site.is_alluded(tail) or (" " in head and site.is_apart(tail)))):
            return head
    if cuts and site.is_named(cuts[0][0]):
        return cuts[0][1]
    return text


def headers_among(raws: Iterable[str], places: Mapping[str, int]) -> set[str]:
    """Headings a little above another one, where the page calls itself by both: they name the site, or a part of it.

    `raws` is what the page calls itself, `places` the first blocks of its folded headings.
    """
    found = set()
    for raw in raws if len(places) > 1 else ():
        for head, tail, line in pieces(raw):
            first, last = fold_title(head), fold_title(tail)
            if first not in places or last not in places:
                continue
            upper, lower = sorted((first, last), key=places.__getitem__)
            if places[lower] - places[upper] <= _FAR_BELOW and (line or upper == last):
                found.add(upper)
    return found


def shown_beginnings(raws: Iterable[str], known: set[str], page: Page) -> set[str]:
    """What stands before a line in what the page calls itself, and on the page in an element that is no heading.

    `known` are the folded headings: where one of them is such a beginning, nobody needs to look further.
    """
    heads = {fold_title(head): len(head) for raw in raws for head, _, line in pieces(raw) if line}
    if not heads or not known.isdisjoint(heads):
        return set()
    longest = 2 * max(heads.values())
    return {fold_title(block.text) for block in page.blocks if len(block.text) <= longest} & heads.keys()
