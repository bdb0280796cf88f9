"""What the tests share: each case is extracted once; a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from browser import launch, reports
from cases import Case

import newsclean


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
