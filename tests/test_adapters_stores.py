"""What the adapters of three frameworks give goes into three embedded vector stores, and comes out as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from batches import pages

from newsclean.adapters.document_metadata import METADATA, check_metadata, metadata_of

pytestmark = pytest.mark.frameworks
SENT = pages(24)
EMPTY = "<html><body></body></html>"
OWN = {"rank": 3, "none": None, "tags": ["a", "b"], "nested": {"k": [1]}, "seen": True}


class Made(NamedTuple):
    """A document, whatever its framework calls its parts; and how many pages had no text."""

    text: str
    metadata: dict[str, Any]


def sent() -> list[tuple[str, dict[str, Any]]]:
    """Give the pages, the last one without text, with metadata of their own."""
    found = [(page.decode(), {"url": url, **OWN}) for page, url in SENT]
    return [*found, (EMPTY, {"url": "https://empty.example/", **OWN})]


def by_langchain(form: str, skip: bool) -> tuple[list[Made], int]:
    pytest.importorskip("langchain_core")
    from langchain_core.documents import Document

    from newsclean.adapters.langchain import ArticleTransformer

    cleaner = ArticleTransformer(metadata=form, skip_empty=skip)
    made = cleaner.transform_documents([Document(page_content=page, metadata=meta) for page, meta in sent()])
    assert cleaner.pages == len(sent())
    return [Made(each.page_content, each.metadata) for each in made], cleaner.empty


def by_haystack(form: str, skip: bool) -> tuple[list[Made], int]:
    pytest.importorskip("haystack")
    from haystack import Document

    from newsclean.adapters.haystack import ArticleExtractor

    cleaner = ArticleExtractor(metadata=form, skip_empty=skip)
    made = cleaner.run(documents=[Document(content=page, meta=meta) for page, meta in sent()])
    return [Made(each.content or "", each.meta) for each in made["documents"]], made["empty"]


def by_llama_index(form: Any, skip: bool) -> tuple[list[Made], int]:
    pytest.importorskip("llama_index.core")
    from llama_index.core.schema import Document

    from newsclean.adapters.llama_index import ArticleExtractor

    cleaner = ArticleExtractor(metadata=form, skip_empty=skip)
    made = cleaner([Document(text=page, metadata=meta) for page, meta in sent()])
    return [Made(each.get_content(), each.metadata) for each in made], cleaner.empty


FRAMEWORKS: dict[str, Callable[[Any, bool], tuple[list[Made], int]]] = {
    "langchain": by_langchain,
    "haystack": by_haystack,
    "llama_index": by_llama_index,
}
each_framework = pytest.mark.parametrize("framework", FRAMEWORKS)


def vector(number: int) -> list[float]:
    """Give some embedding."""
    return [1.0, float(number), 0.5]


def chroma(folder: Path, made: Sequence[Made]) -> list[Made]:
    chromadb = pytest.importorskip("chromadb")
    client = chromadb.EphemeralClient(chromadb.Settings(anonymized_telemetry=False))
    collection = client.create_collection(f"c{abs(hash(folder))}", embedding_function=None)
    names = [f"{number:03}" for number in range(len(made))]
    collection.add(
        ids=names,
        embeddings=[vector(number) for number in range(len(made))],
        documents=[each.text for each in made],
        metadatas=[each.metadata for each in made],
    )
    found = collection.get(ids=names, include=["documents", "metadatas"])
    kept = dict(zip(found["ids"], zip(found["documents"], found["metadatas"], strict=True), strict=True))
    return [Made(*kept[name]) for name in names]


def qdrant(folder: Path, made: Sequence[Made]) -> list[Made]:
    pytest.importorskip("qdrant_client")
    from qdrant_client import QdrantClient, models

    client = QdrantClient(":memory:")
    client.create_collection("c", models.VectorParams(size=3, distance=models.Distance.COSINE))
    points = [
        models.PointStruct(id=number, vector=vector(number), payload={"text": each.text, "metadata": each.metadata})
        for number, each in enumerate(made)
    ]
    client.upsert("c", points)
    found, _ = client.scroll("c", limit=len(made))
    client.close()
    return [Made(each.payload["text"], each.payload["metadata"]) for each in found]


def lance(folder: Path, made: Sequence[Made]) -> list[Made]:
    lancedb = pytest.importorskip("lancedb")
    rows = [{"vector": vector(number), "body": each.text, **each.metadata} for number, each in enumerate(made)]
    table = lancedb.connect(folder).create_table("c", rows[:1])
    table.add(rows[1:])  # its columns are those of the first row, which has to have them all, in their types
    found = sorted(table.to_arrow().to_pylist(), key=lambda row: float(row.pop("vector")[1]))
    return [Made(row.pop("body"), row) for row in found]


STORES: dict[str, Callable[[Path, Sequence[Made]], list[Made]]] = {"chroma": chroma, "qdrant": qdrant, "lance": lance}


@each_framework
@pytest.mark.parametrize("store", STORES)
def test_flat_metadata_goes_into_a_store(framework: str, store: str, tmp_path: Path) -> None:
    made, _ = FRAMEWORKS[framework]("flat", True)
    assert STORES[store](tmp_path, made) == made


@each_framework
def test_indexed_metadata_finds_one_of_several_authors(framework: str, tmp_path: Path) -> None:
    made, _ = FRAMEWORKS[framework]("indexed", True)
    assert chroma(tmp_path, made) == made
    assert any("authors.1" in each.metadata for each in made)


@each_framework
def test_pages_without_text_are_counted_and_left_out_on_request(framework: str) -> None:
    kept, empty = FRAMEWORKS[framework]("nested", False)
    left, skipped = FRAMEWORKS[framework]("nested", True)
    assert empty == skipped >= 1
    assert len(kept) == len(sent())
    assert left == [each for each in kept if each.text]


@each_framework
def test_flat_metadata_says_what_nested_does(framework: str) -> None:
    nested, _ = FRAMEWORKS[framework]("nested", False)
    flat, _ = FRAMEWORKS[framework]("flat", False)
    for each, told in zip(flat, nested, strict=True):
        assert each.metadata == metadata_of(told.metadata, {}, "flat")
        assert {type(value) for value in each.metadata.values()} <= {str, int, float, bool}
        assert each.metadata["authors"] == "; ".join(told.metadata["authors"])
        assert each.metadata["nested"] == json.dumps(OWN["nested"])
    assert len({tuple((name, type(value)) for name, value in each.metadata.items()) for each in flat}) == 1


def test_wrong_forms_are_refused() -> None:
    for form in METADATA:
        check_metadata(form)
    with pytest.raises(ValueError, match="metadata: expected one of 'nested', 'flat', 'indexed', not 'deep'"):
        check_metadata("deep")
    with pytest.raises(TypeError, match="metadata: expected str, not int"):
        check_metadata(1)
