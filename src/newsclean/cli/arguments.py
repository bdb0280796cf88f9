"""What the commands' parsers share: their help, and the arguments that several of them take."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NoReturn

from ..filters.favor import RECALL
from ..options import KINDS

if TYPE_CHECKING:
    from ..rules import Rules


class Parser(argparse.ArgumentParser):
    """The parser of a command, whose help is in the file of its name: what stands before the options, and after."""

    def __init__(self, prog: str, **options: Any) -> None:
        text = files("newsclean.cli").joinpath("help", f"{prog.replace(' ', '-')}.txt").read_text("utf-8")
        description, _, epilog = text.partition("\n\n")
        form = argparse.RawDescriptionHelpFormatter
        super().__init__(prog, description=description, epilog=epilog, formatter_class=form, **options)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong in a line, and end the process with status 2."""
        self.exit(2, f"{self.prog}: {message}; {self.prog} --help tells more\n")


def add_pages(parser: argparse.ArgumentParser) -> None:
    """Add the pages to read."""
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="a file; - is standard input")


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add what is known of all the pages."""
    add = parser.add_argument
    add("--kind", choices=KINDS, default="auto", help="HTML, or text: a dump by any tool, Markdown too (default: told)")
    add("--language", metavar="CODE", help="the pages' language, an ISO 639 code (default: found out)")


def add_fields(parser: argparse.ArgumentParser) -> None:
    """Add what the parts of records are called."""
    add = parser.add_argument
    add("--field", default="html", metavar="NAME", help="of JSONL and Parquet, the page (default: html)")
    add("--url-field", default="url", metavar="NAME", help="of JSONL and Parquet, the page's address (default: url)")


def add_favor(parser: argparse.ArgumentParser) -> None:
    """Add what the text is to have more of."""
    told = "less that is no article, or more of it (default: %(default)s)"
    parser.add_argument("--favor", choices=tuple(RECALL), default="balanced", help=told)


def add_cut(parser: argparse.ArgumentParser) -> None:
    """Add whether what stands before the lede leaves the text."""
    told = 'cut what stands before the lede, such as "KATHMANDU (Reuters) -" or the site\'s own mark'
    parser.add_argument("--cut-dateline", action="store_true", help=told)


def add_url(parser: argparse.ArgumentParser) -> None:
    """Add the address of the page."""
    parser.add_argument("--url", metavar="URL", help="the page's address, evidence for its date; it is not fetched")


def add_profiles(parser: argparse.ArgumentParser) -> None:
    """Add what is known of the pages' publishers."""
    known = parser.add_mutually_exclusive_group()
    known.add_argument("--profile", metavar="FILE", help="what the pages' publisher repeats, from newsclean learn")
    known.add_argument("--store", metavar="FILE", help="a store of many publishers; the page's address tells which")


def add_crawled(parser: argparse.ArgumentParser) -> None:
    """Add when the pages were fetched."""
    told = "when the pages were fetched, in ISO form; dates relative to it are read"
    parser.add_argument("--crawled", type=moment, metavar="TIME", help=told)


def moment(text: str) -> dt.datetime:
    """Parse a moment in ISO form."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        told = f"expected a time such as 2026-03-14T12:30:00+00:00, not {text!r}"
        raise argparse.ArgumentTypeError(told) from None


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Add the caller's own rules."""
    add = parser.add_argument
    add("--keep", action="append", default=[], metavar="CSS", help="keep what this selector finds; may be repeated")
    add("--drop", action="append", default=[], metavar="CSS", help="drop what this selector finds; may be repeated")
    told = "further phrases by section, TOML as the lexicons'; may be repeated"
    add("--phrases", action="append", default=[], metavar="FILE", help=told)
    add("--rules", metavar="FILE", help="rules by site, TOML: domains with keep, drop, phrases, never_authors")


def rules_of(options: argparse.Namespace) -> Rules | None:
    """Give the rules that the options ask for, None for none. Raises OSError or ValueError for wrong ones."""
    if not (options.keep or options.drop or options.phrases or options.rules):
        return None
    from ..read.selection import check_selector
    from ..rules import Rules
    from ..rules.rule_file import load_phrases

    table: dict[str, Any] = dict(Rules.load(options.rules).table) if options.rules else {}
    everywhere = dict(table.get("*", {}))
    for name in ("keep", "drop"):
        told = [check_selector(css, f"--{name}") for css in getattr(options, name)]
        everywhere[name] = [*everywhere.get(name, ()), *told]
    everywhere["phrases"] = merged([everywhere.get("phrases", {}), *map(load_phrases, options.phrases)])
    return Rules({**table, "*": everywhere})


def merged(tables: Iterable[dict[str, dict[str, list[str]]]]) -> dict[str, dict[str, list[str]]]:
    """Join the phrases of several tables."""
    found: dict[str, dict[str, list[str]]] = {}
    for table in tables:
        for section, modes in table.items():
            for mode, texts in modes.items():
                found.setdefault(section, {}).setdefault(mode, []).extend(texts)
    return found
