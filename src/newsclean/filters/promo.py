"""Promotion of the publisher: follow us, join the channel, get the app, support our work."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Action, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import EDGES, QUOTES, PhraseFilter, by_section

LINKED_CHARS = 200  # of a line with a link to where the prompt leads

prompts = PhraseFilter("promo", "promo", EDGES)


@page_filter("promo")
def promo(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop short prompts, and longer ones with a link, wherever in them the phrase stands; suspect others."""
    for block in verdicts.once(by_section).get("promo", ()):
        verdict = prompts.judge(block) if verdicts.is_open(block.index) else None
        if verdict is None:
            continue
        linked = block.links and len(block.text) <= LINKED_CHARS and block.text[0] not in QUOTES
        yield drop(block, *verdict.reason) if linked and verdict.action is Action.SUSPECT else verdict
