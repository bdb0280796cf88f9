"""LangChain: a document transformer, and a parser of blobs for its loaders.

Needs `newsclean[langchain]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from langchain_core.document_loaders import BaseBlobParser
from langchain_core.documents import BaseDocumentTransformer, Document
from langchain_core.documents.base import Blob

from ..article import Article
from ..batch.schema import row
from .core import Cleaner

SOURCE = "source"


class ArticleTransformer(BaseDocumentTransformer):
    """Replaces each document's page by its article; the article's other columns go into the metadata.

    The address is looked for in the metadata, under the cleaner's `url_field`, then under "source".
    """

    def __init__(self, cleaner: Cleaner | None = None) -> None:
        self.cleaner = cleaner or Cleaner()

    def transform_documents(self, documents: Sequence[Document], **kwargs: Any) -> Sequence[Document]:
        """Clean the documents."""
        return [self._clean(each) for each in documents]

    def _clean(self, old: Document) -> Document:
        article = self.cleaner.clean(old.page_content, address(old.metadata, self.cleaner.url_field))
        return Document(id=old.id, **fields(article, old.metadata))


class ArticleParser(BaseBlobParser):
    """Parses a blob, HTML or a dump, into the document of its article."""

    def __init__(self, cleaner: Cleaner | None = None) -> None:
        self.cleaner = cleaner or Cleaner()

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        """Give the one document."""
        told = {SOURCE: blob.source, **blob.metadata}
        yield Document(**fields(self.cleaner.clean(blob.as_bytes(), address(told, self.cleaner.url_field)), told))


def address(metadata: Mapping[str, Any], field: str) -> str | None:
    """Give the address of a page: a source may be a file's name as well."""
    url = metadata.get(field) or metadata.get(SOURCE)
    return url if isinstance(url, str) and "://" in url else None


def fields(article: Article, metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Give the content and metadata of an article's document; what the page's say stays where the article says none."""
    found = {name: value for name, value in row(article).items() if name != "text"}
    said = {name: value for name, value in found.items() if value}
    return {"page_content": article.text, "metadata": {**found, **metadata, **said}}
