"""The title: it becomes a field, so the lines that repeat it leave the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from unicodedata import is_normalized

from ..find.choose import choose
from ..find.context import context_of
from ..find.dump import dump_titles, find_title_line
from ..model import Block, Candidate, Page, Verdict
from ..pipeline import LIKELY_TITLE, Verdicts, drop, page_filter, suspect
from ..text.casefold import fold_title

CODE, UNLIKELY = "title.line", "content.unlikely"
SAME = 0.8  # of the words: a title line that was edited once
MIN_WORDS = 5
EDGE = 8  # characters of quotes and brackets before the first word


@page_filter("title")
def title(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop every line that is the page's title and nothing else, and above the text one that hardly differs.

    Of a dump the likeliest line is but suspected: which one it is shows when the text is known.
    """
    if page.kind == "html":
        yield from (
            drop(block, CODE, told) for block, told in title_blocks(page, verdicts, context_of(page, verdicts).titles)
        )
    else:
        likeliest = tuple(islice(find_title_line(page, verdicts), 1))
        yield from (suspect(block, LIKELY_TITLE, told) for block, told in title_blocks(page, verdicts, likeliest))


@page_filter("title_line")
def title_line(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the line of a dump that its title was read out of, with the path or kicker before it, and its repetitions.

    Of the other lines that it might have been, those are dropped that the content model holds for noise.
    """
    if page.kind == "html":
        return
    told = dict(title_blocks(page, verdicts, verdicts.decide(dump_titles)))
    yield from (drop(block, CODE, title) for block, title in told.items())
    likely = verdicts.likely_titles()
    for verdict in verdicts:
        block = page.blocks[verdict.block]
        if verdict.block in likely and verdict.reason.code == UNLIKELY and block not in told:
            yield drop(block, UNLIKELY, verdict.reason.evidence)


def title_blocks(page: Page, verdicts: Verdicts, titles: Sequence[Candidate]) -> Iterator[tuple[Block, str]]:
    """Give the undecided blocks that say the chosen title or, in a dump, hold it; with each the title."""
    chosen = choose(titles).get("title")
    own = titles[0].block if titles and page.kind == "text" else None
    wanted = fold_title(chosen) if chosen else ""
    if not chosen or not wanted:
        return
    found = [block for block in alike(page, verdicts, chosen, wanted) if repeats(block, wanted, is_above(block, page))]
    if own is not None and verdicts.is_open(own) and page.blocks[own] not in found:
        found.append(page.blocks[own])
    if len(found) < len(page.blocks):  # a page that says one thing only has it for a text
        yield from ((block, chosen) for block in found)


def alike(page: Page, verdicts: Verdicts, chosen: str, wanted: str) -> list[Block]:
    """Give the undecided blocks that are about as long as the chosen title, and have enough of its words, folded."""
    least, most = 0.6 * len(chosen), 1.6 * len(chosen) + 10
    words = sorted(set(wanted.split()), key=len, reverse=True)
    spare = max(0, int(len(words) - max(MIN_WORDS, SAME * len(words))))
    sized = [block for block in verdicts.open() if least <= len(block.text) <= most]
    return [block for block in sized if not lacks(block.text, words, spare if is_above(block, page) else 0)]


def is_above(block: Block, page: Page) -> bool:
    """Tell whether a block stands in the upper half of a page."""
    return 2 * block.index < len(page.blocks)


def lacks(text: str, words: list[str], spare: int) -> bool:
    """Cheap pre-check: True means more than `spare` of the folded words occur nowhere in a text."""
    if not text.isascii() and not is_normalized("NFKC", text):
        return False
    folded = text.casefold()
    for word in words:
        if word not in folded:
            spare -= 1
            if spare < 0:
                return True
    return False


def repeats(block: Block, wanted: str, above: bool) -> bool:
    """Tell whether a block is the title again, above the text also with some words changed; `wanted` is it folded."""
    if not above and block.text.isascii():
        start = wanted.partition(" ")[0]
        if start not in block.text[: len(start) + EDGE].lower():
            return False
    said = fold_title(block.text)
    return said == wanted or (above and is_nearly(said, wanted))


def is_nearly(said: str, wanted: str) -> bool:
    """Tell whether two folded titles share SAME of all their words."""
    own, other = set(said.split()), set(wanted.split())
    return len(own & other) >= max(MIN_WORDS, SAME * len(own | other))
