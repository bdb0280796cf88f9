"""How `newsclean PAGE…` writes articles: as text, Markdown, HTML, TEI or JSON, with and without parts of them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import Any

from ..article import FIELDS as ARTICLE_FIELDS
from ..article import Article
from ..batch.rendered import FORMATS, PARTS, part
from ..plain import plain

JSON = ("json", "jsonl")
FIELDS = ("page", *ARTICLE_FIELDS)
MORE = tuple(name for name in (*FORMATS, *PARTS) if name not in FIELDS)
ADDED = ("title", "front_matter", "comments", "ruby")
LEFT_OUT = ("links", "images", "captions", "emphasis", "formulas")
OPTIONS = {
    "markdown": frozenset((*ADDED, *LEFT_OUT)),
    "html": frozenset(("title", "links", "images", "captions")),
    "tei": frozenset(("comments", "links", "images")),
}
"""What each format can be written with or without."""
HEADED = ("text", "markdown")
"""Formats of which several are told apart by a line with the page's name."""


def add_writing(parser: argparse.ArgumentParser) -> None:
    """Add the options that tell how articles are written."""
    add = parser.add_argument
    add("--format", choices=(*FORMATS, *JSON), help="what to print (default: text)")
    add("--json", action="store_true", help="as --format jsonl: one JSON object a line, with everything found")
    add("--with", dest="adding", type=chosen(ADDED), default=(), metavar="NAME,…", help=f"also {', '.join(ADDED)}")
    add(
        "--without",
        dest="leaving",
        type=chosen(LEFT_OUT),
        default=(),
        metavar="NAME,…",
        help=f"no {', '.join(LEFT_OUT)}",
    )
    told = f"only these fields of the objects: {', '.join(FIELDS)}; or besides {', '.join(MORE)}"
    add("--fields", type=chosen((*FIELDS, *MORE)), metavar="NAME,…", help=told)


def chosen(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    """Make what parses some of these names, apart by commas."""

    def parse(value: str) -> tuple[str, ...]:
        names = tuple(name.strip().replace("-", "_") for name in value.split(","))
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(f"{name!r} is not one of {', '.join(known)}")
        return names

    return parse


def settle_writing(options: argparse.Namespace) -> None:
    """Settle the format. Raises ValueError for options that do not go with it."""
    if options.json and options.format not in (None, "jsonl"):
        raise ValueError("--json is --format jsonl")
    options.format = options.format or ("jsonl" if options.json else "text")
    if options.fields is not None and options.format not in JSON:
        raise ValueError("--fields goes with --json")
    known = OPTIONS.get(options.format, frozenset())
    for flag, names in (("--with", options.adding), ("--without", options.leaving)):
        for name in names:
            if name not in known:
                raise ValueError(f"{flag} {name} does not go with --format {options.format}")


def written(name: str, article: Article, options: argparse.Namespace) -> str:
    """Write an article, of one among several below a line with the name of its page where that is plain text."""
    if options.format in JSON:
        return as_json(name, article, options)
    if not article.text:
        return ""
    chosen_options = dict.fromkeys(options.adding, True) | dict.fromkeys(options.leaving, False)
    text = article.text if options.format == "text" else getattr(article, options.format)(**chosen_options)
    text = text.rstrip("\n")
    return f"==> {name} <==\n{text}\n\n" if len(options.pages) > 1 and options.format in HEADED else f"{text}\n"


def as_json(name: str, article: Article, options: argparse.Namespace) -> str:
    """Give an article as JSON, with the name of its page: on one line for "jsonl"."""
    found: dict[str, Any] = {"page": name, **article.to_dict()}
    fields = options.fields or FIELDS
    told = {field: found[field] if field in found else plain(part(article, field)) for field in fields}
    return json.dumps(told, ensure_ascii=False, indent=2 if options.format == "json" else None) + "\n"
