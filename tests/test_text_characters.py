"""Looks at characters, compiled or not, tell what patterns tell."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsclean.find.authors.lone_name import plain_word
from newsclean.lexicon import load
from newsclean.lexicon.data import available
from newsclean.model import Block, Page
from newsclean.parse.date_words import has_only_date_words
from newsclean.parse.labels import introduces
from newsclean.text import characters, mojibake
from newsclean.text.casefold import fold

TEXTS = st.text(st.sampled_from("aMayTGE éÉß_-–.:@/’0192٣²½\u0301\u00ad•½文 "), max_size=24) | st.text(max_size=24)
LATIN = st.text(st.sampled_from("maymayGMTESTPby 0123:_-.,"), max_size=24)
KNOWN = frozenset(("may", "by"))


@given(TEXTS)
def test_figures_are_found(text: str) -> None:
    places = [found.start() for found in re.finditer(r"\d", text)]
    assert characters.has_digit(text) == any(char.isdigit() for char in text)
    assert characters.has_decimal(text) == bool(places)
    assert characters.first_decimal(text) == (places[0] if places else -1)
    assert characters.past_decimals(text) == (places[-1] + 1 if places else 0)
    assert characters.may_have_decimals(text, len(places)) or not places


@given(TEXTS)
def test_words_are_runs_of_letters_and_figures(text: str) -> None:
    assert characters.words_in(text) == re.findall(r"\w+", text)


@given(LATIN)
def test_tokens_are_figures_or_words(text: str) -> None:
    assert characters.latin_tokens(text.lower()) == re.findall("[0-9]+|[a-z]+", text.lower())


@given(TEXTS | LATIN)
def test_capitals_are_counted_by_words(text: str) -> None:
    words = text.split()
    if words:
        assert characters.share_of_capitals(text) == sum(word[0].isupper() for word in words) / len(words)


@given(TEXTS | LATIN)
def test_a_space_is_put_before_glued_capitals(text: str) -> None:
    assert characters.unglued(text) == re.sub(r"(?<=[a-zà-ÿ\d])(?=[A-Z])", " ", text)


@given(TEXTS | LATIN, st.text(st.sampled_from("-–@/.:"), max_size=4))
def test_signs_are_seen(text: str, signs: str) -> None:
    assert characters.has_any(text, signs) == any(sign in text for sign in signs)


@given(TEXTS | LATIN | st.text(st.sampled_from("aZà×Þ_1209 .–\u0301"), max_size=12))
def test_what_is_glued_is_never_passed_over(text: str) -> None:
    if re.search(r"(?<=[^\W_A-ZÀ-Þ])[A-ZÀ-Þ]|(?<=[^\W\d_])\d|(?<=\d{4})\d", text):
        assert characters.may_be_glued(text)


@given(LATIN)
def test_words_of_dates_are_known_with_zones_beside_them(text: str) -> None:
    for glued in (False, True):
        apart = re.sub(r"(?<=[a-z\d])(?=[A-Z])", " ", text) if glued else text
        rest = re.findall("[a-z]{2,}", re.sub(r"\b[A-Z]{1,3}T\b", " ", apart).lower())
        assert characters.consists_of(text, KNOWN, glued) == KNOWN.issuperset(rest)


def test_other_words_are_seen_beside_signs_of_any_script() -> None:
    lexicon = load("en")
    assert has_only_date_words("3 May 2024 – 10:15 GMT", lexicon)
    assert not has_only_date_words("3 May 2024 – rain", lexicon)
    assert has_only_date_words("Updated3 May 2024 –10:15GMT", lexicon, True)
    assert not has_only_date_words("Updated3 May 2024 –10:15GMTx", lexicon, True)


def test_prefixes_are_found_by_their_first_letters() -> None:
    for code in available():
        lexicon = load(code)
        lines = [*lexicon.byline.prefixes, *lexicon.stopwords, "", *(word[:1] for word in lexicon.stopwords)]
        for line in [*lines, *(f"{each} ann other" for each in lines)]:
            assert introduces(fold(line), lexicon) == fold(line).startswith(lexicon.byline.prefixes)


def test_words_are_plain_where_they_stand_by_themselves() -> None:
    lexicon = load("en")

    def found(*lines: str) -> str:
        page = Page("html", tuple(Block(place, line) for place, line in enumerate(lines)))
        return plain_word(["Zwibble Anders"], page, lexicon)

    assert found("A zwibble rose.") == "zwibble"
    assert found("An anders zwibble") == "anders"
    assert found("Zwibble Anders", "zwibbles at zwibble.org, x@anders, anders@x, /anders and _zwibble") == ""
    assert found("So it is, says anders.", "the zwibble") == "anders"


def test_the_signs_of_mojibake_are_those_that_compiled_code_looks_for() -> None:
    signs = {char for char in map(chr, range(0x10000)) if mojibake.holds_sign(char)}
    assert signs == {*mojibake._LEADS, *mojibake._TRAILS}
