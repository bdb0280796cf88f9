"""The filters, one kind of noise a file, in the order in which they run; docs/how-it-works.md says why in this."""

from __future__ import annotations

from ..pipeline import Pipeline
from . import (
    advert,
    caption,
    comments,
    consent,
    content,
    credits,
    duplicates,
    footer,
    hidden,
    keep,
    meta_line,
    navigation,
    newsletter,
    next_article,
    no_language,
    page_data,
    promo,
    share,
    source_code,
    subscription,
    table_of_contents,
    tags,
    teaser,
    threads,
    title,
    unrelated,
)

PRECISE = (
    hidden.hidden,
    navigation.elements,
    no_language.no_language,
    source_code.scripts,
    title.title,
    navigation.breadcrumbs,
    navigation.navigation,
    navigation.rows,
    table_of_contents.contents,
    credits.byline,
    credits.dateline,
    meta_line.meta_line,
    credits.signoff,
    page_data.shown,
    next_article.next_article,
    teaser.repeated,
    teaser.doubled,
    teaser.headings,
    teaser.listed,
    teaser.inline,
    promo.promo,
    newsletter.newsletter,
    subscription.subscription,
    consent.consent,
    share.share,
    tags.tags,
    comments.comments,
    threads.threads,
    footer.footer,
    advert.advert,
    advert.sponsored,
    caption.caption,
    duplicates.duplicates,
    duplicates.quotes,
    unrelated.tail,
    page_data.data,
    source_code.code,
    keep.declared,
    keep.lede,
    keep.headings,
)

DEFAULT = Pipeline((*PRECISE, content.content, title.title_line, credits.signature))

ARTICLES_ONLY = frozenset((
    "title", "contents", "byline", "dateline", "signoff", "shown", "teaser.repeated", "teaser.doubled",
    "teaser.heading", "teaser.listed", "teaser.inline", "comments", "caption", "duplicates", "quotes", "data",
    "declared", "lede", "headings",
))  # fmt: skip
"""Filters that take for noise, or for text, what is so in articles: a list of teasers is what a front page is."""
OTHERS = Pipeline((*(each for each in PRECISE if each.name not in ARTICLES_ONLY), content.Content(article=False)))
"""The filters of HTML pages that are no articles."""
