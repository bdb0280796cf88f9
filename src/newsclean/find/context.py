"""The context of a page that its finders share, computed once: lexicon, JSON-LD articles, site, titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Candidate, Page
from ..parse.schema_org import Node, articles
from ..pipeline import Verdicts
from ..prose import is_prose
from ..text.casefold import fold_title
from .title.html import page_titles
from .title.site_name import Site, site_of

_ABOVE, _BELOW = 6, 14  # blocks about the title
_PROSE, _PARAGRAPHS = 140, 3  # characters of a paragraph, and how many of these end what is about the title


class PageContext(NamedTuple):
    """What all finders need to know of a page: its lexicon, JSON-LD articles, site and titles.

    `title_index` is the index of the block that shows the title, None if none does. `near` are the blocks about it, or
    above the first paragraph, nearest first; () for a dump.
    """

    lexicon: Lexicon
    works: Sequence[Node]
    site: Site
    titles: Sequence[Candidate]
    title_index: int | None
    near: Sequence[Block] = ()


def context_of(page: Page, verdicts: Verdicts) -> PageContext:
    """The context of a page, computed once; that of a dump without front matter is its lexicon and its site."""
    return verdicts.once(_of_html if page.kind == "html" or page.head.meta else _of_dump)


def _of_dump(page: Page) -> PageContext:
    return PageContext(load_lexicon(page.language, "en"), (), site_of(page), (), None)


def _of_html(page: Page) -> PageContext:
    works, site = articles(page.head), site_of(page)
    titles = page_titles(page, works, site)
    index = title_block(page, titles)
    near = about(page, above_text(page) if index is None else index)
    return PageContext(load_lexicon(page.language, "en"), works, site, titles, index, near)


def title_block(page: Page, titles: Sequence[Candidate]) -> int | None:
    """The block of the chosen title, else the first that says one of the titles, else the first main heading."""
    own = [title for title in titles if not title.lost]
    if own and own[0].block is not None:
        return own[0].block
    said = {fold_title(title.value) for title in own}
    longest = 2 * max([len(title.value) for title in own], default=0)
    for block in page.blocks:
        text = block.text
        if len(text) <= longest and not block.collapsed and fold_title(text.partition("\n")[0]) in said:
            return block.index
    for block in page.blocks:
        if block.level == 1:
            return block.index
    return None


def above_text(page: Page) -> int:
    """The index above the first paragraph, where the title stands if the page shows one."""
    return next((block.index - 1 for block in page.blocks if _is_paragraph(block)), 0)


def about(page: Page, title: int) -> list[Block]:
    """The blocks about the title, nearest first; below it as far as the third paragraph."""
    below, paragraphs = [], 0
    for block in page.blocks[title : title + _BELOW + 1]:
        below.append(block)
        paragraphs += _is_paragraph(block)
        if paragraphs == _PARAGRAPHS:
            break
    near = [*below, *page.blocks[max(0, title - _ABOVE) : title]]
    return sorted(near, key=lambda block: abs(block.index - title - 0.5))


def _is_paragraph(block: Block) -> bool:
    return not block.level and is_prose(block, _PROSE)
