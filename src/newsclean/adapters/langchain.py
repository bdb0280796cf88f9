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
from .document_metadata import check_metadata, metadata_of

SOURCE = "source"


class ArticleTransformer(BaseDocumentTransformer):
    """Replaces each document's page by its article; the article's other columns go into the metadata.

    `sections` gives a document for each section of an article instead, with the headings that it stands below in the
    metadata, under "headings". The address is looked for in the metadata, under the cleaner's `url_field`, then under
    "source". `metadata` is "nested", or "flat" or "indexed" for stores that take strings and numbers only; `skip_empty`
    leaves pages without text out. `pages` and `empty` count the pages so far, and those without text.
    """

    def __init__(
        self,
        cleaner: Cleaner | None = None,
        *,
        sections: bool = False,
        metadata: str = "nested",
        skip_empty: bool = False,
    ) -> None:
        check_metadata(metadata)
        self.cleaner, self.sections = cleaner or Cleaner(), sections
        self.metadata, self.skip_empty = metadata, skip_empty
        self.pages = self.empty = 0

    def transform_documents(self, documents: Sequence[Document], **kwargs: Any) -> Sequence[Document]:
        """Clean the documents. `atransform_documents` does so in a thread, and leaves the event loop free."""
        return [made for each in documents for made in self._clean(each)]

    def _clean(self, old: Document) -> Iterator[Document]:
        url = address(old.metadata, self.cleaner.url_field)
        article = self.cleaner.clean(old.page_content, url)
        self.pages += 1
        self.empty += not article.text
        if self.skip_empty and not article.text:
            return
        row = self.cleaner.row(article, url)
        if not self.sections:
            told = metadata_of(row, old.metadata, self.metadata)
            yield Document(id=old.id, page_content=row["text"], metadata=told)
            return
        for number, part in enumerate(sections_of(article, self.cleaner.format)):
            told = metadata_of({**row, **part.metadata}, old.metadata, self.metadata)
            yield Document(id=f"{old.id}-{number}" if old.id else None, page_content=part.text, metadata=told)


class ArticleParser(BaseBlobParser):
    """Parses a blob, HTML or a dump, into the document of its article. `metadata` is as in `ArticleTransformer`."""

    def __init__(self, cleaner: Cleaner | None = None, *, metadata: str = "nested") -> None:
        check_metadata(metadata)
        self.cleaner, self.metadata = cleaner or Cleaner(), metadata

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        """Give the one document."""
        told = {SOURCE: blob.source, **blob.metadata}
        url = address(told, self.cleaner.url_field)
        row = self.cleaner.row(self.cleaner.clean(blob.as_bytes(), url), url)
        yield Document(page_content=row["text"], metadata=metadata_of(row, told, self.metadata))


def address(metadata: Mapping[str, Any], field: str) -> str | None:
    """Give the address of a page: a source may be a file's name as well."""
    url = metadata.get(field) or metadata.get(SOURCE)
    return url if isinstance(url, str) and "://" in url else None
