"""Run public benchmarks' own scripts, unchanged, on newsclean and its peers, in checked-out copies.

    python benchmarks/public.py [--scrapinghub DIR] [--trafilatura DIR] [--wcxb DIR [--wcxb-command COMMAND]]
                                [--every N] [--print-only]

Each DIR is a copy of a benchmark's repository, in which nothing is changed:

- scrapinghub/article-extraction-benchmark: `evaluate.py` reads one file of answers for each tool beside its
  `ground-truth.json`; it is run in a folder of links to the copy, with an output folder of our own.
- adbar/trafilatura: its tests/eval_common.py reads the annotated pages, counts what a tool's text has of them, and
  scores the counts.
- Murrough-Foley/web-content-extraction-benchmark: `--wcxb-command` is run for each tool in the copy, by default
  "python evaluate.py {answers}"; `{answers}` is a JSON file of {page's name: text}, `{folder}` one of a text file for
  each page. Pages are all *.html and *.html.gz in the copy, named without their endings.

Peers that are not installed are named. What the scripts print, or give, goes into the table as it is.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from metrics import Extractor
from peers import HTML_PEERS, TEXT_ONLY, Found, Peer
from report import Cell, about, listed, machine, publish, table, versions

import newsclean

WCXB_COMMAND = "python evaluate.py {answers}"
SCORES = ("precision", "recall", "accuracy", "F1")  # in the order in which trafilatura's ConfusionMatrix gives them
ENDINGS = (".html.gz", ".html")


def main() -> int:
    """Run the command line."""
    options = parse()
    tools = [ours(), *(peer for peer in HTML_PEERS if peer.installed)]
    parts = [part for name in RUNS if getattr(options, name) for part in (f"## {name}\n", RUNS[name](options, tools))]
    text = "\n".join(["# Public benchmarks\n", about(conditions(options, tools)), *parts])
    print(text)
    if not options.print_only:
        print(publish("public", text, {"conditions": conditions(options, tools), "parts": parts}))
    return 0


def parse() -> argparse.Namespace:
    """Parse the arguments: at least one copy is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in RUNS:
        parser.add_argument(f"--{name}", type=folder, metavar="DIR", help=f"a copy of {name}'s benchmark")
    parser.add_argument("--wcxb-command", default=WCXB_COMMAND, metavar="COMMAND", help=f"default: {WCXB_COMMAND!r}")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="answer each Nth page only, for a first look")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    options = parser.parse_args()
    if not any(getattr(options, name) for name in RUNS):
        parser.error("name a copy of a benchmark: " + ", ".join(f"--{name} DIR" for name in RUNS))
    return options


def folder(text: str) -> Path:
    """Give a folder that exists."""
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"no folder {text!r}")
    return Path(text).resolve()


def ours() -> Peer:
    """Give newsclean as one of the tools."""

    def ready() -> Extractor:
        return lambda page: Found(newsclean.extract(page).text)

    return Peer("newsclean", (), "", TEXT_ONLY, ready)


def conditions(options: argparse.Namespace, tools: Sequence[Peer]) -> dict[str, str]:
    """Tell the versions, the machine, and who is missing."""
    missing = [peer.name for peer in HTML_PEERS if not peer.installed]
    return {
        **machine(),
        "versions": listed(versions()),
        "tools": ", ".join(f"{tool.name} ({tool.described})" if tool.packages else tool.name for tool in tools),
        "not installed, so not scored": ", ".join(missing) or "none",
        **({"pages": f"each {options.every}th"} if options.every > 1 else {}),
    }


def answered(tool: Peer, pages: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """Give a tool's text of each page by its name, "" where the tool raises."""
    extract = tool.ready()
    for name, page in pages:
        try:
            yield name, extract(page).text or ""
        except Exception as error:
            print(f"{tool.name}, {name}: {type(error).__name__}: {error}", file=sys.stderr)
            yield name, ""


def scrapinghub(options: argparse.Namespace, tools: Sequence[Peer]) -> str:
    """Give what the benchmark's script prints of the answers of all tools."""
    copy: Path = options.scrapinghub
    truth = json.loads((copy / "ground-truth.json").read_text("utf-8"))
    names = sorted(truth)[:: options.every]
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        for each in copy.iterdir():
            if each.name not in ("output", "ground-truth.json"):
                (work / each.name).symlink_to(each)
        (work / "output").mkdir()
        write(work / "ground-truth.json", {name: truth[name] for name in names})
        for tool in tools:
            pages = ((name, gzip.decompress((copy / "html" / f"{name}.html.gz").read_bytes())) for name in names)
            answers = {name: {"articleBody": text} for name, text in answered(tool, pages)}
            write(work / "output" / f"{tool.name}.json", answers)
        return printed([sys.executable, "evaluate.py"], work)


def trafilatura(options: argparse.Namespace, tools: Sequence[Peer]) -> str:
    """Give the scores by trafilatura's own counting, in percent."""
    tests = str(options.trafilatura / "tests")
    sys.path.insert(0, tests)
    try:
        counting = importlib.import_module("eval_common")
    finally:
        sys.path.remove(tests)
    items = list(counting.load_evaldata(tests).values())[:: options.every]
    rows: list[list[Cell]] = [
        [tool.name, *(100 * score for score in scores(counting, tests, items, tool))] for tool in tools
    ]
    return table(("tool", *SCORES), rows)


def scores(counting: Any, tests: str, items: Iterable[dict[str, Any]], tool: Peer) -> tuple[float, ...]:
    """Score one tool by what `counting`, trafilatura's module, counts."""
    matrix, extract = counting.ConfusionMatrix(), tool.ready()
    for item in items:
        page = counting.read_document(tests, item["file"])
        matrix.add(counting.run_and_count(lambda page: extract(page).text, page, item)[1])
    found: tuple[float, ...] = matrix.scores()
    return found


def wcxb(options: argparse.Namespace, tools: Sequence[Peer]) -> str:
    """Give what the command prints of each tool's answers."""
    copy: Path = options.wcxb
    paths = sorted(path for path in copy.rglob("*") if path.name.endswith(ENDINGS))[:: options.every]
    return "\n".join(f"{tool.name}:\n\n{wcxb_of(tool, paths, options)}" for tool in tools)


def wcxb_of(tool: Peer, paths: Iterable[Path], options: argparse.Namespace) -> str:
    """Give what the command prints of one tool's answers."""
    with tempfile.TemporaryDirectory() as place:
        texts = Path(place) / "texts"
        texts.mkdir()
        answers = dict(answered(tool, ((path.name.split(".")[0], page_of(path)) for path in paths)))
        for name, text in answers.items():
            (texts / f"{name}.txt").write_text(text, "utf-8")
        write(Path(place) / "answers.json", answers)
        told = {"answers": str(Path(place) / "answers.json"), "folder": str(texts)}
        return printed([part.format(**told) for part in options.wcxb_command.split()], options.wcxb)


def page_of(path: Path) -> bytes:
    """Read a page, compressed or not."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def write(path: Path, data: Any) -> None:
    """Write JSON."""
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def printed(command: list[str], where: Path) -> str:
    """Run a benchmark's script; give what it prints, laid out as it is. Raises CalledProcessError where it fails."""
    command = [sys.executable if part == "python" else part for part in command]
    done = subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        done.check_returncode()
    return f"```\n{done.stdout.rstrip()}\n```\n"


RUNS: dict[str, Callable[[argparse.Namespace, Sequence[Peer]], str]] = {
    "scrapinghub": scrapinghub,
    "trafilatura": trafilatura,
    "wcxb": wcxb,
}

if __name__ == "__main__":
    raise SystemExit(main())
