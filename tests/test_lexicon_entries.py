"""Every entry of every data file does what it is listed for: none is out of reach, or hidden behind another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from lexicons import CONTEXTS, LANGUAGES, phrases, reported

from newsclean.lexicon import Lexicon, detect, load
from newsclean.lexicon.data import read
from newsclean.lexicon.detection import _WORD
from newsclean.model import Phrase
from newsclean.parse.bylines import BYLINE, Byline, parse_byline, read_byline
from newsclean.parse.date_words import is_dateline
from newsclean.parse.dates import parse_date
from newsclean.parse.labels import without_label
from newsclean.parse.names import parse_names, read_names
from newsclean.text.casefold import fold, fold_words

ADA, BO = "Ada Example", "Bo Muster"

USES: dict[tuple[str, str], Callable[[str, Lexicon], bool]] = {
    ("dates", "published"): lambda label, words: is_dateline(f"{label} 17.05.2024", words),
    ("dates", "modified"): lambda label, words: is_dateline(f"{label} 17.05.2024", words),
    ("dates", "at"): lambda word, words: is_dateline(f"17.05.2024 {word} 10:15", words),
    ("dates", "relative"): lambda phrase, words: is_dateline(phrase.replace("#", "7"), words),
    ("byline", "prefixes"): lambda prefix, words: parse_byline(f"{prefix} {ADA}", words) == (ADA,),
    ("byline", "joiners"): lambda joiner, words: parse_names(f"{ADA} {joiner} {BO}", words) == (ADA, BO),
    ("byline", "roles"): lambda role, words: (
        (ADA,) in (parse_names(f"{ADA}, {role}", words), parse_names(f"{role} {ADA}", words))
    ),
    ("byline", "agencies"): lambda agency, words: (
        parse_byline(f"{ADA} ({agency})", words) == (ADA,) or parse_byline(agency, words) is not None
    ),
    ("byline", "edited"): lambda prefix, words: read_byline(f"{prefix} {ADA}", words) == Byline((ADA,), BYLINE, True),
    ("byline", "desks"): lambda desk, words: parse_names(f"{desk} {ADA}", words) == (f"{desk} {ADA}",),
    ("byline", "places"): lambda place, words: read_names(f"{ADA} {place} Plugh", words).names == (ADA,),
}
"""What the words around names and dates are there for, by table and key: True where the word serves."""


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("mode", CONTEXTS)
def test_each_phrase_is_found_as_itself(code: str, mode: str) -> None:
    find = load(code, "en").find
    for section, listed, text in phrases(code):
        if listed == mode:
            block = CONTEXTS[mode].format(text.replace("#", "7"))
            assert Phrase(section, reported(mode), fold(text)) in find(block), f"{block!r} is {find(block)}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_line_is_found_in_capitals_and_between_signs(code: str) -> None:
    find = load(code).find
    for section, text in ((section, text.replace("#", "7")) for section, mode, text in phrases(code) if mode == "line"):
        for block in (f"» {text.upper()}:", f"• {text} (12)"):
            assert section in {phrase.section for phrase in find(block)}, block


@pytest.mark.parametrize(("table", "key"), USES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_each_word_serves(code: str, table: str, key: str) -> None:
    words, serves = load(code, "en"), USES[table, key]
    assert not [text for text in read(code)[table].get(key, ()) if not serves(text, words)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_label_that_another_section_lists_as_well_is_still_one(code: str) -> None:
    lexicon = load(code, "en")
    for prefix in read(code)["byline"]["prefixes"]:
        assert without_label(f"{prefix} {ADA}", lexicon) == ADA, prefix


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_month_and_weekday_is_read(code: str) -> None:
    words, dates = load(code, "en"), read(code)["dates"]
    for month, names in enumerate(dates["months"], start=1):
        for name in names:
            assert parse_date(f"17 {name} 2024", words) == dt.date(2024, month, 17), name
    for name in (name for names in dates["weekdays"] for name in names):
        assert is_dateline(f"{name}, 17.05.2024", words), name


@pytest.mark.parametrize("code", [code for code in LANGUAGES if read(code)["words"]["stopwords"]])
def test_stop_words_are_words_and_tell_the_language(code: str) -> None:
    words = read(code)["words"]["stopwords"]
    assert not [word for word in words if _WORD.findall(" ".join(fold_words(word))) != [word]]
    assert detect(" ".join(words)) == code
