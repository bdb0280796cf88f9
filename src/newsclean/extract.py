"""The whole flow: read → filter → find → classify → assemble."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from .article import Article
from .assemble import assemble
from .classify import classify, filters_for, likely_type
from .filters.favor import favoring
from .filters.never_empty import testify
from .find import find
from .find.lede_source import find_source
from .model import Candidate, Page
from .options import check, check_further
from .pipeline import Pipeline, Verdicts
from .read import read
from .read.source import Source

if TYPE_CHECKING:
    from .classify.page_types import Likely
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
    page_type: str | None = None,
    favor: str = "balanced",
    cut_dateline: bool = False,
) -> Article:
    """Extract the article of a news page.

    `page` is HTML or a plain-text dump: a `str`, `bytes`, a `bs4.BeautifulSoup` or `bs4.Tag`, or the path of a file.
    `url` is the page's address, evidence for its date and its name. `kind` is "html", "text", or "auto" to tell by the
    content. `language` is an ISO 639 code that outranks what the page declares. `profile` is what the page's publisher
    repeats: a `newsclean.Profile`, or a `newsclean.ProfileStore` that has it. `pipeline` replaces the filters, which
    are those of `newsclean.DEFAULT` for articles. `encoding` is what came with bytes, such as the charset of their
    HTTP header: evidence, which a byte-order mark, valid UTF-8 and what the bytes look like outrank; an unknown label
    counts for nothing. `rules` are the caller's own, by site, which outrank every filter. `crawled` is when the page
    was fetched: dates told by how long ago they were, such as "yesterday", are read by it alone. `page_type` is what
    the page is, one of `newsclean.PAGE_TYPES`, where the caller knows. `favor` is "precision" for less that is no
    article, "recall" for more. `cut_dateline` cuts a place, an agency or the site's own mark before the lede.

    The article is never None: an empty or damaged page gives an article without text, and says why in `warnings`.

    Raises TypeError or ValueError for an argument that is not as described, OSError where a file can't be read.
    """
    check(page, url, kind, language, profile, pipeline)
    check_further(encoding, rules, crawled, page_type, favor, cut_dateline=cut_dateline)
    content = replace(read(page, url, kind, language, encoding), crawled=crawled)
    likely = likely_type(content)
    filters = favoring(pipeline or filters_for(content, likely, page_type), favor)
    content, filters = with_known(content, filters, rules, profile)
    content, verdicts = testify(filters, content)
    return assemble(content, verdicts, candidates_of(content, verdicts, likely, page_type, cut_dateline))


def candidates_of(
    page: Page, verdicts: Verdicts, likely: Likely, page_type: str | None, cut: bool
) -> tuple[Candidate, ...]:
    """Give the candidates of all fields, and what stands before the lede once all else has been decided."""
    found = tuple(find(page, verdicts))
    return (*found, *classify(page, verdicts, found, likely, page_type), *find_source(page, verdicts, cut))


def with_known(
    page: Page, filters: Pipeline, rules: Rules | None, profile: ProfileSource | None
) -> tuple[Page, Pipeline]:
    """Give the page and the filters with the caller's own rules, and with what the page's publisher repeats."""
    if rules is not None:
        page, filters = rules.applied(page, filters)
    if profile is not None:
        from .profile.apply import applied

        page, filters = applied(profile, page, filters)
    return page, filters
