"""Hints from class, id and role names."""

from __future__ import annotations

from collections import Counter

import pytest

from newsclean.lexicon import markup_hints
from newsclean.lexicon.data import read
from newsclean.lexicon.markup import SHORTEST_PART

FAMILIES = {key: table for key, table in read("markup").items() if key not in {"guard", "positive"}}


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        ("comments", "comments"),
        ("c-comments__list js-x", "comments"),
        ("disqus_thread", "comments"),
        ("relatedarticles", "related"),
        ("article-related", "related"),
        ("box most-read", "related"),
        ("social-share-buttons", "share"),
        ("follow-us", "promo"),
        ("newsletter-signup", "newsletter"),
        ("onetrust-banner-sdk", "consent"),
        ("breadcrumbs", "navigation"),
        ("nav-primary", "navigation"),
        ("site-footer", "footer"),
        ("contentinfo", "footer"),
        ("right-sidebar", "sidebar"),
        ("complementary", "sidebar"),
        ("ad-slot-3", "advert"),
        ("wp-caption-text", "caption"),
        ("byline", "byline"),
        ("entry-date published", "dateline"),
        ("tags-links", "tags"),
        ("post-author-bio", "author_bio"),
        ("paywall-overlay", "paywall"),
        ("sr-only", "hidden"),
        ("login-form", "login"),
        ("video-player", "media"),
        ("modal", "popup"),
        ("entry-content", "article"),
        ("article__body", "article"),
        ("articlebody", "article"),
        ("article-lead", "lede"),
        ("entry-title", "headline"),
    ],
)
def test_hints(names: str, hint: str) -> None:
    assert hint in markup_hints(names)


@pytest.mark.parametrize(
    "names",
    [
        "",
        "   ",
        "content main",
        "comments-free",
        "comments-closed",
        "no-sidebar",
        "without-comments",
        "has-share-bar",
        "is-sidebar-open",
        "sidebar-layout content",
        "main-content-with-sidebar",
        "content-sidebar",
        "page-with-sidebar",
        "tag-newsletter",
        "category-comments post",
        "text-caption",
        "font-headline",
        "not-sr-only",
        "hidden md:block",
        "adventure shadow loading header upload",
        "commentary",
        "elementor-widget elementor-widget-text-editor",
        "shared-layout",
        "123 --- ###",
    ],
)
def test_gives_no_hint(names: str) -> None:
    assert markup_hints(names) == frozenset()


def test_the_longest_run_of_tokens_wins() -> None:
    assert markup_hints("author-bio") == {"author_bio"}
    assert markup_hints("author-name") == {"byline"}


def test_noise_outweighs_article_in_one_name() -> None:
    assert markup_hints("article-body-share") == {"share"}
    assert markup_hints("article-body js-share") == {"article", "share"}


def test_endless_names_are_cut() -> None:
    assert markup_hints("x " * 100_000 + "comments") == frozenset()
    assert markup_hints("comments " + "x " * 100_000) == {"comments"}


@pytest.mark.parametrize("family", FAMILIES)
def test_data(family: str) -> None:
    table = FAMILIES[family]
    assert set(table) <= {"names", "tokens", "parts", "steps", "unless", "unless_beside"}
    for key, words in table.items():
        assert not [word for word, times in Counter(words).items() if times > 1], key
        assert not [word for word in words if word != word.lower() or " " in word], key
    assert all(len(part) >= SHORTEST_PART for part in table.get("parts", ()))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_word_hints(family: str) -> None:
    for key in ("names", "tokens", "parts"):
        silent = [word for word in FAMILIES[family].get(key, ()) if family not in markup_hints(word)]
        assert not silent, key
