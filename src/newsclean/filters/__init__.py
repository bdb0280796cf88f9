"""The filters, one kind of noise a file, and the order in which they are heard."""

from __future__ import annotations

from ..pipeline import Pipeline
from .advert import advert
from .byline import byline, dateline, signoff
from .caption import caption
from .comments import comments
from .consent import consent
from .content import content
from .duplicates import duplicates, quotes
from .footer import footer
from .hidden import hidden
from .navigation import breadcrumbs, elements, navigation
from .newsletter import newsletter
from .promo import promo
from .share import share
from .subscription import subscription
from .tags import tags
from .tail import tail
from .teaser import doubled, headings, inline, listed, repeated
from .title import title

PRECISE = (
    title,
    byline,
    dateline,
    signoff,
    hidden,
    elements,
    breadcrumbs,
    navigation,
    repeated,
    doubled,
    headings,
    listed,
    inline,
    promo,
    newsletter,
    subscription,
    consent,
    share,
    tags,
    comments,
    footer,
    advert,
    caption,
    duplicates,
    quotes,
    tail,
)

DEFAULT = Pipeline((*PRECISE, content))
