"""What the content model looks at first: size, kind, place, and the elements around or, in a dump, the other lines.

The features follow the literature on boilerplate detection (text and link density: Kohlschütter et al., WSDM 2010; text
under the enclosing containers: Weninger et al., WWW 2010), plus statistics of the page's class signatures. They settle
most of a page's blocks, so nothing here may be costly.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from ...model import Block, Page
from ...pipeline import Verdicts
from .containers import Containers
from .neighbours import gap_columns, neighbour_columns
from .reasons import FAR, Columns, reason_columns
from .survey import SENTENCE_MARKS, Survey

TAGS = {
    "p": 1.0, "li": 2.0, "div": 3.0, "td": 4.0, "tr": 4.0, "th": 4.0, "blockquote": 5.0, "pre": 7.0,
    "dd": 8.0, "dt": 8.0,
}  # fmt: skip


def outline(
    page: Page, verdicts: Verdicts, survey: Survey, around: Containers | None, wanted: Sequence[Block]
) -> Columns:
    """Compute the first features of the wanted blocks; `around` is None for a dump."""
    indices = [block.index for block in wanted]
    found = block_columns(survey, wanted) | place_columns(page, survey, indices)
    if around is not None:
        return found | scope_columns(survey, around, wanted) | signature_columns(page, survey, around.parents, wanted)
    found |= neighbour_columns(survey, indices) | gap_columns(page, indices)
    return found | reason_columns(verdicts, indices)


def block_columns(survey: Survey, wanted: Sequence[Block]) -> Columns:
    """Size, link density, last character and kind of the block."""
    return {
        "size": [survey.size[block.index] for block in wanted],
        "density": [survey.density[block.index] for block in wanted],
        "ends": [1.0 if block.text[-1] in SENTENCE_MARKS else 0.0 for block in wanted],
        "heading": [block.level for block in wanted],
        "tag": [TAGS.get(block.tag, 0.0) for block in wanted],
    }


def place_columns(page: Page, survey: Survey, indices: Sequence[int]) -> Columns:
    """Where the block stands among the page's blocks, and among its good text."""
    count, everything = max(1, len(page.blocks)), max(1.0, survey.before[-1])
    top = next((block.index for block in page.blocks if block.level == 1), -FAR)
    before = survey.before
    return {
        "place": [index / count for index in indices],
        "above": [before[index] / everything for index in indices],
        "below": [(everything - before[index + 1]) / everything for index in indices],
        "past_top": [max(-FAR, min(FAR, index - top)) for index in indices],
        "good_text": [log1p(everything)] * len(indices),
        "blocks": [log1p(count)] * len(indices),
    }


def scope_columns(survey: Survey, around: Containers, wanted: Sequence[Block]) -> Columns:
    """Share of good text and link density of the enclosing scopes, and the way to the main containers."""
    everything = max(1.0, survey.rich[0])
    rich, total, linked, parents = survey.rich, survey.total, survey.linked, around.parents
    own = [block.scope for block in wanted]
    up = [parents[scope] for scope in own]
    upper = [parents[scope] for scope in up]
    top = [parents[scope] for scope in upper]
    branch = [around.branch[scope] for scope in own]
    found: Columns = {
        f"share_{name}": [rich[scope] / everything for scope in scopes]
        for name, scopes in (("up", up), ("upper", upper), ("top", top), ("branch", branch))
    }
    found |= {
        f"density_{name}": [linked[scope] / total[scope] for scope in scopes]
        for name, scopes in (("own", own), ("up", up), ("upper", upper), ("top", top), ("branch", branch))
    }
    return found | {
        "prose_up": [rich[scope] / total[scope] for scope in up],
        "prose_upper": [rich[scope] / total[scope] for scope in upper],
        "total_up": [total[scope] for scope in up],
        "hops_half": [around.hops_half[scope] for scope in own],
        "hops_most": [around.hops_most[scope] for scope in own],
        "down_half": [around.down_half[scope] for scope in own],
        "depth": [around.depth[scope] for scope in own],
        "half_share": [rich[around.half] / everything] * len(own),
        "in_list": [around.lists[scope] for scope in own],
        "in_article": [around.articles[scope] for scope in own],
    }


def signature_columns(page: Page, survey: Survey, parents: Sequence[int], wanted: Sequence[Block]) -> Columns:
    """What blocks with the same tag and class names are like on this page, and those under the same kind of parent."""
    named = [scope[::2] for scope in page.scopes]  # tag and names
    own = [named[block.scope] for block in page.blocks]
    up = [(named[block.scope][0], named[parents[block.scope]]) for block in page.blocks]
    everything = max(1.0, survey.before[-1])
    found: Columns = {}
    for label, signatures in (("sig", own), ("upsig", up)):
        sums: dict[object, list[float]] = {}
        for signature, n, g, d in zip(signatures, survey.size, survey.good, survey.density, strict=True):
            entry = sums.get(signature)
            if entry is None:
                sums[signature] = [1.0, n, g, n * d]
            else:
                entry[0] += 1
                entry[1] += n
                entry[2] += g
                entry[3] += n * d
        mine = [sums[signatures[block.index]] for block in wanted]
        found |= {
            f"{label}_count": [count for count, _, _, _ in mine],
            f"{label}_size": [size / count for count, size, _, _ in mine],
            f"{label}_good": [good / size for _, size, good, _ in mine],
            f"{label}_share": [good / everything for _, _, good, _ in mine],
            f"{label}_density": [linked / size for _, size, _, linked in mine],
        }
    return found
