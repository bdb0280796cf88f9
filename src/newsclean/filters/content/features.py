"""What the content model knows of each block, as columns of numbers.

Every group below gives named columns for the blocks asked for. The features follow the literature on boilerplate
detection (text and link density of the block and its neighbours: Kohlschütter et al., WSDM 2010; text under the
enclosing containers: Weninger et al., WWW 2010), plus statistics of the page's class signatures.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from math import log1p

from ...model import Block, Page
from ...pipeline import Verdicts
from ..words import pairs, words
from .containers import Containers, containers
from .survey import SENTENCE_MARKS, Survey

Columns = dict[str, list[float]]
FAR = 30  # blocks; what is farther away is just "far"
TAGS = {
    "p": 1,
    "li": 2,
    "div": 3,
    "td": 4,
    "tr": 4,
    "th": 4,
    "blockquote": 5,
    "figcaption": 6,
    "pre": 7,
    "dd": 8,
    "dt": 8,
}
DIGITS = "0123456789"


def columns(page: Page, verdicts: Verdicts, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """Compute all features of the wanted blocks."""
    indices = [block.index for block in wanted]
    found: Columns = {}
    found |= text_columns(wanted, survey)
    found |= place_columns(page, survey, indices)
    found |= neighbour_columns(page, survey, indices)
    if page.kind == "html":
        around = containers(page, survey)
        found |= scope_columns(page, survey, around, wanted)
        found |= signature_columns(page, survey, wanted)
        found |= hint_columns(page, around, wanted)
    else:
        found |= gap_columns(page, indices)
    found |= repeat_columns(page, wanted)
    found |= reason_columns(verdicts, indices)
    found |= word_columns(page, survey, wanted)
    return found


def text_columns(wanted: Sequence[Block], survey: Survey) -> Columns:
    """Length, link density, punctuation, case and kind of the block's own text."""
    size = [survey.size[block.index] for block in wanted]
    texts = [block.text for block in wanted]
    words = [text.split() for text in texts]
    return {
        "size": size,
        "density": [survey.density[block.index] for block in wanted],
        "links": [block.links for block in wanted],
        "ends": [float(text[-1] in SENTENCE_MARKS) for text in texts],
        "final": [float(text[-1] in ".。।؟۔") for text in texts],
        "sentences": [text.count(". ") + text.count("? ") + text.count("! ") + text.count("。") for text in texts],
        "commas": [
            (text.count(",") + text.count("，") + text.count("、") + text.count("،")) / len(text) for text in texts
        ],
        "digits": [sum(map(text.count, DIGITS)) / len(text) for text in texts],
        "word": [len(text) / len(word) for text, word in zip(texts, words, strict=True)],
        "capitals": [sum(map(str.istitle, word[:20])) / len(word[:20]) for word in words],
        "shouts": [float(text.isupper()) for text in texts],
        "lower": [float(text[0].islower()) for text in texts],
        "bars": [
            text.count("|") + text.count("›") + text.count("»") + text.count("•") + text.count("·") for text in texts
        ],
        "colon": [float(text[-1] == ":") for text in texts],
        "question": [float(text[-1] in "?？") for text in texts],
        "quotes": [float(text[0] in "\"“„«‘'»—–") for text in texts],
        "lines": [text.count("\n") for text in texts],
        "heading": [block.level for block in wanted],
        "tag": [TAGS.get(block.tag, 0) for block in wanted],
        "marks": [len(block.marks) for block in wanted],
    }


def place_columns(page: Page, survey: Survey, indices: Sequence[int]) -> Columns:
    """Where the block stands among the page's blocks, and among its good text."""
    count, everything = max(1, len(page.blocks)), max(1.0, survey.before[-1])
    top = next((block.index for block in page.blocks if block.level == 1), -FAR)
    return {
        "place": [index / count for index in indices],
        "above": [survey.before[index] / everything for index in indices],
        "below": [(everything - survey.before[index + 1]) / everything for index in indices],
        "past_top": [max(-FAR, min(FAR, index - top)) for index in indices],
        "good_text": [log1p(everything)] * len(indices),
        "blocks": [log1p(count)] * len(indices),
    }


def neighbour_columns(page: Page, survey: Survey, indices: Sequence[int]) -> Columns:
    """Lengths, link densities and good text of the blocks around."""
    size, density = [0.0, 0.0, *survey.size, 0.0, 0.0], [1.0, 1.0, *survey.density, 1.0, 1.0]
    level = [0, 0, *(block.level for block in page.blocks), 0, 0]
    last = len(page.blocks)
    before = survey.before
    since, until = distances(survey.good)
    return {
        "size-1": [size[index + 1] for index in indices],
        "size-2": [size[index] for index in indices],
        "size+1": [size[index + 3] for index in indices],
        "size+2": [size[index + 4] for index in indices],
        "density-1": [density[index + 1] for index in indices],
        "density-2": [density[index] for index in indices],
        "density+1": [density[index + 3] for index in indices],
        "density+2": [density[index + 4] for index in indices],
        "heading-1": [level[index + 1] for index in indices],
        "heading+1": [level[index + 3] for index in indices],
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
            away = min(FAR, away + 1)
            out.append(away)
            if mark:
                away = 0
    return since, until[::-1]


def scope_columns(page: Page, survey: Survey, around: Containers, wanted: Sequence[Block]) -> Columns:
    """Share of good text and link density of the enclosing scopes, and the way to the main containers."""
    everything = max(1.0, survey.rich[0])
    share = [rich / everything for rich in survey.rich]
    density = [linked / total if total else 0.0 for linked, total in zip(survey.linked, survey.total, strict=True)]
    prose = [rich / total if total else 0.0 for rich, total in zip(survey.rich, survey.total, strict=True)]
    parent = [max(0, scope.parent) for scope in page.scopes]
    own = [block.scope for block in wanted]
    up = [parent[scope] for scope in own]
    upper = [parent[scope] for scope in up]
    top = [parent[scope] for scope in upper]
    return {
        "share_up": [share[scope] for scope in up],
        "share_upper": [share[scope] for scope in upper],
        "share_top": [share[scope] for scope in top],
        "prose_up": [prose[scope] for scope in up],
        "prose_upper": [prose[scope] for scope in upper],
        "density_own": [density[scope] for scope in own],
        "density_up": [density[scope] for scope in up],
        "density_upper": [density[scope] for scope in upper],
        "density_top": [density[scope] for scope in top],
        "total_up": [survey.total[scope] for scope in up],
        "hops_half": [around.hops_half[scope] for scope in own],
        "hops_most": [around.hops_most[scope] for scope in own],
        "down_half": [around.down_half[scope] for scope in own],
        "branch": [share[around.branch[scope]] for scope in own],
        "branch_density": [density[around.branch[scope]] for scope in own],
        "depth": [around.depth[scope] for scope in own],
        "half_share": [share[around.half]] * len(own),
        "in_list": [around.lists[scope] for scope in own],
        "in_aside": [around.asides[scope] for scope in own],
        "in_article": [around.articles[scope] for scope in own],
        "in_table": [around.tables[scope] for scope in own],
        "hidden": [around.hidden[scope] for scope in own],
    }


def signature_columns(page: Page, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """What blocks with the same tag and class names are like on this page, and those under the same kind of parent."""
    names = [(scope.tag, scope.names) for scope in page.scopes]
    own = [names[block.scope] for block in page.blocks]
    up = [(names[max(0, page.scopes[block.scope].parent)], page.scopes[block.scope].tag) for block in page.blocks]
    found: Columns = {}
    for label, signatures in (("sig", own), ("upsig", up)):
        count: Counter[object] = Counter(signatures)
        total, good, linked = (dict.fromkeys(count, 0.0) for _ in range(3))
        for signature, n, g, d in zip(signatures, survey.size, survey.good, survey.density, strict=True):
            total[signature] += n
            good[signature] += g
            linked[signature] += n * d
        mine = [signatures[block.index] for block in wanted]
        everything = max(1.0, survey.before[-1])
        found |= {
            f"{label}_count": [count[signature] for signature in mine],
            f"{label}_size": [total[signature] / count[signature] for signature in mine],
            f"{label}_good": [good[signature] / max(1.0, total[signature]) for signature in mine],
            f"{label}_share": [good[signature] / everything for signature in mine],
            f"{label}_density": [linked[signature] / max(1.0, total[signature]) for signature in mine],
        }
    return found


HINTS = (
    "comments", "related", "share", "promo", "newsletter", "consent", "navigation", "footer", "sidebar", "advert",
    "caption", "byline", "dateline", "tags", "author_bio", "paywall", "media", "article", "lede", "headline",
)  # fmt: skip


def hint_columns(page: Page, around: Containers, wanted: Sequence[Block]) -> Columns:
    """Families of class names on the block's way up to the main container, under the guard of `containers`."""
    held = [around.hints[block.scope] for block in wanted]
    return {f"hint_{hint}": [float(hint in hints) for hints in held] for hint in HINTS}


def gap_columns(page: Page, indices: Sequence[int]) -> Columns:
    """The blank lines of a dump around the block, against what is usual on the page."""
    gap = [*(min(9, block.gap) for block in page.blocks), 9]
    usual = sorted(gap)[len(gap) // 2]
    return {
        "gap": [gap[index] for index in indices],
        "gap+1": [gap[index + 1] for index in indices],
        "gap_usual": [usual] * len(indices),
    }


def repeat_columns(page: Page, wanted: Sequence[Block]) -> Columns:
    """How often the block's text stands on the page, and whether a neighbour repeats it."""
    count = Counter(block.text for block in page.blocks)
    texts = ["", *(block.text for block in page.blocks), ""]
    return {
        "copies": [count[block.text] for block in wanted],
        "copy-1": [float(texts[block.index] == block.text) for block in wanted],
        "copy+1": [float(texts[block.index + 2] == block.text) for block in wanted],
    }


COMMON_WORDS = 25


def word_columns(page: Page, survey: Survey, wanted: Sequence[Block]) -> Columns:
    """How much the block speaks like the page's good text: in its commonest words, and about the same things.

    The commonest words of a page stand in for the stop words of its language, whatever it is. Scripts without spaces
    are taken by pairs of characters.
    """
    split = pairs if survey.wide else words
    good = [split(block.text) for block, size in zip(page.blocks, survey.good, strict=True) if size]
    count: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for found in good:
        count.update(found)
        spread.update(set(found))
    common = frozenset(word for word, _ in count.most_common(COMMON_WORDS))
    own = [split(block.text) for block in wanted]
    rare = [{word for word in found if len(word) > 2 - survey.wide} - common for found in own]
    shared: list[float] = [
        sum(spread[word] > is_good for word in found)
        for found, is_good in zip(rare, (bool(survey.good[block.index]) for block in wanted), strict=True)
    ]
    return {
        "common": [sum(map(common.__contains__, found)) / (len(found) or 1) for found in own],
        "shared": shared,
        "shared_share": [n / (len(found) or 1) for n, found in zip(shared, rare, strict=True)],
        "words": [len(found) for found in own],
    }


# Families of reason codes that the earlier filters give.
FAMILIES = (
    "title", "byline", "dateline", "signoff", "navigation", "footer", "teaser", "teaser_inline", "promo", "newsletter",
    "subscription", "consent", "share", "tags", "comments", "caption", "advertisement", "disclaimer", "duplicate",
    "hidden",
)  # fmt: skip


def reason_columns(verdicts: Verdicts, indices: Sequence[int]) -> Columns:
    """For each family of reasons: whether the block is suspect of it, and how far away the next ones are."""
    seen: dict[str, list[int]] = {}
    for verdict in verdicts:
        seen.setdefault(verdict.reason.code.split(".", 1)[0], []).append(verdict.block)
    found: Columns = {}
    for family in FAMILIES:
        places = sorted(set(seen.get(family, ())))
        held = set(places)
        found[f"is_{family}"] = [float(index in held) for index in indices]
        found[f"since_{family}"] = since(places, indices)
        found[f"until_{family}"] = until(places, indices)
    return found


def since(places: Sequence[int], indices: Sequence[int]) -> list[float]:
    """Count the blocks from each index back to the last of the places, up to FAR."""
    if not places:
        return [FAR] * len(indices)
    at = [bisect_left(places, index) for index in indices]
    return [min(FAR, index - places[n - 1]) if n else FAR for index, n in zip(indices, at, strict=True)]


def until(places: Sequence[int], indices: Sequence[int]) -> list[float]:
    """Count the blocks from each index on to the next of the places, up to FAR."""
    if not places:
        return [FAR] * len(indices)
    at = [bisect_right(places, index) for index in indices]
    last = len(places)
    return [min(FAR, places[n] - index) if n < last else FAR for index, n in zip(indices, at, strict=True)]
