"""What is wrong with a field: not found, another value, part of the authors, or a value where the page has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from metrics import Answer, alike, day


class Fault(Enum):
    """How a field compares with its annotation; the values head the columns of the table."""

    NONE = "right"
    MISSED = "not found"
    PART = "some of several"
    EXTRA = "too many"
    OTHER = "another value"
    INVENTED = "found where there is none"


def fault(answer: Answer, gold: Mapping[str, Any], field: str) -> Fault:
    """Compare a field with its annotation, as metrics.py does."""
    given, wanted = values(getattr(answer, field), field), values(gold[field], field)
    if given == wanted:
        return Fault.NONE
    if not given:
        return Fault.MISSED
    if not wanted:
        return Fault.INVENTED
    if given < wanted:
        return Fault.PART
    return Fault.EXTRA if given > wanted else Fault.OTHER


def values(value: Any, field: str) -> frozenset[str]:
    """Give the values of a field, folded as they are compared."""
    if field == "authors":
        names: Sequence[str] = value
        return frozenset(map(alike, names))
    return frozenset(filter(None, [day(value) if field == "date" else alike(value)]))
