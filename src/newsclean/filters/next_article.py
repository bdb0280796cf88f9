"""Further articles below the page's own, as endless pages load them: each with a headline and a credit or a date."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Page, Verdict
from ..parse.bylines import parse_byline
from ..pipeline import Verdicts, drop, page_filter
from ..prose import is_prose, letter_weight
from ..text.casefold import fold_title
from .credits import BYLINE_CHARS, tells_time
from .scopes import apart_from, within

ARTICLE = "article"
CREDIT_BELOW = 4  # blocks below a headline
MIN_ABOVE, MIN_BELOW = 2, 1  # paragraphs
MOST_HEADLINES = 10


@page_filter("next_article")
def next_article(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop what stands below a second main headline that has a date or a credit of its own."""
    own = headline(page, verdicts) if page.kind == "html" else None
    if own is None:
        return
    lexicon = load_lexicon(page.language, "en")
    least = 100 / verdicts.once(letter_weight)
    for head in [block for block in page.blocks[own.index + 1 :] if 0 < block.level <= own.level][:MOST_HEADLINES]:
        if not verdicts.is_open(head.index) or says_same(head, own):
            continue
        blocks = article_of(page, head, own)
        if not blocks or not is_credited(blocks, lexicon, verdicts):
            continue
        prose = [block.index for block in page.blocks if is_prose(block, least) and not verdicts.dropped(block.index)]
        above = sum(own.index < index < head.index for index in prose)
        below = sum(index >= head.index for index in prose if index <= blocks[-1].index)
        if above >= MIN_ABOVE and below >= MIN_BELOW:
            for block in blocks:
                if verdicts.is_open(block.index):
                    yield drop(block, "teaser.next_article", head.text[:80])


def headline(page: Page, verdicts: Verdicts) -> Block | None:
    """Give the heading that says the page's title, None where no heading of it does."""
    for verdict in verdicts:
        block = page.blocks[verdict.block]
        if verdict.reason.code == "title.line" and block.level:
            return block
    return None


def says_same(head: Block, own: Block) -> bool:
    """Tell whether two headlines share most of their words."""
    mine, other = set(fold_title(own.text).split()), set(fold_title(head.text).split())
    return 2 * len(mine & other) > min(len(mine), len(other))


def article_of(page: Page, head: Block, own: Block) -> list[Block]:
    """Give the blocks of the article below a headline: those of the largest element that the page's own has not.

    Where both have one element around them, what follows a main headline in it; there a lower heading is a part of the
    text.
    """
    apart = apart_from(page, head.scope, own.scope)
    inner = apart[1:] if page.scopes[apart[0]].tag.startswith("h") else apart
    if inner:
        if head.level > 1 and ARTICLE not in [page.scopes[scope].tag for scope in inner]:
            return []
        scopes = within(page.scopes, inner[-1])
        return [block for block in page.blocks if block.scope in scopes]
    return list(page.blocks[head.index :]) if head.level == 1 else []


def is_credited(blocks: list[Block], lexicon: Lexicon, verdicts: Verdicts) -> bool:
    """Tell whether a date or a credit stands right below the headline of an article."""
    start = next((place for place, block in enumerate(blocks) if block.level), 0)
    for block in blocks[start + 1 : start + 1 + CREDIT_BELOW]:
        if len(block.text) <= BYLINE_CHARS and (tells_time(block, lexicon) or parse_byline(block.text, lexicon)):
            return True
    return False
