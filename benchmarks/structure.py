"""Measure the structure that comes out: Markdown read back, and its elements against those of the annotated text.

    python benchmarks/structure.py [CORPUS…] [--pages N] [--peers] [--npm DIR] [--corpora DIR] [--print-only]

Round trip: the share of pages whose Markdown gives a CommonMark parser the words of `article.text`. Elements: those of
the page, as html5lib parses it, whose text stands in the annotated text, against those of the Markdown. The annotated
text is not what newsclean keeps, so what it drops wrongly counts here as well; it has no captions, so newsclean writes
none. Tables: the similarity of those of the page to the nearest that comes out, by TEDS. `--peers` measures what else
makes Markdown, `--npm` defuddle too, whose packages are installed in that folder.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

import html5lib
from corpora import DEFAULT_DIR, Sample, load
from metrics import agreement
from metrics import words as score_words
from report import about, machine, publish, table
from structure_peers import Maker, makers
from table_trees import Table, is_simple, tables, teds

import newsclean

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from rendering import BOX, PARSER, markdown_words, words

CORPORA = ("wcxb", "fundus")
# The least characters of an element's text that tell it from others.
LEAST = {"heading": 4, "link": 4, "item": 16, "quote": 16, "strong": 4, "emphasis": 4, "code": 16, "cell": 2}
KINDS = {"a": "link", "li": "item", "blockquote": "quote", "b": "strong", "i": "emphasis", "em": "emphasis"} | {
    "strong": "strong", "pre": "code", "td": "cell", "th": "cell", **{f"h{n}": "heading" for n in range(2, 7)},
}  # fmt: skip
Found = Counter[tuple[str, ...]]
NOTE = "F1 of elements by kind, text and, of links, address, of headings, level; mean TEDS of tables; mean words-F1."


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


class Measured:
    """What was counted of one tool."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self.tables: dict[bool, list[float]] = {True: [], False: []}
        self.words: list[float] = []

    def add(self, markdown: str, truth: Truth, url: str) -> None:
        """Count one page."""
        rendered = PARSER.render(BOX.sub(r"\1", markdown))  # boxes of GitHub's task lists are no text
        found: Found = Counter(elements(rendered, url))
        self.given.update(each[0] for each in found.elements())
        self.hits.update(each[0] for each in (found & truth.elements).elements())
        shown: Counter[Hashable] = Counter(score_words(" ".join(markdown_words(markdown))))
        self.words.append(agreement(shown, Counter(score_words(truth.text)))[2])
        given = list(tables(rendered))
        for one in truth.tables:
            best = 1.0 if one in given else max((teds(one, each) for each in given), default=0.0)
            self.tables[is_simple(one)].append(best)

    def scores(self, wanted: Counter[str]) -> list[float | None]:
        """Give the rows of the table, in hundredths."""
        rows = [2 * self.hits[kind] / max(1, self.given[kind] + wanted[kind]) for kind in LEAST]
        return [
            *(100 * row for row in rows),
            *(mean(self.tables[simple]) for simple in (True, False)),
            mean(self.words),
        ]


def mean(values: Sequence[float]) -> float | None:
    """Give the mean of shares in hundredths, None of no values."""
    return 100 * sum(values) / len(values) if values else None


class Truth(NamedTuple):
    """The annotated text, and the page's elements and tables in it."""

    text: str
    elements: Found
    tables: list[Table]


def truth_of(page: Sample, url: str) -> Truth:
    """Give what of the structure of a page is in the annotated text."""
    text = page.gold["text"]
    known = squeezed(text).replace("|", "")
    inside = [
        each for each in tables(page.page) if all(cell.text.replace("|", "") in known for row in each for cell in row)
    ]
    return Truth(text, Counter(elements(page.page, url, squeezed(text))), inside)


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", default=CORPORA, metavar="CORPUS")
    parser.add_argument("--pages", type=int, metavar="N", help="only so many pages of each corpus")
    parser.add_argument("--peers", action="store_true", help="the peers as well")
    parser.add_argument("--npm", type=Path, metavar="DIR", help="defuddle as well, installed in that folder")
    parser.add_argument("--corpora", dest="folder", type=Path, default=DEFAULT_DIR, metavar="DIR")
    parser.add_argument("--print-only", action="store_true", help="write no results")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    tools = makers(options.npm) if options.peers else makers(None)[:1]
    texts = [measured(corpus, tools, options) for corpus in options.corpora]
    settings = {f"{each.name}": each.settings for each in tools}
    text = f"# Structure that comes out\n\n{about(machine() | settings)}\n{NOTE}\n\n" + "\n".join(texts)
    print(text)
    if not options.print_only:
        publish("structure", text, {"machine": machine(), "tools": settings})


def measured(corpus: str, tools: Sequence[Maker], options: argparse.Namespace) -> str:
    """Measure one corpus, and give its table."""
    pages = [page for page in load(options.folder / corpus) if page.gold.get("text")]
    pages = pages[:: max(1, len(pages) // (options.pages or len(pages)))][: options.pages]
    found = {each.name: Measured() for each in tools}
    wanted: Counter[str] = Counter()
    simple: Counter[bool] = Counter()
    same = 0
    for page in pages:
        url = page.gold.get("url") or "https://page.example/"
        same += is_same(newsclean.extract(page.page, url=url))
        truth = truth_of(page, url)
        wanted.update(each[0] for each in truth.elements.elements())
        simple.update(map(is_simple, truth.tables))
        source = page.page if isinstance(page.page, bytes) else page.page.encode()
        for each in tools:
            found[each.name].add(each.tool(source, url), truth, url)
    names = [f"{kind} ({wanted[kind]})" for kind in LEAST]
    names += [f"simple tables ({simple[True]})", f"tables with spans ({simple[False]})", "words"]
    columns = [each.scores(wanted) for each in found.values()]
    rows = [(name, *(column[i] for column in columns)) for i, name in enumerate(names)]
    told = f"{len(pages)} pages; round trip of newsclean's Markdown: {same} of {len(pages)}."
    return f"## {corpus}\n\n{told}\n\n{table(('', *found), rows)}"


def is_same(article: newsclean.Article) -> bool:
    """Tell whether Markdown gives the words of the text, without what it has besides."""
    return markdown_words(article.markdown(images=False, formulas=False)) == words(article.text)


if __name__ == "__main__":
    main()
