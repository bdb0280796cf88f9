"""Learn publisher profiles from many generated pages: time a page, size of the store, peak memory.

    python benchmarks/profile_scale.py [--pages N] [--publishers N] [--max-counts N] [--store FILE]

Pages are generated as blocks, 40 lines each, and go straight into counting: no file is read and nothing extracted. 15
lines are the publisher's template, 5 are teasers that change every ten pages, 20 are the page's own. The pages of all
publishers come in turn, the worst order for a store. --read writes them as plain-text dumps and reads these as well.
Times are of the processor, not of the clock, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import newsclean

LETTERS = "bcdfghjklmnpqrstvwxz"
OWN, TEMPLATE, TEASERS, TEASER_LIFE = 19, 15, 5, 10  # lines, and pages
PROSE = (
    "said the keeper on the way home, and added that nothing of the kind had been seen before in the valley, "
    "not even in the year of the long rain, when the bridge was carried off."
)


class Figures(NamedTuple):
    """What was measured: `spent` in seconds, `size` in bytes, `memory` in bytes, `error` the largest of a publisher."""

    pages: int
    publishers: int
    spent: float
    generating: float
    size: int
    memory: int
    counts: int
    error: int


def main() -> None:
    """Run the command line."""
    options = parse()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(options.store or Path(folder) / "profiles.sqlite", options)
    print(tell(figures), flush=True)


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1_000_000, metavar="N", help="pages (default: a million)")
    parser.add_argument("--publishers", type=int, default=10_000, metavar="N", help="publishers (default: 10000)")
    parser.add_argument("--max-counts", type=int, default=2000, metavar="N", help="of a publisher (default: 2000)")
    parser.add_argument("--store", type=Path, metavar="FILE", help="where to write (default: a temporary file)")
    parser.add_argument("--read", action="store_true", help="generate dumps, and read them")
    return parser.parse_args()


def word(number: int) -> str:
    """Write a number in letters, so that folding leaves it alone."""
    letters = ""
    while number:
        number, rest = divmod(number, len(LETTERS))
        letters += LETTERS[rest]
    return letters or LETTERS[0]


def lines_of(page: int, publisher: int) -> list[str]:
    """Write the lines of one page of a publisher."""
    site = word(publisher + 1)
    template = [f"{site} section {word(n + 1)} of the {site} gazette" for n in range(TEMPLATE)]
    rail = [f"Teaser {word(n + 1)} {word(page // TEASER_LIFE + 1)} of {site}" for n in range(TEASERS)]
    own = [f"In {word(page * 131 + 7)} {word(n + 1)} {site} {PROSE if n % 3 else 'a heading'}" for n in range(OWN)]
    return [*template[:6], f"Title {word(page + 1)} - {site} gazette", *own, *rail, *template[6:]]


def generate(pages: int, publishers: int) -> Iterator[tuple[str, newsclean.Page]]:
    """Generate pages, those of all publishers in turn, with their addresses."""
    for index in range(pages):
        page, publisher = divmod(index, publishers)
        texts = lines_of(page, publisher)
        blocks = tuple(newsclean.Block(n, text) for n, text in enumerate(texts))
        yield f"https://{word(publisher + 1)}.example/{page}", newsclean.Page("text", blocks, language="en")


def generate_dumps(pages: int, publishers: int) -> Iterator[tuple[str, str]]:
    """Generate the same pages as dumps."""
    for index in range(pages):
        page, publisher = divmod(index, publishers)
        yield f"https://{word(publisher + 1)}.example/{page}", "\n\n".join(lines_of(page, publisher))


def measure(path: Path, options: argparse.Namespace) -> Figures:
    """Learn from all pages, with the time that generating them takes told apart."""
    pages = (generate_dumps if options.read else generate)(options.pages, options.publishers)
    sample = min(options.pages, 20_000)
    start = time.process_time()
    for _ in generate(sample, options.publishers):
        pass
    generating = (time.process_time() - start) * options.pages / sample
    start = time.process_time()
    with newsclean.ProfileStore(path, max_counts=options.max_counts) as store:
        store.learn(pages, run="scale")
        spent = time.process_time() - start
        known = store.publishers()
    return Figures(
        pages=sum(each.pages for each in known),
        publishers=len(known),
        spent=spent,
        generating=generating,
        size=path.stat().st_size,
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        counts=sum(each.counts for each in known),
        error=max(each.error for each in known),
    )


def tell(figures: Figures) -> str:
    """Lay out the figures."""
    net = figures.spent - figures.generating
    return "\n".join(
        (
            f"pages {figures.pages}, publishers {figures.publishers}",
            f"time {figures.spent:.0f} s, of which about {figures.generating:.0f} s for generating; "
            f"{1000 * net / figures.pages:.2f} ms a page",
            f"store {figures.size / 1e6:.0f} MB, {figures.size / figures.publishers / 1e3:.1f} kB a publisher",
            f"counts {figures.counts}, {figures.counts / figures.publishers:.0f} a publisher; "
            f"largest error {figures.error} pages",
            f"peak memory {figures.memory / 1e6:.0f} MB",
        )
    )


if __name__ == "__main__":
    main()
