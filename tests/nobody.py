"""Pages that credit nobody, in every language that has a lexicon: what a finder of authors must not fall for.

Each is a title and its text with furniture about them: a menu, a masthead, a day, share and comment buttons, tags, a
line of copyright. nobody.toml holds what differs by language; buttons are the lexicon's own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from html import escape
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from newsclean.lexicon.data import available, read

KIT: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("nobody.toml").read_text("utf-8"))
DIVIDERS = (" | ", " ", " / ", " · ", "\n", " > ")
LANGUAGES = available()


class Made(NamedTuple):
    """What one page consists of, from top to bottom: lines above the title, right below it, and below the text."""

    above: tuple[str, ...]
    title: str
    below: tuple[str, ...]
    paragraphs: tuple[str, ...]
    tail: tuple[str, ...]


def pages(code: str) -> Iterator[Made]:
    """The pages of a language: every furniture above the title, below it and below the text, in turn."""
    kit = KIT[code]
    aboves, belows, tails = list(_above(kit)), list(_below(kit, code)), list(_tails(kit, code))
    for number, (above, below) in enumerate(product(aboves, belows)):
        title = kit["titles"][number % len(kit["titles"])]
        yield Made(above, title, below, tuple(kit["paragraphs"]) * 2, tails[number % len(tails)])


def dump(made: Made, gaps: bool) -> str:
    """The page as a plain-text dump, with blank lines between its parts or without any."""
    lines = [*made.above, made.title, *made.below, *made.paragraphs, *made.tail]
    return ("\n\n" if gaps else "\n").join(lines)


def html(made: Made, code: str) -> str:
    """The page as HTML, nothing of it marked by a class."""
    above, below, tail = (
        "".join(f"<div>{escape(line)}</div>".replace("\n", "<br>") for line in lines)
        for lines in (made.above, made.below, made.tail)
    )
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in made.paragraphs)
    head = f"<meta charset=utf-8><title>{escape(made.title)}</title>"
    body = f"{above}<h1>{escape(made.title)}</h1>{below}{text}{tail}"
    return f"<!DOCTYPE html><html lang={code}><head>{head}</head><body>{body}</body></html>"


def _above(kit: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    yield ()
    for divider in DIVIDERS:
        yield (divider.join(kit["menu"]),)
    yield (kit["masthead"],)
    yield (kit["masthead"], kit["days"][0], kit["menu"][1])
    yield (kit["days"][-1],)
    yield (f"© 2026 {kit['masthead']}",)
    yield (f"{kit['masthead']} | {kit['days'][0]}", f"{kit['menu'][0]} > {kit['menu'][1]}")


def _below(kit: dict[str, Any], code: str) -> Iterator[tuple[str, ...]]:
    share, comments = _buttons(code, "share"), _buttons(code, "comments")
    yield ()
    for day in kit["days"]:
        yield (day,)
    yield (f"{kit['place']}, {kit['days'][0]}",)
    yield (f"{kit['menu'][1]} | {kit['days'][1]}",)
    yield (kit["days"][1], *share[:2])
    yield (*comments[:1], kit["days"][0])
    yield (f"{kit['masthead']} {kit['days'][1]}",)
    yield (" ".join(share[:2]),)


def _tails(kit: dict[str, Any], code: str) -> Iterator[tuple[str, ...]]:
    yield ()
    yield (f"© 2026 {kit['masthead']}",)
    yield (*_buttons(code, "tags")[:1], *kit["menu"][1:3])
    yield (*_buttons(code, "comments")[:3], f"Copyright © {kit['masthead']}")
    yield (kit["masthead"],)
    yield (kit["titles"][1], kit["days"][1], kit["titles"][2], kit["days"][0])


def _buttons(code: str, section: str) -> list[str]:
    """Short lines that the lexicon knows of a section."""
    lines: list[str] = read(code)[section]["line"]
    return [line for line in lines if "#" not in line and len(line) <= 30]
