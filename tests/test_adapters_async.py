"""The adapters in the event loops of their frameworks: what they give there is what they give without."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from batches import pages

from newsclean.adapters import Cleaner

pytestmark = pytest.mark.frameworks
SENT = pages(6)


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the threads that clean."""
    found: set[str] = set()
    clean = Cleaner.clean

    def noted(self: Cleaner, page: object, url: object = None) -> Any:
        found.add(threading.current_thread().name)
        return clean(self, page, url)

    monkeypatch.setattr(Cleaner, "clean", noted)
    return found


def test_langchain(threads: set[str]) -> None:
    pytest.importorskip("langchain_core")
    from langchain_core.documents import Document

    from newsclean.adapters.langchain import ArticleTransformer

    documents = [Document(page_content=page.decode(), metadata={"source": url}) for page, url in SENT]
    found = asyncio.run(ArticleTransformer().atransform_documents(documents))
    assert "MainThread" not in threads
    assert found == ArticleTransformer().transform_documents(documents)


def test_haystack(threads: set[str]) -> None:
    haystack = pytest.importorskip("haystack")
    from newsclean.adapters.haystack import ArticleExtractor

    documents = [haystack.Document(content=page.decode(), meta={"url": url}) for page, url in SENT]
    pipeline = getattr(haystack, "AsyncPipeline", haystack.Pipeline)()  # version 3 has one for both
    pipeline.add_component("clean", ArticleExtractor())
    found = asyncio.run(pipeline.run_async({"clean": {"documents": documents}}))["clean"]
    assert "MainThread" not in threads
    assert found == ArticleExtractor().run(documents)


def test_llama_index(threads: set[str]) -> None:
    pytest.importorskip("llama_index.core")
    from llama_index.core.ingestion import IngestionPipeline
    from llama_index.core.schema import Document

    from newsclean.adapters.llama_index import ArticleExtractor

    nodes = [Document(id_=url, text=page.decode(), metadata={"url": url}) for page, url in SENT]
    pipeline = IngestionPipeline(transformations=[ArticleExtractor()], disable_cache=True)
    found = asyncio.run(pipeline.arun(documents=nodes))
    assert "MainThread" not in threads
    assert [each.get_content() for each in found] == [each.get_content() for each in ArticleExtractor()(nodes)]
