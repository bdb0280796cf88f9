"""The pictures of the article: what stands in its text or at its head, not what stands in the boxes around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..read.element import names_of
from ..text.clean import clean
from .addresses import Addresses
from .tree import Image

MOST_LOOKS, MOST_PICTURES, LONGEST_CAPTION = 12, 300, 1000
LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-hi-res-src", "data-full-src")
FILE = re.compile(r"^[^\s,{}\[\]]{5,1000}\.(?:jpe?g|png|webp|avif|gif)(?:\?\S{0,500})?$")
LAZY_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+(\d{1,6}(?:\.\d{1,4})?)([wx]))?\s*(?:,|$)")
TINY = 40  # pixels: icons, spacers, counters
AROUND = frozenset((
    "advert", "author_bio", "byline", "comments", "consent", "footer", "hidden", "login", "navigation", "newsletter",
    "popup", "promo", "related", "share", "sidebar",
))  # fmt: skip


@dataclass(slots=True)
class Pictures:
    """Reads pictures, each address once.

    `starts` gives the blocks that begin in a node, `fate` what became of a block: "" if it stays, else its reason.
    """

    addresses: Addresses
    starts: Mapping[Any, list[int]]
    fate: Callable[[int], str]
    text_of: Callable[[int], str]
    found: dict[str, Image] = field(default_factory=dict)
    captions: set[str] = field(default_factory=set)
    _inside: dict[Any, str] = field(default_factory=dict)

    def read(self, node: Any) -> Image | None:
        """Give a picture that belongs to the article, None for any other, or one that was given before."""
        if len(self.found) >= MOST_PICTURES:
            return None
        inner = node if node.tag != "picture" else next((each for each in node.find_all("img")), node)
        url = self.address(node, inner)
        if not url or url in self.found or is_icon(inner, url) or not self.belongs(node):
            return None
        caption, credit = self.caption(node)
        if caption and caption in self.captions:
            caption, credit = "", ""
        self.captions.add(caption)
        alt = " ".join(clean(inner.attr("alt") or "").split())
        image = self.found[url] = Image(url, alt, caption, credit)
        return image

    def address(self, node: Any, inner: Any) -> str:
        """Give a picture's address: the widest that it offers, else what it is to load later, else what it shows."""
        sources = (*((each for each in node.find_all("source")) if node.tag == "picture" else ()), inner)
        offered = [each for source in sources for name in LAZY_SETS for each in widths(source.attr(name) or "")]
        offered = [each for each in offered if each[0] > 0]
        names = [address for _, address in sorted(offered, key=lambda each: -each[0])[:3]]
        told = [name for name in inner.attrs if name.startswith("data-") and FILE.search(inner.attr(name) or "")]
        names += [inner.attr(name) or "" for name in (*LAZY, *told, "src")]
        return next((url for name in names if (url := self.addresses.image(name))), "")

    def belongs(self, node: Any) -> bool:
        """Tell whether the innermost element with text around a picture, or its figure, holds any of the article's."""
        figure = figure_around(node)
        while node is not figure:
            if not AROUND.isdisjoint(hints_of(node)):
                return False
            node = node.parent
        for _ in range(MOST_LOOKS):
            if not hasattr(node, "attr"):
                return False
            inside = self.inside(node)
            if inside == "own":
                return True
            if (inside == "other" and node is not figure) or not AROUND.isdisjoint(hints_of(node)):
                return False
            node = node.parent
        return False

    def inside(self, node: Any) -> str:
        """Tell whose text an element holds: "own" for the article's, "other", "caption", or "" for none."""
        if node not in self._inside:
            fates = [
                self.fate(index) for each in node.descendants if each in self.starts for index in self.starts[each]
            ]
            self._inside[node] = whose(fates)
        return self._inside[node]

    def caption(self, node: Any) -> tuple[str, str]:
        """Give a picture's caption and whom it credits."""
        around = node.parent
        for _ in range(MOST_LOOKS):
            if around is None or not hasattr(around, "attr") or self.inside(around) == "own":
                return "", ""
            texts = around.find_all("figcaption")
            if texts:
                return captioned(texts[0])
            dropped = self.dropped_captions(around)
            if dropped:
                return dropped[0][:LONGEST_CAPTION], ""
            around = around.parent
        return "", ""

    def dropped_captions(self, node: Any) -> list[str]:
        """Give the texts of the captions within an element."""
        indexes = [index for each in node.descendants if each in self.starts for index in self.starts[each]]
        return [self.text_of(index) for index in indexes if self.fate(index).startswith("caption.")]


def figure_around(node: Any) -> Any:
    """Give the figure that a picture stands in, or the picture itself."""
    around = node
    for _ in range(MOST_LOOKS):
        around = around.parent
        if not hasattr(around, "attr"):
            break
        if around.tag == "figure":
            return around
    return node


def whose(fates: list[str]) -> str:
    """Tell whose text it is, by what became of its blocks."""
    if not fates:
        return ""
    if any(not fate or fate.startswith("title.") for fate in fates):
        return "own"
    return "caption" if all(fate.startswith("caption.") for fate in fates) else "other"


def captioned(node: Any) -> tuple[str, str]:
    """Give the text of a caption, and of the piece of it that names whom to credit."""
    whole = " ".join(clean(node.text).split())[:LONGEST_CAPTION]
    for each in node.descendants:
        if hasattr(each, "attr") and {"caption", "byline"} & hints_of(each) and not each.find_all("figcaption"):
            credit = " ".join(clean(each.text).split())
            if credit and credit != whole and whole.endswith(credit):
                return whole.removesuffix(credit).rstrip(), credit
    return whole, ""


def hints_of(node: Any) -> frozenset[str]:
    """Give what an element's class and id hint at."""
    names = " ".join(filter(None, ((node.attr("class") or "")[:500], (node.attr("id") or "")[:200])))
    return names_of(names.lower()).hints if names else frozenset()


def is_icon(node: Any, url: str) -> bool:
    """Tell whether a picture says that it is an icon, a spacer or a counter."""
    if url.partition("?")[0].endswith(".svg") and getattr(node.parent, "tag", "") == "button":
        return True
    for name in ("width", "height"):
        value = (node.attr(name) or "").strip().removesuffix("px")
        if value.isascii() and value.isdigit() and len(value) < 6 and int(value) <= TINY:
            return True
    return False


def widths(srcset: str) -> list[tuple[float, str]]:
    """Read a set of addresses with the widths, or densities, that they are for.

    >>> widths("a.jpg 320w, b.jpg 1280w")
    [(320.0, 'a.jpg'), (1280.0, 'b.jpg')]
    """
    found, start = [], 0
    srcset = srcset[:20_000]
    while start < len(srcset) and (match := CANDIDATE.match(srcset, start)) is not None and match.end() > start:
        address, size, _ = match.groups()
        found.append((float(size or 1), address))
        start = match.end()
    return found
