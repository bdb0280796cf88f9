"""`newsclean learn PAGE…`: learn what a publisher repeats."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from ..model import Page
from ..options import check
from ..profile import ProfileStore, learn
from ..profile.learn import check_site
from ..profile.site import publisher
from ..read import read
from .arguments import Parser, add_pages, add_reading
from .console import tell
from .page_file import read_page_file


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    options = parse(arguments)
    pages = Pages(options)
    try:
        if options.output:
            learn((page for _, page in pages.read()), site=options.site).save(options.output)
        else:
            with ProfileStore(options.store, max_counts=options.max_counts) as store:
                store.learn(pages.by_publisher(), run=run_name(options))
    except OSError as error:
        tell(options.output or options.store, error.strerror or error)
        return 1
    return pages.status


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse and check the arguments; a wrong one ends the process with status 2."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        check("", None, options.kind, options.language, None, None)
        check_site(options.site)
    except ValueError as error:
        parser.error(str(error))
    if options.max_counts < 1:
        parser.error("--max-counts is at least 1")
    return options


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean learn")
    add_pages(parser)
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("-o", "--output", metavar="FILE", help="write the profile of one publisher, as JSON")
    target.add_argument("--store", metavar="FILE", help="add to the profiles of many publishers, in one SQLite file")
    parser.add_argument("--site", default="", metavar="DOMAIN", help="the publisher's domain, or the URL of a page")
    add_reading(parser)
    parser.add_argument(
        "--max-counts", type=int, default=2000, metavar="N", help="what a store keeps of one publisher (default: 2000)"
    )
    return parser


class Pages:
    """The pages of the command line, read one by one; `status` turns 1 when one could not be learned from."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.status = 0

    def read(self) -> Iterator[tuple[str, Page]]:
        """Give the names of the pages and the pages; one that can't be read is empty."""
        for name in self.options.pages:
            page = Page("text", ())
            try:
                source = read_page_file(name)
                page = read(source, None, self.options.kind, self.options.language)
                problem = "" if page.blocks else "the page is empty"
            except (OSError, ValueError) as error:  # ValueError: no page, or a file name with a NUL
                problem = getattr(error, "strerror", None) or str(error)
            if problem:
                self.tell(name, problem)
            yield name, page

    def by_publisher(self) -> Iterator[tuple[str, Page]]:
        """Give every page with the domain of its publisher, "" where that is unknown."""
        for name, page in self.read():
            site = self.options.site or publisher(page)
            if page.blocks and not site:
                self.tell(name, "its publisher is not known; --site tells it")
            yield site, page

    def tell(self, name: str, problem: str) -> None:
        """Tell why a page was not learned from."""
        tell(name, problem)
        self.status = 1


def run_name(options: argparse.Namespace) -> str:
    """Name the work by what it is done on, so that the same command goes on where it stopped."""
    words = (options.site, options.kind, options.language or "", *options.pages)
    return blake2b("\0".join(words).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
