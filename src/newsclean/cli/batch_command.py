"""`newsclean batch IN… -o OUT`: extract the articles of many pages."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from ..batch.extractor import Extractor
from ..batch.pool import MEMORY
from ..batch.progress import duration, progress
from ..batch.record import MAX_SIZE, TIMEOUT, Reading
from ..batch.resume import ResumeError, errors_beside, replace
from ..batch.run import Options, run
from ..batch.schema import COLUMNS
from ..batch.sinks import FORMATS
from ..batch.summary import Summary
from ..batch.wanted import Wanted
from ..explain.run_report import run_report
from ..model import PAGE_TYPES
from .arguments import Parser, add_crawled, add_cut, add_favor, add_fields, add_reading, add_rules, rules_of

MOST = 5
ONLY_TEXT = ("id", "url", "text")
MIB = 1 << 20
KNOWN = ("kind", "language", "profiles", "crawled", "favor", "cut_dateline")
"""The options of `Extractor` that have an option of the command's."""


def main(arguments: Sequence[str]) -> int:
    """Run the command and give its exit status."""
    parser = build_parser()
    given = parser.parse_args(arguments)
    try:
        summary = run(given.inputs, given.output, options(given), progress)
    except (ResumeError, ImportError, OSError, ValueError, RuntimeError) as error:
        print(f"newsclean batch: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"newsclean: stopped; --resume goes on with {given.output}", file=sys.stderr)
        return 130
    if summary == Summary():
        print(f"newsclean: {given.output} is whole already", file=sys.stderr)
        return 0
    if given.summary:
        replace(given.summary, json.dumps(summary.to_dict(), ensure_ascii=False, indent=1).encode("utf-8"))
    if given.report:
        replace(given.report, run_report(summary.to_dict(), f"Run of {given.output.name}").encode("utf-8"))
    print(report(summary, given), file=sys.stderr)
    return 1 if summary.errors else 0


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = Parser("newsclean batch")
    add = parser.add_argument
    add("inputs", nargs="+", metavar="IN", help="a file or a folder of files")
    add("-o", "--output", type=Path, required=True, metavar="OUT", help=".jsonl, .csv or .parquet")
    add("--errors", type=Path, metavar="FILE", help="records that have no output, and why (default: OUT.errors.jsonl)")
    add("--summary", type=Path, metavar="FILE", help="write what the run adds up to as JSON")
    add("--report", type=Path, metavar="FILE", help="write what the run adds up to as a report, one HTML file")
    add("--only", type=names, metavar="TYPE,…", help=f"pages of these types alone, of {', '.join(PAGE_TYPES)}")
    add("--min-confidence", type=float, default=0.0, metavar="N", help="pages whose text is expected to be that good")
    add("--rest", type=Path, metavar="FILE", help="the pages that these leave out, .jsonl (default: they are counted)")
    add("--format", choices=FORMATS, help="of OUT (default: by its name)")
    add(
        "--fields", type=names, metavar="NAME,…", help=f"columns of OUT, of {', '.join(COLUMNS)} (default: up to extra)"
    )
    add("--only-text", dest="fields", action="store_const", const=ONLY_TEXT, help=f"as --fields {','.join(ONLY_TEXT)}")
    add("--skip-empty", action="store_true", help="no line of OUT for a page without text, but one of the errors")
    add("--resume", action="store_true", help="go on with a run that was stopped or killed, or begin it")
    add("--overwrite", action="store_true", help="replace OUT, and forget an unfinished run")
    add("--jobs", type=int, metavar="N", help="processes (default: one for each core)")
    add("--timeout", type=float, default=TIMEOUT, metavar="SECONDS", help="for one page (default: %(default)g)")
    add("--memory", type=int, default=MEMORY // MIB, metavar="MIB", help="for one process (default: %(default)d)")
    add("--max-size", type=int, default=MAX_SIZE // MIB, metavar="MIB", help="of one record (default: %(default)d)")
    add_fields(parser)
    add("--profiles", type=Path, metavar="STORE", help="clean each page with its publisher's profile from this store")
    add_reading(parser)
    add_crawled(parser)
    add_favor(parser)
    add_cut(parser)
    add_rules(parser)
    return parser


def names(value: str) -> tuple[str, ...]:
    """Parse names apart by commas."""
    return tuple(dict.fromkeys(name.strip() for name in value.split(",")))


def extractor(given: argparse.Namespace) -> Extractor:
    """Make what extracts the pages. Raises ValueError or OSError for an option that is wrong."""
    known = {name: getattr(given, name) for name in KNOWN}
    return Extractor(**known, rules=rules_of(given))


def options(given: argparse.Namespace) -> Options:
    """Make the options of the run. Raises ValueError or OSError for one that is wrong."""
    for name in ("jobs", "timeout", "memory", "max_size"):
        value = getattr(given, name)
        if value is not None and value <= 0:
            raise ValueError(f"--{name.replace('_', '-')}: expected a number above 0, not {value}")
    return Options(
        extractor=extractor(given),
        reading=Reading(given.field, given.url_field, given.max_size * MIB),
        jobs=given.jobs,
        timeout=given.timeout,
        memory=given.memory * MIB,
        format=given.format,
        fields=given.fields,
        skip_empty=given.skip_empty,
        errors=given.errors,
        wanted=Wanted(given.only or (), given.min_confidence),
        rest=given.rest,
        resume=given.resume,
        overwrite=given.overwrite,
    )


def report(summary: Summary, given: argparse.Namespace) -> str:
    """Tell what a run adds up to, and where what has no output is listed."""
    counts = f"{summary.pages:,} pages: {summary.articles:,} articles, {summary.empty:,} without text"
    if summary.left_out:
        counts += f"; {summary.left_out.total():,} left out: {', '.join(listed(summary.left_out))}"
    failed = f"{summary.errors.total():,} errors, {summary.skipped.total():,} records that are no pages"
    pace = f"{summary.bytes / 1e6:,.1f} MB in {duration(summary.seconds)}, {summary.speed:.1f} MB/s"
    most = [f"{code} {100 * share:.1f} %" for code, share in list(summary.shares().items())[:MOST]]
    parts = {"dropped most": most, "errors": listed(summary.errors), "no pages": listed(summary.skipped)}
    if summary.errors or summary.skipped:
        parts["listed in"] = [str(given.errors or errors_beside(given.output))]
    lines = [counts, failed, pace, *(f"{name}: {', '.join(told)}" for name, told in parts.items() if told)]
    return "\n".join(f"newsclean: {line}" for line in lines)


def listed(counts: dict[str, int]) -> list[str]:
    """Give codes with their counts, the most first."""
    return [f"{code} {count:,}" for code, count in sorted(counts.items(), key=lambda item: -item[1])]
