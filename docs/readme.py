"""Write those parts of the README that newsclean and its benchmarks know themselves: the example, the table.

    python docs/readme.py

They stand between `<!-- example -->` or `<!-- figures -->` and `<!-- end -->`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import newsclean

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
EXAMPLE = ROOT / "examples" / "harbour.html"
RESULTS = ROOT / "benchmarks" / "results"
PART = re.compile(r"<!-- (example|figures) -->\n.*?<!-- end -->", re.DOTALL)
WIDTH = 100
CODE = 20
OURS = "newsclean"
HTML = tuple((f"`{name}`", name, "words") for name in ("fundus", "wcxb", "irdata", "misinfo", "l3s", "dragnet"))
"""The columns about the text of HTML pages: what they are called, the corpus, the mark."""
FIELDS = tuple((field, "wcxb", field) for field in ("title", "authors", "date"))
DUMPS = (("`fundus`", "fundus.all", "words"), ("`wcxb`", "wcxb.all", "words"))
"""The columns about dumps."""


class Results(NamedTuple):
    """The newest figures: the day, the versions, and each tool's marks by corpus."""

    day: str
    versions: str
    marks: dict[tuple[str, str], dict[str, float]]
    pages: dict[str, int]

    @property
    def tools(self) -> tuple[str, ...]:
        """All tools, in the order of the file."""
        return tuple(dict.fromkeys(tool for _, tool in self.marks))


def main() -> None:
    """Write them."""
    README.write_text(filled(README.read_text("utf-8")), "utf-8")


def filled(page: str) -> str:
    """Fill the parts of a page."""
    parts = {"example": example(), "figures": figures(newest())}
    return PART.sub(lambda mark: f"<!-- {mark[1]} -->\n{parts[mark[1]]}<!-- end -->", page)


def example() -> str:
    """Show what becomes of each line of the example page."""
    accounts = newsclean.extract(EXAMPLE).explain().accounts
    lines = (
        f"{'+' if each.kept else '-'} {each.code:{CODE}}{' · '.join(each.block.text.split(chr(10)))}"
        for each in accounts
    )
    return "```diff\n" + "".join(f"{cut(line)}\n" for line in lines) + "```\n"


def cut(line: str) -> str:
    """Cut a line at a word."""
    return line if len(line) <= WIDTH else line[: line.rindex(" ", 0, WIDTH - 1)] + " …"


def newest() -> Results:
    """Read the newest results."""
    path = sorted(RESULTS.glob("unseen-*.json"))[-1]
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    marks = {(row["corpus"], row["tool"]): row["marks"] for row in data["rows"]}
    pages = {row["corpus"]: row["pages"] for row in data["rows"]}
    return Results(path.stem.partition("-")[2], data["conditions"]["versions"], marks, pages)


def figures(results: Results) -> str:
    """Lay out the tables, with what they are about."""
    parts = [
        table("text of HTML pages", HTML, results),
        table("fields of `wcxb`", FIELDS, results),
        table("text of dumps of all visible lines", DUMPS, results),
    ]
    pages = ", ".join(f"{results.pages[corpus]} pages of `{corpus}`" for _, corpus, _ in HTML)
    about = f"In percent, on {results.day}: words-F1 of the text, and fields that are right; {pages}."
    return f"{about}\n\n" + "\n".join(parts)


def table(title: str, columns: Iterable[tuple[str, str, str]], results: Results) -> str:
    """Lay out one table, the best at the top; nothing for what a tool does not give."""
    heads, wanted = [title, *(name for name, _, _ in columns)], [(corpus, mark) for _, corpus, mark in columns]
    found = {
        tool: [results.marks.get((corpus, tool), {}).get(mark) for corpus, mark in wanted] for tool in results.tools
    }
    ranked = sorted((tool for tool in found if found[tool][1]), key=lambda tool: -(found[tool][1] or 0))
    rows: Iterator[list[str]] = ([tool, *map(percent, found[tool])] for tool in ranked)
    lines = [heads, ["---", *["---:"] * len(wanted)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def percent(mark: float | None) -> str:
    """Write a mark; a tool that is never right does not give the field."""
    return f"{mark:.1f}" if mark else "–"


if __name__ == "__main__":
    main()
