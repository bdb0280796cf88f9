"""The adapters of crawlers, on pages that they read from files or are given."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from batches import pages

import newsclean
from newsclean.batch.schema import row

pytestmark = pytest.mark.frameworks
SENT = pages(8)
SPIDER = """
import json
from pathlib import Path

import scrapy
from scrapy.crawler import CrawlerProcess

found = []


class Pages(scrapy.Spider):
    name = "pages"
    custom_settings = {
        "SPIDER_MIDDLEWARES": {"newsclean.adapters.scrapy.ArticleMiddleware": 543},
        "NEWSCLEAN": {"language": None, "format": "markdown"},
        "LOG_LEVEL": "ERROR",
    }

    async def start(self):
        for path in sorted(Path("pages").iterdir()):
            yield scrapy.Request(path.resolve().as_uri(), meta={"newsclean": path.name != "skipped.html"})

    def parse(self, response):
        article = response.meta.get("article")
        found.append([Path(response.url).name, article and article.text, response.meta.get("article_row")])


process = CrawlerProcess()
crawler = process.create_crawler(Pages)
process.crawl(crawler)
process.start()
counts = {name: count for name, count in crawler.stats.get_stats().items() if name.startswith("newsclean/")}
print(json.dumps([found, counts]))
"""


def test_scrapy(tmp_path: Path) -> None:
    pytest.importorskip("scrapy")
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, each in enumerate(SENT):
        (folder / f"{number}.html").write_bytes(each.page)
    (folder / "skipped.html").write_bytes(SENT[0].page)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "crawl.py").write_text(SPIDER, "utf-8")
    path = os.pathsep.join((str(Path(newsclean.__file__).parents[1]), str(tmp_path)))
    done = subprocess.run(
        [sys.executable, "crawl.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        check=True,
    )
    assert not [line for line in done.stderr.splitlines() if "Deprecat" in line or "ERROR" in line]
    found, counts = json.loads(done.stdout)
    told = {name: (text, told) for name, text, told in found}
    assert told["skipped.html"] == told["picture.png"] == (None, None)
    for number, each in enumerate(SENT):
        url = (folder / f"{number}.html").resolve().as_uri()
        article = newsclean.extract(each.page, url=url)
        assert told[f"{number}.html"] == (article.text, json.loads(json.dumps(row(article, url, "markdown"))))
    assert sum(counts.values()) == len(SENT)


def test_crawl4ai_filters_what_becomes_markdown() -> None:
    pytest.importorskip("crawl4ai")
    from crawl4ai.markdown_generation_strategy import DefaultMarkdownGenerator

    from newsclean.adapters.crawl4ai import ArticleFilter

    page = Path(__file__).parent.parent.joinpath("examples", "harbour.html").read_text("utf-8")
    made = DefaultMarkdownGenerator(content_filter=ArticleFilter(), content_source="raw_html").generate_markdown(page)
    article = newsclean.extract(page)
    dropped = [each.text for each in article.blocks if each.text not in article.text and "\n" not in each.text]
    words = made.fit_markdown.split()
    assert all(word in words for paragraph in article.text.split("\n\n") for word in paragraph.split()[:3])
    assert dropped
    assert not [text for text in dropped if len(text) > 40 and text in made.fit_markdown]
    assert ArticleFilter().filter_content("") == []


def test_crawl4ai_extracts_rows() -> None:
    pytest.importorskip("crawl4ai")
    from newsclean.adapters.crawl4ai import ArticleStrategy

    for page, url in SENT:
        (found,) = asyncio.run(ArticleStrategy().arun(url, [page.decode()]))
        assert found == row(newsclean.extract(page.decode(), url=url), url)
