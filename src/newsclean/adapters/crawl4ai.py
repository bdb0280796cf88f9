"""Crawl4AI: a content filter for its Markdown, and an extraction strategy.

Needs `newsclean[crawl4ai]`.
"""

from __future__ import annotations

from typing import Any

from crawl4ai.content_filter_strategy import RelevantContentFilter
from crawl4ai.extraction_strategy import ExtractionStrategy

from .core import Cleaner


class ArticleFilter(RelevantContentFilter):
    """Leaves the article in "fit Markdown": the `content_filter` of a `DefaultMarkdownGenerator`.

    Give the generator `content_source="raw_html"`: what Crawl4AI has cleaned lacks much of what newsclean goes by. The
    filter gives clean HTML, which the generator turns into Markdown. `cleaner` tells how; its format plays no part.
    """

    def __init__(self, cleaner: Cleaner | None = None) -> None:
        super().__init__()
        self.cleaner = cleaner or Cleaner()

    def filter_content(self, html: str) -> list[str]:
        """Give the article as HTML, nothing where there is none."""
        article = self.cleaner.clean(html)
        return [article.html(captions=False)] if article.text else []


class ArticleStrategy(ExtractionStrategy):
    """Gives the row of a page's article, the columns of all adapters, as extracted content.

    `cleaner` tells how; its format is that of the text. A page without text gives a row that has none.
    """

    def __init__(self, cleaner: Cleaner | None = None) -> None:
        super().__init__(input_format="html")
        self.cleaner = cleaner or Cleaner()

    def extract(self, url: str, html: str, *_: Any, **__: Any) -> list[dict[str, Any]]:
        """Give the one row of a page."""
        return [self.cleaner.row(self.cleaner.clean(html, url), url)]

    def run(self, url: str, sections: list[str], *_: Any, **__: Any) -> list[dict[str, Any]]:
        """Give the one row of a page that was cut into sections, which an article does not end at."""
        return self.extract(url, "".join(sections))
