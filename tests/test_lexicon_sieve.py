"""The sieve that compiled code asks before it looks for phrases: it may let texts pass in vain, and holds none back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.lexicon import load
from newsclean.lexicon.fold import fold, fold_words
from newsclean.lexicon.matcher import LONG, SHORT, sieve_of
from newsclean.lexicon.sieve import MOST, Sieve, signs
from newsclean.model import Phrase

LANGUAGES = ("en", "de", "vi", "ru", "tr", "el", "ar", "ja")
SIEVES = {code: sieve_of(load(code, "en").phrases) for code in LANGUAGES}
DECORATIONS = st.sampled_from(
    ["", "» ", "12 ", "(", "  ", "\t", " :", ": ", ".", "…", "`", "’", "ß", "İ", "\u0301", "é"]
)


def passes(sieve: Sieve, text: str) -> bool:
    """Ask a sieve as the matcher does."""
    return sieve.passes(text) if len(text) <= LONG else sieve.passes_edges(text, SHORT)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_phrase_passes(code: str) -> None:
    for phrase in load(code, "en").phrases:
        for text in (phrase.text, phrase.text.upper(), phrase.text.title(), f"» {phrase.text.replace('#', '17')} …"):
            assert passes(SIEVES[code], text) or not load(code, "en").find(text), text


@given(st.data())
def test_what_has_a_phrase_passes(data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(LANGUAGES))
    lexicon = load(code, "en")
    pieces = DECORATIONS | st.sampled_from(lexicon.phrases).map(lambda phrase: phrase.text) | st.text(max_size=60)
    text = data.draw(st.lists(pieces, max_size=8).map("".join))
    change = data.draw(st.sampled_from([str, str.upper, str.title]))
    assert passes(SIEVES[code], change(text)) or not lexicon.find(change(text))


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
    assert not sieve.passes(text)
    assert sieve.passes(f"{text} share this")
    assert sieve.passes("“Read  MORE” »")


def test_a_long_text_passes() -> None:
    assert SIEVES["en"].passes("x" * (MOST + 1))
    assert SIEVES["en"].passes("ß" * MOST)
