"""What the tests of reports show: explanations of fixtures, two runs, a hostile page, a long one, a run's summary."""

from __future__ import annotations

import html
import json
from functools import cache
from typing import Any

from cases import CASES

import newsclean
from newsclean.explain import Comparison, Explanation, PageComparison

NAMES = ("en/wordpress-theme", "ar/sahifa-rtl", "he/iton-dump", "ja/chihoushi", "zh/wangye-dump", "en/rail-inside-body")
PAGE = NAMES[0]
WORDS = ("river", "harbour", "council", "ferry", "library", "tide", "market", "winter", "engine", "captain", "school")
EVIL = """</script><script>window.owned = 1</script><img src=x onerror="window.owned = 2"><svg onload="owned = 3">"""
SLOW = {"id": "b/2.html:123456789", "url": "https://b.example/2"}
SUMMARY: dict[str, Any] = {
    "pages": 4, "articles": 3, "empty": 1, "bytes": 2_500_000, "seconds": 1.25, "speed": 2.0, "kept": 9_000,
    "dropped": {"teaser.element": 3_000, "footer.line": 500}, "errors": {"page.timeout": 1}, "skipped": {},
    "shares": {}, "sites": {"a.example": {"pages": 3, "empty": 0, "kept": 9_000, "dropped": 3_000},
                            "b.example": {"pages": 1, "empty": 1, "kept": 0, "dropped": 500}},
    "lengths": {"0": 1, "7": 1, "8": 1, "16": 1}, "empty_pages": [SLOW],
    "slowest": [{"seconds": 0.25, "id": "a/1.html", "url": None}, {"seconds": 0.5, **SLOW}],
}  # fmt: skip


@cache
def explained(name: str) -> Explanation:
    case = next(case for case in CASES if case.name == name)
    return newsclean.extract(case.source, url=case.url).explain()


@cache
def compared() -> Comparison:
    pages = []
    for case in CASES[:3]:
        other = newsclean.extract(case.source, pipeline=newsclean.DEFAULT.without("content", "title"))
        pages.append(PageComparison(case.name, newsclean.extract(case.source).explain(), other.explain()))
    return Comparison(tuple(pages), ("default", "without content"))


@cache
def hostile() -> Explanation:
    """A page that tries to run a script wherever a page has a say."""
    evil, value = html.escape(EVIL), html.escape(EVIL, quote=True)
    head = json.dumps({"@type": "NewsArticle", "headline": EVIL, "author": EVIL}).replace("</", "<\\/")
    prose = (
        "<p>It rained for three days, and the river rose to the lowest step of the old town hall, then fell.</p>" * 3
    )
    page = f"""<!DOCTYPE html><html lang="{value}"><title>{evil}</title><meta property="og:title" content="{value}">
    <script type="application/ld+json">{head}</script><body><nav class="{value}">{evil}</nav><h1>{evil}</h1>
    <p class=byline>By {evil}</p><article>{prose}<div class="related {value}">{evil}</div><p>{evil}</p></article>
    <footer>{evil}</footer>"""
    return newsclean.extract(page, url=f"javascript:window.owned=4//{EVIL}").explain()


def big_page(words: int) -> str:
    """A page of 5 MB, in paragraphs of that many words with teasers between."""
    pieces, size, at = ["<html lang=en><body><article><h1>A long story of the harbour</h1>"], 0, 0
    while size < 5_000_000:
        text = " ".join(WORDS[(at * at + 7 * step) % len(WORDS)] for step in range(words)).capitalize()
        pieces.append(f"<p>{text}.</p>" if at % 4 else f'<div class="related"><a href="/x">{text[:60]}</a></div>')
        size, at = size + len(pieces[-1]), at + 1
    return "".join(pieces)
