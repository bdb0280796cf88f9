"""Small pages for the tests of the finders, and what is found on them."""

from __future__ import annotations

from newsclean.find import find
from newsclean.find.choose import choose
from newsclean.model import Page
from newsclean.pipeline import Verdicts
from newsclean.read import read

PROSE = (
    "The river rose by two metres overnight, said the harbour master, and the lower town woke up to wet streets. " * 2
)
EMPTY = "<p>x</p>"


def page(head: str = "", body: str = EMPTY) -> Page:
    return read(f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>")


def fields(each: Page) -> dict[str, object]:
    return choose(tuple(find(each, Verdicts(each))))


def linked(properties: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {properties}}}</script>'
