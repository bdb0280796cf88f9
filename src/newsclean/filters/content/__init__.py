"""The content model as a filter: a probability for each undecided block, and one threshold for the page."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Page, Verdict
from ...pipeline import Verdicts
from .predict import predict_proba
from .prepare import Prepared, prepare
from .threshold import drop_below
from .trees import Forest, load

__all__ = ["Content", "content", "prepare"]


@dataclass(frozen=True, slots=True)
class Content:
    """Drops the undecided blocks whose probability of being article text is below the page's best threshold.

    `html` and `text` are the models for the two kinds of page; None stands for the package's own. `recall` is how many
    times as much as precision the recall of the text counts.
    """

    name: str = "content"
    html: Forest | None = None
    text: Forest | None = None
    recall: float = 1.0

    def __call__(self, page: Page, verdicts: Verdicts) -> list[Verdict]:
        prepared = prepare(page, verdicts)
        if not prepared.undecided:
            return prepared.dropped
        return prepared.dropped + drop_below(
            self.name, verdicts, prepared, self.predict_proba(page, verdicts, prepared), self.recall
        )

    def predict_proba(self, page: Page, verdicts: Verdicts, prepared: Prepared) -> list[float]:
        """The probability that each undecided block is article text, in the order of `prepared.undecided`."""
        model = (self.html or load("html")) if page.kind == "html" else (self.text or load("text"))
        return predict_proba(model, page, verdicts, prepared)


content = Content()
