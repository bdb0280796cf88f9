"""The content model as a filter: a probability for each block that is still undecided, and one cut for the page."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Page, Verdict
from ...pipeline import Verdicts
from .predict import chances
from .prepare import Measured, measure
from .threshold import unlikely
from .trees import Forest, load

__all__ = ["Content", "content", "measure"]


@dataclass(frozen=True, slots=True)
class Content:
    """Drops the undecided blocks that are less likely article text than the page's best cut.

    `html` and `text` are the models for the two kinds of page; None stands for the package's own.
    """

    name: str = "content"
    html: Forest | None = None
    text: Forest | None = None

    def __call__(self, page: Page, verdicts: Verdicts) -> list[Verdict]:
        measured = measure(page, verdicts)
        if not measured.wanted:
            return measured.settled
        return measured.settled + unlikely(self.name, verdicts, measured, self.chances(page, verdicts, measured))

    def chances(self, page: Page, verdicts: Verdicts, measured: Measured) -> list[float]:
        """Give each measured block's probability of being article text."""
        model = (self.html or load("html.json")) if page.kind == "html" else (self.text or load("text.json"))
        return chances(model, page, verdicts, measured)


content = Content()
