"""Pages made of given blocks, for tests of one filter alone."""

from __future__ import annotations

from typing import Any

import newsclean
from newsclean import Block, Page
from newsclean.lexicon import load
from newsclean.model import Head
from newsclean.pipeline import Filter, Pipeline

Spec = str | tuple[str, dict[str, Any]]


def page(*specs: Spec, kind: str = "text", language: str | None = "en", head: Head | None = None) -> Page:
    """Make a page of texts, each alone or with fields of its block; the lexicon's phrases are found in them."""
    find = load(language, "en").find
    told = [(spec, {}) if isinstance(spec, str) else spec for spec in specs]
    blocks = [Block(index, text, **{"phrases": find(text), **fields}) for index, (text, fields) in enumerate(told)]
    return Page(kind, tuple(blocks), head=head or Head(), language=language)


def heard(page: Page, *filters: Filter) -> list[tuple[int, str, str]]:
    """Give block, action and code of each verdict of the last of the filters."""
    verdicts = Pipeline(filters).run(page)
    return [(v.block, v.action.value, v.reason.code) for v in verdicts if v.filter == filters[-1].name]


def said(page: Page, *filters: Filter) -> dict[int, str]:
    """Map each block that the last of the filters spoke of to what it said: "drop teaser.heading"."""
    return {block: f"{action} {code}" for block, action, code in heard(page, *filters)}


def evidence(page: Page, *filters: Filter) -> list[str]:
    """Give the evidence of each verdict of the last of the filters."""
    verdicts = Pipeline(filters).run(page)
    return [v.reason.evidence for v in verdicts if v.filter == filters[-1].name]


def prose(length: int, seed: int = 0) -> str:
    """Make a sentence of that many characters whose words no other seed has."""
    words = f"Water{seed}"
    count = 0
    while len(words) < length - 1:
        count += 1
        words += f" w{seed}x{count}"
    return words[: length - 1].rstrip().ljust(length - 1, "e") + "."


def decided(index: int, action: newsclean.Action) -> Filter:
    """A filter that decides one block before others are heard."""

    @newsclean.page_filter("before")
    def before(page: Page, verdicts: Any) -> Any:
        yield newsclean.Verdict(index, action, newsclean.Reason("before.all"))

    return before
