"""Every regular expression of the source against strings built against it: linear, or only ever given short texts."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
import regex
from hostile import BAITS, repeat
from steps import counted, steps

import newsclean
from newsclean.lexicon import load
from newsclean.lexicon.data import available
from newsclean.text.lazy import LazyPattern

SHORT, GROWTH = 450, 8
LIMIT = 3 * GROWTH  # a linear pattern takes 8 times as long on 8 times as much, a quadratic one 64 times
TRIES = 5
STEPS = 50  # lines of Python run for each character of a short text; a long one is looked at as a short one is
LEAST = 10_000  # nanoseconds: what takes less at SHORT is taken to take as much, as the clock tells little of it
TRAPS = ["<!-- ", "<meta ", "<html ", "<?xml ", "<p a='", "<b ", "<script>", "<!doctype ", "T12:", "2026-03-14T", "GMT"]
TRAPS += [
    "((a)",
    "A.B",
    "MD ",
    "@a.",
    "a@a.",
    "http://a.",
    "-- ",
    "»",
    "x\n ",
    " \n",
    "\n\n",
    "1:1",
    "12/12/",
    "é",
    "中",
]
# These are never searched for further on, so that only what they do from a text's first character counts.
AT_THE_START = {
    "find.authors.html._HOST": "fullmatch",
    "parse.names._PLAIN": "fullmatch",
    "parse.pieces._MONTH": "match",
    "find.title.site_name._HOST": "fullmatch",
    "read.sniff._LEADING": "match",
    "read.sniff._UNMISTAKABLE": "match",
}


ON_THE_WAY = tuple(
    f"newsclean.{part}" for part in ("text", "lexicon", "parse", "read", "find", "filters", "options", "profile")
)


def patterns() -> Iterator[Any]:
    """All patterns that the modules between a page and its article hold, by name."""
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not info.name.startswith(ON_THE_WAY):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | regex.Pattern | LazyPattern):
                label = f"{info.name}.{name}".removeprefix("newsclean.")
                yield pytest.param(value, getattr(value, AT_THE_START.get(label, "findall")), id=label)


@pytest.mark.parametrize(("pattern", "look"), list(patterns()))
def test_every_pattern_is_linear(pattern: Any, look: Callable[[Any], Any]) -> None:
    """Nothing counts what `re` does, so that its time is taken: of a thread, as a ratio, the least of several tries.

    A busy machine makes some tries slower, on either side, but hardly all of them, and by a factor below 3.
    """
    for piece in [*BAITS.values(), *TRAPS]:
        for ending in ("", "\x01", "x", "\n"):
            short, long = (repeat(piece, size) + ending for size in (SHORT, GROWTH * SHORT))
            if isinstance(pattern.pattern, bytes):
                growth = growth_of(look, short.encode(), long.encode())
            else:
                growth = growth_of(look, short, long)
            assert growth < LIMIT, (piece, ending)


def growth_of(look: Callable[[Any], Any], short: Any, long: Any) -> float:
    """How many times as long it takes to find everything in the long text; the least of as many tries as are needed."""
    least = float("inf")
    for _ in range(TRIES):
        least = min(least, spent(look, long) / max(LEAST, spent(look, short)))
        if least < LIMIT:
            break
    return least


def spent(look: Callable[[Any], Any], text: Any) -> int:
    """The processor time that finding everything takes, in nanoseconds."""
    start = time.thread_time_ns()  # nothing counts what `re` does
    look(text)
    return time.thread_time_ns() - start  # as above


@counted
@pytest.mark.parametrize("language", available())
def test_looking_for_phrases_is_linear(language: str) -> None:
    find = load(language, "en").matcher.find  # made before it is counted
    for phrase in load(language).phrases[::40]:
        text = phrase.text
        short = [repeat(text, 399), repeat(text + " ", 399), repeat(text[:-1] or text, 399)]
        assert all(steps(partial(find, line)) < STEPS * len(line) for line in short), text
        assert steps(partial(find, repeat(text[:2], 100_000))) < STEPS * 10, text
