"""Further articles below the page's own, as endless pages load them: each with a headline and a credit or a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Page, Verdict
from ..parse.bylines import parse_byline
from ..pipeline import Verdicts, drop, page_filter
from ..prose import is_prose, letter_weight
from ..text.casefold import fold_title
from .credits import BYLINE_CHARS, tells_time
from .scopes import apart_from, around, within

ARTICLE = "article"
CREDIT_BELOW = 4  # blocks below a headline
MAIN_LEVEL = 2  # of headings that an article has once
MIN_ABOVE = 2  # paragraphs
MOST_BELOW = 3  # times the text above, in one further article
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
        if not blocks or not is_credited(blocks, lexicon):
            continue
        above = prose_of(page.blocks[own.index + 1 : head.index], verdicts, least)
        below = prose_of(blocks, verdicts, least)
        if len(above) >= MIN_ABOVE and below and MOST_BELOW * sum(above) >= sum(below):
            for block in blocks:
                if verdicts.is_open(block.index):
                    yield drop(block, "teaser.next_article", head.text[:80])


def prose_of(blocks: Sequence[Block], verdicts: Verdicts, least: float) -> list[int]:
    """Give the lengths of the undecided paragraphs among blocks."""
    return [len(block.text) for block in blocks if is_prose(block, least) and verdicts.is_open(block.index)]


def headline(page: Page, verdicts: Verdicts) -> Block | None:
    """Give the highest heading that says the page's title, None where no heading of it does."""
    told = [page.blocks[verdict.block] for verdict in verdicts if verdict.reason.code == "title.line"]
    return min((block for block in told if 0 < block.level <= MAIN_LEVEL), key=lambda block: block.level, default=None)


def says_same(head: Block, own: Block) -> bool:
    """Tell whether two headlines share most of their words."""
    mine, other = set(fold_title(own.text).split()), set(fold_title(head.text).split())
    return 2 * len(mine & other) > min(len(mine), len(other))


def article_of(page: Page, head: Block, own: Block) -> list[Block]:
    """Give the blocks of the article below a headline: those of the largest element apart from the page's own text.

    Where both have one element around them, what follows a main headline in it; there another heading than the page's
    own is a part of the text.
    """
    apart = apart_from(page, head.scope, own.scope)
    if not apart:
        return []
    inner = apart[1:] if page.scopes[apart[0]].tag.startswith("h") else apart
    holding = around(page.scopes, {block.scope for block in page.blocks[own.index + 1 : head.index] if is_prose(block)})
    inner = [scope for scope in inner if scope not in holding]
    if inner:
        if head.level > 1 and ARTICLE not in [page.scopes[scope].tag for scope in inner]:
            return []
        scopes = within(page.scopes, inner[-1])
        return [block for block in page.blocks[head.index :] if block.scope in scopes]
    return list(page.blocks[head.index :]) if head.level == own.level == 1 else []


def is_credited(blocks: list[Block], lexicon: Lexicon) -> bool:
    """Tell whether a date or a credit stands right below the headline of an article."""
    for block in blocks[1 : 1 + CREDIT_BELOW]:
        if len(block.text) <= BYLINE_CHARS and (tells_time(block, lexicon) or parse_byline(block.text, lexicon)):
            return True
    return False
