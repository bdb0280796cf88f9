"""Score newsclean on dumps of the same pages by different tools, beside recipes that people use, and an oracle.

    python benchmarks/styles.py FOLDER… [--every N] [--print-only]

Each folder holds corpora named CORPUS.STYLE, such as `misinfo.lynx`: dumps of the same annotated pages by several
tools. All corpora of a style make one row. The package's own models are scored, so take corpora that they were not
trained on; `quality.py --leave-one-style-out` scores models that never saw a style. The oracle keeps the paragraphs, as
newsclean reads them, that are mostly article text.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from corpora import Sample, load
from labels import labels, tokens
from metrics import Answer, score
from recipes import RECIPES
from report import Cell, about, listed, machine, publish, table, versions

import newsclean

MADE_BY = {
    "all": "Resiliparse, every line",
    "main": "Resiliparse, main content",
    "inscriptis": "inscriptis",
    "wet": "as Common Crawl's text records: a line a block",
    "get_text": 'BeautifulSoup `get_text("\\n")`',
    "get_text_bare": "BeautifulSoup `get_text()`",
    "stripped": "BeautifulSoup `stripped_strings`",
    "lxml": "lxml `text_content()`",
    "html2text": "html2text (Markdown)",
    "html2text_wrap": "html2text (Markdown, 78 columns)",
    "markdownify": "markdownify (Markdown)",
    "pandoc_gfm": "pandoc (GitHub's Markdown)",
    "trafilatura_md": "trafilatura (Markdown, front matter)",
    "lynx": "lynx -dump -nolist",
    "w3m": "w3m -dump",
    "elinks": "elinks -dump, without links",
    "links2": "links2 -dump",
    "pandoc": "pandoc (plain, 72 columns)",
    "mail72": "wrapped at 72 columns",
    "mail60_quoted": "wrapped at 60 and quoted, as in a mail",
    "lynx_links": "lynx -dump, numbered links",
    "elinks_links": "elinks -dump, numbered links",
    "h2t_node": "html-to-text of npm, addresses in brackets",
    "h2t_node_wrap": "html-to-text of npm, wrapped at 80",
    "oneline": "all in one line",
    "newspaper": "newspaper4k's text",
    "goose": "goose3's text",
    "justext": "jusText's paragraphs",
    "readability": "readability's text",
}
NOTE = """Mean words-F1, and how many of newsclean's titles are right, in percent, on the same pages as tools dump
them. The package's own models, on corpora that they were not trained on."""


def main() -> None:
    """Run the command line."""
    options = parse()
    recipes = [recipe for recipe in RECIPES if recipe.installed]
    columns = [newsclean_text, *(recipe.ready() for recipe in recipes)]
    rows = [row(MADE_BY[style], samples, columns) for style, samples in by_style(options.folders, options.every)]
    scored = f"{dt.date.today().isoformat()}, one page of {options.every}"
    conditions = {"scored": scored, **machine(), "versions": listed(versions())}
    header = ("made by", "pages", "newsclean", *(recipe.name for recipe in recipes), "oracle", "titles")
    text = f"# Styles\n\n{about(conditions)}\n{NOTE}\n\n{table(header, rows)}"
    print(text if options.print_only else publish("styles", text, {"conditions": conditions, "rows": rows}))


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, help="folders of corpora named CORPUS.STYLE")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="score each Nth page of a corpus only")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    return parser.parse_args()


def by_style(folders: Iterable[Path], every: int) -> Iterator[tuple[str, list[Sample]]]:
    """Give the samples of each style that there are corpora of, from all of these, in the order of `MADE_BY`."""
    folders = list(folders)
    for style in MADE_BY:
        corpora = sorted(path.parent for folder in folders for path in folder.glob(f"*.{style}/gold.jsonl"))
        if corpora:
            yield style, [sample for corpus in corpora for sample in islice(load(corpus), 0, None, every)]


def row(name: str, samples: Sequence[Sample], columns: Sequence[Callable[[str], Answer]]) -> list[Cell]:
    """Give one row: marks of newsclean, of each recipe, of the oracle, and newsclean's titles."""
    found = [[score(extract(str(sample.page)), sample.gold).shares for sample in samples] for extract in columns]
    best = [score(oracle(sample), sample.gold).shares for sample in samples]
    words = [mean([shares["words"] for shares in each]) for each in (*found, best)]
    titles = [shares["title"] for shares in found[0] if "title" in shares]
    return [name, len(samples), *words, mean(titles) if titles else None]


def mean(shares: Sequence[float]) -> float:
    """Give a mean in percent."""
    return 100 * sum(shares) / len(shares)


def newsclean_text(page: str) -> Answer:
    """Extract a dump's article."""
    return newsclean.extract(page, kind="text")


def oracle(sample: Sample) -> Answer:
    """Give the paragraphs of a dump that are mostly article text."""
    blocks = newsclean.read(str(sample.page), kind="text").blocks
    shares = labels([tokens(block.text) for block in blocks], sample.gold["text"])
    return newsclean.Article(
        "\n\n".join(block.text for block, share in zip(blocks, shares, strict=True) if share > 0.5)
    )


if __name__ == "__main__":
    main()
