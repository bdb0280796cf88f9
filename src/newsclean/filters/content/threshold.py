"""Choose a page's threshold, and give the verdicts about the blocks below it."""

from __future__ import annotations

from ...model import Action, Block, Reason, Verdict, new
from ...pipeline import Verdicts
from .containers import Containers
from .outcome import note
from .prepare import Prepared
from .rules import named
from .units import united

DROP, SUSPECT = Action.DROP, Action.SUSPECT


def drop_below(
    name: str, verdicts: Verdicts, prepared: Prepared, probabilities: list[float], recall: float = 1.0
) -> list[Verdict]:
    """Drop the undecided blocks whose probability is below the page's best threshold; `name` is the filter's.

    `recall` is how many times as much as precision the recall of the text counts. What the model expects is noted.
    A line that may be the title of a dump is but suspected: what becomes of it is decided with the title.
    """
    wanted, around = prepared.undecided, prepared.around
    if around is not None:
        probabilities = united(prepared, probabilities)
    sizes = [len(block.text) for block in wanted]
    cut = best_threshold(probabilities, sizes, recall)
    note(verdicts, probabilities, sizes, cut)
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


def best_threshold(probabilities: list[float], sizes: list[int], recall: float = 1.0) -> float:
    """The probability at and above which to keep blocks, so that the expected F-score of the kept text is highest.

    Blocks are taken from the likeliest down. With n characters in a block and β for `recall`, the expected F-score is
    (1 + β²) Σ taken p·n / (Σ taken n + β² Σ all p·n); the threshold is the probability of the last block before it
    falls (tuning to expected F: Lewis, SIGIR 1995; β: van Rijsbergen, 1979).
    """
    everything = best = hits = taken = 0.0
    cut, weight = 1.0, recall * recall
    rows = list(zip(probabilities, sizes, strict=True))
    for chance, size in rows:
        everything += chance * size
    rows.sort(reverse=True)
    for chance, size in rows:
        hits += chance * size
        taken += size
        expected = (1 + weight) * hits / (taken + weight * everything)
        if expected >= best:
            best, cut = expected, chance
    return cut
