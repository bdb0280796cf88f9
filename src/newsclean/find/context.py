"""What the finders share about a page, found out once: its words, its JSON-LD articles, its site, its titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .. import lexicon
from ..lexicon import Lexicon
from ..model import Block, Candidate, Page
from ..parse.schema_org import Node, articles
from ..pipeline import Verdicts
from ..text.casefold import fold_title
from .date.visible import about, above_text
from .title.html import page_titles
from .title.site_name import Site, site_of


class Facts(NamedTuple):
    """What is known of a page.

    `place` is the index of the block that shows the title, None where none does; `near` are the blocks about it, or
    above the text, in HTML.
    """

    words: Lexicon
    works: Sequence[Node]
    site: Site
    titles: Sequence[Candidate]
    place: int | None
    near: Sequence[Block] = ()


def facts(page: Page, verdicts: Verdicts) -> Facts:
    """Find out what the finders share, once a page. Of a dump that is its words and its site."""
    return verdicts.once(_of_html if page.kind == "html" else _of_dump)


def _of_dump(page: Page) -> Facts:
    return Facts(lexicon.load(page.language, "en"), (), site_of(page), (), None)


def _of_html(page: Page) -> Facts:
    works, site = articles(page.head), site_of(page)
    titles = page_titles(page, works, site)
    place = place_of(page, titles)
    near = about(page, above_text(page) if place is None else place)
    return Facts(lexicon.load(page.language, "en"), works, site, titles, place, near)


def place_of(page: Page, titles: Sequence[Candidate]) -> int | None:
    """The block of the chosen title, else the first that says one of the titles, else the first main heading."""
    own = [title for title in titles if not title.lost]
    if own and own[0].block is not None:
        return own[0].block
    said = {fold_title(title.value) for title in own}
    longest = 2 * max([len(title.value) for title in own], default=0)
    for block in page.blocks:
        text = block.text
        if len(text) <= longest and not block.folded and fold_title(text.partition("\n")[0]) in said:
            return block.index
    for block in page.blocks:
        if block.level == 1:
            return block.index
    return None
