"""UTF-8 that was read as windows-1252 comes right, in whole pages and in every language."""

from __future__ import annotations

import pytest
from lexicons import LANGUAGES

import newsclean
from newsclean.lexicon.data import read
from newsclean.text.mojibake import fix_page

UNDEFINED = {0x81, 0x8D, 0x8F, 0x90, 0x9D}  # in windows-1252, where browsers take them for controls


def damaged(text: str) -> str:
    """UTF-8 read as windows-1252, as browsers read it."""
    return "".join(chr(byte) if byte in UNDEFINED else bytes((byte,)).decode("cp1252") for byte in text.encode())


def words(code: str) -> str:
    """Lines of a language's words: labels of dates, months, weekdays, ways to say when.

    Twice, as Uzbek writes but two of them with a sign beyond ASCII, and two signs on a page tell nothing.
    """
    dates = read(code)["dates"]
    named = (name for names in (*dates["months"], *dates["weekdays"]) for name in names)
    return "\n".join(2 * tuple(map(" ".join, (dates["modified"], tuple(named), dates["relative"]))))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_damaged_page_comes_right(code: str) -> None:
    text = words(code)
    assert fix_page(damaged(text)) == text


@pytest.mark.parametrize("line", ["«CAFÉ»", "«LIBERTÉ», «ÉGALITÉ»", "«CAFÉ» OU «THÉ»"])
def test_capitals_in_quotation_marks_are_no_damage(line: str) -> None:
    assert fix_page("\n".join(3 * [line])) == "\n".join(3 * [line])


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sound_page_stays_as_it_is(code: str) -> None:
    text = words(code)
    assert fix_page(text) == text


@pytest.mark.parametrize("code", ["cs", "el", "ja", "ta"])
@pytest.mark.parametrize("kind", ["html", "text"])
def test_it_is_repaired_before_anything_is_read(code: str, kind: str) -> None:
    title, *lines = words(code).split("\n")
    head = f'<title>{title}</title><meta name="description" content="{lines[0]}"></head>'
    page = f"<html><head>{head}<body><h1>{title}</h1><p>{lines[0]}</p><p>{lines[1]}</p></body></html>"
    dump = "\n\n".join((title, *lines))
    sound, found = (newsclean.extract(each, kind=kind) for each in (
        page if kind == "html" else dump, damaged(page if kind == "html" else dump)))  # fmt: skip
    assert (found.language, found.title, found.description) == (sound.language, sound.title, sound.description)
    assert [block.text for block in found.blocks] == [block.text for block in sound.blocks]
