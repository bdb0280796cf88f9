"""An article's renderings by their names: what a command or a column may ask for beside its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..article import Article

FORMATS: dict[str, Callable[[Article], str]] = {
    "text": lambda article: article.text,
    "markdown": lambda article: article.markdown(),
    "html": lambda article: article.html(),
    "tei": lambda article: article.tei(),
}
"""What the text may be written as. HTML of an article without text is empty, as the others are."""
PARTS = ("sections", "links", "images", "captions", "comments")


def rendered(article: Article, form: str) -> str:
    """Give an article in one of FORMATS, "" where it has no text."""
    return FORMATS[form](article) if article.text else ""


def part(article: Article, name: str) -> Any:
    """Give one of PARTS, or the article in one of FORMATS."""
    if name in FORMATS:
        return rendered(article, name)
    return article.sections() if name == "sections" else getattr(article, name)


def check_format(form: object) -> None:
    """Raise TypeError or ValueError unless this is one of FORMATS."""
    if not isinstance(form, str):
        raise TypeError(f"format: expected str, not {type(form).__name__}")
    if form not in FORMATS:
        raise ValueError(f"format: expected one of {', '.join(map(repr, FORMATS))}, not {form!r}")
