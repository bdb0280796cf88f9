"""Measure the structure that comes out: Markdown read back, and its elements against those of the annotated text.

    python benchmarks/structure.py [CORPUS…] [--every N] [--peers] [--corpora DIR]

Round trip: the share of pages whose Markdown gives a CommonMark parser the words of `article.text`. Elements: those of
the page, as html5lib parses it, whose text stands in the annotated text, against those of the Markdown. The annotated
text is not what newsclean keeps, so what it drops wrongly counts here as well.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import html5lib
from corpora import DEFAULT_DIR, load

import newsclean

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from rendering import PARSER, markdown_words, words

CORPORA = ("wcxb", "fundus")
# The least characters of an element's text that tell it from others.
LEAST = {"heading": 4, "link": 4, "item": 16, "quote": 16, "strong": 4, "emphasis": 4, "code": 16, "cell": 2}
KINDS = {"a": "link", "li": "item", "blockquote": "quote", "b": "strong", "i": "emphasis", "em": "emphasis"} | {
    "strong": "strong", "pre": "code", "td": "cell", "th": "cell", **{f"h{n}": "heading" for n in range(2, 7)},
}  # fmt: skip
Found = Counter[tuple[str, ...]]


def squeezed(text: str) -> str:
    """Give a text without white space."""
    return "".join(text.split())


def elements(markup: bytes | str, base: str, known: str | None = None) -> Iterator[tuple[str, ...]]:
    """Give the elements of a page: kind, text, and a link's address or a heading's level; of `known` text alone."""
    tree = html5lib.parse(markup, namespaceHTMLElements=False)
    for node in tree.iter():
        kind = KINDS.get(node.tag) if isinstance(node.tag, str) else None
        text = squeezed("".join(node.itertext())) if kind else ""
        if kind is None or len(text) < LEAST[kind] or (known is not None and text not in known):
            continue
        yield kind, text, told(node, kind, base)


def told(node: Any, kind: str, base: str) -> str:
    """Give what else has to agree."""
    if kind == "heading":
        return str(node.tag)
    if kind != "link":
        return ""
    try:
        return str(urljoin(base, (node.get("href") or "").strip())).rstrip("/?#")
    except ValueError:
        return ""


def markdown(page: bytes | str, url: str) -> str:
    """Give what newsclean makes of a page."""
    return newsclean.extract(page, url=url).markdown()


def peer(page: bytes | str, url: str) -> str:
    """Give what trafilatura makes of a page, with all the structure that it has."""
    import trafilatura

    wanted: dict[str, Any] = dict.fromkeys(
        ("include_links", "include_formatting", "include_tables", "include_images"), True
    )
    return trafilatura.extract(page, url=url, output_format="markdown", **wanted) or ""


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", default=CORPORA, metavar="CORPUS")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every N-th page")
    parser.add_argument("--peers", action="store_true", help="trafilatura as well")
    parser.add_argument("--corpora", dest="folder", type=Path, default=DEFAULT_DIR, metavar="DIR")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    for corpus in options.corpora:
        measure(corpus, options)


def measure(corpus: str, options: argparse.Namespace) -> None:
    """Measure one corpus, and print its table."""
    tools: dict[str, Callable[[bytes | str, str], str]] = {"newsclean": markdown}
    if options.peers:
        tools["trafilatura"] = peer
    hits: dict[str, Counter[str]] = {name: Counter() for name in tools}
    given: dict[str, Counter[str]] = {name: Counter() for name in tools}
    wanted: Counter[str] = Counter()
    pages = [page for page in load(options.folder / corpus) if page.gold.get("text")][:: options.every]
    same = 0
    for page in pages:
        url = page.gold.get("url") or "https://page.example/"
        same += is_same(newsclean.extract(page.page, url=url))
        truth: Found = Counter(elements(page.page, url, squeezed(page.gold["text"])))
        wanted.update(each[0] for each in truth.elements())
        for name, tool in tools.items():
            found: Found = Counter(elements(PARSER.render(tool(page.page, url)), url))
            given[name].update(each[0] for each in found.elements())
            hits[name].update(each[0] for each in (found & truth).elements())
    print(f"{corpus}: {len(pages)} pages, round trip {same / max(1, len(pages)):.1%}")
    for kind in LEAST:
        scores = [f"{name} {2 * hits[name][kind] / max(1, given[name][kind] + wanted[kind]):.3f}" for name in tools]
        print(f"  {kind} ({wanted[kind]}): F1 {', '.join(scores)}")


def is_same(article: newsclean.Article) -> bool:
    """Tell whether Markdown gives the words of the text, without what it has besides."""
    return markdown_words(article.markdown(images=False, formulas=False)) == words(article.text)


if __name__ == "__main__":
    main()
