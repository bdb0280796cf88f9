"""What stands or falls as one: the rows of a table, the items of a list, the pieces of preformatted text.

Judged each for itself, a short row falls where a longer one stays. And what stands between two paragraphs of the text,
in the same element as these, is part of it, unless it is mostly links; so are headings, where several are of a level,
and those alone at theirs that nothing speaks against.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model import Block
from .page_stats import PageStats
from .prepare import Prepared

MEMBERS = {
    "tr": frozenset(("table",)), "li": frozenset(("ul", "ol", "menu")), "dt": frozenset(("dl",)),
    "dd": frozenset(("dl",)), "pre": frozenset(("pre",)), "code": frozenset(("pre",)),
}  # fmt: skip
WITHIN = 4  # elements from a row to its table, or from a table to the element that has the paragraphs
LINKED = 0.5
HEADLINE = 80  # characters
BESIDE = 2  # blocks
LIKELY = 0.5  # the paragraphs above and below


def united(prepared: Prepared, probabilities: list[float]) -> list[float]:
    """Give the members of each unit one probability: their mean, or what the paragraphs around let expect."""
    stats, undecided = prepared.stats, prepared.undecided
    units, headings = units_of(prepared), headings_of(prepared)
    if not units and not headings:
        return probabilities
    known = {block.index: probability for block, probability in zip(undecided, probabilities, strict=True)}
    found = probabilities.copy()
    for unit, members in units.items():
        indices = [undecided[i].index for i in members]
        if not is_layout(stats, unit, indices):
            together = of_unit(stats, unit, indices, known)
            for i in members:
                found[i] = together
    known = {block.index: probability for block, probability in zip(undecided, found, strict=True)}
    for i in headings:
        block = undecided[i]
        found[i] = max(found[i], between(stats, block.scope, [block.index], known))
    return found


def units_of(prepared: Prepared) -> dict[int, list[int]]:
    """Give by its scope the members of each table, list and listing, as places among the undecided blocks."""
    units: dict[int, list[int]] = {}
    for i, block in enumerate(prepared.undecided):
        if block.tag in MEMBERS:
            unit = ancestor(prepared.stats, block.scope, MEMBERS[block.tag])
            if unit >= 0:
                units.setdefault(unit, []).append(i)
    return units


def headings_of(prepared: Prepared) -> list[int]:
    """Give the headings that have others of their level beside them in one element, or that are plain, as places."""
    parents = prepared.stats.elements.parents
    rows = [(i, (parents[block.scope], block.level)) for i, block in enumerate(prepared.undecided) if block.level]
    count = Counter([kind for _, kind in rows])
    return [i for i, kind in rows if count[kind] > 1 or is_plain(prepared.stats, prepared.undecided[i])]


def is_plain(stats: PageStats, heading: Block) -> bool:
    """Tell whether a heading is short, and says no known phrase.

    One that is a link, such as to itself, is so only below what stands in the same element: others are teasers.
    """
    if len(heading.text) > HEADLINE or heading.phrases:
        return False
    parents, above = stats.elements.parents, stats.fields.scopes[max(0, heading.index - 1)]
    return stats.density[heading.index] <= LINKED or parents[above] == parents[heading.scope]


def is_layout(stats: PageStats, unit: int, indices: Sequence[int]) -> bool:
    """Tell whether a table is a page's layout: some of its rows are paragraphs."""
    return stats.elements.tags[unit] == "table" and any(stats.prose[index] for index in indices)


def of_unit(stats: PageStats, unit: int, indices: Sequence[int], known: dict[int, float]) -> float:
    """Give the probability of a unit as a whole; `known` are those of the page's undecided blocks."""
    size = sum(stats.size[index] for index in indices)
    mean = sum(stats.size[index] * known[index] for index in indices) / max(1.0, size)
    linked = sum(stats.size[index] * stats.density[index] for index in indices)
    return mean if mean >= LIKELY or linked > LINKED * size else max(mean, between(stats, unit, indices, known))


def ancestor(stats: PageStats, scope: int, tags: frozenset[str]) -> int:
    """Give the nearest of a scope and some of its ancestors with one of the tags, -1 where there is none."""
    for _ in range(WITHIN):
        if scope < 0 or stats.elements.tags[scope] in tags:
            return scope
        scope = stats.elements.parents[scope]
    return -1


def between(stats: PageStats, unit: int, indices: Sequence[int], known: dict[int, float]) -> float:
    """Tell what the blocks above and below a unit let expect of it, 0 where they are not about it.

    `known` are the probabilities of the page's undecided blocks.
    """
    above = next_known(known, range(min(indices) - 1, min(indices) - 1 - BESIDE, -1))
    below = next_known(known, range(max(indices) + 1, max(indices) + 1 + BESIDE))
    if min(known.get(above, 0.0), known.get(below, 0.0)) < LIKELY:
        return 0.0
    outside = enclosing(stats, stats.elements.parents[unit])
    scopes = stats.fields.scopes
    beside = [outside.intersection(enclosing(stats, scopes[index])) for index in (above, below)]
    return min(known[above], known[below]) if all(beside) else 0.0


def next_known(known: dict[int, float], indices: Sequence[int]) -> int:
    """Give the first of a few blocks that is undecided: what was left out already, such as hidden links, is passed."""
    return next((index for index in indices if index in known), -1)


def enclosing(stats: PageStats, scope: int) -> frozenset[int]:
    """Give a scope and some of its ancestors."""
    found = set()
    for _ in range(WITHIN):
        if scope < 0:
            break
        found.add(scope)
        scope = stats.elements.parents[scope]
    return frozenset(found)
