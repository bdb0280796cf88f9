"""What a page costs grows with its length: steps are counted, and time is taken only of what cannot be counted."""

from __future__ import annotations

from typing import Any

import pytest
from hostile import FAMILIES
from hostile_table import run, spawn
from steps import counted, growth

import newsclean

SUPERLINEAR_ONCE = (
    "br and time", "fonts", "huge title", "huge item", "bait JSON-LD spaces", "bait JSON-LD spaces before a closer",
    "bait author at", "bait author letters", "bait title bars", "bait bytes letters", "dump of headings",
    "dump of names",
    "dump of signed lines", "quotations", "shared body", "og titles", "metas", "nested span class=byline",
    "nested ul><li", "nested section class=share", "nested nav><p><table><tr><td", "short paragraphs",
    "dump of one letter a line", "pre lines", "varied author links", "varied dump of bylines",
    "varied dump of dated bylines", "varied dump of dates", "JSON-LD people", "JSON-LD references",
)  # fmt: skip
LIMIT = 8  # four times the page takes four times as much where it grows linearly, and sixteen times if with the square
TRIES = 5


@counted
@pytest.mark.parametrize("name", SUPERLINEAR_ONCE)
def test_steps_grow_with_the_page(name: str) -> None:
    newsclean.extract(FAMILIES[name](1_000))  # loads what is loaded once

    def work(size: int) -> Any:
        page = FAMILIES[name](size)
        return lambda: newsclean.extract(page)

    assert growth(work, 20_000) < LIMIT


@pytest.mark.slow
@pytest.mark.parametrize("name", SUPERLINEAR_ONCE)
def test_time_grows_with_the_page(name: str) -> None:
    """The parser, regular expressions and lists are C's, whose steps nothing counts: a busy machine may spoil tries."""
    found: dict[str, float] = {}
    for _ in range(TRIES):
        found = run(name, 20_000, 2)
        if found["large"] < LIMIT * max(0.01, found["small"]):
            return
    raise AssertionError(found)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["nested div", "fonts", "short paragraphs", "dump of one letter a line", "mojibake lines"]
)
def test_a_page_of_megabytes_takes_its_time_and_little_memory(name: str) -> None:
    """Steps of C again, of pages so large that a process of its own tells how much memory they take."""
    found: Any = None
    for _ in range(TRIES):
        found = spawn(name, 500_000, 1, 1200)
        assert not isinstance(found, str), found
        assert found["peak"] < 700
        if found["large"] < LIMIT * max(0.01, found["small"]):
            return
    raise AssertionError(found)
