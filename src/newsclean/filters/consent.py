"""Cookie and consent texts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Action, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter
from .phrases import ANYWHERE, PhraseFilter, by_section

MANY, MANY_CHARS = 3, 2000  # phrases that make a longer text one of a consent manager, and how long that may be

lines = PhraseFilter("consent", "consent", ANYWHERE, 160)


@page_filter("consent")
def consent(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines with a phrase of a consent manager, and longer texts with several; suspect others."""
    for block in verdicts.once(by_section).get("consent", ()):
        verdict = lines.judge(block) if verdicts.is_open(block.index) else None
        if verdict is None:
            continue
        said = {phrase.text for phrase in block.phrases if phrase.section == "consent"}
        many = len(said) >= MANY and len(block.text) <= MANY_CHARS
        yield drop(block, *verdict.reason) if many and verdict.action is Action.SUSPECT else verdict
