"""newsclean strips the boilerplate from news pages, HTML or plain-text dumps, with a reason for every dropped line."""

from __future__ import annotations

import importlib
import typing

from .article import Article
from .extract import extract
from .filters import DEFAULT
from .filters.selectors import drop_selector, keep_selector
from .model import PAGE_TYPES, Action, Block, Candidate, Confidence, Head, Mark, Page, Phrase, Reason, Scope, Verdict
from .pipeline import (
    BlockFilter,
    Filter,
    PageFilter,
    Pipeline,
    Verdicts,
    block_filter,
    drop,
    keep,
    page_filter,
    suspect,
)
from .read import read

if typing.TYPE_CHECKING:
    from .batch.many import PageError, extract_many
    from .profile import Profile, ProfileStore
    from .profile.learn import learn
    from .render import Comment, Image, Link, Section
    from .rules import Rules

_LAZY = (
    {"PageError": "batch.many", "extract_many": "batch.many"}
    | dict.fromkeys(("Profile", "ProfileStore", "learn"), "profile")
    | dict.fromkeys(("Comment", "Image", "Link", "Section"), "render")
    | {"Rules": "rules"}
)
__version__ = "0.2.0"

__all__ = [
    "DEFAULT",
    "PAGE_TYPES",
    "Action",
    "Article",
    "Block",
    "BlockFilter",
    "Candidate",
    "Comment",
    "Confidence",
    "Filter",
    "Head",
    "Image",
    "Link",
    "Mark",
    "Page",
    "PageError",
    "PageFilter",
    "Phrase",
    "Pipeline",
    "Profile",
    "ProfileStore",
    "Reason",
    "Rules",
    "Scope",
    "Section",
    "Verdict",
    "Verdicts",
    "block_filter",
    "drop",
    "drop_selector",
    "extract",
    "extract_many",
    "keep",
    "keep_selector",
    "learn",
    "page_filter",
    "read",
    "suspect",
]


def __getattr__(name: str) -> object:
    """Load what has to do with profiles and many pages when it is first asked for: most scripts have neither."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_LAZY[name]}", __name__), name)


def __dir__() -> list[str]:
    """List the names, those still to be loaded among them."""
    return sorted({*globals(), *_LAZY})
