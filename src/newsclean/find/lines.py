"""The title among the blocks of a page: all that a dump has, and where an HTML page shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..lexicon import Lexicon
from ..model import Block, Candidate, Page, Reason
from ..pipeline import Verdicts
from .agree import fold_title
from .credits import is_credit
from .dates import is_dateline
from .names import parse_byline

_LONG_LINE = 200
_PROSE = 140
_STOPS = (".", ":", ";", ",", "。")


def title_place(page: Page, verdicts: Verdicts, words: Lexicon) -> int | None:
    """The index of the block that shows the title, None where none does."""
    if page.kind == "text":
        return next((candidate.block for candidate in find_title_line(page, verdicts, words)), None)
    said = {fold_title(text) for text in (*page.head.headings, *page.head.meta.get("og:title", ()), page.head.title)}
    tops = [block for block in page.blocks if block.level == 1]
    for block in tops:
        if len(said) > 1 and any(fold_title(block.text) in text for text in said):
            return block.index
    return tops[0].index if tops else None


def find_title_line(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[Candidate]:
    """The lines of a dump that may be its title, the likeliest first."""
    body = _body_start(page, verdicts)
    counts = Counter(fold_title(block.text) for block in page.blocks)
    rated = [(-_rate(block, page, verdicts, counts, words), block.index) for block in page.blocks[:body]]
    for score, index in sorted(rated)[:5]:
        if score:
            yield Candidate("title", page.blocks[index].text, Reason("title.line", f"{-score} signs"), index)


def _body_start(page: Page, verdicts: Verdicts) -> int:
    """The index of the first line of prose that stays."""
    for block in page.blocks:
        if len(block.text) >= _PROSE and not verdicts.dropped(block.index):
            return block.index
    return len(page.blocks)


def _rate(block: Block, page: Page, verdicts: Verdicts, counts: Counter[str], words: Lexicon) -> int:
    """How many signs speak for the line being the title; 0 rules it out."""
    text, index = block.text, block.index
    if not 8 <= len(text) <= _LONG_LINE or is_dateline(text, words) or parse_byline(text, words):
        return 0
    following = page.blocks[index + 1 : index + 6]
    codes = {reason.code.partition(".")[0] for reason in verdicts.reasons(index)}
    signs = (
        block.gap > 0 or index == 0,
        bool(following) and following[0].gap > 0,
        len(text) >= 25,
        len(text.split()) >= 4,
        not text.endswith(_STOPS),
        block.tag != "li",
        2 * (counts[fold_title(text)] > 1),
        2 * (not verdicts.dropped(index) or codes <= {"title", "duplicate", "teaser", "content"}),
        any(is_credit(each, words) for each in following[:3]),
    )
    return sum(signs)
