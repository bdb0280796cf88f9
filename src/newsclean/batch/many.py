"""`newsclean.extract_many`: pages in, articles out, on all cores."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from ..article import Article
from ..model import Reason
from ..options import SOURCES, check_text
from ..pipeline import Pipeline
from .extractor import Extractor
from .record import TIMEOUT

if TYPE_CHECKING:
    from ..rules import Rules
    from .pool import Pool


Paged: TypeAlias = "str | bytes | os.PathLike[str] | tuple[str | bytes | os.PathLike[str], str | None]"


class PageError(Exception):
    """A page that has no article, as its worker was ended or died: `index` tells which of the pages, `reason` why."""

    def __init__(self, index: int, reason: Reason) -> None:
        super().__init__(f"page {index}: {reason.code}" + (f": {reason.evidence}" if reason.evidence else ""))
        self.index, self.reason = index, reason

    def __reduce__(self) -> tuple[type[PageError], tuple[int, Reason]]:
        return PageError, (self.index, self.reason)


@dataclass(frozen=True, slots=True)
class Task:
    """What workers do with a (page, url)."""

    extractor: Extractor

    def __call__(self, item: tuple[Any, str | None]) -> Article:
        article = self.extractor(*item)
        if article.original is not None and article.original.source is item[0]:
            article.original.source = None  # it need not travel back: the caller's process has it
        return article


@overload
def extract_many(
    pages: Iterable[Paged],
    *,
    jobs: int | None = ...,
    errors: Literal["raise"] = ...,
    timeout: float = ...,
    kind: str = ...,
    language: str | None = ...,
    pipeline: Pipeline | None = ...,
    profiles: str | os.PathLike[str] | None = ...,
    rules: Rules | None = ...,
    crawled: dt.datetime | None = ...,
    favor: str = ...,
    cut_dateline: bool = ...,
) -> Iterator[Article]: ...
@overload
def extract_many(
    pages: Iterable[Paged],
    *,
    jobs: int | None = ...,
    errors: Literal["return"],
    timeout: float = ...,
    kind: str = ...,
    language: str | None = ...,
    pipeline: Pipeline | None = ...,
    profiles: str | os.PathLike[str] | None = ...,
    rules: Rules | None = ...,
    crawled: dt.datetime | None = ...,
    favor: str = ...,
    cut_dateline: bool = ...,
) -> Iterator[Article | PageError]: ...
def extract_many(
    pages: Iterable[Paged],
    *,
    jobs: int | None = None,
    errors: Literal["raise", "return"] = "raise",
    timeout: float = TIMEOUT,
    kind: str = "auto",
    language: str | None = None,
    pipeline: Pipeline | None = None,
    profiles: str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    crawled: dt.datetime | None = None,
    favor: str = "balanced",
    cut_dateline: bool = False,
) -> Iterator[Article | PageError]:
    """Extract the articles of many pages on several cores, in order, lazily.

    A page is a `str`, `bytes` or the path of a file, or such a page with its address as (page, url). `jobs` is the
    number of processes, by default one for each core. A page that takes longer than `timeout` seconds, that kills its
    process or whose file can't be read gives a `PageError`: raised, or with `errors="return"` one of the values.
    `kind`, `language`, `pipeline`, `rules`, `crawled`, `favor` and `cut_dateline` are as in `extract`; the pipeline has
    to be picklable. `profiles` is the path of a profile store, from which each page gets its publisher's profile.

    Pages are read some 16 a process ahead of the articles. The processes are started anew, so a script has
    to guard its work with `if __name__ == "__main__":`.

    Raises TypeError or ValueError for an argument that is not as described, at once; for a page that is none, as soon
    as it is read.
    """
    from .pool import Pool

    if errors not in ("raise", "return"):
        raise ValueError(f"errors: expected 'raise' or 'return', not {errors!r}")
    known: dict[str, Any] = {"kind": kind, "language": language, "pipeline": pipeline, "profiles": profiles}
    task = Task(Extractor(**known, rules=rules, crawled=crawled, favor=favor, cut_dateline=cut_dateline))
    return run(Pool(task, jobs=jobs, timeout=timeout), pages, errors == "raise")


def run(pool: Pool[tuple[int, Any]], pages: Iterable[Paged], strict: bool) -> Iterator[Article | PageError]:
    """Give what became of each page."""
    with pool:
        for (index, page), done in pool.map(labelled(pages)):
            assert done is not None
            if done.reason is None:
                yield with_source(done.value, page)
            elif strict:
                raise PageError(index, done.reason)
            else:
                yield PageError(index, done.reason)


def with_source(article: Article, page: Any) -> Article:
    """Give an article back the page that it was read from."""
    if article.original is not None and article.original.source is None:
        article.original.source = page
        article.original.attend()
    return article


def labelled(pages: Iterable[Paged]) -> Iterator[tuple[tuple[int, Any], tuple[Any, str | None], int]]:
    """Give each page with its number and its size in bytes, near enough."""
    for index, each in enumerate(pages):
        page, url = each if isinstance(each, tuple) and len(each) == 2 else (each, None)
        if not isinstance(page, SOURCES):
            raise TypeError(f"pages: expected str, bytes, PathLike or (page, url), not {type(page).__name__}")
        check_text("url", url)
        sent: Any = bytes(page) if isinstance(page, bytearray | memoryview) else page
        yield (index, sent), (sent, url), 1000 if isinstance(sent, os.PathLike) else len(sent)
