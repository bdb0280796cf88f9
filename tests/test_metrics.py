"""The benchmarks' metrics, by hand and against the reference scorer where that is at hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from corpora import DEFAULT_DIR, load
from documented import from_file
from metrics import Score, Snippets, alike, day, score, snippets, summary, words

import newsclean
from newsclean import Article

REFERENCE = DEFAULT_DIR / "score.py"
TEXT = "The river rose. The bridge held."


def marks(article: Article, **gold: Any) -> dict[str, float]:
    """The marks of one article."""
    return score(article, gold).shares


def test_words_are_runs_of_letters_or_single_characters_without_spaces() -> None:
    assert words("Đêm qua, 12°C – Straßen; 雨が ฝน a_b") == [
        *("đêm", "qua", "12", "c", "straßen", "雨", "が", "ฝ", "น", "a_b"),
    ]


def test_the_whole_text_is_full_marks() -> None:
    assert marks(Article(TEXT), text=TEXT) == {"P": 1, "R": 1, "words": 1, "shingle": 1}


def test_order_counts_in_shingles_only() -> None:
    found = marks(Article("The bridge held. The river rose."), text=TEXT)
    assert found["words"] == 1
    assert found["shingle"] == 0


def test_precision_and_recall() -> None:
    found = marks(Article("the river sank"), text=TEXT)
    assert [found["P"], found["R"], found["words"]] == pytest.approx([2 / 3, 2 / 6, 4 / 9])


@pytest.mark.parametrize(("given", "wanted", "mark"), [("", "", 1), ("x", "", 0), ("", "x", 0), ("x", "x", 1)])
def test_nothing_is_right_where_there_is_nothing(given: str, wanted: str, mark: float) -> None:
    assert set(marks(Article(given), text=wanted).values()) == {mark}


def test_fields_are_compared_folded_and_whole() -> None:
    article = Article("", "“Rain” at last!", ("Bo Doe", "ANN OTHER"), dt.datetime(2026, 3, 14, 7))
    gold = {"title": "rain: at last", "authors": ["Ann Other", "Bo Doe"], "date": "2026-03-14"}
    assert marks(article, **gold) == {"title": 1, "authors": 1, "date": 1}
    assert marks(Article(""), **gold) == {"title": 0, "authors": 0, "date": 0}
    assert marks(Article(""), title="", authors=[], date="") == {"title": 1, "authors": 1, "date": 1}


def test_days() -> None:
    assert [day(None), day(dt.date(2026, 3, 14)), day("2026-03-14T07:00")] == ["", "2026-03-14", "2026-03-14"]
    assert alike(None) == ""


def test_snippets_are_looked_for_whatever_the_white_space() -> None:
    assert snippets("It rained\n\nall night", ["rained all", "day"], ["night", "Home"]) == Snippets(1, 1, 1)


def test_summary_averages_what_is_annotated() -> None:
    scores = [Score({"title": 1.0}, Snippets(2, 0, 1)), Score({"title": 0.0, "date": 1.0}, Snippets(1, 1, 0))]
    assert summary(scores) == {"title": 50, "date": 100, "seg": 75}


@pytest.mark.skipif(not REFERENCE.exists(), reason="no corpora here")
@pytest.mark.parametrize("corpus", ["seeds", "cleanportaleval.all", "cleanportaleval"])
def test_figures_are_those_of_the_reference(corpus: str) -> None:
    samples = list(load(DEFAULT_DIR / corpus))
    articles = [newsclean.extract(sample.page) for sample in samples]
    ours = summary(score(article, sample.gold) for article, sample in zip(articles, samples, strict=True))
    reference = from_file(REFERENCE)
    rows = [reference.score_page(article, sample.gold) for article, sample in zip(articles, samples, strict=True)]
    theirs = reference.summarise(rows)
    assert ours == {name: theirs[name] for name in ours}
    assert set(theirs) - set(ours) == {"n", "fail"}
