"""Formats from the command line, in batches, of many pages and in adapters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsclean
from newsclean.adapters import Cleaner
from newsclean.batch.run import Options, run
from newsclean.cli import main

PAGE = Path("examples/harbour.html")
URL = "https://lantern.example/ferry"


@pytest.fixture
def article() -> newsclean.Article:
    return newsclean.extract(PAGE, url=URL)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Give what the command prints."""
    assert main([*arguments, "--url", URL, str(PAGE)]) == 0
    return capsys.readouterr().out


def test_commands_print_each_format(capsys: pytest.CaptureFixture[str], article: newsclean.Article) -> None:
    assert printed(capsys, "--format", "text") == f"{article.text}\n"
    assert printed(capsys, "--format", "markdown") == f"{article.markdown()}\n"
    assert printed(capsys, "--format", "html", "--with", "title") == f"{article.html(title=True)}\n"
    assert printed(capsys, "--format", "tei", "--without", "images") == article.tei(images=False)
    assert json.loads(printed(capsys, "--format", "json"))["title"] == article.title
    fields = "markdown,links,images,sections,comments"
    told = json.loads(printed(capsys, "--format", "jsonl", "--fields", fields))
    assert list(told) == fields.split(",")
    assert told["markdown"] == article.markdown()
    assert told["images"][0]["url"] == "https://lantern.example/ferry.jpg"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "text", "--with", "title"),
        ("--format", "html", "--without", "emphasis"),
        ("--format", "markdown", "--json"),
        ("--format", "markdown", "--fields", "title"),
        ("--with", "tables"),
    ],
)
def test_what_does_not_go_together_is_told(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([*arguments, str(PAGE)])


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_batches_give_the_columns_asked_for(tmp_path: Path, suffix: str, article: newsclean.Article) -> None:
    fields = ("id", "title", "markdown", "html", "tei", "links", "images", "sections", "captions", "comments")
    output = tmp_path / f"out{suffix}"
    run([PAGE], output, Options(jobs=1, fields=fields))
    if suffix == ".jsonl":
        [found] = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    else:
        [found] = pytest.importorskip("pyarrow.parquet").read_table(output).to_pylist()
    assert tuple(found) == fields
    assert found["title"] == article.title
    assert found["sections"][1]["path"] == list(article.sections()[1].path)
    assert found["images"][0]["caption"] == article.images[0].caption


def test_batches_tell_of_columns_that_there_are_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^fields: expected some of id, .* not 'epub'"):
        run([PAGE], tmp_path / "out.jsonl", Options(fields=("epub",)))


def test_cleaners_write_the_text_in_their_format(article: newsclean.Article) -> None:
    columns = Cleaner(format="markdown").clean_batch({"html": [PAGE.read_text("utf-8"), None], "url": [URL, None]})
    assert columns["text"] == [article.markdown(), ""]
    with pytest.raises(ValueError, match=r"^format: expected one of 'text', 'markdown', 'html', 'tei', not 'epub'"):
        Cleaner(format="epub")
    with pytest.raises(TypeError, match=r"^format: expected str, not int"):
        Cleaner(format=1)  # type: ignore[arg-type]


def test_articles_of_many_pages_keep_what_they_were_read_from(article: newsclean.Article) -> None:
    page = PAGE.read_bytes()
    first, second = newsclean.extract_many([(page, URL), (PAGE, URL)], jobs=1)
    assert isinstance(first, newsclean.Article)
    assert isinstance(second, newsclean.Article)
    assert first.original.source is page
    assert first.markdown() == second.markdown() == article.markdown()


def test_langchain_gives_sections_as_documents(article: newsclean.Article) -> None:
    pytest.importorskip("langchain_core")
    from langchain_core.documents import Document

    from newsclean.adapters.langchain import ArticleTransformer

    page = Document(PAGE.read_text("utf-8"), id="a", metadata={"url": URL})
    transformer = ArticleTransformer(Cleaner(format="markdown"), sections=True)
    made = transformer.transform_documents([page])
    assert [each.page_content for each in made] == [each.markdown for each in article.sections()]
    assert [each.metadata["headings"] for each in made] == [list(each.path) for each in article.sections()]
    assert [each.id for each in made] == ["a-0", "a-1"]


def test_llama_index_gives_sections_as_documents(article: newsclean.Article) -> None:
    pytest.importorskip("llama_index.core")
    from llama_index.core.schema import Document

    from newsclean.adapters.llama_index import ArticleExtractor

    page = Document(text=PAGE.read_text("utf-8"), id_="a", metadata={"url": URL})
    made = ArticleExtractor(options={"format": "markdown"}, sections=True)([page])
    assert [each.get_content() for each in made] == [each.markdown for each in article.sections()]
    assert [each.metadata["headings"] for each in made] == [list(each.path) for each in article.sections()]
    assert [each.node_id for each in made] == ["a-0", "a-1"]


def test_reports_show_the_article_as_markdown(article: newsclean.Article) -> None:
    report = article.explain().to_html()
    assert "As Markdown" in report
    assert "## Open until midnight in summer\n\nThe library will be moored" in report
