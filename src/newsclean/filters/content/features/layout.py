"""Layout features, which the first step sees: size, tag, position, enclosing elements or, in a dump, other lines.

They follow the literature on boilerplate detection (text and link density: Kohlschütter et al., WSDM 2010; text under
the enclosing containers: Weninger et al., WWW 2010), plus statistics of the page's class signatures. They decide most
of a page's blocks, so nothing here may be costly.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from ....pipeline import Verdicts
from ..columns import FAR, Columns, taken
from ..containers import Containers
from ..page_stats import SENTENCE_MARKS, PageStats
from ..prepare import Prepared
from .items import item_columns
from .neighbours import gap_columns, neighbour_columns
from .verdicts import reason_columns

Signature = tuple[object, ...]
Signatures = Sequence[Signature]
TAGS = {
    "p": 1.0, "li": 2.0, "div": 3.0, "td": 4.0, "tr": 4.0, "th": 4.0, "blockquote": 5.0, "pre": 7.0,
    "dd": 8.0, "dt": 8.0,
}  # fmt: skip


def layout_features(verdicts: Verdicts, prepared: Prepared) -> Columns:
    """The layout features of all undecided blocks."""
    stats, around = prepared.stats, prepared.around
    indices = [block.index for block in prepared.undecided]
    found = block_columns(stats, indices) | place_columns(stats, indices)
    if around is not None:
        own = taken(stats.fields.scopes, indices)
        found |= scope_columns(stats, around, own) | signature_columns(stats, around, indices)
        return found | item_columns(stats, around, own)
    found |= neighbour_columns(stats, indices) | gap_columns(stats, indices)
    return found | reason_columns(verdicts, indices)


def block_columns(stats: PageStats, indices: list[int]) -> Columns:
    """Size, link density, last character, heading level and tag of the block."""
    fields = stats.fields
    texts, tags = taken(fields.texts, indices), taken(fields.tags, indices)
    return {
        "size": taken(stats.size, indices),
        "density": taken(stats.density, indices),
        "ends": [1.0 if text[-1] in SENTENCE_MARKS else 0.0 for text in texts],
        "heading": taken(fields.levels, indices),
        "tag": [TAGS.get(tag, 0.0) for tag in tags],
    }


def place_columns(stats: PageStats, indices: list[int]) -> Columns:
    """Position of the block among the page's blocks, and in its prose."""
    count, everything = float(max(1, len(stats.size))), max(1.0, stats.before[-1])
    levels = stats.fields.levels
    top = float(levels.index(1)) if 1 in levels else -FAR
    before = stats.before
    return {
        "place": [index / count for index in indices],
        "above": [amount / everything for amount in taken(before, indices)],
        "below": [(everything - before[index + 1]) / everything for index in indices],
        "past_top": [max(-FAR, min(FAR, index - top)) for index in indices],
        "prose_text": [log1p(everything)] * len(indices),
        "blocks": [log1p(count)] * len(indices),
    }


def scope_columns(stats: PageStats, around: Containers, own: list[int]) -> Columns:
    """Prose and link density of the enclosing scopes, and the distance to the main containers."""
    everything = max(1.0, stats.prose_below[0])
    total, parents = stats.total, around.parents
    share = [amount / everything for amount in stats.prose_below]
    density, prose = shares(stats.linked, total), shares(stats.prose_below, total)
    up = [parents[scope] for scope in own]
    upper = [parents[scope] for scope in up]
    top = [parents[scope] for scope in upper]
    branch = [around.branch[scope] for scope in own]
    return {
        "share_up": taken(share, up),
        "share_upper": taken(share, upper),
        "share_top": taken(share, top),
        "share_branch": taken(share, branch),
        "density_own": taken(density, own),
        "density_up": taken(density, up),
        "density_upper": taken(density, upper),
        "density_top": taken(density, top),
        "density_branch": taken(density, branch),
        "prose_up": taken(prose, up),
        "prose_upper": taken(prose, upper),
        "total_up": taken(total, up),
        "hops_half": taken(around.hops_half, own),
        "hops_most": taken(around.hops_most, own),
        "down_half": taken(around.down_half, own),
        "depth": taken(around.depth, own),
        "half_share": [share[around.half]] * len(own),
        "in_list": taken(around.lists, own),
        "in_article": taken(around.articles, own),
    }


def shares(parts: list[float], wholes: list[float]) -> list[float]:
    """The share of each part in its whole, 0 where that is empty."""
    return [part / whole if whole else 0.0 for part, whole in zip(parts, wholes, strict=True)]


class SignatureSums:
    """Sums over the blocks of one signature: their number, size, prose and link characters."""

    __slots__ = ("count", "linked", "prose", "size")

    def __init__(self) -> None:
        self.count = self.size = self.prose = self.linked = 0.0


def signature_columns(stats: PageStats, around: Containers, indices: list[int]) -> Columns:
    """What the page's blocks with the same tag and class names are like, and those below the same kind of parent."""
    everything = max(1.0, stats.before[-1])
    own, up = [signature_sums(stats, each) for each in signatures(stats, around, stats.fields.scopes)]
    return signature_sum_columns("sig", [own[index] for index in indices], everything) | signature_sum_columns(
        "upsig", [up[index] for index in indices], everything
    )


def signatures(stats: PageStats, around: Containers, scopes: list[int]) -> tuple[Signatures, Signatures]:
    """Two signatures of a block in each scope: its element's tag, names and visibility, and those of the parent."""
    tags, _, names, _, hidden = stats.elements
    up = taken(around.parents, scopes)
    own = [(tags[scope], names[scope], hidden[scope]) for scope in scopes]
    above = [(tags[scope], tags[over], names[over], hidden[over]) for scope, over in zip(scopes, up, strict=True)]
    return own, above


def signature_sums(stats: PageStats, signatures: Signatures) -> list[SignatureSums]:
    """For each block, the sums over all blocks with its signature."""
    size, prose, density = stats.size, stats.prose, stats.density
    known: dict[Signature, SignatureSums] = {}
    found = []
    for index, signature in enumerate(signatures):
        sums = known.get(signature)
        if sums is None:
            sums = known[signature] = SignatureSums()
        n, d = size[index], density[index]
        sums.count += 1.0
        sums.size += n
        sums.prose += prose[index]
        sums.linked += n * d
        found.append(sums)
    return found


def signature_sum_columns(label: str, mine: list[SignatureSums], everything: float) -> Columns:
    """The columns of blocks by the sums of their signatures."""
    return {
        label + "_count": [sums.count for sums in mine],
        label + "_size": [sums.size / sums.count for sums in mine],
        label + "_prose": [sums.prose / sums.size for sums in mine],
        label + "_share": [sums.prose / everything for sums in mine],
        label + "_density": [sums.linked / sums.size for sums in mine],
    }
