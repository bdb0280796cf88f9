"""What the tests share: each case is extracted once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from cases import Case

import newsclean


@pytest.fixture(scope="session")
def extracted() -> Callable[[Case], Any]:
    """Give the article of a case."""
    return cache(lambda case: newsclean.extract(case.source, url=case.url))
