"""Haystack 2: a component that turns sources or documents of pages into documents of articles.

Needs `newsclean[haystack]`.
"""

from __future__ import annotations

import asyncio
from typing import Any

from haystack import Document, component
from haystack.dataclasses import ByteStream

from .core import Cleaner
from .document_metadata import check_metadata, metadata_of


@component
class ArticleExtractor:
    """Gives a document for each page: its content the article's text, its meta the article's other columns.

    A page is a document's content, or a byte stream as fetchers give it. `options` are those of `Cleaner`; the
    address is looked for in the meta under `url_field`. `metadata` is "nested", or "flat" or "indexed" for stores that
    take strings and numbers only; `skip_empty` leaves pages without text out. The output `empty` counts these.
    """

    def __init__(
        self, options: dict[str, Any] | None = None, metadata: str = "nested", skip_empty: bool = False
    ) -> None:
        check_metadata(metadata)
        self.options = options or {}
        self.cleaner = Cleaner(**self.options)
        self.metadata, self.skip_empty = metadata, skip_empty

    @component.output_types(documents=list[Document], empty=int)
    def run(self, documents: list[Document] | None = None, sources: list[ByteStream] | None = None) -> dict[str, Any]:
        """Clean the pages."""
        told: list[tuple[str | bytes | None, dict[str, Any]]] = [(each.content, each.meta) for each in documents or ()]
        told += [(each.data, each.meta) for each in sources or ()]
        made = [self._clean(page, meta) for page, meta in told]
        kept = [each for each in made if each.content or not self.skip_empty]
        return {"documents": kept, "empty": sum(not each.content for each in made)}

    @component.output_types(documents=list[Document], empty=int)
    async def run_async(
        self, documents: list[Document] | None = None, sources: list[ByteStream] | None = None
    ) -> dict[str, Any]:
        """Clean the pages in a thread, and leave the event loop free."""
        return await asyncio.to_thread(self.run, documents, sources)

    def _clean(self, page: str | bytes | None, meta: dict[str, Any]) -> Document:
        url = meta.get(self.cleaner.url_field)
        row = self.cleaner.row(self.cleaner.clean(page, url), url)
        return Document(content=row["text"], meta=metadata_of(row, meta, self.metadata))
