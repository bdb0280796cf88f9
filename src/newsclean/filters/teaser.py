"""Teasers: what points to other articles, in the shapes that pages and dumps repeat it.

A teaser is a headline, often twice (its picture's text and its own), and often a summary of one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model import Block, Page, Verdict
from ..pipeline import Verdicts, drop, page_filter, suspect
from ..prose import is_prose, letter_weight
from ..text.marks import FULL_STOPS
from .phrases import LINE, PhraseFilter, by_section, find_phrase

MIN_HEADLINE, MAX_HEADLINE = 25, 250  # characters
MAX_BETWEEN = 4  # blocks between one doubled headline and the next: a summary, and labels of up to
MAX_LABEL = 40  # characters
MAX_PROMPT = 150
FEWEST_CREDITED, MOST_OF_STORY = 3, 5  # stories in a row; blocks of each, its heading, author, day and summary
LINKED = 0.8  # of a heading
TEASERS = frozenset(("teaser", "teaser_inline", "live"))


@page_filter("teaser.doubled")
def doubled(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a headline that stands twice within one line."""
    least = MIN_HEADLINE / verdicts.once(letter_weight)
    for block in verdicts.open():
        text = block.text
        if 2 * least < len(text) <= 2 * MAX_HEADLINE + 1 and is_doubled(text):
            yield drop(block, "teaser.doubled", text[: len(text) // 2])


def is_doubled(text: str) -> bool:
    """Tell whether a line is the same text twice, with or without a space between."""
    half = len(text) // 2
    return text[0] == text[-half] and text[:half] == text[-half:] and not text[half:-half].strip()


@page_filter("teaser.repeated")
def repeated(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop runs of headline, headline, summary: two such pairs or more, with one paragraph at most between them."""
    blocks = page.blocks
    least = MIN_HEADLINE / verdicts.once(letter_weight)
    texts = [block.text for block in blocks]
    alike = [index for index in range(len(texts) - 1) if texts[index] == texts[index + 1]]
    alike = [index for index in alike if not index or texts[index] != texts[index - 1]]  # the first of three or more
    pairs = [index for index in alike if least <= len(texts[index]) <= MAX_HEADLINE and not blocks[index].collapsed]
    for run in runs(pairs, blocks):
        last = blocks[run[-1]].text
        for index in range(run[0], min(len(blocks), run[-1] + 2 + tail(blocks, run))):
            if verdicts.is_open(index):
                yield drop(blocks[index], "teaser.repeated", f"{len(run)} doubled headlines, the last: {last[:80]}")


def runs(pairs: list[int], blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """Group the places of doubled headlines into runs of at least two."""
    run: list[int] = []
    for pair in pairs:
        if run and (pair - run[-1] - 2 > MAX_BETWEEN or paragraphs(blocks[run[-1] + 2 : pair]) > 1):
            if len(run) > 1:
                yield run
            run = []
        run.append(pair)
    if len(run) > 1:
        yield run


def paragraphs(blocks: tuple[Block, ...]) -> int:
    """Count the blocks that are more than a label."""
    return sum([len(block.text) > MAX_LABEL for block in blocks])


def tail(blocks: tuple[Block, ...], run: list[int]) -> int:
    """Count the blocks after the last pair that are its summary: one, if most earlier pairs have one."""
    summaries = [paragraphs(blocks[pair + 2 : after]) for pair, after in pairwise(run)]
    return 1 if 2 * sum(summaries) > len(summaries) else 0


headings = PhraseFilter("teaser.heading", "teaser", LINE)


@page_filter("teaser.listed")
def listed(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the headlines listed right under the heading of a teaser section, up to the first that is no headline."""
    for heading in verdicts.once(by_section).get("teaser", ()):
        if not is_heading(heading):
            continue
        for count, block in enumerate(page.blocks[heading.index + 1 :]):
            if not is_listed(block, heading, count):
                break
            if verdicts.is_open(block.index):
                say = drop if page.kind == "text" else suspect
                yield say(block, "teaser.listed", heading.text[:80])


def is_heading(block: Block) -> bool:
    """Tell whether a block heads a section of teasers."""
    return find_phrase(block, "teaser", LINE) is not None


def is_listed(block: Block, heading: Block, count: int) -> bool:
    """Tell whether a block reads like the next headline of a list: no sentence, and no further off than the first."""
    if count and block.gap:
        return False
    for phrase in block.phrases:
        if phrase.section not in TEASERS:
            return False
    return len(block.text) <= MAX_HEADLINE and block.text[-1] not in FULL_STOPS and not is_heading(block)


prompt = PhraseFilter("teaser.prompt", "teaser_inline", frozenset(("line", "start")), MAX_PROMPT, "teaser.prompt")


@page_filter("teaser.inline")
def inline(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop a prompt to read something else, with the headline after it; as part of a sentence it is only suspect."""
    for block in verdicts.open():
        verdict = prompt.judge(block) if block.phrases else None
        if verdict is not None:
            ends = block.level or block.text[-1] in FULL_STOPS
            yield suspect(block, *verdict.reason) if ends else verdict


@page_filter("teaser.credited")
def credited(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop further stories below the text: three or more linked headings in a row, an author's link under each."""
    credits = frozenset([verdict.block for verdict in verdicts if verdict.reason.code == "byline.link"])
    if len(credits) < FEWEST_CREDITED:
        return
    blocks = page.blocks
    for run in stories(blocks, credits):
        if any(is_prose(block) and verdicts.is_open(block.index) for block in blocks[: run[0].start]):
            for index in filter(verdicts.is_open, range(run[0].start, run[-1].stop)):
                yield drop(blocks[index], "teaser.credited", f"{len(run)} linked headings with an author's link each")


def stories(blocks: Sequence[Block], credits: frozenset[int]) -> Iterator[list[range]]:
    """Group linked headings, each with what stands below it up to the next, into runs with an author's link in each."""
    heads = [block.index for block in blocks if block.level and LINKED * len(block.text) <= block.link_chars]
    run: list[range] = []
    for head, after in pairwise((*heads, len(blocks))):
        story = range(head, min(after, head + MOST_OF_STORY))
        if credits.isdisjoint(story) or (run and run[-1].stop != head):
            if len(run) >= FEWEST_CREDITED:
                yield run
            run = []
        if not credits.isdisjoint(story):
            run.append(story)
    if len(run) >= FEWEST_CREDITED:
        yield run
