"""All figures of a page that tell its type."""

from __future__ import annotations

from ..model import PAGE_TYPES, Page
from .address import address_figures
from .declared import Figures, head_figures
from .layout_figures import block_figures, blocks_of, element_figures
from .page_words import word_figures

NAMED = tuple(kind for kind in PAGE_TYPES if kind != "none")
"""The types that names may speak for."""


def page_figures(page: Page) -> Figures:
    """The figures of a page by name; those of a dump are of its address, its lines and words."""
    blocks = blocks_of(page)
    figures = address_figures(page, NAMED) | block_figures(blocks) | word_figures(page)
    if page.kind == "html":
        figures |= head_figures(page.head, NAMED) | element_figures(page, blocks, NAMED)
    return figures
