"""`newsclean explain PAGE…`: show why every block of a page stayed or went."""

from __future__ import annotations

import argparse
import json
import os
import runpy
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from ..explain import Comparison, Explanation, PageComparison, read_runs
from ..explain.codes import check_reason
from ..explain.compared_text import render as render_comparison
from ..explain.terminal import Selection, Style, render
from ..extract import extract
from ..filters import DEFAULT
from ..options import check
from ..pipeline import Pipeline
from .arguments import Parser, add_crawled, add_cut, add_pages, add_profiles, add_reading, add_rules, add_url, rules_of
from .clean_command import profiles_of
from .console import STDIN, tell
from .page_file import read_page_file

if TYPE_CHECKING:
    from ..profile import ProfileSource

COLOURS = ("auto", "always", "never")


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        check("", options.url, options.kind, options.language, None, None)
        options.rules = rules_of(options)
        pipeline = changed_pipeline(options)
        saved = read_runs(options.compare) if options.compare else None
        profiles = profiles_of(options)
        check_reasons(options)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    several = len(options.pages) > 1
    if options.url is not None and several:
        parser.error("--url is the address of one page")
    if options.html and several and pipeline is None and saved is None:
        parser.error("--html is the report of one page, or of a comparison")
    if (options.only or options.reason) and (options.html or options.json):
        parser.error("--only and --reason choose what is printed as text")
    try:
        with profiles as profile:
            runs = read_pages(options, pipeline or DEFAULT, profile)
            return show(options, runs) if pipeline is None and saved is None else compare(options, runs, saved)
    except OSError as error:  # a report that can't be written
        if error.filename is None:
            raise
        tell(str(error.filename), error.strerror)
        return 1


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean explain")
    add = parser.add_argument
    add_pages(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--html", metavar="FILE", help="write a report of one self-contained HTML file; - is standard output"
    )
    form.add_argument("--json", action="store_true", help="print one JSON object a page, or one of the comparison")
    add("--only", choices=("dropped", "kept"), default="", help="only these blocks")
    add("--reason", action="append", default=[], metavar="CODE", help="only blocks with this reason; may be repeated")
    add("--compare", metavar="FILE", help="compare with an earlier run, saved as JSON")
    add("--pipeline", metavar="FILE.py:NAME", help="compare with these filters: FILE.py:NAME or MODULE:NAME")
    add("--without", default="", metavar="FILTER,…", help="compare with the filters that are left without these")
    add_reading(parser)
    add_url(parser)
    add_crawled(parser)
    add_cut(parser)
    add_profiles(parser)
    add_rules(parser)
    add("--color", choices=COLOURS, default="auto", help="colours (default: on a terminal, unless NO_COLOR is set)")
    return parser


def changed_pipeline(options: argparse.Namespace) -> Pipeline | None:
    """Give the pipeline that the options ask for, None for the default one. Raises ValueError for a wrong one."""
    if not options.pipeline and not options.without:
        return None
    pipeline = load_pipeline(options.pipeline) if options.pipeline else DEFAULT
    return pipeline.without(*names_in(options.without))


def names_in(told: str) -> list[str]:
    """Give the names apart by commas."""
    return [name.strip() for name in told.split(",") if name.strip()]


def check_reasons(options: argparse.Namespace) -> None:
    """Raise ValueError for a reason that is none, unless other filters may give reasons of their own."""
    if not options.pipeline and not options.compare:
        for pattern in selection(options).reasons:
            check_reason(pattern)


def load_pipeline(place: str) -> Pipeline:
    """Load a pipeline from `FILE.py:NAME` or `MODULE:NAME`. Raises ValueError where there is none."""
    source, _, name = place.rpartition(":")
    if not source:
        raise ValueError(f"--pipeline: expected FILE.py:NAME or MODULE:NAME, not {place!r}")
    try:
        names = runpy.run_path(source) if source.endswith(".py") else vars(import_module(source))
    except Exception as error:  # whatever the user's own file raises
        raise ValueError(f"--pipeline: {source}: {type(error).__name__}: {error}") from error
    if not isinstance(names.get(name), Pipeline):
        raise ValueError(f"--pipeline: {source} has no newsclean.Pipeline of the name {name!r}")
    found: Pipeline = names[name]
    return found


def read_pages(
    options: argparse.Namespace, pipeline: Pipeline, profile: ProfileSource | None
) -> Iterator[tuple[str, list[Explanation]]]:
    """Explain every page, by the default filters as well where others were asked for; [] where it can't be read."""
    pipelines = [pipeline] if pipeline is DEFAULT or options.compare else [DEFAULT, pipeline]
    for name in options.pages:
        yield name, read_page(name, options, pipelines, profile)


def read_page(
    name: str, options: argparse.Namespace, pipelines: Sequence[Pipeline], profile: ProfileSource | None
) -> list[Explanation]:
    """Explain one page by each of the pipelines; [] where it can't be read, which is told."""
    given = {name: getattr(options, name) for name in ("url", "kind", "language", "rules", "crawled", "cut_dateline")}
    try:
        page = read_page_file(name)
        runs = (extract(page, pipeline=each, profile=profile, **given) for each in pipelines)
        return [each.explain() for each in runs]
    except (OSError, ValueError) as error:  # ValueError: no page, or a file name with a NUL
        tell(name, getattr(error, "strerror", None) or error)
    except Exception as error:  # no page should do this; the others are still to be explained
        tell(name, f"internal error: {type(error).__name__}: {error}")
    return []


def show(options: argparse.Namespace, runs: Iterator[tuple[str, list[Explanation]]]) -> int:
    """Print the explanation of every page; give 1 if any could not be read, else 0."""
    status, several = 0, len(options.pages) > 1
    for name, explained in runs:
        if not explained:
            status = 1
        elif options.html:
            save(options.html, explained[0].to_html(name))
        elif options.json:
            write(json.dumps({"page": name, **explained[0].to_dict()}, ensure_ascii=False) + "\n")
        else:
            text = render(explained[0], style(options), selection(options))
            write(f"==> {name} <==\n{text}\n" if several else text)
    return status


def compare(
    options: argparse.Namespace,
    runs: Iterator[tuple[str, list[Explanation]]],
    saved: Mapping[str, Explanation] | None,
) -> int:
    """Print what changed between two runs; give 1 if some page is missing in either, else 0."""
    pages = []
    for name, explained in runs:
        before = explained[0] if explained and saved is None else earlier(name, saved or {}, len(options.pages))
        if explained and before is None:
            tell(name, f"not in {options.compare}")
        if explained and before is not None:
            pages.append(PageComparison(name, before, explained[-1]))
    changed = ", ".join(
        filter(None, (options.pipeline, options.without and f"without {', '.join(names_in(options.without))}"))
    )
    comparison = Comparison(tuple(pages), (options.compare or "default", changed or "now"))
    if options.html:
        save(options.html, comparison.to_html())
    elif options.json:
        write(json.dumps(comparison.to_dict(), ensure_ascii=False) + "\n")
    else:
        write(render_comparison(comparison, style(options), selection(options)))
    return 0 if len(pages) == len(options.pages) else 1


def earlier(name: str, saved: Mapping[str, Explanation], pages: int) -> Explanation | None:
    """Give a page's explanation in an earlier run; of one page against one, whatever their names."""
    return next(iter(saved.values())) if pages == len(saved) == 1 else saved.get(name)


def selection(options: argparse.Namespace) -> Selection:
    """Give which blocks to show."""
    return Selection(options.only, tuple(code for given in options.reason for code in given.split(",")))


def style(options: argparse.Namespace) -> Style:
    """Give how to write: in colours on a terminal that has them (no-color.org), wrapped to its width."""
    terminal = sys.stdout.isatty()
    able = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    colours = able if options.color == "auto" else options.color == "always"
    return Style(colours, shutil.get_terminal_size().columns if terminal else 0)


def save(path: str, page: str) -> None:
    """Write a report."""
    if path == STDIN:
        write(page)
    else:
        Path(path).write_text(page, "utf-8")


def write(text: str) -> None:
    """Print, and let the reader have it at once."""
    sys.stdout.write(text)
    sys.stdout.flush()
