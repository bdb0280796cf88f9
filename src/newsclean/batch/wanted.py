"""Which pages of a run are wanted, by what they are and how sure their text is."""

from __future__ import annotations

from dataclasses import dataclass

from ..article import Article
from ..model import PAGE_TYPES


@dataclass(frozen=True, slots=True)
class Wanted:
    """Pages of some types, whose text is expected to reach some words-F1.

    `types` are among `newsclean.PAGE_TYPES`, all if it is empty; `confidence` is from 0 to 1. Raises ValueError for an
    option that is not as described.
    """

    types: tuple[str, ...] = ()
    confidence: float = 0.0

    def __post_init__(self) -> None:
        for kind in self.types:
            if kind not in PAGE_TYPES:
                raise ValueError(f"only: expected some of {', '.join(PAGE_TYPES)}, not {kind!r}")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"min_confidence: expected a number from 0 to 1, not {self.confidence!r}")

    def __call__(self, article: Article) -> bool:
        """Whether an article is wanted."""
        if self.types and article.page_type not in self.types:
            return False
        return article.confidence is None or article.confidence.text >= self.confidence
