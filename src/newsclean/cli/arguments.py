"""What the commands' parsers share: their help, and the arguments that several of them take."""

from __future__ import annotations

import argparse
from importlib.resources import files
from typing import Any

from ..options import KINDS


class Parser(argparse.ArgumentParser):
    """The parser of a command, whose help is in the file of its name: what stands before the options, and after."""

    def __init__(self, prog: str, **options: Any) -> None:
        text = files("newsclean.cli").joinpath("help", f"{prog.replace(' ', '-')}.txt").read_text("utf-8")
        description, _, epilog = text.partition("\n\n")
        form = argparse.RawDescriptionHelpFormatter
        super().__init__(prog, description=description, epilog=epilog, formatter_class=form, **options)


def add_pages(parser: argparse.ArgumentParser) -> None:
    """Add the pages to read."""
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="a file; - is standard input")


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add what is known of all the pages."""
    parser.add_argument("--kind", choices=KINDS, default="auto", help="what the pages are (default: by their content)")
    parser.add_argument("--language", metavar="CODE", help="the pages' language, an ISO 639 code (default: found out)")


def add_url(parser: argparse.ArgumentParser) -> None:
    """Add the address of the page."""
    parser.add_argument("--url", metavar="URL", help="the page's address, evidence for its date; it is not fetched")


def add_profiles(parser: argparse.ArgumentParser) -> None:
    """Add what is known of the pages' publishers."""
    known = parser.add_mutually_exclusive_group()
    known.add_argument("--profile", metavar="FILE", help="what the pages' publisher repeats, from newsclean learn")
    known.add_argument("--store", metavar="FILE", help="a store of many publishers; the page's address tells which")
