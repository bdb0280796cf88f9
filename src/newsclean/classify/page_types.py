"""The type of a page: boosted trees over its figures, and rules for types that name themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..find.choose import settle
from ..model import Candidate, Page, Reason
from ..pipeline import Verdicts
from .declared import declared_types, open_graph_type
from .figures import page_figures
from .models import load, softmax
from .type_words import words
from .walls import wall

TOLD = 0.1  # probability of a type that is worth telling
FIELD = "page_type"
SIGNS = {
    "schema_": "its data",
    "segment_": "its address",
    "path_": "its address",
    "last_": "its address",
    "host_": "its address",
    "named_": "its class names",
    "worded_": "its words",
}
SAID = 0.5  # of a figure that is worth telling
LIVE_TIMES = 1.6  # log1p of the times marked on a page of updates: four or more
LITTLE = 1000  # characters of text beside pictures or a video


class Likely(NamedTuple):
    """What a page seems to be before filters are heard: the probability of each type, and the page's figures."""

    probabilities: Mapping[str, float]
    figures: Mapping[str, float]

    @property
    def kind(self) -> str:
        """The likeliest type."""
        return max(self.probabilities, key=self.probabilities.__getitem__)


def likely_type(page: Page) -> Likely:
    """Tell what a page seems to be by its figures alone."""
    figures = page_figures(page)
    known = load("types.json", page.kind)
    return Likely(softmax({kind: model(figures) for kind, model in known.items()}), figures)


def type_candidates(page: Page, verdicts: Verdicts, likely: Likely, given: str | None) -> Iterator[Candidate]:
    """The candidates for the type of a page, the first of which is it: what the caller says outranks all others."""
    yield from settle(_candidates(page, verdicts, likely, given))


def _candidates(page: Page, verdicts: Verdicts, likely: Likely, given: str | None) -> Iterator[Candidate]:
    if given is not None:
        yield Candidate(FIELD, given, Reason("page_type.given"))
    chars = sum([len(block.text) for block in page.blocks if not verdicts.dropped(block.index)])
    reason = wall(page, verdicts, likely.figures)
    if reason is not None:
        yield Candidate(FIELD, "none", reason)
    if page.kind == "html":
        yield from _self_named(page, likely, chars)
    ranked = sorted(likely.probabilities.items(), key=lambda each: -each[1])
    for kind, probability in ranked:
        if kind == ranked[0][0] or probability >= TOLD:
            yield Candidate(FIELD, kind, Reason("page_type.model", f"{probability:.2f}, {evidence(kind, likely)}"))


def evidence(kind: str, likely: Likely) -> str:
    """What speaks for a type by its name or words, beside its layout."""
    signs = [told for prefix, told in SIGNS.items() if likely.figures.get(prefix + kind, 0.0) >= SAID]
    return "by its layout" + "".join(f", {each}" for each in dict.fromkeys(signs))


def _self_named(page: Page, likely: Likely, chars: int) -> Iterator[Candidate]:
    """Live blogs and galleries, of which there are too few to learn from."""
    schema, figures = words("schema").runs, likely.figures
    said = {kind for name in declared_types(page.head) for kind in schema.get((name,), ())}
    named = figures["named_liveblog"] and (figures["path_liveblog"] or figures["last_liveblog"])
    if "liveblog" in said:
        yield Candidate(FIELD, "liveblog", Reason("page_type.declared", "LiveBlogPosting"))
    elif named and figures["times_marked"] >= LIVE_TIMES:
        yield Candidate(FIELD, "liveblog", Reason("page_type.named", "address, class names and times"))
    if chars < LITTLE and likely.kind == "article":
        shown = open_graph_type(page.head).startswith("video") or "gallery" in said
        if shown:
            yield Candidate(FIELD, "gallery", Reason("page_type.declared", f"{chars} characters of text beside it"))
        elif figures["named_gallery"] and figures["segment_gallery"]:
            yield Candidate(FIELD, "gallery", Reason("page_type.named", "address and class names, hardly any text"))
