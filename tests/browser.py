"""A real browser for tests: Chromium, driven by playwright.

Chromium is the one named by $NEWSCLEAN_CHROMIUM, or found on the path; playwright and axe are in the dependency group
"browser". Where something is missing the tests are skipped, but fail if $NEWSCLEAN_CHROMIUM is set.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Open = Callable[..., Page]

WANTED = os.environ.get("NEWSCLEAN_CHROMIUM", "")
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def launch() -> Iterator[Browser]:
    """Start a browser; at the end, close it."""
    chromium = WANTED or next(filter(None, map(shutil.which, NAMES)), "")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        if WANTED:
            raise
        pytest.skip("No module named 'playwright'")
    if not chromium:
        pytest.skip("no Chromium here")
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=chromium, args=QUIET)
        yield found
        found.close()


def reports(browser: Browser, folder: Path) -> Iterator[Open]:
    """Open reports; at the end, assert that they wrote nothing to the console and asked for nothing else."""
    opened: list[Any] = []
    noise: list[str] = []
    asked: list[str] = []

    def open_report(text: str, **options: Any) -> Page:
        path = folder / f"report-{len(opened)}.html"
        path.write_text(text, "utf-8")
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: noise.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        page.evaluate(SETTLED)
        return page

    yield open_report
    for context in opened:
        context.close()
    assert not noise
    assert all(url.startswith(folder.as_uri()) for url in asked), asked


def axe(page: Page) -> list[dict[str, Any]]:
    """Give what axe finds wrong with the accessibility of a page."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found: list[dict[str, Any]] = page.evaluate("() => axe.run(document)")["violations"]
    return found


def visible(page: Page) -> list[int]:
    """The indices of the blocks that are shown."""
    ids: list[str] = page.eval_on_selector_all(".b:not([hidden])", "found => found.map(block => block.id)")
    return [int(each[1:]) for each in ids]
