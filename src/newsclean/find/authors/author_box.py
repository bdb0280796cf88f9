"""Who is credited away from the title: in a box about the author, by an element called a byline, by a link to them."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.contacts import without_brackets
from ...parse.given_names import is_full_person
from ...parse.person_names import EDGES
from ..context import PageContext
from .byline import APART, ASIDE, is_marked
from .byline_markup import author_links
from .lone_name import Credit

_LONGEST = 60  # characters of a name and a role in brackets
_BIOGRAPHY = "author_bio"


def credits_boxed(page: Page, context: PageContext) -> Iterator[Credit]:
    """The one person whom boxes, bylines and author links name away from the title; several are of other articles."""
    near = {block.index for block in context.near}
    found = [
        (block, name)
        for block in page.blocks
        if block.index not in near and block.tag not in APART and page.scopes[block.scope].hints.isdisjoint(ASIDE)
        for name in _named(block, page, context.lexicon)
    ]
    if len({name for _, name in found}) == 1:
        block, name = found[0]
        yield Credit(block, [name], "authors.box")


def _named(block: Block, page: Page, lexicon: Lexicon) -> list[str]:
    """The people whom a block names as authors by its markup."""
    names = author_links([block], lexicon).get(block.index, []) if block.marks else []
    if not names and (_BIOGRAPHY in page.scopes[block.scope].hints or is_marked(block, page)):
        first = block.text.partition("\n")[0]
        names = [without_brackets(first).strip(EDGES)] if len(first) <= _LONGEST else []
    return [name for name in names if is_full_person(name, lexicon)]
