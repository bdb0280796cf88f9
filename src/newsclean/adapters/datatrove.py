"""datatrove: a pipeline step that turns documents of pages into documents of articles.

Needs `newsclean[datatrove]`. It works behind any reader; of a WARC reader's documents the text is the page, of a WET
reader's the dump.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.writers.disk_base import DiskWriter

from ..article import Article
from .core import Cleaner

if TYPE_CHECKING:
    from collections.abc import Mapping

EMPTY = "no_text"
RECORD = "<urn:"


class ArticleExtractor(PipelineStep):
    """Sets each document's text to that of its article, and its metadata to the article's other columns.

    A document without article text is dropped, with `filter_reason` in its metadata, and goes to `exclusion_writer` if
    there is one; `keep_empty` lets it pass. `cleaner` tells how; its `url_field` names the key of the address in the
    metadata. Characters dropped are counted by reason in the step's statistics.
    """

    type = "🧹 - CLEANER"
    name = "📰 newsclean"

    def __init__(
        self,
        cleaner: Cleaner | None = None,
        *,
        exclusion_writer: DiskWriter | None = None,
        keep_empty: bool = False,
    ) -> None:
        super().__init__()
        self.cleaner = cleaner or Cleaner()
        self.exclusion_writer = exclusion_writer
        self.keep_empty = keep_empty

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Clean the documents as they come."""
        with self.exclusion_writer or nullcontext() as excluded:
            yield from self._clean(data, excluded, rank)

    def _clean(self, data: DocumentsPipeline, excluded: Any, rank: int) -> Iterator[Document]:
        for document in data or ():
            self.stat_update("total")
            with self.track_time():
                article = self.cleaner.clean(document.text, document.metadata.get(self.cleaner.url_field))
                found = self.cleaner.row(article)
            self._count(found)
            if article.text or self.keep_empty:
                self.update_doc_stats(document)
                apply(document, article, found)
                self.stat_update("forwarded")
                yield document
            else:
                document.metadata["filter_reason"] = EMPTY
                self.stat_update("dropped", f"dropped_{EMPTY}")
                if excluded:
                    excluded.write(document, rank)

    def _count(self, found: Mapping[str, Any]) -> None:
        for each in found["dropped"]:
            self.stat_update(f"characters_{each['code']}", value=each["characters"], unit="char")


def apply(document: Document, article: Article, found: Mapping[str, Any]) -> None:
    """Put an article in the place of a document's page; what the document knew and the article does not stays.

    Of a record of WARC, which is called by a URN, the date is the one on which it was fetched.
    """
    if document.id.startswith(RECORD):
        told = {"fetched": document.metadata.pop("date", None), "record_id": document.id}
        document.metadata.update(told)
    document.text = found["text"]
    new = {name: value for name, value in found.items() if name != "text"}
    document.metadata.update({name: value for name, value in new.items() if value is not None})
    for name in new:
        document.metadata.setdefault(name, None)
