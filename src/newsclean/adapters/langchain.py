"""LangChain: a document transformer, and a parser of blobs for its loaders.

Needs `newsclean[langchain]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from langchain_core.document_loaders import BaseBlobParser
from langchain_core.documents import BaseDocumentTransformer, Document
from langchain_core.documents.base import Blob

from .core import Cleaner, sections_of

SOURCE = "source"


class ArticleTransformer(BaseDocumentTransformer):
    """Replaces each document's page by its article; the article's other columns go into the metadata.

    `sections` gives a document for each section of an article instead, with the headings that it stands below in the
    metadata, under "headings". The address is looked for in the metadata, under the cleaner's `url_field`, then under
    "source".
    """

    def __init__(self, cleaner: Cleaner | None = None, *, sections: bool = False) -> None:
        self.cleaner, self.sections = cleaner or Cleaner(), sections

    def transform_documents(self, documents: Sequence[Document], **kwargs: Any) -> Sequence[Document]:
        """Clean the documents."""
        return [made for each in documents for made in self._clean(each)]

    def _clean(self, old: Document) -> Iterator[Document]:
        article = self.cleaner.clean(old.page_content, address(old.metadata, self.cleaner.url_field))
        found = fields(self.cleaner.row(article), old.metadata)
        if not self.sections:
            yield Document(id=old.id, **found)
            return
        for number, part in enumerate(sections_of(article, self.cleaner.format)):
            told = {**found["metadata"], **part.metadata}
            yield Document(id=f"{old.id}-{number}" if old.id else None, page_content=part.text, metadata=told)


class ArticleParser(BaseBlobParser):
    """Parses a blob, HTML or a dump, into the document of its article."""

    def __init__(self, cleaner: Cleaner | None = None) -> None:
        self.cleaner = cleaner or Cleaner()

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        """Give the one document."""
        told = {SOURCE: blob.source, **blob.metadata}
        article = self.cleaner.clean(blob.as_bytes(), address(told, self.cleaner.url_field))
        yield Document(**fields(self.cleaner.row(article), told))


def address(metadata: Mapping[str, Any], field: str) -> str | None:
    """Give the address of a page: a source may be a file's name as well."""
    url = metadata.get(field) or metadata.get(SOURCE)
    return url if isinstance(url, str) and "://" in url else None


def fields(row: Mapping[str, Any], metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Give the content and metadata of a row's document; what the page's say stays where the article says none."""
    found = {name: value for name, value in row.items() if name != "text"}
    said = {name: value for name, value in found.items() if value}
    return {"page_content": row["text"], "metadata": {**found, **metadata, **said}}
