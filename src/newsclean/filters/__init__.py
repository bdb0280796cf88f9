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
    navigation,
    newsletter,
    promo,
    share,
    subscription,
    table_of_contents,
    tags,
    teaser,
    title,
    unrelated,
)

PRECISE = (
    hidden.hidden,
    navigation.elements,
    title.title,
    navigation.breadcrumbs,
    navigation.navigation,
    navigation.rows,
    table_of_contents.contents,
    credits.byline,
    credits.dateline,
    credits.signoff,
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
    footer.footer,
    advert.advert,
    caption.caption,
    duplicates.duplicates,
    duplicates.quotes,
    unrelated.tail,
    keep.declared,
    keep.lede,
    keep.headings,
)

DEFAULT = Pipeline((*PRECISE, content.content, title.title_line, credits.signature))
