"""`newsclean profile show FILE`: what was learned."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ..profile import Profile, ProfileStore
from ..profile.description import describe
from ..profile.learn import check_site
from ..profile.store import Stored
from .arguments import Parser
from .console import tell

SQLITE = b"SQLite format 3\0"


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    options = parse(arguments)
    try:
        text = show(options)
    except (OSError, ValueError) as error:
        tell(options.file, getattr(error, "strerror", None) or error)
        return 1
    sys.stdout.write(text)
    return 0


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse and check the arguments; a wrong one ends the process with status 2."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        check_site(options.site or "")
    except ValueError as error:
        parser.error(str(error))
    if options.limit < 1:
        parser.error("--limit is at least 1")
    return options


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean profile")
    commands = parser.add_subparsers(dest="command", required=True, metavar="show")
    shown = commands.add_parser("show", help="show what was learned")
    shown.add_argument("file", metavar="FILE", help="a profile, or a store of profiles")
    shown.add_argument("--site", metavar="DOMAIN", help="of a store: the publisher to show (default: list them all)")
    shown.add_argument("--limit", type=int, default=20, metavar="N", help="counts of each kind to show (default: 20)")
    return parser


def show(options: argparse.Namespace) -> str:
    """Lay out what is in a file. Raises OSError or ValueError where it can't be read."""
    path = Path(options.file)
    with path.open("rb") as file:
        is_store = file.read(len(SQLITE)) == SQLITE
    if not is_store:
        return describe(Profile.load(path), options.limit)
    with ProfileStore(path) as store:
        if options.site is None:
            return listing(store.publishers())
        profile = store.get(options.site)
    if profile is None:
        raise ValueError(f"no profile of {options.site}")
    return describe(profile, options.limit)


def listing(publishers: Sequence[Stored]) -> str:
    """Lay out the publishers of a store."""
    lines = [f"{'pages':>9} {'counts':>8} {'error':>6}  publisher"]
    for each in publishers:
        days = f"  {each.first} to {each.last}" if each.first else ""
        lines.append(f"{each.pages:9} {each.counts:8} {each.error:6}  {each.site}{days}")
    return "\n".join(lines) + "\n"
