"""scikit-learn: a transformer in front of vectorisers.

Needs `newsclean[sklearn]`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin

from ..extract import extract
from ..profile import learn
from .core import Cleaner


class ArticleText(TransformerMixin, BaseEstimator):
    """Turns pages into the texts of their articles.

    `fit` learns the profile of the publisher whose pages it is given (`site` is its domain, or ""), and `transform`
    applies it. Without `fit` no profile is applied. Pages are `str` or `bytes`.
    """

    def __init__(self, site: str = "", kind: str = "auto", language: str | None = None) -> None:
        self.site = site
        self.kind = kind
        self.language = language

    def fit(self, X: Iterable[str | bytes], y: object = None) -> ArticleText:  # noqa: N803
        """Learn what the pages' publisher repeats."""
        self.profile_ = learn(X, site=self.site, kind=self.kind, language=self.language)
        return self

    def transform(self, X: Iterable[str | bytes]) -> np.ndarray[Any, Any]:  # noqa: N803
        """Give the texts, in an array of objects."""
        profile = getattr(self, "profile_", None)
        if profile is None:
            cleaner = Cleaner(kind=self.kind, language=self.language)
            return np.array([cleaner.clean(page).text for page in X], dtype=object)
        found = (extract(page, kind=self.kind, language=self.language, profile=profile) for page in X)
        return np.array([article.text for article in found], dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = False
        return tags
