"""Names that sound like noise, on an article's own elements, cost it nothing.

`benchmarks/class_names.py` tries the names of corpora in the same way.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from test_odd_pages import PARAGRAPHS, SENTENCES, each, page

import newsclean

PLACES: dict[str, Callable[[str], str]] = {
    "class of the container": lambda name: page(f'<div class="{name}">{PARAGRAPHS}</div>'),
    "id of the container": lambda name: page(f'<div id="{name}">{PARAGRAPHS}</div>'),
    "class of its parent": lambda name: page(f'<section class="{name}"><div>{PARAGRAPHS}</div></section>'),
    "class of each paragraph": lambda name: page(each(f'<p class="{name}">', "</p>")),
}
NAMES = (
    "comment-ready", "comments-open", "no-comments", "comment-content", "reply-content", "user-reviews",
    "discussion-text", "modal-content", "modal-ready", "popup-free", "overlay-text", "dialog-body", "tooltip-enabled",
    "popover-content", "cookie-free", "cookie-modal", "consent-given", "gdpr-ready", "privacy-story", "related-ready",
    "with-related", "recommended-read", "share-text", "shareable", "sharing-is-caring", "social-story", "has-sidebar",
    "sidebar-left", "side-story", "nav-story", "navigable", "menu-open", "header-text", "footer-story", "foot-notes",
    "newsletter-story", "subscriber-text", "paywall-open", "premium-content", "promo-free", "sponsored-no", "ad-free",
    "adsense-off", "banner-text", "widget-text", "tag-story", "tags-off", "author-text", "byline-off", "caption-text",
    "figure-text", "hidden-gem", "hide-print", "print-only-no", "login-free", "breadcrumb-off", "teaser-text",
    "teaser-body", "most-read", "popular-story", "trending", "expandable", "collapsed", "carousel-item",
    "slider-text", "gallery-text", "video-story", "player-text", "toolbar-off", "rating-text", "poll-story",
    "survey-text", "feedback-story", "contact-story", "legal-story", "copyright-story", "disclaimer-story",
    "correction-text", "advertisement-free", "promoted-no", "outbrain-off", "taboola-off", "disqus-ready",
)  # fmt: skip


def is_kept(article: newsclean.Article) -> bool:
    """Tell whether an article has all its sentences."""
    text = " ".join(article.text.split())
    return all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize("name", NAMES)
def test_an_innocent_name_costs_nothing(name: str) -> None:
    assert [place for place in PLACES if not is_kept(newsclean.extract(PLACES[place](name)))] == []
