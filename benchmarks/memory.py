"""Measure the memory that one process takes while it extracts ten thousand pages.

    python benchmarks/memory.py [CORPUS…] [--pages N] [--corpora DIR] [--print-only]

Pages come round again, but each time with other class names, names and figures, as those of another publisher would
have: no cache can live on having seen a page before. Needs Linux, which tells a process what it holds.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import gc
import os
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

from corpora import DEFAULT_DIR, load
from report import about, listed, machine, publish, table, versions

import newsclean

CORPORA = ("wcxb", "fundus", "trafilatura", "wcxb.all")
STOPS = (0, 100, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000)
STATM = Path("/proc/self/statm")
MEGABYTE = 1e6  # bytes
CLASS = re.compile(rb"""(?<=\bclass=["'])\s*[A-Za-z][\w-]*""")
NAME = re.compile(rb"(?<=[\s>])[A-Z][a-z]{3,}(?=[\s,.<])")
FIGURE = re.compile(rb"(?<=[\s>])\d+(?=[\s,.<])")
LARGE = 20  # entries of a cache
BOUNDED = """A language's lexicon is loaded with the first page in it and stays. The other caches have the bounds below;
those of class names and of folded lines, plain dictionaries that are not listed, begin anew when they are full."""
CACHES = f"""Caches of {LARGE} entries or more at the end; those without a bound hold what languages there are:"""


class Stop(NamedTuple):
    """After so many pages: the resident memory in megabytes, the languages seen, the entries of newsclean's caches."""

    pages: int
    resident: float
    languages: int
    cached: int


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", default=CORPORA, help=f"default: {' '.join(CORPORA)}")
    parser.add_argument("--pages", type=int, default=STOPS[-1], metavar="N", help=f"default: {STOPS[-1]}")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    options = parser.parse_args()
    stops = list(told(watch(altered(options.corpora / name for name in options.corpus), options.pages)))
    text, data = written(stops, caches(), conditions(options))
    print(text)
    if not options.print_only:
        print(publish("memory", text, data))


def altered(folders: Iterable[Path]) -> Iterator[bytes | str]:
    """Give pages without end: those of the corpora in turn, altered from the second time on."""
    places = list(folders)
    for turn in count():
        for folder in places:
            for number, sample in enumerate(load(folder)):
                yield alter(sample.page, f"{turn}x{number}") if turn else sample.page


def alter(page: bytes | str, mark: str) -> bytes | str:
    """Give a page as another publisher would have it: class names and names end in a mark, figures are other ones.

    >>> alter('<p class="lead">By Anne Weir, 12 May', "7x0")
    '<p class="lead-7x0">By Annehxa Weirhxa, 19 May'
    """
    if isinstance(page, str):
        return alter(page.encode(), mark).decode()  # type: ignore[union-attr]
    letters = "".join(chr(ord("a") + int(each)) if each.isdigit() else each for each in mark).encode()
    page = CLASS.sub(rb"\g<0>-" + mark.encode(), page)
    page = NAME.sub(rb"\g<0>" + letters, page)
    shift = int(mark.partition("x")[0])
    return FIGURE.sub(lambda found: str(int(found[0][:18]) + shift).encode(), page)


def watch(pages: Iterator[bytes | str], last: int) -> Iterator[Stop]:
    """Extract pages and look at the memory at every stop."""
    done, languages = 0, set()
    for stop in (stop for stop in STOPS if stop <= last):
        for page in islice(pages, stop - done):
            languages.add(newsclean.extract(page).language)
        done = stop
        gc.collect()
        yield Stop(done, resident(), len(languages - {None}), sum(size for _, size, _ in caches()))


def told(stops: Iterable[Stop]) -> Iterator[Stop]:
    """Print stops as they come."""
    for stop in stops:
        print(f"{stop.pages} pages: {stop.resident:.1f} MB", file=sys.stderr, flush=True)
        yield stop


def resident() -> float:
    """Give the resident memory of this process in megabytes."""
    return int(STATM.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def caches() -> list[tuple[str, int, int | None]]:
    """Give newsclean's caches: what they are of, their entries, the most they may have; the largest first."""
    found = {
        f"{name.partition('.')[2]}.{each.__name__}": each.cache_info()
        for name, module in list(sys.modules.items())
        if name.startswith("newsclean")
        for each in vars(module).values()
        if isinstance(each, functools._lru_cache_wrapper) and each.__module__ == name
    }
    return sorted(((name, info.currsize, info.maxsize) for name, info in found.items()), key=lambda row: -row[1])


def conditions(options: argparse.Namespace) -> dict[str, str]:
    """Describe the run."""
    return {
        "measured": dt.date.today().isoformat(),
        **machine(),
        "versions": listed(versions()),
        "pages": f"{', '.join(options.corpus)} in turn, altered each time",
    }


def grown(first: Stop, last: Stop) -> str:
    """Tell how the memory changed from one stop to another."""
    more = last.resident - first.resident
    return f"from page {first.pages} to page {last.pages} by {more:+.1f} MB ({100 * more / first.resident:+.1f} %)"


def written(
    stops: list[Stop], held: list[tuple[str, int, int | None]], found: dict[str, str]
) -> tuple[str, dict[str, object]]:
    """Give the dated tables and their data."""
    begun, half = (min(stops, key=lambda stop: abs(stop.pages - at)) for at in (STOPS[2], stops[-1].pages // 2))
    growth = f"Memory changed {grown(begun, stops[-1])}, and {grown(half, stops[-1])}. {BOUNDED}"
    memory = table(("pages", "resident memory, MB", "languages seen", "entries of all caches"), stops)
    large = table(("cache", "entries", "at most"), [row for row in held if row[1] >= LARGE])
    text = f"# Memory\n\n{about(found)}\n{growth}\n\n{memory}\n{CACHES}\n\n{large}"
    data: dict[str, object] = {"conditions": found, "stops": [stop._asdict() for stop in stops], "caches": held}
    return text, data


if __name__ == "__main__":
    main()
