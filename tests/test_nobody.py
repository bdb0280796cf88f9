"""Pages that credit nobody, in every language with a lexicon: no author is found on any of them."""

from __future__ import annotations

import pytest
from nobody import KIT, LANGUAGES, Made, dump, html, pages

from newsclean import extract

STEP = 5  # of the pages of a language, every fifth is looked at: all furniture still meets


def test_every_language_has_its_words() -> None:
    assert sorted(KIT) == list(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_dumps_without_a_byline_have_no_author(code: str) -> None:
    found = {}
    for number, made in enumerate(pages(code)):
        if number % STEP == 0:
            text = dump(made, gaps=number % 2 == 0)
            found[text[:200]] = extract(text, kind="text").authors
    assert {start: authors for start, authors in found.items() if authors} == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_pages_without_a_byline_have_no_author(code: str) -> None:
    found = {}
    for number, made in enumerate(pages(code)):
        if number % STEP == 1:
            found[made.above, made.below] = extract(html(made, code)).authors
    assert {where: authors for where, authors in found.items() if authors} == {}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("divider", [" | ", " / "])
def test_the_title_of_a_dump_is_below_its_menu(code: str, divider: str) -> None:
    kit = KIT[code]
    for title in kit["titles"]:
        made = Made((divider.join(kit["menu"]),), title, (kit["days"][1],), (*kit["paragraphs"],), ())
        found = extract(dump(made, gaps=True), kind="text", language=code)
        assert (found.title, found.authors) == (title, ())
