"""Time what explanations cost: the account that extract() keeps anyway, and the explanation on demand.

    python benchmarks/explain.py [CORPUS] [--corpora DIR] [--rounds N] [--pages N] [--print-only]

There is no path through extract() without the account, so its cost is measured by making the same verdicts, reasons and
candidates once more. All else is timed page by page in turn, as in speed.py, and given in percent of extract().
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from corpora import DEFAULT_DIR, load
from report import about, machine, publish, table
from speed import use_one_core

import newsclean
from newsclean import Article, Candidate, Reason, Verdict
from newsclean.explain import Explanation

EXTRACT = "extract()"


class Cost(NamedTuple):
    """One step: milliseconds a page, and percent of the time of extract()."""

    step: str
    page_ms: float
    percent: float


def keep_account(article: Article) -> object:
    """Make all verdicts and candidates of an article once more."""
    verdicts = [
        Verdict(block, action, Reason(*reason), name, span) for block, action, reason, name, span in article.verdicts
    ]
    return verdicts, [
        Candidate(each.field, each.value, Reason(*each.reason), each.block) for each in article.candidates
    ]


STEPS: dict[str, Callable[[Article], object]] = {
    "the account within it": keep_account,
    "explain().accounts, .shares, .choices": lambda article: parts(article.explain()),
    "str(explain())": lambda article: str(article.explain()),
    "explain().to_dict()": lambda article: article.explain().to_dict(),
    "explain().to_html()": lambda article: article.explain().to_html(),
}


def parts(explanation: Explanation) -> object:
    """Work out all that an explanation holds."""
    return explanation.accounts, explanation.shares, explanation.choices


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default="wcxb", help="a corpus of HTML pages (default: wcxb)")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds over all pages (default: 5)")
    parser.add_argument("--pages", type=int, default=200, metavar="N", help="only the first N pages (default: 200)")
    parser.add_argument("--print-only", action="store_true", help="write no table")
    options = parser.parse_args()
    use_one_core()
    pages = [sample.page for sample in load(options.corpora / options.corpus)][: options.pages]
    time_round(pages[:5])  # loads what is loaded on first use
    costs = summarise([time_round(pages) for _ in range(options.rounds)], len(pages))
    found = conditions(options, pages)
    text = f"# What explanations cost\n\n{about(found)}\n{table(('step', 'ms/page', '% of extract()'), costs)}"
    print(text)
    if not options.print_only:
        print(publish("explain", text, {"conditions": found, "costs": [cost._asdict() for cost in costs]}))


def time_round(pages: list[Any]) -> dict[str, float]:
    """Give the seconds that each step takes for all pages, page by page in turn."""
    totals = dict.fromkeys((EXTRACT, *STEPS), 0.0)
    for page in pages:
        start = time.perf_counter()
        article = newsclean.extract(page)
        totals[EXTRACT] += time.perf_counter() - start
        for name, step in STEPS.items():
            start = time.perf_counter()
            step(article)
            totals[name] += time.perf_counter() - start
    return totals


def summarise(rounds: list[dict[str, float]], pages: int) -> list[Cost]:
    """Sum up the rounds: medians over them."""
    return [
        Cost(
            name,
            1000 * statistics.median(each[name] for each in rounds) / pages,
            100 * statistics.median(each[name] / each[EXTRACT] for each in rounds),
        )
        for name in rounds[0]
    ]


def conditions(options: argparse.Namespace, pages: list[Any]) -> dict[str, str]:
    """Describe the run."""
    return {
        "measured": f"{dt.date.today().isoformat()}, {options.rounds} rounds, one core",
        **machine(),
        "corpus": f"{options.corpus}, {len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} MB",
    }


if __name__ == "__main__":
    main()
