"""Promotion of the publisher: follow us, join the channel, get the app, support our work."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Action, Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import EDGES, QUOTES, PhraseFilter, by_section

LINKED_CHARS = 200  # of a line with a link to where the prompt leads
DOUBLE_CHARS = 100  # of one with two prompts
PROMPTS = frozenset(("newsletter", "subscription", "teaser_inline", "share"))

prompts = PhraseFilter("promo", "promo", EDGES)


@page_filter("promo")
def promo(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop short prompts, and wherever the phrase stands those with a link or with another prompt; suspect others."""
    for block in verdicts.once(by_section).get("promo", ()):
        verdict = prompts.judge(block) if verdicts.is_open(block.index) else None
        if verdict is None:
            continue
        sure = verdict.action is Action.SUSPECT and block.text[0] not in QUOTES and is_prompt(block)
        yield drop(block, *verdict.reason) if sure else verdict


def is_prompt(block: Block) -> bool:
    """Tell whether a line in which a phrase of promotion stands has a link, or another prompt in short."""
    size = len(block.text)
    if block.links:
        return size <= LINKED_CHARS
    return size <= DOUBLE_CHARS and not PROMPTS.isdisjoint([phrase.section for phrase in block.phrases])
