"""What stays: text that the page itself declares its article, and what stands where only article text does."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page, Verdict
from ..pipeline import Verdicts, keep, page_filter

MIN_BODY, MIN_LINE = 300, 60  # characters
LEDE_CHARS = 80
HEAD_FAMILIES = ("byline.", "dateline.")
ENDS = frozenset('.!?…。！？।؟۔"”»’)')


@page_filter("declared")
def declared(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep the lines of the article body that the page's JSON-LD gives, as far as it gives one."""
    bodies = [body for node in page.head.json_ld if isinstance(body := node.get("articleBody"), str)]
    text = " ".join(" ".join(bodies).split())
    if len(text) < MIN_BODY:
        return
    for block in verdicts.open():
        if len(block.text) >= MIN_LINE and not block.folded and block.text in text:
            yield keep(block, "declared.body", "stands in the articleBody of the page's JSON-LD")


@page_filter("lede")
def lede(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep a dump's first paragraph where it stands right below the byline or dateline."""
    if page.kind != "text":
        return
    for block in verdicts.open():
        if len(block.text) >= LEDE_CHARS:
            above = verdicts.reasons(block.index - 1)
            if block.text[-1] in ENDS and any(reason.code.startswith(HEAD_FAMILIES) for reason in above):
                yield keep(block, "declared.lede", f"right below {above[0].evidence[:80]}")
            return
