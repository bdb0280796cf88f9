"""A page that has prose keeps some: where the filters leave none, the content model is heard alone.

But the caller's own rules are heard with it.
"""

from __future__ import annotations

from dataclasses import replace

from ..model import Page
from ..pipeline import Pipeline, Verdicts
from ..prose import is_prose, letter_weight
from .content import Content
from .selectors import Selectors

LEAST = 80  # Latin letters of a paragraph
ALONE = "the other filters left no text: the content model alone was asked"


def testify(filters: Pipeline, page: Page) -> tuple[Page, Verdicts]:
    """Hear the filters about a page. Where they drop all of its prose, hear the content model among them alone.

    The page is given back, with a warning in the second case.
    """
    verdicts = filters.run(page)
    if any(not verdicts.dropped(block.index) for block in page.blocks):
        return page, verdicts
    model = tuple(each for each in filters.filters if isinstance(each, Content | Selectors))
    least = LEAST / letter_weight(page)
    if not any(isinstance(each, Content) for each in model) or not any(is_prose(block, least) for block in page.blocks):
        return page, verdicts
    alone = Pipeline(model).run(page)
    if not any(is_prose(block, least) and not alone.dropped(block.index) for block in page.blocks):
        return page, verdicts
    return replace(page, warnings=(*page.warnings, ALONE)), alone
