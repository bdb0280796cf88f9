"""Matching in scripts that do without spaces, and robustness of the matcher."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lexicon import detect, load
from newsclean.lexicon.matcher import LONG, Matcher
from newsclean.model import Phrase
from newsclean.text.casefold import bare, fold, number_free


def matcher(*phrases: tuple[str, str]) -> Matcher:
    return Matcher(Phrase("section", mode, fold(text)) for mode, text in phrases)


@pytest.mark.parametrize(
    ("mode", "phrase", "text"),
    [
        ("line", "อ่านเพิ่มเติม", "» อ่านเพิ่มเติม:"),
        ("start", "อ่านเพิ่มเติม", "อ่านเพิ่มเติมเรื่องน้ำ"),
        ("end", "อ่านต่อ", "เรื่องน้ำอ่านต่อ"),
        ("inside", "版权所有", "本站版权所有不得转载"),
        ("start", "责任编辑", "责任编辑张三"),
        ("inside", "無断転載を禁じ", "記事の無断転載を禁じます"),
    ],
)
def test_scripts_without_spaces_have_no_boundaries(mode: str, phrase: str, text: str) -> None:
    assert [(found.mode, found.text) for found in matcher((mode, phrase)).find(text)] == [(mode, fold(phrase))]


@pytest.mark.parametrize(
    ("mode", "phrase", "text"),
    [
        ("start", "tag", "Tagung in Bonn"),
        ("end", "ends", "nobody attends"),
        ("inside", "share this", "they share thistles"),
        ("inside", "read more", "they spread more"),
        ("start", "समाचार", "समाचारों की दुकान"),
        ("start", "और पढ", "और पढ़ें यहाँ"),
    ],
)
def test_spaced_scripts_have_boundaries(mode: str, phrase: str, text: str) -> None:
    assert matcher((mode, phrase)).find(text) == ()


def test_a_phrase_may_end_in_punctuation() -> None:
    assert matcher(("start", "photo:")).find("Photo:Ada Example")
    assert not matcher(("start", "photo:")).find("Photo Ada Example")


def test_the_longest_start_wins() -> None:
    found = matcher(("start", "read"), ("start", "read also")).find("Read also this")
    assert [phrase.text for phrase in found] == ["read also"]


def test_the_second_occurrence_may_be_the_whole_word() -> None:
    assert matcher(("inside", "read more")).find("spread more or read more")


@pytest.mark.parametrize(
    "text", ["So (read more) now", "So “read more” now", "read more.", "So: read more!", "»Read more"]
)
def test_punctuation_around_a_phrase_does_not_hide_it(text: str) -> None:
    assert matcher(("inside", "read more")).find(text)


def test_numbers_are_one() -> None:
    assert matcher(("line", "page # of #")).find("Page 3 of 12")
    assert number_free("3 of 12") == "# of #"


@given(st.text(max_size=3 * LONG))
def test_any_text_is_fine(text: str) -> None:
    lexicon = load("vi", "en")
    assert lexicon.find(text) == lexicon.find(text)


@given(st.text(max_size=80))
def test_folding_is_stable(text: str) -> None:
    folded = fold(text)
    assert " ".join(folded.split()) == folded
    assert bare(bare(folded)) == bare(folded)


def test_subclasses_of_str_are_text() -> None:
    class Text(str):
        __slots__ = ()

    for text in ("Read more", "Read “more”", "Läs mer", "x " * 300 + "read more"):
        for mode in ("line", "start", "end", "inside"):
            assert matcher((mode, "read more")).find(Text(text)) == matcher((mode, "read more")).find(text)
        assert type(fold(Text(text))) is str
    assert detect(Text("The ferry was late, and those who waited said “no” for most of the week")) == "en"
