"""How far two values say the same."""

from __future__ import annotations

import re
from unicodedata import normalize

_NO_LETTERS = re.compile(r"[\W_]+")


def fold_title(text: str) -> str:
    """`text` without case, punctuation and the ways to write one character.

    >>> fold_title("Rain: “It pours” – again")
    'rain it pours again'
    """
    return _NO_LETTERS.sub(" ", text if text.isascii() else normalize("NFKC", text)).strip().casefold()
