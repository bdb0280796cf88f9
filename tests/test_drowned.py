"""No article is lost: behind broken markup, beside mountains and crowds of noise, among copies of itself."""

from __future__ import annotations

import pytest
from accounting import check_accounted, check_clean
from drowned import FAMILIES, kept
from mountains import SHAPES, noises
from test_odd_pages import SENTENCES

import newsclean

LEAST = 0.95
NOISES = noises(40_000)
# Countless short texts that read like the article's, in the article's own element, above it.
LOST = (
    ("different short paragraphs", "above"), ("numbers", "above"), ("numbers", "amid"),
    ("sentences of four words", "above"), ("sentences of four words", "amid"),
)  # fmt: skip


@pytest.mark.parametrize("name", FAMILIES)
def test_no_article_is_lost(name: str) -> None:
    markup, sentences = FAMILIES[name]
    article = newsclean.extract(markup)
    check_accounted(article)
    check_clean(article)
    assert kept(article.text, sentences) >= LEAST


MOUNTAINS = [(noise, shape) for noise in NOISES for shape in SHAPES]


@pytest.mark.parametrize(("noise", "shape"), [each for each in MOUNTAINS if each not in LOST])
def test_no_mountain_of_noise_costs_an_article(noise: str, shape: str) -> None:
    article = newsclean.extract(SHAPES[shape](NOISES[noise]))
    assert kept(article.text, SENTENCES) >= LEAST


@pytest.mark.xfail(strict=True, reason="the content model takes the article for more of the same")
@pytest.mark.parametrize(("noise", "shape"), LOST)
def test_mountains_that_cost_an_article(noise: str, shape: str) -> None:
    test_no_mountain_of_noise_costs_an_article(noise, shape)
