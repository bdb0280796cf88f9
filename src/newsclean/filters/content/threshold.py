"""Choose a page's threshold, and give the verdicts about the blocks below it."""

from __future__ import annotations

from ...model import Action, Block, Reason, Verdict, new
from ...pipeline import Verdicts
from .containers import Containers
from .prepare import Prepared
from .rules import named
from .units import united

DROP, SUSPECT = Action.DROP, Action.SUSPECT


def drop_below(name: str, verdicts: Verdicts, prepared: Prepared, probabilities: list[float]) -> list[Verdict]:
    """Drop the undecided blocks whose probability is below the page's best threshold; `name` is the filter's.

    A line that may be the title of a dump is but suspected: what becomes of it is decided with the title.
    """
    wanted, around = prepared.undecided, prepared.around
    if around is not None:
        probabilities = united(prepared, probabilities)
    cut = best_threshold(probabilities, [len(block.text) for block in wanted])
    ending = f" article text, the page's cut is {cut:.2f}"
    suspicions = {verdict.block: verdict.reason for verdict in verdicts if verdict.action is SUSPECT}
    titles = verdicts.likely_titles()
    found = []
    for i, chance in enumerate(probabilities):
        if chance < cut:
            block = wanted[i]
            suspicion = None if block.index in titles else suspicions.get(block.index)
            code, evidence = explain(block, suspicion, around)
            reason = new(Reason, (code, f"{evidence}; {chance:.2f}{ending}"))
            action = SUSPECT if block.index in titles else DROP
            found.append(new(Verdict, (block.index, action, reason, name, None)))
    return found


def explain(block: Block, suspicion: Reason | None, around: Containers | None) -> tuple[str, str]:
    """Reason code and evidence for dropping a block: what an earlier filter suspected, or what its element is."""
    if suspicion is not None:
        return suspicion.code, suspicion.evidence
    if around is not None:
        found = named(block.collapsed, around.hints[block.scope])
        if found:
            return found
        if around.hidden[block.scope]:
            return "hidden.element", "the markup hides it"
    return "content.unlikely", "by its features"


def best_threshold(probabilities: list[float], sizes: list[int]) -> float:
    """The probability at and above which to keep blocks, so that the expected F1 of the kept text is highest.

    Blocks are taken from the likeliest down. With n characters in a block, expected F1 is
    2 Σ taken p·n / (Σ taken n + Σ all p·n); the threshold is the probability of the last block before it falls
    (tuning to expected F: Lewis, SIGIR 1995).
    """
    everything = best = hits = taken = 0.0
    cut = 1.0
    rows = list(zip(probabilities, sizes, strict=True))
    for chance, size in rows:
        everything += chance * size
    rows.sort(reverse=True)
    for chance, size in rows:
        hits += chance * size
        taken += size
        expected = 2 * hits / (taken + everything)
        if expected >= best:
            best, cut = expected, chance
    return cut
