"""LlamaIndex: a transformation for ingestion pipelines.

Needs `newsclean[llama-index]`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from llama_index.core.schema import BaseNode, Document, TransformComponent
from pydantic import Field, PrivateAttr

from .core import Cleaner, sections_of
from .document_metadata import metadata_of

READ = ("title", "authors", "date")
"""What of the metadata models read and embed."""


class ArticleExtractor(TransformComponent):
    """Gives a document for each node's page: the article's text, and its other columns as metadata.

    `options` are those of `Cleaner`; the address is looked for in the metadata under `url_field`. `sections` gives a
    document for each section of an article instead, with the headings that it stands below in the metadata, under
    "headings". `metadata` is "nested", or "flat" or "indexed" for stores that take strings and numbers only;
    `skip_empty` leaves pages without text out. `empty` counts the pages without text so far.
    """

    options: dict[str, Any] = Field(default_factory=dict)
    sections: bool = False
    metadata: Literal["nested", "flat", "indexed"] = "nested"
    skip_empty: bool = False
    _empty: int = PrivateAttr(0)

    @property
    def empty(self) -> int:
        """The pages without text so far, in this process."""
        return self._empty

    def __call__(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:
        """Clean the nodes."""
        cleaner = Cleaner(**self.options)
        return [made for each in nodes for made in self._documents(each, cleaner)]

    async def acall(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:
        """Clean the nodes in a thread, and leave the event loop free."""
        return await asyncio.to_thread(self, nodes, **kwargs)

    def _documents(self, node: BaseNode, cleaner: Cleaner) -> Iterator[Document]:
        """Give the document of a node's article, under the node's id; of its sections, under that and their number."""
        url = node.metadata.get(cleaner.url_field)
        article = cleaner.clean(node.get_content(), url)
        row = cleaner.row(article, url)
        self._empty += not article.text
        if self.skip_empty and not article.text:
            return
        if not self.sections:
            yield document(node.node_id, row["text"], metadata_of(row, node.metadata, self.metadata))
            return
        for number, part in enumerate(sections_of(article, cleaner.format)):
            told = metadata_of({**row, **part.metadata}, node.metadata, self.metadata)
            yield document(f"{node.node_id}-{number}", part.text, told)


def document(name: str, text: str, metadata: dict[str, Any]) -> Document:
    """Give a document of which models read the text, the title, the authors and the date."""
    hidden = sorted(name for name in metadata if name.partition(".")[0] not in READ)
    return Document(
        id_=name,
        text=text,
        metadata=metadata,
        excluded_embed_metadata_keys=hidden,
        excluded_llm_metadata_keys=hidden,
    )
