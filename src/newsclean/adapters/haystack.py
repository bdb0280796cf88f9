"""Haystack 2: a component that turns sources or documents of pages into documents of articles.

Needs `newsclean[haystack]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from haystack import Document, component
from haystack.dataclasses import ByteStream

from ..batch.schema import NAMES
from .core import Cleaner


@component
class ArticleExtractor:
    """Gives a document for each page: its content the article's text, its meta the article's other columns.

    A page is a document's content, or a byte stream as fetchers give it. `options` are those of `Cleaner`; the
    address is looked for in the meta under `url_field`.
    """

    def __init__(self, options: dict[str, Any] | None = None) -> None:
        self.options = options or {}
        self.cleaner = Cleaner(**self.options)

    @component.output_types(documents=list[Document])
    def run(
        self, documents: list[Document] | None = None, sources: list[ByteStream] | None = None
    ) -> dict[str, list[Document]]:
        """Clean the pages."""
        told = [(each.content, each.meta) for each in documents or ()]
        sent = [(each.data, each.meta) for each in sources or ()]
        return {"documents": self._clean([*told, *sent])}

    def _clean(self, told: list[tuple[str | bytes | None, dict[str, Any]]]) -> list[Document]:
        columns = self.cleaner.clean_batch(
            {
                self.cleaner.field: [page for page, _ in told],
                self.cleaner.url_field: [meta.get(self.cleaner.url_field) for _, meta in told],
            }
        )
        rows = ({name: columns[name][number] for name in NAMES} for number in range(len(told)))
        return [document(row, meta) for row, (_, meta) in zip(rows, told, strict=True)]


def document(row: dict[str, Any], meta: Mapping[str, Any]) -> Document:
    """Give the document of a cleaned row; what the page's meta says of itself stays where the article says nothing."""
    found = {name: value for name, value in row.items() if name != "text"}
    said = {name: value for name, value in found.items() if value}
    return Document(content=row["text"], meta={**found, **meta, **said})
