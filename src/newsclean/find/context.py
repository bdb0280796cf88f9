"""What the finders share about a page, found out once: its words, its JSON-LD articles, its site, its titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Candidate, Page
from ..parse.schema_org import Node, articles
from ..pipeline import Verdicts
from ..text.casefold import fold_title
from .date.visible import about, above_text
from .title.html import page_titles
from .title.site_name import Site, site_of


class PageContext(NamedTuple):
    """What is known of a page.

    `title_index` is the index of the block that shows the title, None where none does; `near` are the blocks about it,
    or above the text, in HTML.
    """

    lexicon: Lexicon
    works: Sequence[Node]
    site: Site
    titles: Sequence[Candidate]
    title_index: int | None
    near: Sequence[Block] = ()


def context_of(page: Page, verdicts: Verdicts) -> PageContext:
    """Find out what the finders share, once a page. Of a dump that is its words and its site."""
    return verdicts.once(_of_html if page.kind == "html" else _of_dump)


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
