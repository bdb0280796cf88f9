"""Learn which words speak for which type of page; train_page.py asks for it.

Multinomial logistic regression over which words a page has, with a penalty on the squares of the weights, by L-BFGS
(scipy.optimize.minimize). The words are those that the most pages have, each page counting by its weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsclean.classify.page_words import VERSION, Wording

Array = NDArray[np.float64]
MOST_WORDS, FEWEST_PAGES = 3000, 10
PENALTY = 20.0  # on half the sum of the squared weights, to the log-likelihood of all pages
STEPS = 100


class Told(NamedTuple):
    """A page: its words, the number of its type, its weight and its fold of domains."""

    words: Collection[str]
    type: int
    weight: float
    fold: int


def learnt(pages: Sequence[Told], types: Sequence[str]) -> Wording:
    """Learn the weights of words from pages."""
    count = Counter([word for page in pages for word in page.words])
    words = [word for word, pages_with in count.most_common(MOST_WORDS) if pages_with >= FEWEST_PAGES]
    number = {word: place for place, word in enumerate(words)}
    places = [[*sorted(number[word] for word in page.words if word in number), len(words)] for page in pages]
    starts = np.cumsum([0, *map(len, places)])
    ones = np.ones(int(starts[-1]))
    rows = csr_matrix((ones, np.concatenate(places), starts), (len(pages), len(words) + 1))  # the last is the bias
    targets = np.eye(len(types))[[page.type for page in pages]]
    weights = regression(rows, targets, np.array([page.weight for page in pages]))[:-1]
    hundredths = np.rint(100 * weights).astype(int).tolist()
    return Wording(tuple(types), {word: row for word, row in zip(words, hundredths, strict=True) if any(row)})


def regression(rows: Any, targets: Array, weights: Array) -> Array:
    """Give the weights of a sparse matrix's columns for each class, the last of them without a penalty."""
    shape = (rows.shape[1], targets.shape[1])

    def loss(flat: Array) -> tuple[float, Array]:
        found = flat.reshape(shape)
        scores = rows @ found
        scores -= scores.max(axis=1, keepdims=True)
        likely = np.exp(scores)
        whole = likely.sum(axis=1, keepdims=True)
        likely /= whole
        missed = (weights * (np.log(whole[:, 0]) - (scores * targets).sum(axis=1))).sum()
        penalised = found.copy()
        penalised[-1] = 0.0
        slope = rows.T @ ((likely - targets) * weights[:, None]) + PENALTY * penalised
        return float(missed + 0.5 * PENALTY * (penalised**2).sum()), slope.ravel()

    done = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    found: Array = done.x.reshape(shape)
    return found


def written_words(model: Wording) -> dict[str, Any]:
    """Give the data of a model, its words in order."""
    return {"version": VERSION, "types": list(model.types), "words": dict(sorted(model.weights.items()))}
