"""Count which phrases of each lexicon stand on a page: of the corpora, or of the fixtures.

    python benchmarks/sightings.py [--corpora DIR] [--write]

A phrase counts once it is found in a block of a page in its language, English ones on any page. `--write` notes the
counts at the head of each lexicon file, in place of the note before.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from corpora import DEFAULT_DIR, load
from report import table

from newsclean.lexicon import available
from newsclean.lexicon import load as lexicon
from newsclean.lexicon.data import read as read_lexicon
from newsclean.model import Page, Phrase
from newsclean.read import read

ROOT = Path(__file__).resolve().parents[1]
LEXICONS = ROOT / "src" / "newsclean" / "lexicon"
FIXTURES = ROOT / "tests" / "fixtures"
CORPORA = ("seeds", "fundus", "wcxb", "trafilatura", "cleanportaleval", "fundus.all", "wcxb.all")
NOTE = re.compile(r"\A(?:#[^\n]*\n)*")


class Sighted(NamedTuple):
    """Of one language: its phrases, those seen in the corpora and in the fixtures, and the pages there are of each."""

    phrases: frozenset[Phrase]
    corpora: set[Phrase]
    fixtures: set[Phrase]
    pages: list[int]


def main() -> None:
    """Run the command line."""
    options = parse()
    found = {code: Sighted(phrases(code), set(), set(), [0, 0]) for code in available()}
    for page in corpus_pages(options.corpora):
        note(page, found, fixture=False)
    for page in fixture_pages():
        note(page, found, fixture=True)
    header = ("language", "phrases", "on corpus pages", "on fixtures", "on neither", "corpus pages", "fixtures")
    print(table(header, [row(code, each) for code, each in found.items()]))
    if options.write:
        for code, each in found.items():
            path = LEXICONS / f"{code}.toml"
            path.write_text(told(code, each) + NOTE.sub("", path.read_text("utf-8"), count=1), "utf-8")


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--write", action="store_true", help="note the counts in the lexicons")
    return parser.parse_args()


def phrases(code: str) -> frozenset[Phrase]:
    """Give the phrases of a language, in the form in which blocks have them."""
    listed = lexicon(code).phrases
    return frozenset(each._replace(mode="start") if each.mode == "short" else each for each in listed)


def corpus_pages(folder: Path) -> Iterator[Page]:
    """Read every page of the corpora that are there."""
    for name in CORPORA:
        if (folder / name / "gold.jsonl").exists():
            yield from (read(sample.page, sample.gold.get("url")) for sample in load(folder / name))


def fixture_pages() -> Iterator[Page]:
    """Read every page of the fixtures."""
    for case in sorted(FIXTURES.glob("*/*/case.toml")):
        about = tomllib.loads(case.read_text("utf-8"))
        name = "input.html" if about["kind"] == "html" else "input.txt"
        yield read(case.with_name(name).read_bytes(), about.get("url"))


def note(page: Page, found: dict[str, Sighted], *, fixture: bool) -> None:
    """Add what stands on a page to what has been seen."""
    own = lexicon(page.language).codes
    seen = {phrase for block in page.blocks for phrase in block.phrases}
    for code in dict.fromkeys((*own, "en")):
        each = found[code]
        (each.fixtures if fixture else each.corpora).update(seen & each.phrases)
    if own:
        found[own[0]].pages[fixture] += 1


def row(code: str, each: Sighted) -> tuple[str | int, ...]:
    """Give the row of a language."""
    neither = len(each.phrases - each.corpora - each.fixtures)
    return code, len(each.phrases), len(each.corpora), len(each.fixtures), neither, *each.pages


def told(code: str, each: Sighted) -> str:
    """Word the note at the head of a lexicon file."""
    name = read_lexicon(code)["language"]["english_name"]
    seen, (pages, cases) = len(each.corpora | each.fixtures), each.pages
    translated = "# Names and words of menus are from what `sources` lists, translations that are shipped.\n"
    return (
        f"# Sighted: {seen} of these {len(each.phrases)} phrases; pages in {name} at hand:"
        f" {pages} in the corpora, {cases} in the fixtures ({dt.date.today():%Y-%m}).\n"
        f"{translated if 'sources' in read_lexicon(code)['language'] else ''}"
        "# The others rest on knowledge of how news sites in the language word things; no page at hand shows them.\n"
    )


if __name__ == "__main__":
    main()
