"""What all adapters share: a picklable cleaner of batches, columns in and columns out."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ..article import Article
from ..batch.extractor import Extractor
from ..batch.rendered import check_format
from ..batch.schema import NAMES, row
from ..pipeline import Pipeline

if TYPE_CHECKING:
    from ..rules import Rules


class Part(NamedTuple):
    """A section of an article as a document of its own: its text, and what tells of its place."""

    text: str
    metadata: dict[str, Any]


def sections_of(article: Article, form: str) -> list[Part]:
    """Give the sections of an article, their text as Markdown for any format but plain text."""
    return [
        Part(each.text if form == "text" else each.markdown, {"headings": list(each.path), "level": each.level})
        for each in article.sections()
    ]


def address_of(url: object) -> str | None:
    """Give an address that is one, None for what stands in its place."""
    return url if isinstance(url, str) and url else None


class Cleaner:
    """Cleans batches of pages; picklable, so that it can travel to other processes and machines.

    `field` names the column of the pages (`str` or `bytes`), `url_field` that of their addresses, which may be missing.
    `format` is what the text is written as: "text", "markdown", "html" or "tei". `kind`, `language`, `pipeline`,
    `rules`, `crawled`, `favor` and `cut_dateline` are as in `newsclean.extract`; `profiles` is the path of a profile
    store, from which each page gets its publisher's profile.

    Raises TypeError or ValueError for an option that is not as described, FileNotFoundError where there is no store.
    """

    def __init__(
        self,
        field: str = "html",
        url_field: str = "url",
        *,
        format: str = "text",
        kind: str = "auto",
        language: str | None = None,
        pipeline: Pipeline | None = None,
        profiles: str | os.PathLike[str] | None = None,
        rules: Rules | None = None,
        crawled: dt.datetime | None = None,
        favor: str = "balanced",
        cut_dateline: bool = False,
    ) -> None:
        check_format(format)
        self.field, self.url_field, self.format = field, url_field, format
        self.extractor = Extractor(
            kind=kind,
            language=language,
            pipeline=pipeline,
            profiles=profiles,
            rules=rules,
            crawled=crawled,
            favor=favor,
            cut_dateline=cut_dateline,
        )

    def clean(self, page: object, url: object = None) -> Article:
        """Extract one page. What is no page, such as None, gives an article without text that says so."""
        address = address_of(url)
        if not isinstance(page, str | bytes | bytearray | memoryview):
            warning = f"no page: expected str or bytes, not {type(page).__name__}"
            return Article("", url=address, warnings=(warning,))
        return self.extractor(page if isinstance(page, str | bytes) else bytes(page), address)

    def row(self, article: Article, url: object = None) -> dict[str, Any]:
        """Give the article of the page at `url` as a row, its text in the cleaner's format."""
        return row(article, address_of(url), self.format)

    def clean_batch(self, columns: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """Clean a batch: give the columns of `newsclean.adapters.arrow_schema()`, a row for each page, in order.

        Raises KeyError where the column of the pages is missing.
        """
        if self.field not in columns:
            raise KeyError(f"no column {self.field!r} among {', '.join(map(str, columns))}")
        pages = columns[self.field]
        urls = columns[self.url_field] if self.url_field in columns else [None] * len(pages)
        rows = [self.row(self.clean(page, url), url) for page, url in zip(pages, urls, strict=True)]
        return {name: [each[name] for each in rows] for name in NAMES}

    def __call__(self, columns: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """Clean a batch, as `clean_batch`."""
        return self.clean_batch(columns)
