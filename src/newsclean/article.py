"""The article: what `newsclean.extract` gives."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .model import Block, Candidate, Verdict
from .plain import plain

if TYPE_CHECKING:
    from .explain.explanation import Explanation


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page, with the account of everything left out of it.

    `date` is the day or moment of publication, `date_modified` that of the last change; a moment keeps the zone that
    the page gives. `language` is an ISO 639 code. `url` is the page's canonical address, `image` that of its main
    picture, `description` the page's own summary, `section` the part of the site and `tags` the keywords that it is
    filed under. `paywalled` tells whether the page says that it is to be paid for. What it does not say is None, or ().
    `original` is what the article's structure is rendered from: the source of an HTML page.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: dt.date | dt.datetime | None = None
    date_modified: dt.date | dt.datetime | None = None
    language: str | None = None
    url: str | None = None
    site_name: str | None = None
    description: str | None = None
    image: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    paywalled: bool | None = None
    blocks: tuple[Block, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    warnings: tuple[str, ...] = ()
    original: Any = field(default=None, repr=False, compare=False)

    def to_dict(self) -> dict[str, Any]:
        """Give the article as plain dicts, lists, strings and numbers; dates in ISO form."""
        return {name: plain(getattr(self, name)) for name in FIELDS}

    def to_json(self) -> str:
        """Give `to_dict()` as one line of JSON, in Unicode."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def explain(self) -> Explanation:
        """Give the account for a reader: `str()` of it is text, `to_html()` a report, which a notebook shows."""
        from .explain.explanation import Explanation

        return Explanation(self)

    def _repr_html_(self) -> str:
        return self.explain()._repr_html_()


FIELDS = tuple(name for name in Article.__slots__ if name != "original")
"""The fields of an article that are values."""
