"""`newsclean PAGE…`: print the article of each page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from errno import ENOENT
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..article import Article
from ..compiled import HOW
from ..extract import extract
from ..options import check
from .arguments import (
    Parser,
    add_crawled,
    add_cut,
    add_favor,
    add_pages,
    add_profiles,
    add_reading,
    add_rules,
    add_url,
    rules_of,
)
from .console import tell
from .page_file import read_page_file
from .writing import add_writing, settle_writing, written

if TYPE_CHECKING:
    from ..profile import ProfileSource

KNOWN = ("url", "kind", "language", "rules", "crawled", "favor", "cut_dateline")
"""The options of `extract` that have an option of the command's."""


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    options = parse(arguments)
    try:
        known = profiles_of(options)
    except (OSError, ValueError) as error:
        tell(options.profile or options.store, getattr(error, "strerror", None) or error)
        return 1
    with known as profile:
        return run(options, profile)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse and check the arguments; a wrong one ends the process with status 2."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        check("", options.url, options.kind, options.language, None, None)
        settle_writing(options)
        options.rules = rules_of(options)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if options.url is not None and len(options.pages) > 1:
        parser.error("--url is the address of one page")
    return options


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean")
    add_pages(parser)
    add_writing(parser)
    add_reading(parser)
    add_favor(parser)
    add_cut(parser)
    add_url(parser)
    add_crawled(parser)
    add_profiles(parser)
    add_rules(parser)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__} ({HOW})")
    return parser


def profiles_of(options: argparse.Namespace) -> AbstractContextManager[ProfileSource | None]:
    """Open the profile or the store. Raises OSError where that fails, ValueError where the file is none."""
    if not options.profile and not options.store:
        return nullcontext()
    from ..profile import Profile, ProfileStore

    if options.profile:
        return nullcontext(Profile.load(options.profile))
    if not Path(options.store).exists():
        raise FileNotFoundError(ENOENT, "no such store")
    return ProfileStore(options.store)


def run(options: argparse.Namespace, profile: ProfileSource | None = None) -> int:
    """Print the article of every page; give 1 if any has no text, else 0."""
    status = 0
    for name in options.pages:
        article = read_article(name, options, profile)
        if article is None or not article.text:
            status = 1
        if article is not None:
            write(written(name, article, options))
    return status


def read_article(name: str, options: argparse.Namespace, profile: ProfileSource | None = None) -> Article | None:
    """Extract one page and tell its warnings; None where it can't be read."""
    try:
        page = read_page_file(name)
        known = {name: getattr(options, name) for name in KNOWN}
        article = extract(page, profile=profile, **known)
    except (OSError, ValueError) as error:  # ValueError: no page, or a file name with a NUL
        tell(name, getattr(error, "strerror", None) or error)
        return None
    except Exception as error:  # no page should do this; the other pages are still to be printed
        tell(name, f"internal error: {type(error).__name__}: {error}")
        return None
    for warning in article.warnings:
        tell(name, warning)
    return article


def write(text: str) -> None:
    """Print, and let the reader have it at once."""
    sys.stdout.write(text)
    sys.stdout.flush()
