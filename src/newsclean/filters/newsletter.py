"""Newsletter boxes."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import EDGES, QUOTES, PhraseFilter

INVITE_CHARS = 250
prompt = PhraseFilter("newsletter", "newsletter", EDGES, 160)


@page_filter("newsletter")
def newsletter(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines that begin or end with a prompt to subscribe, and short ones with a prompt and a link to follow it."""
    for verdict in prompt(page, verdicts):
        block = page.blocks[verdict.block]
        invites = block.links and len(block.text) <= INVITE_CHARS and block.text[0] not in QUOTES
        yield drop(block, *verdict.reason) if invites else verdict
