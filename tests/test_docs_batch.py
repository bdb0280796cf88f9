"""The page on batch runs names every column, key and reason that there is, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from newsclean.batch.record import Failure
from newsclean.batch.schema import RECORD
from newsclean.batch.summary import Summary

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "batch.md").read_text("utf-8")


def first_cells(head: str) -> Iterator[str]:
    """Give the names in the first column of the table with this head."""
    _, _, rest = PAGE.partition(f"\n| {head} | ")
    for line in rest.split("\n\n")[0].splitlines()[2:]:
        yield from re.findall(r"`([\w.]+)`", line.split(" | ")[0])


def test_every_column_is_described() -> None:
    assert sorted(first_cells("column")) == sorted(column.name for column in RECORD)


def test_every_key_of_the_summary_is_described() -> None:
    assert sorted(first_cells("key")) == sorted(Summary().to_dict())


def test_every_reason_is_described() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "src" / "newsclean" / "batch").rglob("*.py"))
    kinds = "record|json|field|warc|http|source|page|limit|worker|internal"
    given = set(re.findall(rf'"((?:{kinds})\.[a-z]+)"', sources))
    assert Failure.__doc__
    assert given == set(first_cells("reason"))
