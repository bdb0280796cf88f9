"""No article is lost: behind broken markup, beside mountains and crowds of noise, among copies of itself."""

from __future__ import annotations

import pytest
from accounting import check_accounted, check_clean
from drowned import FAMILIES, kept
from mountains import SHAPES, noises
from test_odd_pages import PARAGRAPHS, SENTENCES, page

import newsclean
from newsclean.read.mend import mend
from newsclean.read.soup import parse_soup

LEAST = 0.95
LEAST_AMID = 0.85  # eight of nine: the content model may take one sentence at the edge of a mountain for part of it
LEAST_BARE = 0.7  # five of seven: and the first or the last of a short article in a script without spaces for a teaser
NOISES = noises(40_000)
HUGE = noises(300_000)


# Of each one or two sentences fall, or become the title.
KNOWN_FAILURES = (
    "copyright, dump", "cookies", "cookies, dump",
)  # fmt: skip


@pytest.mark.parametrize("name", [name for name in FAMILIES if name not in KNOWN_FAILURES])
def test_no_article_is_lost(name: str) -> None:
    markup, sentences = FAMILIES[name]
    article = newsclean.extract(markup)
    check_accounted(article)
    check_clean(article)
    assert kept(article.text, sentences) >= (LEAST_BARE if " in bare " in name else LEAST)


@pytest.mark.xfail(strict=True, reason="a filter of phrases or the content model takes a sentence for noise")
@pytest.mark.parametrize("name", KNOWN_FAILURES)
def test_sentences_that_are_lost(name: str) -> None:
    test_no_article_is_lost(name)


MOUNTAINS = [(noise, shape) for noise in NOISES for shape in SHAPES]


@pytest.mark.parametrize(("noise", "shape"), MOUNTAINS)
def test_no_mountain_of_noise_costs_an_article(noise: str, shape: str) -> None:
    article = newsclean.extract(SHAPES[shape](NOISES[noise]))
    assert kept(article.text, SENTENCES) >= LEAST_AMID


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("noise", ["lines", "spans", "JSON"])
def test_no_huge_mountain_of_counted_lines_costs_an_article(noise: str, shape: str) -> None:
    article = newsclean.extract(SHAPES[shape](HUGE[noise]))
    assert kept(article.text, SENTENCES) >= LEAST_AMID


def test_what_was_never_closed_is_told() -> None:
    article = newsclean.extract(FAMILIES["head: title"][0])
    assert article.title
    assert any("title" in warning for warning in article.warnings)
    assert not newsclean.extract(page(PARAGRAPHS)).warnings


def test_a_page_that_closes_everything_stays() -> None:
    script = "<script>a = '<p>';</script><!-- <p> --><template><p>x</p></template><p title='a > b' id=\"c\">x</p>"
    assert mend(script).text == script


def test_pages_with_prose_are_never_emptied() -> None:
    notice = (
        "By clicking on accept you agree that we and our partners store cookies on your device, as our policy says."
    )
    article = newsclean.extract(f"<html><body><div class=cookie-consent><p>{notice}</p></div>")
    assert article.text in (notice, "")
    for name in ("8 copies in ru", "40 copies in ja", "3 copies in en"):
        markup, sentences = FAMILIES[name]
        assert newsclean.extract(markup).text.startswith(sentences[0])


def test_the_html_in_a_drawing_is_the_same_from_a_soup() -> None:
    for name in ("foreignObject", "foreignObject of XHTML"):
        markup = FAMILIES[name][0]
        assert newsclean.extract(parse_soup(markup)).text == newsclean.extract(markup).text
