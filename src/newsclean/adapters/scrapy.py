"""Scrapy: a spider middleware that gives callbacks the article of each response.

Needs `newsclean[scrapy]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.http import HtmlResponse, Response, TextResponse

from .core import Cleaner

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

ARTICLE, ROW = "article", "article_row"
SKIP = "newsclean"
"""The key of a request's meta that is False where its response is to be left alone."""


class ArticleMiddleware:
    """Puts the article of each response into its meta, before the callback gets it.

    Name it in SPIDER_MIDDLEWARES. `response.meta["article"]` is the `newsclean.Article`, and
    `response.meta["article_row"]` the row of it that all adapters give, an item to yield. NEWSCLEAN in the settings has
    the options of `Cleaner`. Requests with `newsclean=False` in their meta are passed over, and so is what is neither
    HTML nor text. The crawl's statistics count `newsclean/articles` and `newsclean/empty`.
    """

    def __init__(self, crawler: Crawler, cleaner: Cleaner | None = None) -> None:
        self.crawler, self.cleaner = crawler, cleaner or Cleaner()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArticleMiddleware:
        """Make the middleware of a crawl. Raises TypeError or ValueError for options that are not as described."""
        options: dict[str, Any] = crawler.settings.getdict("NEWSCLEAN")
        return cls(crawler, Cleaner(**options))

    def process_spider_input(self, response: Response, *_: Spider, **__: Spider) -> None:
        """Clean a response."""
        if not isinstance(response, TextResponse) or not response.meta.get(SKIP, True) or not is_page(response):
            return
        article = self.cleaner.clean(response.body, response.url)
        response.meta[ARTICLE] = article
        response.meta[ROW] = self.cleaner.row(article, response.url)
        if self.crawler.stats:
            self.crawler.stats.inc_value(f"newsclean/{'articles' if article.text else 'empty'}")


def is_page(response: TextResponse) -> bool:
    """Tell whether a response is HTML or plain text."""
    kind = (response.headers.get("Content-Type") or b"text/html").partition(b";")[0].strip().lower()
    return isinstance(response, HtmlResponse) or kind == b"text/plain"
