"""Page, verdicts and candidates become the article: the only place that removes anything."""

from __future__ import annotations

from collections.abc import Iterable

from .article import FIELDS, Article
from .find.choose import choose
from .find.date.html import IMPOSSIBLE
from .lexicon import primary
from .model import Action, Candidate, Page
from .pipeline import Verdicts
from .text.cuts import without

LONGEST_TOLD = 60  # characters of a wrong date


def assemble(page: Page, verdicts: Verdicts, candidates: tuple[Candidate, ...]) -> Article:
    """Make the article of a page."""
    text = body(page, verdicts)
    fields = choose([each for each in candidates if each.field in FIELDS])
    warnings = (*page.warnings, *impossible_dates(candidates))
    if not text:
        warnings = (*warnings, "no article text found on the page" if page.blocks else "the page is empty")
    return Article(
        text=text,
        language=primary(page.language) if page.language else None,
        blocks=page.blocks,
        verdicts=tuple(verdicts),
        candidates=candidates,
        warnings=warnings,
        original=page.original,
        layout=page.layout,
        **fields,
    )


def impossible_dates(candidates: Iterable[Candidate]) -> list[str]:
    """Warnings about dates that the page states and that cannot be."""
    wrong = (each for each in candidates if each.lost == IMPOSSIBLE)
    told = (f"{each.reason.code} is {each.value[:LONGEST_TOLD]!r}: {IMPOSSIBLE}" for each in wrong)
    return list(dict.fromkeys(told))


def body(page: Page, verdicts: Verdicts) -> str:
    """The text: the blocks that stay, without the spans that were dropped, with blank lines between them."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for verdict in verdicts:
        if verdict.span is not None and verdict.action is Action.DROP:
            spans.setdefault(verdict.block, []).append(verdict.span)
    kept = [block for block in page.blocks if not verdicts.dropped(block.index)]
    texts = (without(block.text, spans[block.index]) if block.index in spans else block.text for block in kept)
    return "\n\n".join(text for text in texts if text)
