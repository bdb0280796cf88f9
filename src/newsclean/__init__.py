"""newsclean strips the boilerplate from news pages, HTML or plain-text dumps, with a reason for every dropped line."""

from __future__ import annotations

from .batch.many import PageError, extract_many
from .extract import extract
from .filters import DEFAULT
from .model import Action, Article, Block, Candidate, Head, Mark, Page, Phrase, Reason, Scope, Verdict
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

__version__ = "0.1.0"

__all__ = [
    "DEFAULT",
    "Action",
    "Article",
    "Block",
    "BlockFilter",
    "Candidate",
    "Filter",
    "Head",
    "Mark",
    "Page",
    "PageError",
    "PageFilter",
    "Phrase",
    "Pipeline",
    "Reason",
    "Scope",
    "Verdict",
    "Verdicts",
    "block_filter",
    "drop",
    "extract",
    "extract_many",
    "keep",
    "page_filter",
    "read",
    "suspect",
]
