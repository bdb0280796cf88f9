"""How sure newsclean is of a page's text and fields: boosted trees over what decided these, calibrated.

The trees are boosted to the words-F1 that a text reached, or to whether a field was right, on pages of domains that the
content models had not seen, with cross-entropy as their loss: so their sums are log-odds, and need no further mapping.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, groupby
from math import log1p
from typing import Any

from ..filters.content.outcome import Outcome, outcome
from ..find.choose import choose, key
from ..model import Candidate, Confidence, Page, Reason
from ..pipeline import Verdicts
from ..prose import PROSE_CHARS, letter_weight
from .models import load, logistic

Figures = dict[str, float]
FIELDS = ("title", "authors", "date")
SOURCES = {
    "title": ("json_ld", "og:title", "element", "h1", "h2", "line", "signed"),
    "authors": ("json_ld", "author", "byline", "class", "name", "microdata", "link", "article:author", "signature"),
    "date": (
        "json_ld",
        "json_ld_page",
        "article:published_time",
        "line",
        "time",
        "beside",
        "microdata",
        "url",
        "change",
    ),
}
"""The commonest sources of each field, as the codes of its candidates end."""
STANDS_FOR = {"data": "json_ld"}  # a source as sure as another, too seldom seen to learn from
DIGITS = 3  # of a confidence
NOTHING = Outcome(0.0, 1.0, 0.0, 0)


def text_figures(page: Page, verdicts: Verdicts, types: Mapping[str, float]) -> Figures:
    """Figures that tell how good a text is: what the content model expects of it, and what else was dropped."""
    said = outcome(verdicts) or NOTHING
    kept = [not verdicts.dropped(index) for index in range(len(page.blocks))]
    weight = verdicts.once(letter_weight)
    rows = [(weight * len(block.text), weight * block.link_chars, block.level > 0) for block in page.blocks]
    staying = list(compress(rows, kept))
    chars, count = max(1, sum([size for size, _, _ in staying])), max(1, len(staying))
    gone = [(size, linked) for (size, linked, _), stays in zip(rows, kept, strict=True) if not stays]
    return {
        "expected": said.expected,
        "cut": said.threshold,
        "unsure": said.unsure,
        "asked": log1p(said.blocks),
        "chars": log1p(chars),
        "blocks": log1p(len(rows)),
        "kept": chars / max(1, sum([size for size, _, _ in rows])),
        "kept_blocks": log1p(len(staying)),
        "kept_prose": sum([size for size, _, _ in staying if size >= PROSE_CHARS]) / chars,
        "kept_links": sum([linked for _, linked, _ in staying]) / chars,
        "kept_headings": sum([heading for _, _, heading in staying]) / count,
        "lost_prose": sum([size for size, linked in gone if size >= PROSE_CHARS and 3 * linked < size]) / chars,
        "runs": sum([1 for stays, _ in groupby(kept) if stays]) / count,
        "warnings": float(len(page.warnings)),
        **{f"type_{kind}": share for kind, share in types.items()},
    }


def field_figures(name: str, value: Any, candidates: Sequence[Candidate], article: float) -> Figures:
    """Figures that tell whether a field is right: its sources, how many say the same, and what the value looks like.

    `article` is the probability that the page is one.
    """
    own = [each for each in candidates if each.field == name]
    said = None if value is None or value == () else key(value)
    agreeing = [each for each in own if said is not None and key(each.value) == said]
    sources = [STANDS_FOR.get(code := each.reason.code.partition(".")[2], code) for each in agreeing]
    text = value if isinstance(value, str) else " ".join(value) if isinstance(value, tuple) else ""
    return {
        "candidates": float(len(own)),
        "agreeing": float(len(agreeing)),
        "others": float(len({key(each.value) for each in own} - {said})),
        "given": float(said is not None),
        "length": float(len(text)),
        "words": float(text.count(" ")),
        "count": float(len(value) if isinstance(value, tuple) else 1),
        "shown": float(any(each.block is not None for each in agreeing)),
        "article": article,
        **{f"first_{source}": float(source in sources[:1]) for source in SOURCES[name]},
        **{f"also_{source}": float(source in sources[1:]) for source in SOURCES[name]},
    }


def judge(texts: Figures, fields: Mapping[str, Figures], kind: str) -> Confidence:
    """The confidence in a text and in fields by their figures; `kind` is that of the page."""
    known = load("confidence.json", kind)
    scores = (known["text"](texts), *[known[name](fields[name]) for name in FIELDS])
    return Confidence(*[round(logistic(score), DIGITS) for score in scores])


def confidence(
    page: Page, verdicts: Verdicts, candidates: Sequence[Candidate], likely: Mapping[str, float]
) -> Candidate:
    """How sure to be of a page's text and fields, as a candidate that tells what it goes by.

    `likely` are the probabilities of the page's types.
    """
    chosen, article = choose(candidates), likely.get("article", 0.0)
    texts = text_figures(page, verdicts, likely)
    fields = {name: field_figures(name, chosen.get(name), candidates, article) for name in FIELDS}
    share = f"{texts['kept']:.0%} of the page kept"
    agreeing = ", ".join(
        f"{name} {fields[name]['agreeing']:.0f} of {fields[name]['candidates']:.0f}" for name in FIELDS
    )
    told = f"F1 of {texts['expected']:.2f} by the content model, {texts['unsure']:.0%} of its text unsure, {share}; "
    return Candidate(
        "confidence", judge(texts, fields, page.kind), Reason("confidence.model", f"{told}sources agreeing: {agreeing}")
    )
