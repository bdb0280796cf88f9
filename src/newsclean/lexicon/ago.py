"""The forms in which languages tell times past: "3 hours ago", "yesterday"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..text.casefold import fold

UNITS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
NUMBER = "#"


class Ago(NamedTuple):
    """How long ago a form says that something was: its unit, and the number of them; None where # stands for it."""

    unit: str
    number: int | None = None


def forms_of(tables: Iterable[Mapping[str, Any]]) -> Mapping[str, Ago]:
    """Give the forms that lexicons list; where two units share a short one, the shorter unit's, of the first language.

    A key of a table is a unit, or a unit and how many of them its forms tell without a number (`day_1`).
    """
    found: dict[str, Ago] = {}
    for table in tables:
        for key, forms in table["ago"].items():
            unit, _, count = key.partition("_")
            for form in forms:
                found.setdefault(folded(form), Ago(unit, int(count) if count else None))
    return MappingProxyType(found)


def folded(form: str) -> str:
    """Fold a form, without the blanks around its number and the dot at its end.

    >>> folded("vor # Std.")
    'vor#std'
    """
    return NUMBER.join(part.strip() for part in fold(form).split(NUMBER)).rstrip(".")
