"""What a mistyped name may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Ask for the known word that is most alike, "" where none is.

    >>> did_you_mean("capton", ("byline", "caption"))
    "; did you mean 'caption'?"
    """
    from difflib import get_close_matches  # only errors need it, and its import takes milliseconds

    found = get_close_matches(word, list(known), 1)
    return f"; did you mean {found[0]!r}?" if found else ""
