"""The whole flow: read → filter → find → assemble."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from .article import Article
from .assemble import assemble
from .filters import DEFAULT
from .filters.never_empty import testify
from .find import find
from .options import check, check_further
from .pipeline import Pipeline
from .read import read
from .read.source import Source

if TYPE_CHECKING:
    from .profile import ProfileSource
    from .rules import Rules


def extract(
    page: Source,
    *,
    url: str | None = None,
    kind: str = "auto",
    language: str | None = None,
    profile: ProfileSource | None = None,
    pipeline: Pipeline | None = None,
    encoding: str | None = None,
    rules: Rules | None = None,
    crawled: dt.datetime | None = None,
) -> Article:
    """Extract the article of a news page.

    `page` is HTML or a plain-text dump: a `str`, `bytes`, a `bs4.BeautifulSoup` or `bs4.Tag`, or the path of a file.
    `url` is the page's address, evidence for its date and its name. `kind` is "html", "text", or "auto" to tell by the
    content. `language` is an ISO 639 code that outranks what the page declares. `profile` is what the
    page's publisher repeats: a `newsclean.Profile`, or a `newsclean.ProfileStore` that has it. `pipeline` replaces the
    filters of `newsclean.DEFAULT`. `encoding` is what came with bytes, such as the charset of their HTTP header:
    evidence, which a byte-order mark, valid UTF-8 and what the bytes look like outrank; an unknown label counts for
    nothing. `rules` are the caller's own, by site, which outrank every filter. `crawled` is when the page was fetched:
    by it, and not without it, dates are read that the page tells by how long ago they were, such as "yesterday".

    The article is never None: an empty or damaged page gives an article without text, and says why in `warnings`.

    Raises TypeError or ValueError for an argument that is not as described, OSError where a file can't be read.
    """
    check(page, url, kind, language, profile, pipeline)
    check_further(encoding, rules, crawled)
    content = replace(read(page, url, kind, language, encoding), crawled=crawled)
    filters = pipeline or DEFAULT
    if rules is not None:
        content, filters = rules.applied(content, filters)
    if profile is not None:
        from .profile.apply import applied

        content, filters = applied(profile, content, filters)
    content, verdicts = testify(filters, content)
    candidates = tuple(find(content, verdicts))
    return assemble(content, verdicts, candidates)
