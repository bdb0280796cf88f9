"""The content model as a filter: a probability for each block that is still undecided, and one cut for the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Block, Page, Verdict
from ...pipeline import Verdicts, drop
from .features import Columns, columns
from .survey import survey
from .trees import Forest, load, probability


@dataclass(frozen=True, slots=True)
class Content:
    """Drops the undecided blocks that are less likely article text than the page's best cut.

    `html` and `text` are the models for the two kinds of page; None stands for the package's own.
    """

    name: str = "content"
    html: Forest | None = None
    text: Forest | None = None

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        wanted = verdicts.open()
        if not wanted:
            return
        chances = self.chances(page, measure(page, verdicts, wanted))
        cut = best_cut(chances, [len(block.text) for block in wanted])
        for block, chance in zip(wanted, chances, strict=True):
            if chance < cut:
                yield drop(block, "content.unlikely", f"{chance:.2f} article text, the page's cut is {cut:.2f}")

    def chances(self, page: Page, found: Columns) -> list[float]:
        """Give each measured block's probability of being article text."""
        model = (self.html or load("html.json")) if page.kind == "html" else (self.text or load("text.json"))
        rows = zip(*(found[name] for name in model.features), strict=True)
        return [probability(model.score(row)) for row in rows]


def measure(page: Page, verdicts: Verdicts, wanted: Sequence[Block]) -> Columns:
    """Compute the features of the wanted blocks, in the light of the verdicts so far."""
    dropped = [verdicts.dropped(block.index) for block in page.blocks]
    return columns(page, verdicts, survey(page, dropped), wanted)


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


content = Content()
