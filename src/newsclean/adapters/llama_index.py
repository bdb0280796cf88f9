"""LlamaIndex: a transformation for ingestion pipelines.

Needs `newsclean[llama-index]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llama_index.core.schema import BaseNode, Document, TransformComponent
from pydantic import Field

from ..batch.schema import row
from .core import Cleaner


class ArticleExtractor(TransformComponent):
    """Gives a document for each node's page: the article's text, and its other columns as metadata.

    `options` are those of `Cleaner`; the address is looked for in the metadata under `url_field`.
    """

    options: dict[str, Any] = Field(default_factory=dict)

    def __call__(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:
        """Clean the nodes."""
        cleaner = Cleaner(**self.options)
        return [document(each, cleaner) for each in nodes]


def document(node: BaseNode, cleaner: Cleaner) -> Document:
    """Give the document of a node's article, under the node's id."""
    article = cleaner.clean(node.get_content(), node.metadata.get(cleaner.url_field))
    found = {name: value for name, value in row(article).items() if name != "text"}
    said = {name: value for name, value in found.items() if value}
    hidden = sorted(found.keys() - {"title", "authors", "date"})
    return Document(
        id_=node.node_id,
        text=article.text,
        metadata={**found, **node.metadata, **said},
        excluded_embed_metadata_keys=hidden,
        excluded_llm_metadata_keys=hidden,
    )
