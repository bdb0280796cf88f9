"""The content model as a filter: a probability for each block that is still undecided, and one cut for the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Page, Verdict
from ...pipeline import Verdicts, drop, page_filter
from .features import columns
from .survey import survey
from .trees import load, probability

MODELS = {"html": "html.json", "text": "text.json"}


@page_filter("content")
def content(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the undecided blocks whose probability of being article text is below the page's best cut."""
    wanted = verdicts.open()
    if not wanted:
        return
    dropped = [verdicts.dropped(block.index) for block in page.blocks]
    model = load(MODELS[page.kind])
    found = columns(page, verdicts, survey(page, dropped), wanted)
    rows = zip(*(found[name] for name in model.features), strict=True)
    chances = [probability(model.score(row)) for row in rows]
    cut = best_cut(chances, [len(block.text) for block in wanted])
    for block, chance in zip(wanted, chances, strict=True):
        if chance < cut:
            yield drop(block, "content.unlikely", f"{chance:.2f} article text, the page's cut is {cut:.2f}")


def best_cut(chances: Sequence[float], sizes: Sequence[float]) -> float:
    """Give the probability from which on to keep blocks so that the expected F1 of the kept text is highest.

    With blocks taken from the likeliest down, expected F1 is 2 Σ taken p·n / (Σ taken n + Σ all p·n); the cut is the
    probability of the last block before it falls. (Lewis, SIGIR 1995, for the idea of tuning to expected F.)
    """
    everything = sum(chance * size for chance, size in zip(chances, sizes, strict=True))
    best, cut, hits, taken = 0.0, 1.0, 0.0, 0.0
    for chance, size in sorted(zip(chances, sizes, strict=True), reverse=True):
        hits += chance * size
        taken += size
        expected = 2 * hits / (taken + everything)
        if expected >= best:
            best, cut = expected, chance
    return cut
