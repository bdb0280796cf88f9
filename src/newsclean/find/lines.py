"""The title among the blocks of a page: all that a dump has, and where an HTML page shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..model import Block, Candidate, Page, Reason
from ..pipeline import Verdicts
from .affixes import sign_lines
from .agree import fold_title
from .credits import is_credit
from .dates import is_dateline
from .names import parse_byline

_LONG_LINE = 200
_PROSE = 140
_MOST = 5
_MOST_PROSE = 12
_NEARNESS, _FAR = 3.0, 60
_SHARING = 3.0
_REACH = 150
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
    if tops:
        return tops[0].index
    return next(
        (block.index for block in page.blocks if fold_title(block.text.partition("\n")[0]) in said - {""}), None
    )


def find_title_line(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[Candidate]:
    """The lines of a dump that may be its title, the likeliest first."""
    lines = _likely_lines(page, verdicts, words)
    return sign_lines(page, lines) if page.affixes else lines


def _likely_lines(page: Page, verdicts: Verdicts, words: Lexicon) -> Iterator[Candidate]:
    body = _body_start(page, verdicts)
    prose = _vocabulary(page.blocks[body:], verdicts)
    counts = Counter(block.text.casefold() for block in page.blocks)
    near = page.blocks[max(0, body - _REACH) : body]
    credits = {block.index for block in (*near, *page.blocks[body : body + 3]) if is_credit(block, words)}
    lines = [block for block in near if _may_be_title(block, words)]
    rated = [(_rate(block, page, counts, credits) + _tie(block, body, prose, words), -block.index) for block in lines]
    seen: set[str] = set()
    for score, place in sorted(rated, reverse=True):
        text = page.blocks[-place].text
        if len(seen) < _MOST and fold_title(text) not in seen:
            seen.add(fold_title(text))
            yield Candidate("title", text, Reason("title.line", f"score {score:.1f}"), -place)


def _body_start(page: Page, verdicts: Verdicts) -> int:
    """The index of the first line of prose that stays."""
    for block in page.blocks:
        if len(block.text) >= _PROSE and not verdicts.dropped(block.index):
            return block.index
    return len(page.blocks)


def _vocabulary(blocks: Sequence[Block], verdicts: Verdicts) -> frozenset[str]:
    prose = [block.text for block in blocks if len(block.text) >= _PROSE and not verdicts.dropped(block.index)]
    return frozenset(fold_title(" ".join(prose[:_MOST_PROSE])).split())


def _may_be_title(block: Block, words: Lexicon) -> bool:
    text = block.text
    return 8 <= len(text) <= _LONG_LINE and not is_dateline(text, words) and not parse_byline(text, words)


def _rate(block: Block, page: Page, counts: Counter[str], credits: set[int]) -> int:
    """How many signs of layout speak for the line being the title."""
    text, index = block.text, block.index
    following = page.blocks[index + 1 : index + 2]
    signs = (
        block.gap > 0 or index == 0,
        bool(following) and following[0].gap > 0,
        len(text) >= 25,
        len(text.split()) >= 4,
        not text.endswith(_STOPS),
        block.tag != "li",
        2 * (counts[text.casefold()] > 1),
        not credits.isdisjoint(range(index + 1, index + 4)),
    )
    return sum(signs)


def _tie(block: Block, body: int, prose: frozenset[str], words: Lexicon) -> float:
    """How closely the line is tied to the prose: by its place just above it, and by the words that they share."""
    own = [word for word in fold_title(block.text).split() if word not in words.stopwords and len(word) > 1]
    shared = sum(word in prose for word in own) / len(own) if own else 0.0
    return _NEARNESS * max(0.0, 1 - (body - block.index) / _FAR) + _SHARING * shared
