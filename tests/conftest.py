"""What the tests share: each case is extracted once; a browser; what was skipped is told at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from browser import launch, reports
from cases import Case
from hypothesis import settings
from skips import folded

import newsclean

# A busy machine is no failure.
settings.register_profile("newsclean", deadline=None)
settings.load_profile("newsclean")


@pytest.fixture(scope="session")
def extracted() -> Callable[[Case], Any]:
    """Give the article of a case."""
    return cache(lambda case: newsclean.extract(case.source, url=case.url))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Give a browser, where there is one."""
    yield from launch()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open reports in the browser; a report that complains fails the test."""
    yield from reports(browser, tmp_path)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell why tests were skipped."""
    skipped = terminalreporter.stats.get("skipped", [])
    for line in folded(report.longrepr[2] for report in skipped):
        terminalreporter.write_line(line)
