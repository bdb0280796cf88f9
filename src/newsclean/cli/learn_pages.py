"""The pages that `newsclean learn` reads: of files, folders, and all else that `newsclean batch` takes."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..batch.progress import Progress, Silent, progress
from ..batch.record import Failure, Reading, Record, opened
from ..batch.sources import files, inputs, reader_of, records
from ..batch.summary import Summary
from ..model import Page
from ..profile.site import publisher
from ..read import read
from .console import STDIN, tell
from .page_file import read_page_file

EMPTY, NO_SITE = "the page is empty", "its publisher is not known; --site tells it"


class Pages:
    """The pages of the command line, read one by one.

    `status` turns 1 when one could not be learned from. `sites` counts the pages by publisher, "" for those of none
    that is known.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.reading = Reading(options.field, options.url_field)
        self.status = 0
        self.sites: Counter[str] = Counter()
        self.problems: Counter[str] = Counter()
        self.summary = Summary()

    def read(self) -> Iterator[tuple[str, Page]]:
        """Give each page with its publisher's domain, "" where that is not known; one that can't be read is empty."""
        shown = self._progress()
        try:
            for before, name in zip(self._sizes(), self.options.pages, strict=False):
                for page, at in self._many(name) if holds_many(name) else self._one(name):
                    site = self._site(page)
                    yield site, page
                    shown.update(before + at, self.summary)
        finally:
            shown.close()

    def tell(self) -> None:
        """Tell what was wrong with records, each kind once."""
        for problem, count in self.problems.most_common():
            tell(f"{count:,} records", problem)

    def _progress(self) -> Progress:
        return Silent() if STDIN in self.options.pages else progress(sum(map(size_of, self.options.pages)))

    def _sizes(self) -> Iterator[int]:
        """Give the bytes in front of each input."""
        before = 0
        for name in self.options.pages:
            yield before
            before += size_of(name)

    def _site(self, page: Page) -> str:
        site: str = self.options.site or publisher(page)
        if page.blocks:
            self.summary.articles += 1
            self.sites[site] += 1
        return site

    def _one(self, name: str) -> Iterator[tuple[Page, int]]:
        """Give the page of a file."""
        page, problem = Page("text", ()), ""
        try:
            page = read(read_page_file(name), None, self.options.kind, self.options.language)
        except (OSError, ValueError) as error:  # ValueError: no page, or a file name with a NUL
            problem = getattr(error, "strerror", None) or str(error)
        if problem := problem or self._missing(page):
            tell(name, problem)
            self.status = 1
        yield page, size_of(name)

    def _many(self, name: str) -> Iterator[tuple[Page, int]]:
        """Give the pages of a folder or of a file that holds several."""
        before = 0
        for found in inputs([name]):
            for item in records(found, self.reading):
                for record in opened(item, self.reading):
                    page = self._failed(record) if isinstance(record, Failure) else self._opened(record)
                    yield page, before + item.read
            before += found.size

    def _opened(self, record: Record) -> Page:
        kind = self.options.kind if self.options.kind != "auto" else record.kind or "auto"
        page = read(record.page, record.url, kind, self.options.language)
        if problem := self._missing(page):
            self.problems[problem] += 1
        return page

    def _failed(self, failure: Failure) -> Page:
        if not failure.skipped:
            self.problems[failure.reason.code] += 1
            self.summary.errors[failure.reason.code] += 1
            self.status = 1
        return Page("text", ())

    def _missing(self, page: Page) -> str:
        """Tell what a page lacks to be learned from."""
        if not page.blocks:
            return EMPTY
        return NO_SITE if self.options.store and not (self.options.site or publisher(page)) else ""


def holds_many(name: str) -> bool:
    """Tell whether an input is a folder, or a file of many pages."""
    if name == STDIN or not Path(name).exists():
        return False
    return Path(name).is_dir() or reader_of(Path(name)) not in (None, files.read)


def size_of(name: str) -> int:
    """Give the bytes of an input, 0 where there is none."""
    try:
        return sum(found.size for found in inputs([name]))
    except (OSError, ValueError):
        return 0
