"""`extract` with its options bound: what workers and other people's pipelines call, and what travels to them."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..article import Article
from ..extract import extract
from ..options import check, check_further
from ..pipeline import Pipeline

if TYPE_CHECKING:
    from ..profile import ProfileStore
    from ..read.source import Source
    from ..rules import Rules


class Extractor:
    """Extracts pages with the same options; picklable, as long as its pipeline is.

    `kind`, `language`, `pipeline`, `rules`, `favor` and `cut_dateline` are as in `newsclean.extract`. `profiles` is the
    path of a profile store: each page is extracted with the profile of its publisher, by the page's address. Every
    process opens the store itself. `crawled` is when all pages were fetched, unless their source tells when each was.

    Raises TypeError or ValueError for an option that is not as described, FileNotFoundError where there is no store.
    """

    def __init__(
        self,
        *,
        kind: str = "auto",
        language: str | None = None,
        pipeline: Pipeline | None = None,
        profiles: str | os.PathLike[str] | None = None,
        rules: Rules | None = None,
        crawled: dt.datetime | None = None,
        favor: str = "balanced",
        cut_dateline: bool = False,
    ) -> None:
        check("", None, kind, language, None, pipeline)
        check_further(None, rules, crawled, None, favor, cut_dateline=cut_dateline)
        if profiles is not None and not Path(profiles).exists():
            raise FileNotFoundError(f"profiles: no such store: {os.fspath(profiles)}")
        self.kind, self.language, self.pipeline = kind, language, pipeline
        self.rules, self.crawled, self.favor, self.cut_dateline = rules, crawled, favor, cut_dateline
        self.profiles = None if profiles is None else os.fspath(profiles)
        self._store: ProfileStore | None = None

    def __call__(
        self, page: Source, url: str | None = None, kind: str | None = None, crawled: dt.datetime | None = None
    ) -> Article:
        """Extract a page. `kind` is what its source says that it is; an option outranks it, but not its `crawled`."""
        told = kind or self.kind if self.kind == "auto" else self.kind
        return extract(
            page,
            url=url,
            kind=told,
            language=self.language,
            profile=self._opened(),
            pipeline=self.pipeline,
            rules=self.rules,
            crawled=crawled or self.crawled,
            favor=self.favor,
            cut_dateline=self.cut_dateline,
        )

    def settings(self) -> dict[str, Any]:
        """Give what an output depends on, as JSON can hold it; the pipeline aside."""
        return {
            "kind": self.kind,
            "language": self.language,
            "profiles": self.profiles,
            "rules": self.rules and self.rules.table,
            "crawled": self.crawled and self.crawled.isoformat(),
            "favor": self.favor,
            "cut_dateline": self.cut_dateline,
        }

    def _opened(self) -> ProfileStore | None:
        """Give the store, which finds the profile of a page's publisher, if any; opened on first use."""
        if self._store is None and self.profiles is not None:
            from ..profile import ProfileStore

            self._store = ProfileStore(self.profiles)
        return self._store

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_store": None}
