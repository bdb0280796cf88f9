"""Dates as newspapers write them, language by language: the forms and what they tell are in dates.toml."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from newsclean.lexicon import available, load, primary
from newsclean.parse.date_words import is_dateline
from newsclean.parse.dates import Moment, parse_date

FORMS = tomllib.loads((Path(__file__).parent / "dates.toml").read_text("utf-8"))["forms"]
ROWS = [(form["language"], text, told) for form in FORMS for text, told in form["rows"]]
DAY = len("2026-02-13")


def moment(told: str) -> Moment | None:
    """What a row says in ISO form."""
    if not told:
        return None
    return dt.date.fromisoformat(told) if len(told) == DAY else dt.datetime.fromisoformat(told)


def order(language: str) -> str | None:
    """The order of figures that a region decides."""
    return "dmy" if language == "en-GB" else None


@pytest.mark.parametrize(("language", "text", "told"), ROWS)
def test_reads_what_newspapers_write(language: str, text: str, told: str) -> None:
    assert parse_date(text, load(language, "en"), order(language)) == moment(told)


@pytest.mark.parametrize(("language", "text", "told"), [row for row in ROWS if row[2]])
def test_knows_it_for_a_dateline(language: str, text: str, told: str) -> None:
    assert is_dateline(text, load(language, "en"))


def test_every_language_has_forms() -> None:
    assert {primary(form["language"]) for form in FORMS} == set(available())
