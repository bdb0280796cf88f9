"""The article in the data that a page carries for its scripts, where it shows too little of it itself.

Scripts are never run. states.py reads the values that they hold, by the frameworks' forms (js_literal.py, flat.py,
flight.py); search.py finds the object that the page names as its article; rich_text.py writes its body as HTML, and
fields.py what else it says as a node of schema.org.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ...model import Head
from ...parse.schema_org import texts
from ...text.casefold import fold_title
from .fields import as_schema
from .search import LEAST_BODY, Identity, find_articles, slug
from .states import read_states, scripts_of

LEAST_TITLE = 8  # folded characters of a title that tells pages apart
LEAST_SLUG = 4
TITLES = ("og:title", "twitter:title", "title", "parsely-title", "dc.title")
DIVIDERS = (" | ", " - ", " – ", " — ", " :: ", " · ", " « ", " » ", "ㅣ", "|")


class DataArticle(NamedTuple):
    """An article from a page's data: its body as HTML, what it says of itself as a node of schema.org, and its path.

    `chars` counts the characters of the body without its tags. `rendered` tells that the body is all that the page
    shows, as React renders it, and no object says more of it; `damaged`, that the data have faults and may miss some.
    """

    html: str
    node: dict[str, Any]
    path: str
    chars: int
    rendered: bool
    damaged: bool


def article_in_data(document: Any, head: Head, url: str | None, least: float = LEAST_BODY) -> DataArticle | None:
    """Find the page's article in its data, None where there is none that the page names.

    Scripts of fewer than `least` characters, as many as the body must have, are not looked at. `document` is
    the parsed page, turbohtml's or a BeautifulSoup.
    """
    found = find_articles(read_states(scripts_of(document), max(least, LEAST_BODY)), identity(head, url))
    told = max(
        ((as_schema(each), each) for each in found), key=lambda pair: (len(pair[0]), pair[1].chars), default=None
    )
    if told is None:
        return None
    node, article = told
    return DataArticle(article.html, node, article.path, article.chars, article.rendered, article.damaged)


def identity(head: Head, url: str | None) -> Identity:
    """Collect the titles and slugs by which a page names its article; of a title with dividers, its sides as well."""
    said = [head.title, *head.headings, *(value for name in TITLES for value in head.meta.get(name, ()))]
    said += [text for node in head.json_ld for text in texts(node.get("headline"))]
    titles = {part for text in said for part in (text, *_sides(text))}
    addresses = [url or "", head.canonical, *head.meta.get("og:url", ())]
    return Identity(
        frozenset(folded for title in titles if len(folded := fold_title(title)) >= LEAST_TITLE),
        frozenset(piece for address in addresses if len(piece := slug(address)) >= LEAST_SLUG),
    )


def _sides(title: str) -> Iterable[str]:
    """Give what stands on either side of a title's first and last dividers: one of them may be the site's name."""
    for divider in DIVIDERS:
        if divider in title:
            yield title.partition(divider)[2]
            yield title.partition(divider)[0]
            yield title.rpartition(divider)[0]
