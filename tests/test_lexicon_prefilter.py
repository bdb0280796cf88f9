"""The sieve that compiled code asks before it looks for phrases: it may let texts pass in vain, and holds none back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lexicon import load
from newsclean.lexicon.matcher import SHORT, sieve_of
from newsclean.lexicon.prefilter import MOST, signs
from newsclean.model import Phrase
from newsclean.text.casefold import fold, fold_words

LANGUAGES = ("en", "de", "vi", "ru", "tr", "el", "ar", "ja")
SIEVES = {code: sieve_of(load(code, "en").phrases) for code in LANGUAGES}
DECORATIONS = st.sampled_from(
    ["", "» ", "12 ", "(", "  ", "\t", " :", ": ", ".", "…", "`", "’", "ß", "İ", "\u0301", "é"]
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_phrase_passes(code: str) -> None:
    for phrase in load(code, "en").phrases:
        for text in (phrase.text, phrase.text.upper(), phrase.text.title(), f"» {phrase.text.replace('#', '17')} …"):
            assert SIEVES[code].passes(text, SHORT) or not load(code, "en").find(text), text


@given(st.data())
def test_what_has_a_phrase_passes(data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(LANGUAGES))
    lexicon = load(code, "en")
    pieces = DECORATIONS | st.sampled_from(lexicon.phrases).map(lambda phrase: phrase.text) | st.text(max_size=60)
    text = data.draw(st.lists(pieces, max_size=8).map("".join))
    text = data.draw(st.sampled_from([text, text.upper(), text.title()]))
    assert SIEVES[code].passes(text, SHORT) or not lexicon.find(text)


@given(st.text(st.characters(max_codepoint=0x27BF), max_size=40))
def test_single_characters_tell_how_a_text_folds(text: str) -> None:
    table = signs()
    if not all(table[ord(char)] for char in text):
        return
    codes = "".join(chr(table[ord(char)] & 0xFFFF) for char in text)
    assert codes.split() == fold_words(text) or text.isascii()
    assert fold(codes) == fold(text)


@pytest.mark.parametrize(
    "text", ["A minister spoke", "in Bonn of rain", "Tagung, 3. Mai", "Dach", "they share thistles", "", " ", "7 of 9"]
)
def test_what_has_none_is_held_back(text: str) -> None:
    phrases = [("line", "read more"), ("start", "tag"), ("end", "ends"), ("inside", "share this")]
    sieve = sieve_of(Phrase("section", mode, said) for mode, said in phrases)
    assert not sieve.passes(text, SHORT)
    assert sieve.passes(f"{text} share this", SHORT)
    assert sieve.passes("“Read  MORE” »", SHORT)


def test_of_a_long_text_only_the_ends_count() -> None:
    sieve = SIEVES["en"]
    assert not sieve.passes("x" * MOST + "read more" + "x" * MOST, SHORT)
    assert not sieve.passes("read more" + "x" * MOST, SHORT) or load("en").find("read more" + "x" * MOST)
    assert sieve.passes("x " * MOST + "all rights reserved", SHORT)
    assert sieve.passes("ß" * MOST, SHORT)  # which is twice as long folded
