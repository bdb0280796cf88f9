"""The content model as a filter: a probability for each block that is still undecided, and one cut for the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...model import Action, Block, Page, Reason, Verdict
from ...pipeline import Verdicts, drop
from .containers import Containers, containers
from .features import columns
from .outskirts import named, outskirts
from .reasons import Columns
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
        measured = measure(page, verdicts)
        yield from measured.settled
        if not measured.wanted:
            return
        chances = self.chances(page, measured.columns)
        cut = best_cut(chances, [len(block.text) for block in measured.wanted])
        suspicions = {verdict.block: verdict.reason for verdict in verdicts if verdict.action is Action.SUSPECT}
        for block, chance in zip(measured.wanted, chances, strict=True):
            if chance < cut:
                code, evidence = explain(block, suspicions.get(block.index), measured.around)
                yield drop(block, code, f"{evidence}; {chance:.2f} article text, the page's cut is {cut:.2f}")

    def chances(self, page: Page, found: Columns) -> list[float]:
        """Give each measured block's probability of being article text."""
        model = (self.html or load("html.json")) if page.kind == "html" else (self.text or load("text.json"))
        rows = zip(*(found[name] for name in model.features), strict=True)
        return [probability(score) for score in map(model.score, rows)]


class Measured(NamedTuple):
    """What the model is to decide: the verdicts settled before it, the blocks left, their features, the containers."""

    settled: list[Verdict]
    wanted: list[Block]
    columns: Columns
    around: Containers | None


def measure(page: Page, verdicts: Verdicts) -> Measured:
    """Settle the outskirts of a page, and compute the features of the blocks that are left undecided."""
    wanted = verdicts.open()
    if not wanted:
        return Measured([], [], {}, None)
    figures = survey(page, [verdicts.dropped(block.index) for block in page.blocks])
    if page.kind != "html":
        return Measured([], wanted, columns(page, verdicts, figures, None, wanted), None)
    around = containers(page, figures)
    settled = list(outskirts(figures, around, wanted))
    gone = {verdict.block for verdict in settled}
    left = [block for block in wanted if block.index not in gone]
    return Measured(settled, left, columns(page, verdicts, figures, around, left) if left else {}, around)


def explain(block: Block, suspicion: Reason | None, around: Containers | None) -> tuple[str, str]:
    """Give the code and the evidence for dropping a block: what an earlier filter suspected, what its element is."""
    if suspicion is not None:
        return suspicion.code, suspicion.evidence
    if around is not None:
        found = named(block, around.hints[block.scope])
        if found:
            return found
        if around.hidden[block.scope]:
            return "hidden.element", "the markup hides it"
    return "content.unlikely", "by its features"


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
