"""The content model as a filter: a probability for each block that is still undecided, and one cut for the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...model import Action, Block, Page, Reason, Verdict
from ...pipeline import Verdicts, drop
from ..words import letter_weight
from .containers import Containers, containers, trusted_hints
from .detail import detail
from .flat import probabilities
from .outline import outline
from .outskirts import named, named_noise, outskirts
from .reasons import Columns
from .survey import Survey, survey, without
from .trees import Forest, Step, load


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
        chances = self.chances(page, verdicts, measured)
        cut = best_cut(chances, [len(block.text) for block in measured.wanted])
        suspicions = {verdict.block: verdict.reason for verdict in verdicts if verdict.action is Action.SUSPECT}
        for block, chance in zip(measured.wanted, chances, strict=True):
            if chance < cut:
                code, evidence = explain(block, suspicions.get(block.index), measured.around)
                yield drop(block, code, f"{evidence}; {chance:.2f} article text, the page's cut is {cut:.2f}")

    def chances(self, page: Page, verdicts: Verdicts, measured: Measured) -> list[float]:
        """Give each measured block's probability of being article text."""
        model = (self.html or load("html.json")) if page.kind == "html" else (self.text or load("text.json"))
        figures, around, wanted = measured.figures, measured.around, measured.wanted
        found = outline(page, verdicts, figures, around, wanted)
        scores = scored(model.first, found)
        unclear = [at for at, score in enumerate(scores) if abs(score) < model.margin]
        if unclear:
            known = {name: [column[at] for at in unclear] for name, column in found.items()}
            more = detail(page, verdicts, figures, around, [wanted[at] for at in unclear])
            for at, score in zip(unclear, scored(model.second, known | more), strict=True):
                scores[at] += score
        return probabilities(scores)


def scored(step: Step, columns: Columns) -> list[float]:
    """Hear the trees of one step about all rows."""
    return step.scores([columns[name] for name in step.features])


class Measured(NamedTuple):
    """The verdicts settled before the model, the blocks left to it, and the page's figures and containers."""

    settled: list[Verdict]
    wanted: list[Block]
    figures: Survey
    around: Containers | None


def measure(page: Page, verdicts: Verdicts) -> Measured:
    """Survey a page, and settle its named noise and its outskirts."""
    wanted = verdicts.open()
    dropped = [verdicts.dropped(block.index) for block in page.blocks]
    weight = verdicts.once(letter_weight)
    figures = survey(page, dropped, weight)
    if page.kind != "html":
        return Measured([], wanted, figures, None)
    hints = trusted_hints(figures)
    settled = list(named_noise(hints, wanted))
    if settled:
        wanted = left(wanted, settled)
        if any(figures.good[verdict.block] for verdict in settled):
            for verdict in settled:
                dropped[verdict.block] = True
            figures = without(figures, dropped)
    around = containers(figures, hints)
    outside = list(outskirts(figures, around, wanted))
    return Measured(settled + outside, left(wanted, outside), figures, around)


def left(blocks: Sequence[Block], settled: Sequence[Verdict]) -> list[Block]:
    """Leave out the blocks that have been settled."""
    gone = {verdict.block for verdict in settled}
    return [block for block in blocks if block.index not in gone]


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
