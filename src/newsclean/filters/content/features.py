"""What the content model knows of each block, as columns of numbers.

Every group below gives named columns for the blocks asked for. The features follow the literature on boilerplate
detection (text and link density of the block and its neighbours: Kohlschütter et al., WSDM 2010; text under the
enclosing containers: Weninger et al., WWW 2010), plus statistics of the page's class signatures, of its vocabulary,
and the reasons that the earlier filters gave.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log1p

from ...model import Block, Page
from ...pipeline import Verdicts
from .containers import Containers
from .reasons import FAR, Columns, reason_columns
from .survey import SENTENCE_MARKS, Survey
from .vocabulary import word_columns

TAGS = {"p": 1, "li": 2, "div": 3, "td": 4, "tr": 4, "th": 4, "blockquote": 5, "pre": 7, "dd": 8, "dt": 8}
FULL_STOPS = frozenset(".。।؟۔")
HEAD_CHARS = 60
DIGIT = re.compile(r"\d")
HINTS = ("comments", "article", "caption", "consent", "sidebar", "byline", "promo", "media")


def columns(
    page: Page, verdicts: Verdicts, survey: Survey, around: Containers | None, wanted: Sequence[Block]
) -> Columns:
    """Compute all features of the wanted blocks; `around` is None for a dump."""
    indices = [block.index for block in wanted]
    split = [block.text.split() for block in wanted]
    found = text_columns(wanted, split, survey)
    found |= place_columns(page, survey, indices)
    found |= neighbour_columns(page, survey, indices)
    if around is not None:
        found |= scope_columns(page, survey, around, wanted)
        found |= signature_columns(page, survey, wanted)
    else:
        found |= gap_columns(page, indices)
    count = Counter(block.text for block in page.blocks)
    found["copies"] = [count[block.text] for block in wanted]
    found |= reason_columns(verdicts, indices)
    found |= word_columns(page, survey, wanted, split)
    return found


def text_columns(wanted: Sequence[Block], split: Sequence[Sequence[str]], survey: Survey) -> Columns:
    """Length, link density, punctuation, case and kind of the block's own text."""
    texts = [block.text for block in wanted]
    ends = [text[-1] for text in texts]
    return {
        "size": [survey.size[block.index] for block in wanted],
        "density": [survey.density[block.index] for block in wanted],
        "ends": [end in SENTENCE_MARKS for end in ends],
        "final": [end in FULL_STOPS for end in ends],
        "colon": [end == ":" for end in ends],
        "sentences": [text.count(". ") + text.count("? ") + text.count("。") for text in texts],
        "commas": [(text.count(",") + text.count("，") + text.count("、")) / len(text) for text in texts],
        "digits": [len(DIGIT.findall(text, 0, HEAD_CHARS)) / min(HEAD_CHARS, len(text)) for text in texts],
        "word": [len(text) / len(words) for text, words in zip(texts, split, strict=True)],
        "capitals": [sum(map(str.istitle, words[:12])) / len(words[:12]) for words in split],
        "lower": [text[0].islower() for text in texts],
        "bars": [text.count("|") + text.count("•") + text.count("·") for text in texts],
        "lines": [text.count("\n") for text in texts],
        "heading": [block.level for block in wanted],
        "folded": [bool(block.folded) for block in wanted],
        "tag": [TAGS.get(block.tag, 0) for block in wanted],
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


def neighbour_columns(page: Page, survey: Survey, indices: Sequence[int]) -> Columns:
    """Lengths, link densities and good text of the blocks around."""
    size = [0.0, 0.0, *survey.size, 0.0, 0.0]
    density = [1.0, 1.0, *survey.density, 1.0, 1.0]
    last = len(page.blocks)
    before = survey.before
    since, until = distances(survey.good)
    return {
        "size-1": [size[index + 1] for index in indices],
        "size-2": [size[index] for index in indices],
        "size+1": [size[index + 3] for index in indices],
        "size+2": [size[index + 4] for index in indices],
        "density-1": [density[index + 1] for index in indices],
        "density+1": [density[index + 3] for index in indices],
        "density+2": [density[index + 4] for index in indices],
        "good-3": [before[index] - before[max(0, index - 3)] for index in indices],
        "good+3": [before[min(last, index + 4)] - before[index + 1] for index in indices],
        "good-8": [before[index] - before[max(0, index - 8)] for index in indices],
        "good+8": [before[min(last, index + 9)] - before[index + 1] for index in indices],
        "since": [since[index] for index in indices],
        "until": [until[index] for index in indices],
    }


def distances(good: Sequence[float]) -> tuple[list[int], list[int]]:
    """Count the blocks from each block back to the last good one, and on to the next, up to FAR."""
    since: list[int] = []
    until: list[int] = []
    for marks, out in ((good, since), (reversed(good), until)):
        away = FAR
        for mark in marks:
            away = away + 1 if away < FAR else FAR
            out.append(away)
            if mark:
                away = 0
    return since, until[::-1]


def scope_columns(page: Page, survey: Survey, around: Containers, wanted: Sequence[Block]) -> Columns:
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
    hints = [around.hints[scope] for scope in own]
    found |= {f"hint_{hint}": [hint in held for held in hints] for hint in HINTS}
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
        "in_table": [around.tables[scope] for scope in own],
        "hidden": [around.hidden[scope] for scope in own],
    }


def signature_columns(page: Page, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """What blocks with the same tag and class names are like on this page, and those under the same kind of parent."""
    scopes = page.scopes
    own = [scopes[block.scope][::2] for block in page.blocks]
    up = [(scopes[block.scope].tag, scopes[scopes[block.scope].parent][::2]) for block in page.blocks]
    everything = max(1.0, survey.before[-1])
    found: Columns = {}
    for label, signatures in (("sig", own), ("upsig", up)):
        sums: dict[object, list[float]] = {}
        for signature, n, g, d in zip(signatures, survey.size, survey.good, survey.density, strict=True):
            entry = sums.get(signature)
            if entry is None:
                sums[signature] = [1, n, g, n * d]
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


def gap_columns(page: Page, indices: Sequence[int]) -> Columns:
    """The blank lines of a dump around the block, against what is usual on the page."""
    gap = [*(min(9, block.gap) for block in page.blocks), 9]
    usual = sorted(gap)[len(gap) // 2]
    return {
        "gap": [gap[index] for index in indices],
        "gap+1": [gap[index + 1] for index in indices],
        "gap_usual": [usual] * len(indices),
    }
