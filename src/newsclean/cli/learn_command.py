"""`newsclean learn IN…`: learn what a publisher repeats."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Sequence
from hashlib import blake2b

from ..options import check
from ..profile import ProfileStore, learn
from ..profile.learn import check_site
from .arguments import Parser, add_fields, add_reading
from .console import tell
from .learn_pages import Pages

FEWEST = 10
LITTLE = f"with fewer than {FEWEST} pages a profile hardly does anything"
SHOWN = 5


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    options = parse(arguments)
    pages = Pages(options)
    try:
        (save if options.output else add)(pages, options)
    except (OSError, ImportError) as error:
        tell(options.output or options.store, getattr(error, "strerror", None) or error)
        return 1
    pages.tell()
    return pages.status


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse and check the arguments; a wrong one ends the process with status 2."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        check("", None, options.kind, options.language, None, None)
        options.site = check_site(options.site)
    except ValueError as error:
        parser.error(str(error))
    if options.max_counts < 1:
        parser.error("--max-counts is at least 1")
    return options


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean learn")
    parser.add_argument("pages", nargs="+", metavar="IN", help="a file, or a folder of files; - is standard input")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("-o", "--output", metavar="FILE", help="write the profile of one publisher, as JSON")
    target.add_argument("--store", metavar="FILE", help="add to the profiles of many publishers, in one SQLite file")
    parser.add_argument("--site", default="", metavar="DOMAIN", help="the publisher's domain, or the URL of a page")
    add_reading(parser)
    add_fields(parser)
    parser.add_argument(
        "--max-counts", type=int, default=2000, metavar="N", help="what a store keeps of one publisher (default: 2000)"
    )
    return parser


def save(pages: Pages, options: argparse.Namespace) -> None:
    """Learn one publisher's profile; where no --site is given, pages that all tell the same one name it."""
    profile = learn((page for _, page in pages.read()), site=options.site)
    known = [(site, count) for site, count in pages.sites.most_common() if site]
    if len(known) == 1:
        profile = dataclasses.replace(profile, site=known[0][0])
    elif known:
        told = ", ".join(f"{site} ({count:,})" for site, count in known[:SHOWN])
        tell(options.output, f"of {len(known):,} publishers, which --store keeps apart: {told}")
    profile.save(options.output)
    repeated = sum(count.pages > 1 for count in profile.lines.values())
    name = profile.site or options.output
    tell(name, f"{profile.pages:,} pages learned, {repeated:,} lines stand on several of them")
    if profile.pages < FEWEST:
        tell(name, f"{LITTLE}, and this one has {profile.pages:,}")


def add(pages: Pages, options: argparse.Namespace) -> None:
    """Add to the profiles of a store."""
    with ProfileStore(options.store, max_counts=options.max_counts) as store:
        store.learn(pages.read(), run=run_name(options))
        stored = {each.site: each.pages for each in store.publishers() if each.site in pages.sites}
    read = sum(pages.sites[site] for site in stored)
    tell(options.store, f"{read:,} pages of {len(stored):,} publishers learned")
    if few := sum(count < FEWEST for count in stored.values()):
        tell(options.store, f"{LITTLE}, and {few:,} of these have fewer")


def run_name(options: argparse.Namespace) -> str:
    """Name the work by what it is done on, so that the same command goes on where it stopped."""
    words = (options.site, options.kind, options.language or "", *options.pages)
    return blake2b("\0".join(words).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
