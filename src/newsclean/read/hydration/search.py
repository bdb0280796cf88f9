"""The article in a page's data: the object that has a body, and that the page itself names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from ...text.casefold import fold_title
from .data_json import read_json
from .react_tree import is_element, tree_html
from .rich_text import as_html
from .states import State

MOST_OBJECTS = 100_000
MOST_JSON = 100  # strings of JSON within data that are read as such
LEAST_BODY = 300  # characters of a body
MOST_PIECES = (
    300_000  # of HTML that are written of all bodies, which may stand within each other: some two hundred articles
)
MOST_OWN = 400  # values of an object and of the objects right below it
LONGEST_NAME = 500  # characters of a title or an address
MOST_HEADINGS = 20
MOST_ALIKE = 5  # bodies under a name that names an article; more have that of their site, maker or section
ALIKE = 0.8  # of the characters of the longest body
_HEADING = re.compile(r"<h[1-3]\b[^<>]*>(.{1,1000}?)</h[1-3]>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LAYOUT = re.compile(r"<(?:html|body|header|main|nav|footer)\b")
BODIES = frozenset((
    "body", "content", "articlebody", "bodyhtml", "html", "text", "bodytext", "contenthtml", "contentelements",
    "richtext", "contents", "article", "story", "document", "blocks", "paragraphs", "maincontent", "articlecontent",
    "fulltext", "rendered", "markup", "descriptionhtml", "bodyrichtext", "postcontent", "articletext",
    "components", "bodyelements", "children",
))  # fmt: skip
"""Names under which content systems keep a body, their letters alone."""

WRAPPERS = ("attributes", "fields", "data", "content")
"""Where Strapi, Contentful, Prismic and Storyblok keep an entry's fields, one level below its address and dates."""


class Found(NamedTuple):
    """An object of the data that has a body: where it stands, itself, its body as HTML, and the value it is part of.

    `chars` counts the characters of the body without its tags. `rendered` tells that the body is a tree of React's
    elements: all that a page shows, not the article alone; `damaged`, that the data have faults.
    """

    path: str
    node: Mapping[str, Any]
    html: str
    root: Any  # the whole value, which a cache's references are looked up in
    chars: int
    rendered: bool = False
    damaged: bool = False


class Identity(NamedTuple):
    """By what a page names its article: titles, folded, and the last pieces of its addresses."""

    titles: frozenset[str]
    slugs: frozenset[str]

    def names(self, node: Mapping[str, Any]) -> frozenset[str]:
        """Give the titles and slugs that an object, or one right below it, says; a lone word is no slug."""
        texts = list(_own_texts(node))
        slugs = {slug(text) for text in texts if not text.isalpha()}
        return (self.titles & set(map(fold_title, texts))) | (self.slugs & slugs)

    def heads(self, html: str) -> bool:
        """Tell whether a heading of the body says one of the titles."""
        headings = (heading[1] for heading in islice(_HEADING.finditer(html), MOST_HEADINGS))
        return any(fold_title(_TAG.sub("", heading)) in self.titles for heading in headings)


def find_articles(states: Iterable[State], identity: Identity) -> list[Found]:
    """Find the article in the data: the bodies whose object the page names, but for much shorter ones than the longest.

    The objects may stand within each other, or say the same in several places. Of a page that names nothing, a body is
    taken only if it is the only one.
    """
    bodies = [found for state in states for found in _bodies(state)]
    if any(identity):
        bodies = _named(bodies, identity)
    elif len({found.html for found in bodies}) != 1:
        return []
    plain = [found for found in bodies if not found.rendered] or bodies
    least = ALIKE * max((found.chars for found in plain), default=0)
    return [found for found in plain if found.chars >= least]


def _named(bodies: list[Found], identity: Identity) -> list[Found]:
    """Give the bodies whose object says a title or slug of the page, that not many with other bodies say as well."""
    names = [identity.names(found.node) for found in bodies]
    said = Counter(
        name for name, _ in {(name, found.html) for found, own in zip(bodies, names, strict=True) for name in own}
    )
    return [
        found
        for found, own in zip(bodies, names, strict=True)
        if any(said[name] <= MOST_ALIKE for name in own) or identity.heads(found.html)
    ]


def _bodies(state: State) -> Iterator[Found]:
    """Give the objects of a value that have a body, each with it; outer ones first.

    Of React's elements within each other only the outermost tells something.
    """
    stack: list[tuple[str, Any, bool]] = [(state.source, state.value, False)]
    seen: dict[int, Any] = {}  # keeps what was parsed alive, so that no id comes twice
    parsed = 0
    budget = iter(range(MOST_PIECES))
    while stack and len(seen) < MOST_OBJECTS:
        path, value, within = stack.pop()
        if isinstance(value, str) and parsed < MOST_JSON:
            parsed += 1
            value = read_json(value)
        if not isinstance(value, Mapping | list) or id(value) in seen:
            continue
        seen[id(value)] = value
        rendered = is_element(value)
        body = tree_html(value) if rendered and not within else _longest_body(value, within, budget)
        if len(body) >= LEAST_BODY:
            node: Mapping[str, Any] = value[3] if isinstance(value, list) else value
            yield Found(path, node, body, state.value, chars_of(body), rendered, state.damaged)
        parts = value.items() if isinstance(value, Mapping) else enumerate(value)
        inner = [(f"{path}.{key}"[-LONGEST_NAME:], part, within or rendered) for key, part in parts if _may_hold(part)]
        stack.extend(reversed(inner))


def chars_of(html: str) -> int:
    """Count the characters of HTML without its tags."""
    return len(_TAG.sub("", html))


def _may_hold(part: Any) -> bool:
    """Tell whether an object with a body may be within a value, which may be JSON as a string."""
    return isinstance(part, Mapping | list) or (isinstance(part, str) and len(part) >= LEAST_BODY and part[0] in "{[")


def _longest_body(node: Any, within: bool, budget: Iterator[int]) -> str:
    """Give the longest body among an object's own values as HTML, "" where it has none.

    `within` an element of React's, children are what that element shows, of which its tree has told. Children that are
    a page's layout belong to the tree of a router, whose names of routes are no text.
    """
    longest = ""
    for key, value in _values(node) if isinstance(node, Mapping) else ():
        if letters(key) in BODIES and _is_long(value) and not (within and key == "children"):
            inner = value.get("rendered", value) if isinstance(value, Mapping) else value
            body = as_html(inner, budget)
            if key != "children" or not _LAYOUT.search(body):
                longest = max(longest, body, key=len)
    return longest


def _values(node: Mapping[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """Give an object's values, and those of the objects that some systems wrap an entry's fields in."""
    yield from node.items()
    for wrapper in WRAPPERS:
        if isinstance(inner := node.get(wrapper), Mapping):
            yield from inner.items()


def letters(key: Any) -> str:
    """Give the letters of a key alone, in lower case."""
    return "".join(filter(str.isalpha, key)).lower() if isinstance(key, str) else ""


def _is_long(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) >= LEAST_BODY and value[0] not in "{["
    return isinstance(value, Mapping | list) and bool(value)


def _own_texts(node: Mapping[str, Any]) -> Iterator[str]:
    """Give an object's own short strings and those of the objects right below it, but no list's."""
    left = MOST_OWN
    for value in node.values():
        for part in value.values() if isinstance(value, Mapping) else (value,):
            left -= 1
            if not left:
                return
            if isinstance(part, str) and 0 < len(part) <= LONGEST_NAME:
                yield part


def slug(address: str) -> str:
    """Give the last piece of an address, or a slug itself, without its ending, in lower case."""
    if " " in address:
        return ""
    return address.partition("#")[0].partition("?")[0].rstrip("/").rpartition("/")[2].partition(".")[0].lower()
