"""What a page is, and how sure to be of what was made of it: its type, and the confidence in its text and fields."""

from __future__ import annotations

from collections.abc import Sequence

from ..filters import DEFAULT, OTHERS
from ..model import Candidate, Page
from ..pipeline import Pipeline, Verdicts
from .confidence import confidence
from .page_types import Likely, likely_type, type_candidates

__all__ = ["Likely", "classify", "filters_for", "likely_type"]


ARTICLE = 0.15
"""Probability of being an article below which a page is read as something else.

Of pages of other types 198 in 229 are given less than .15, by models that never saw their domain. What is an article
and read otherwise loses more than what is none and read as one: so the bound is low.
"""
TELLING = 10  # blocks of a page; fewer tell too little of what it is to read it otherwise
LIKE_ARTICLES = frozenset(("article", "liveblog", "gallery", "none"))


def filters_for(page: Page, likely: Likely, given: str | None = None) -> Pipeline:
    """The filters for a page: those of articles, unless it is surely none; `given` is what the caller says it is."""
    if page.kind != "html" or (given is None and len(page.blocks) < TELLING):
        return DEFAULT
    is_article = likely.probabilities["article"] >= ARTICLE if given is None else given in LIKE_ARTICLES
    return DEFAULT if is_article else OTHERS


def classify(
    page: Page, verdicts: Verdicts, candidates: Sequence[Candidate], likely: Likely, given: str | None = None
) -> tuple[Candidate, ...]:
    """The candidates for the page's type, and the confidence in what is chosen of the other fields' `candidates`.

    `likely` is what the page seemed to be, `given` the type that the caller says it is of.
    """
    types = tuple(type_candidates(page, verdicts, likely, given))
    known = likely.probabilities if given is None else surely(given, likely)
    return (*types, confidence(page, verdicts, candidates, known))


def surely(given: str, likely: Likely) -> dict[str, float]:
    """Probabilities that say that a page is of a given type, as far as the model knows this."""
    kind = "article" if given in LIKE_ARTICLES else given
    return {name: float(name == kind) for name in likely.probabilities}
