"""The peers: what else takes articles out of pages, each as a function of a page, set up as it scores best."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

import lxml.html
import readability
import trafilatura
from metrics import Extractor

logging.getLogger("readability").setLevel(logging.CRITICAL)  # it logs what it also raises


class Found(NamedTuple):
    """What a peer found."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None


def by_trafilatura(page: bytes | str) -> Found:
    """Extract text and metadata with trafilatura, without the comments."""
    document: Any = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    if document is None:
        return Found()
    authors = tuple(document.author.split("; ")) if document.author else ()
    return Found(document.text or "", document.title, authors, document.date)


def by_trafilatura_default(page: bytes | str) -> Found:
    """Extract with trafilatura as it is set by default, comments included, and metadata."""
    document: Any = trafilatura.bare_extraction(page, with_metadata=True)
    return Found(document.text or "") if document is not None else Found()


def by_readability(page: bytes | str) -> Found:
    """Extract text and title with readability-lxml."""
    document = readability.Document(page)
    root = lxml.html.fromstring(document.summary(html_partial=True))
    return Found("\n\n".join(line for text in root.itertext() if (line := " ".join(text.split()))), document.title())


def keep_everything(page: bytes | str) -> Found:
    """Keep every line of a dump: the recipe that peers leave, as none of them reads dumps."""
    return Found(page if isinstance(page, str) else "")


PEERS: dict[str, dict[str, Extractor]] = {
    "html": {"trafilatura": by_trafilatura, "readability-lxml": by_readability},
    "text": {"everything": keep_everything},
}
