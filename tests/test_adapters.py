"""Each adapter gives what `extract` gives, in the real framework; one that is not installed skips."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from batches import TROUBLE, pages, record, write_warc

import newsclean
from newsclean.adapters import Cleaner, arrow_schema, spark_schema
from newsclean.batch import extractor
from newsclean.batch.schema import ARTICLE, NAMES, row

HUNDRED = pages(100)
COLUMNS: dict[str, list[Any]] = {"html": [each.page for each in HUNDRED], "url": [each.url for each in HUNDRED]}
TEXTS = {**COLUMNS, "html": [each.page.decode() for each in HUNDRED]}


@pytest.fixture(scope="module")
def expected() -> list[dict[str, Any]]:
    """What `extract` gives for the hundred pages, as rows."""
    return [json.loads(json.dumps(row(newsclean.extract(page, url=url), url))) for page, url in HUNDRED]


def listed(columns: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """Turn columns into rows."""
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Leave out what a row says nothing in, for where metadata of the page stays."""
    return {name: value for name, value in row.items() if value}


def test_the_cleaner_gives_what_extract_gives(expected: list[dict[str, Any]]) -> None:
    cleaner = pickle.loads(pickle.dumps(Cleaner()))
    assert listed(cleaner.clean_batch(COLUMNS)) == expected
    assert listed(cleaner(TEXTS)) == expected
    assert {each["title"] for each in expected} != {None}


def test_the_cleaner_takes_what_is_no_page(expected: list[dict[str, Any]]) -> None:
    found = Cleaner("page").clean_batch({"page": [None, 7, HUNDRED[0].page]})
    assert found["text"][:2] == ["", ""]
    assert found["warnings"][0] == ["no page: expected str or bytes, not NoneType"]
    assert found["text"][2] == newsclean.extract(HUNDRED[0].page).text
    assert Cleaner().clean_batch({"html": []}) == {name: [] for name in NAMES}
    with pytest.raises(KeyError, match="no column 'html' among text"):
        Cleaner().clean_batch({"text": []})


def test_a_pipeline_travels_with_the_cleaner() -> None:
    cleaner = pickle.loads(pickle.dumps(Cleaner(pipeline=TROUBLE.without("caption"))))
    assert cleaner.extractor.pipeline == TROUBLE.without("caption")


def test_profiles_are_opened_once_in_each_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[str] = []
    asked: list[Any] = []

    class ProfileStore:
        def __init__(self, path: str) -> None:
            opened.append(path)

    def extract(page: Any, **options: Any) -> newsclean.Article:
        asked.append(options.pop("profile"))
        return newsclean.extract(page, **options)

    store = tmp_path / "profiles.sqlite"
    store.touch()
    monkeypatch.setitem(sys.modules, "newsclean.profile", SimpleNamespace(ProfileStore=ProfileStore))
    monkeypatch.setattr(extractor, "extract", extract)
    cleaner = Cleaner(profiles=store)
    cleaner.clean_batch({"html": ["a", "b"]})
    copy = pickle.loads(pickle.dumps(cleaner))
    copy.clean("c")
    assert opened == [str(store), str(store)]
    assert [type(each) for each in asked] == [ProfileStore] * 3
    assert asked[0] is asked[1]


def test_the_schema_says_what_rows_hold(expected: list[dict[str, Any]]) -> None:
    pa = pytest.importorskip("pyarrow")
    assert tuple(expected[0]) == NAMES
    table = pa.Table.from_pylist(expected, arrow_schema())
    assert table.to_pylist() == expected
    assert spark_schema().count("ARRAY<STRING>") == [column.type for column in ARTICLE].count("strings")


def test_datasets(expected: list[dict[str, Any]]) -> None:
    datasets = pytest.importorskip("datasets")
    from newsclean.adapters import datasets as adapter

    dataset = datasets.Dataset.from_dict({**TEXTS, "id": list(range(100))})
    found = adapter.clean(dataset, batch_size=30, keep=["id"])
    assert found.remove_columns("id").to_list() == expected
    assert found["id"][:] == list(range(100))
    streamed = adapter.clean(dataset.to_iterable_dataset(), Cleaner())
    assert [{name: each[name] for name in NAMES} for each in streamed] == expected


def test_datasets_in_two_processes_and_cached(expected: list[dict[str, Any]], tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    from datasets.fingerprint import Hasher

    from newsclean.adapters import datasets as adapter

    assert Hasher.hash(Cleaner()) == Hasher.hash(Cleaner()) != Hasher.hash(Cleaner(language="vi"))
    found = adapter.clean(datasets.Dataset.from_dict(TEXTS), num_proc=2)
    assert found.to_list() == expected


def test_haystack(expected: list[dict[str, Any]]) -> None:
    haystack = pytest.importorskip("haystack")
    from haystack.dataclasses import ByteStream

    from newsclean.adapters.haystack import ArticleExtractor

    pipeline = haystack.Pipeline()
    pipeline.add_component("clean", ArticleExtractor({"language": None}))
    pipeline = haystack.Pipeline.from_dict(pipeline.to_dict(), allowed_modules=["newsclean.adapters.haystack"])
    documents = [haystack.Document(content=page, meta={"url": url}) for page, url in listed_texts()]
    sources = [ByteStream(data=page, meta={"url": url}) for page, url in HUNDRED]
    for inputs in ({"documents": documents}, {"sources": sources}):
        found = pipeline.run({"clean": inputs})["clean"]["documents"]
        assert [{"text": each.content, **each.meta} for each in found] == expected


def listed_texts() -> list[tuple[str, str]]:
    """Give the pages as text, with their addresses."""
    return list(zip(TEXTS["html"], TEXTS["url"], strict=True))


def test_langchain(expected: list[dict[str, Any]]) -> None:
    pytest.importorskip("langchain_core")
    from langchain_core.documents import Document
    from langchain_core.documents.base import Blob

    from newsclean.adapters.langchain import ArticleParser, ArticleTransformer

    documents = [Document(page_content=page, metadata={"source": url, "k": 1}) for page, url in listed_texts()]
    found = ArticleTransformer().transform_documents(documents)
    parsed = [ArticleParser().parse(Blob.from_data(page, metadata={"source": url, "k": 1})) for page, url in HUNDRED]
    wanted = [{**each, "source": url, "k": 1} for each, (_, url) in zip(expected, HUNDRED, strict=True)]
    assert [{"text": each.page_content, **each.metadata} for each in found] == wanted
    assert [{"text": each.page_content, **each.metadata} for (each,) in parsed] == wanted


def test_llama_index(expected: list[dict[str, Any]]) -> None:
    pytest.importorskip("llama_index.core")
    from llama_index.core.ingestion import IngestionPipeline
    from llama_index.core.schema import Document

    from newsclean.adapters.llama_index import ArticleExtractor

    nodes = [Document(id_=url, text=page, metadata={"url": url}) for page, url in listed_texts()]
    found = IngestionPipeline(transformations=[ArticleExtractor()], disable_cache=True).run(documents=nodes)
    assert [{"text": each.get_content(), **each.metadata} for each in found] == expected
    assert [each.node_id for each in found] == COLUMNS["url"]


def test_sklearn(expected: list[dict[str, Any]]) -> None:
    pytest.importorskip("sklearn")
    from sklearn.base import clone
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline

    from newsclean.adapters.sklearn import ArticleText

    texts = [newsclean.extract(page).text for page in TEXTS["html"]]
    assert list(clone(ArticleText()).transform(TEXTS["html"])) == texts
    both = make_pipeline(ArticleText(language=None), TfidfVectorizer())
    assert both.fit_transform(TEXTS["html"]).shape[0] == 100
    assert both[0].profile_ == newsclean.learn(TEXTS["html"])
    learnt = [newsclean.extract(page, profile=both[0].profile_).text for page in TEXTS["html"]]
    assert list(both[0].transform(TEXTS["html"])) == learnt


def test_datatrove(expected: list[dict[str, Any]], tmp_path: Path) -> None:
    pytest.importorskip("datatrove")
    from datatrove.data import Document
    from datatrove.pipeline.writers.jsonl import JsonlWriter

    from newsclean.adapters.datatrove import ArticleExtractor

    documents = [Document(text=page, id=url, metadata={"url": url, "k": 1}) for page, url in listed_texts()]
    empty = Document(text="", id="empty")
    step = ArticleExtractor(exclusion_writer=JsonlWriter(str(tmp_path), compression=None))
    found = list(step.run(iter([*documents, empty])))
    assert [{"text": each.text, **told(each.metadata)} for each in found] == [{**told(e), "k": 1} for e in expected]
    assert [each.id for each in found] == COLUMNS["url"]
    (excluded,) = [json.loads(line) for path in tmp_path.rglob("*.jsonl") for line in path.read_text().splitlines()]
    assert excluded["metadata"]["filter_reason"] == "no_text"
    counts = step.stats.to_dict()["stats"]
    assert counts["total"] == 101 or counts["total"]["total"] == 101


def test_datatrove_reads_warc_and_wet(tmp_path: Path) -> None:
    pytest.importorskip("datatrove")
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import WarcReader
    from datatrove.pipeline.writers.jsonl import JsonlWriter

    from newsclean.adapters.datatrove import ArticleExtractor

    (tmp_path / "in").mkdir()
    path = write_warc(tmp_path / "in" / "pages.warc", HUNDRED)
    dump = record("https://wet.example/", "\n".join(map(str, range(9))).encode() + HUNDRED[-1].page, "conversion")
    path.write_bytes(path.read_bytes() + dump)
    options: dict[str, Any] = {"data_folder": str(path.parent), "glob_pattern": "*.warc", "compression": None}
    # The reader leaves out what its own detector takes for no HTML.
    read = list(WarcReader(**options).run())
    assert len(read) > 50
    assert read[-1].metadata["url"] == "https://wet.example/"
    wanted = [row(newsclean.extract(each.text, url=each.metadata["url"]), each.metadata["url"]) for each in read]
    writer = JsonlWriter(str(tmp_path / "out"), output_filename="${rank}.jsonl", compression=None)
    LocalPipelineExecutor(
        pipeline=[WarcReader(**options), ArticleExtractor(keep_empty=True), writer], logging_dir=str(tmp_path / "log")
    ).run()
    found = [json.loads(line) for line in (tmp_path / "out" / "00000.jsonl").read_text("utf-8").splitlines()]
    assert [each["text"] for each in found] == [each["text"] for each in wanted]
    for name in ("title", "date", "url", "canonical_url"):
        assert [each["metadata"][name] for each in found] == [each[name] for each in wanted]
    assert {each["metadata"]["fetched"] for each in found} == {"2026-03-14T07:45:00Z"}
    assert [each["metadata"]["record_id"] for each in found] == [each.id for each in read]


@pytest.mark.slow
def test_spark(expected: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("needs Java")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(Path(newsclean.__file__).parents[1]), *sys.path)))
    from pyspark.sql import SparkSession

    from newsclean.adapters import spark as adapter

    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        frame = session.createDataFrame(list(HUNDRED), "html BINARY, url STRING").coalesce(2)
        assert [each.asDict(recursive=True) for each in adapter.clean(frame).collect()] == expected
        in_pandas = frame.mapInPandas(adapter.in_pandas(Cleaner()), adapter.ARTICLES)
        assert [each.asDict(recursive=True) for each in in_pandas.collect()] == expected
    finally:
        session.stop()
