"""LlamaIndex: a transformation for ingestion pipelines.

Needs `newsclean[llama-index]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from llama_index.core.schema import BaseNode, Document, TransformComponent
from pydantic import Field

from .core import Cleaner, sections_of


class ArticleExtractor(TransformComponent):
    """Gives a document for each node's page: the article's text, and its other columns as metadata.

    `options` are those of `Cleaner`; the address is looked for in the metadata under `url_field`. `sections` gives a
    document for each section of an article instead, with the headings that it stands below in the metadata, under
    "headings".
    """

    options: dict[str, Any] = Field(default_factory=dict)
    sections: bool = False

    def __call__(self, nodes: Sequence[BaseNode], **kwargs: Any) -> Sequence[BaseNode]:
        """Clean the nodes."""
        cleaner = Cleaner(**self.options)
        return [made for each in nodes for made in documents(each, cleaner, self.sections)]


def documents(node: BaseNode, cleaner: Cleaner, sections: bool) -> Iterator[Document]:
    """Give the document of a node's article, under the node's id; of its sections, under that and their number."""
    article = cleaner.clean(node.get_content(), node.metadata.get(cleaner.url_field))
    row = cleaner.row(article)
    if not sections:
        yield document(node, row)
        return
    for number, part in enumerate(sections_of(article, cleaner.format)):
        made = document(node, {**row, "text": part.text})
        made.id_ = f"{node.node_id}-{number}"
        made.metadata.update(part.metadata)
        yield made


def document(node: BaseNode, row: Mapping[str, Any]) -> Document:
    """Give the document of a row, under a node's id."""
    found = {name: value for name, value in row.items() if name != "text"}
    said = {name: value for name, value in found.items() if value}
    hidden = sorted(found.keys() - {"title", "authors", "date"})
    return Document(
        id_=node.node_id,
        text=row["text"],
        metadata={**found, **node.metadata, **said},
        excluded_embed_metadata_keys=hidden,
        excluded_llm_metadata_keys=hidden,
    )
