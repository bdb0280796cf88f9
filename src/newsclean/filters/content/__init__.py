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

    `html` and `text` are the models for the two kinds of page, `other` is that for HTML which is no article; None
    stands for the package's own. `recall` is how many times as much as precision the recall of the text counts.
    `article` tells whether pages are articles: on others, names of elements and the container of the prose say little,
    and the model of these pages decides nearly all.
    """

    name: str = "content"
    html: Forest | None = None
    text: Forest | None = None
    other: Forest | None = None
    recall: float = 1.0
    article: bool = True

    def __call__(self, page: Page, verdicts: Verdicts) -> list[Verdict]:
        prepared = prepare(page, verdicts, self.article)
        if not prepared.undecided:
            return prepared.dropped
        return prepared.dropped + drop_below(
            self.name, verdicts, prepared, self.predict_proba(page, verdicts, prepared), self.recall
        )

    def predict_proba(self, page: Page, verdicts: Verdicts, prepared: Prepared) -> list[float]:
        """The probability that each undecided block is article text, in the order of `prepared.undecided`."""
        return predict_proba(self.model(page.kind), page, verdicts, prepared)

    def model(self, kind: str) -> Forest:
        """The model for a kind of page."""
        if kind != "html":
            return self.text or load("text.json", "text")
        return (self.html or load("html.json", "html")) if self.article else (self.other or load("other.json", "html"))


content = Content()
