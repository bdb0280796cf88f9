"""Every regular expression of the source against strings built against it: linear, or only ever given short texts."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import regex
from hostile import BAITS, repeat

import newsclean
from newsclean.lexicon import load
from newsclean.lexicon.data import available

LENGTH = 4000
SECONDS = (
    0.02  # at LENGTH; a quadratic one takes its thirtyfold at the length of a paragraph, a linear one microseconds
)
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
# The finders give their patterns lines, credits and titles: short, or refused, with white space folded.
SHORT = {"newsclean.find.names": 1000, "newsclean.find.authors": 1000, "newsclean.find.dates": 160}
SHORT_LINE = 600
AT_THE_START = ("read.kind._LEADING", "read.kind._UNMISTAKABLE")  # never searched for further on


ON_THE_WAY = tuple(f"newsclean.{part}" for part in ("read", "filters", "find", "lexicon", "options", "profile"))


def patterns() -> Iterator[Any]:
    """All patterns that the modules between a page and its article hold, by name."""
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not info.name.startswith(ON_THE_WAY):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | regex.Pattern):
                label = f"{info.name}.{name}".removeprefix("newsclean.")
                look = value.match if label in AT_THE_START else value.findall
                usual = SHORT_LINE if label.startswith("find.") else LENGTH
                longest = SHORT.get(info.name, usual)
                yield pytest.param(value, look, longest, id=label)


@pytest.mark.parametrize(("pattern", "look", "longest"), list(patterns()))
def test_every_pattern_is_linear(pattern: Any, look: Callable[[Any], Any], longest: int) -> None:
    for piece in [*BAITS.values(), *TRAPS]:
        for ending in ("", "\x01", "x", "\n"):
            text: Any = repeat(piece, longest) + ending
            if isinstance(pattern.pattern, bytes):
                text = text.encode()
            assert least(look, text) < SECONDS, piece


def least(look: Callable[[Any], Any], text: Any) -> float:
    """The least time of three that finding everything takes, or the first that is short enough."""
    spent = []
    for _ in range(3):
        start = time.thread_time()
        look(text)
        spent.append(time.thread_time() - start)
        if spent[-1] < SECONDS:
            break
    return min(spent)


@pytest.mark.parametrize("language", available())
def test_looking_for_phrases_is_linear(language: str) -> None:
    find = load(language, "en").find
    texts = [phrase.text for phrase in load(language).phrases[::40]]
    start = time.thread_time()
    for text in texts:
        for line in (
            repeat(text, 399),
            repeat(text + " ", 399),
            repeat(text[:-1] or text, 399),
            repeat(text[:2], 100_000),
        ):
            find(line)
    assert time.thread_time() - start < 0.002 * (4 * len(texts) + 100)
