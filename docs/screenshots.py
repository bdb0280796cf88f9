"""Take the screenshots of the reports in the documentation, of the project's own example and fixture pages.

    python docs/screenshots.py [CHROMIUM]

Needs Chromium (by default the one on the path) and the packages of the dependency group "browser".
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

import newsclean
from newsclean.batch.record import Record
from newsclean.batch.summary import Summary, account
from newsclean.explain import Comparison, PageComparison
from newsclean.explain.run_report import run_report

HERE = Path(__file__).parent
IMAGES = HERE / "images"
FIXTURES = HERE.parent / "tests" / "fixtures"
EXAMPLE = HERE.parent / "examples" / "harbour.html"
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


class Shot(NamedTuple):
    """A picture: its name, the report, the colour scheme, how often "next" is pressed, if from the top, how high."""

    name: str
    report: str
    scheme: str
    steps: int
    from_top: bool = True
    height: int = 860


def main() -> None:
    """Take all pictures."""
    chromium = sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium")
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=QUIET)
        for shot in shots():
            take(browser, shot)
        browser.close()


def shots() -> Iterator[Shot]:
    """Give the pictures to take."""
    page = FIXTURES / "en" / "wordpress-theme" / "input.html"
    report = newsclean.extract(page).explain().to_html("ferry-terminal-roof.html")
    yield Shot("explain-light", report, "light", 5)
    yield Shot("explain-dark", report, "dark", 9, from_top=False)
    arabic = newsclean.extract(FIXTURES / "ar" / "sahifa-rtl" / "input.html").explain().to_html("sahifa.html")
    yield Shot("explain-rtl", arabic, "light", 2)
    yield Shot("compare-light", comparison().to_html(), "light", 2)
    yield Shot("run-light", run_report(fixtures().to_dict(), "Run of the fixtures"), "light", 0, height=1400)


def fixtures() -> Summary:
    """Sum up a run over all fixtures."""
    summary, begin = Summary(), time.perf_counter()
    for path in sorted(FIXTURES.glob("*/*/input.*")):
        newsclean.extract(path)  # loads the lexicon of its language
        start = time.perf_counter()
        article = newsclean.extract(path)
        name = path.parent.relative_to(FIXTURES).as_posix()
        summary.add(account(article, Record(name, 0, path.read_bytes()), time.perf_counter() - start))
    summary.seconds = time.perf_counter() - begin
    return summary


def comparison() -> Comparison:
    """Compare the example page with and without two filters."""
    tuned = newsclean.extract(EXAMPLE, pipeline=newsclean.DEFAULT.without("caption", "title"))
    runs = newsclean.extract(EXAMPLE).explain(), tuned.explain()
    return Comparison((PageComparison(EXAMPLE.name, *runs),), ("default", "without caption, title"))


def take(browser: Browser, shot: Shot) -> None:
    """Take one picture."""
    page = browser.new_page(viewport={"width": 1280, "height": shot.height}, color_scheme=shot.scheme)  # type: ignore[arg-type]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(shot.report, "utf-8")
        page.goto(path.as_uri())
        for _ in range(shot.steps):
            page.keyboard.press("n")
        page.evaluate("document.activeElement.blur()")
        if shot.from_top:
            page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(200)
        page.screenshot(path=IMAGES / f"{shot.name}.png")
    page.close()


if __name__ == "__main__":
    main()
