"""Learn publisher profiles from many generated pages: time a page, size of the store, peak memory.

    python benchmarks/profile_scale.py [--pages N] [--publishers N] [--lines N] [--max-counts N] [--workers N]

Pages are generated as blocks and go straight into counting: no file is read and nothing extracted. Of a page's lines,
two fifths are the publisher's template, some are teasers that change every ten pages, half are the page's own. The
pages of all publishers come in turn, the worst order for a store. Several workers, each with publishers of its own,
write one store. --read writes the pages as plain-text dumps and reads these as well.
Times are of the processor, not of the clock, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import newsclean

SAMPLE = 20_000  # pages to time the generating by
LETTERS = "bcdfghjklmnpqrstvwxz"
TEASER_LIFE = 10  # pages
PROSE = (
    "said the keeper on the way home, and added that nothing of the kind had been seen before in the valley, "
    "not even in the year of the long rain, when the bridge was carried off."
)


class Job(NamedTuple):
    """What a worker does: learn so many pages, those of the publishers whose number modulo `workers` is `worker`."""

    store: str
    pages: int
    publishers: int
    lines: int
    max_counts: int
    read: bool
    worker: int
    workers: int


class Work(NamedTuple):
    """What a worker took: seconds of processor time, those for generating among them, and the peak of its memory."""

    spent: float
    generating: float
    memory: int


def main() -> None:
    """Run the command line."""
    options = parse()
    with tempfile.TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "profiles.sqlite"
        size = (options.pages, options.publishers, options.lines, options.max_counts, options.read)
        jobs = [Job(str(path), *size, worker, options.workers) for worker in range(options.workers)]
        start = time.perf_counter()
        with ProcessPoolExecutor(options.workers, get_context("spawn")) as pool:
            work = list(pool.map(learn, jobs))
        print(tell(path, work, time.perf_counter() - start), flush=True)


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1_000_000, metavar="N", help="pages (default: a million)")
    parser.add_argument("--publishers", type=int, default=10_000, metavar="N", help="publishers (default: 10000)")
    parser.add_argument("--lines", type=int, default=24, metavar="N", help="lines of a page (default: 24)")
    parser.add_argument("--max-counts", type=int, default=1000, metavar="N", help="of a publisher (default: 1000)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes (default: 2)")
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


def lines_of(page: int, publisher: int, count: int) -> list[str]:
    """Write the lines of one page of a publisher."""
    site, half, third = word(publisher + 1), count // 2, 2 * count // 5
    template = [f"{site} section {word(n + 1)} of the {site} gazette" for n in range(third)]
    rail = [f"Teaser {word(n + 1)} {word(page // TEASER_LIFE + 1)} of {site}" for n in range(count - half - third - 1)]
    own = [f"In {word(page * 131 + 7)} {word(n + 1)} {site} {PROSE if n % 3 else 'a heading'}" for n in range(half)]
    above = third // 2
    return [*template[:above], f"Title {word(page + 1)} - {site} gazette", *own, *rail, *template[above:]]


def generate(job: Job) -> Iterator[tuple[str, newsclean.Page | str]]:
    """Generate the pages of a job, those of all its publishers in turn, with their addresses."""
    for index in range(job.pages):
        page, publisher = divmod(index, job.publishers)
        if publisher % job.workers == job.worker:
            texts = lines_of(page, publisher, job.lines)
            blocks = () if job.read else tuple(newsclean.Block(n, text) for n, text in enumerate(texts))
            content = "\n\n".join(texts) if job.read else newsclean.Page("text", blocks, language="en")
            yield f"https://{word(publisher + 1)}.example/{page}", content


def learn(job: Job) -> Work:
    """Learn all pages of a job; what generating them takes is measured apart."""
    sample = job._replace(pages=min(job.pages, SAMPLE))
    start = time.process_time()
    for _ in generate(sample):
        pass
    generating = (time.process_time() - start) * job.pages / sample.pages
    start = time.process_time()
    with newsclean.ProfileStore(job.store, max_counts=job.max_counts) as store:
        store.learn(generate(job), run=f"worker {job.worker}")
    spent = time.process_time() - start
    return Work(spent, generating, 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def tell(path: Path, work: Sequence[Work], waited: float) -> str:
    """Lay out what was measured."""
    with newsclean.ProfileStore(path) as store:
        known = store.publishers()
    pages, counts = sum(each.pages for each in known), sum(each.counts for each in known)
    spent, generating = sum(each.spent for each in work), sum(each.generating for each in work)
    size = path.stat().st_size
    return "\n".join(
        (
            f"pages {pages}, publishers {len(known)}, workers {len(work)}",
            f"processor time {spent:.0f} s, of which about {generating:.0f} s for generating; "
            f"{1000 * (spent - generating) / pages:.2f} ms a page; {waited:.0f} s by the clock",
            f"store {size / 1e6:.0f} MB, {size / len(known) / 1e3:.1f} kB a publisher",
            f"counts {counts}, {counts / len(known):.0f} a publisher; "
            f"largest error {max(each.error for each in known)} pages",
            f"peak memory {max(each.memory for each in work) / 1e6:.0f} MB a worker",
        )
    )


if __name__ == "__main__":
    main()
