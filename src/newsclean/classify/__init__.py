"""What a page is, and how sure to be of what was made of it: its type, and the confidence in its text and fields."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Candidate, Page
from ..pipeline import Verdicts
from .confidence import confidence
from .page_types import Likely, likely_type, type_candidates

__all__ = ["Likely", "classify", "likely_type"]


def classify(
    page: Page, verdicts: Verdicts, candidates: Sequence[Candidate], given: str | None = None
) -> tuple[Candidate, ...]:
    """The candidates for the page's type, and the confidence in what is chosen of the other fields' `candidates`.

    `given` is the type that the caller says the page is of.
    """
    likely = likely_type(page)
    types = tuple(type_candidates(page, verdicts, likely, given))
    known = likely.probabilities if given is None else {given: 1.0}
    return (*types, confidence(page, verdicts, candidates, known))
