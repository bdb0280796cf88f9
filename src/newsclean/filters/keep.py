"""Verdicts that keep: text that the page declares as its article, and lines where only article text stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from ..model import Block, Page, Reason, Verdict
from ..pipeline import Verdicts, keep, page_filter
from ..prose import letter_weight
from ..text.marks import PROSE_ENDS

MIN_BODY, MIN_LINE = 300, 60  # characters
LINKED = 0.5  # some declare the links between their paragraphs, too
LEDE_CHARS = 80
PROSE_CHARS = 100
HEADING_CHARS = 90
MIN_NEAR = 6  # long paragraphs among the twelve lines around
NO_HEADING_ENDS = frozenset('.:,;)”"')
CREDIT_FAMILIES = ("byline.", "dateline.")
FEW = 3  # blocks of a page that is no more than a fragment
MOST_CHARS, MOST_LINES = 200_000, 4000  # of a declared body, and of lines to look for in it


@page_filter("declared")
def declared(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep the lines of the article body that the page's JSON-LD gives, as far as it gives one."""
    bodies = [body for node in page.head.json_ld if isinstance(body := node.get("articleBody"), str)]
    text = " ".join(" ".join(bodies)[:MOST_CHARS].split())
    if len(text) < MIN_BODY:
        return
    lines = (block for block in verdicts.open() if len(block.text) >= MIN_LINE and not is_list(block))
    for block in islice(lines, MOST_LINES):
        if block.text in text:
            yield keep(block, "declared.body", "stands in the articleBody of the page's JSON-LD")


def is_list(block: Block) -> bool:
    """Whether a block is a collapsed element, or mostly links."""
    return bool(block.collapsed) or block.link_chars > LINKED * len(block.text)


@page_filter("lede")
def lede(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep a dump's first paragraph where it stands below the byline or dateline, or between one and the title."""
    if page.kind != "text":
        return
    least = LEDE_CHARS / verdicts.once(letter_weight)
    titles = verdicts.likely_titles()
    for block in verdicts.open():
        if len(block.text) >= least and block.index not in titles:
            above, below = verdicts.reasons(block.index - 1), verdicts.reasons(block.index + 1)
            between = is_credit(below) and any(reason.code.startswith("title.") for reason in above)
            if between or (is_credit(above) and block.text[-1] in PROSE_ENDS):
                yield keep(block, "declared.lede", f"right below {above[0].evidence[:80]}")
            return


def is_credit(reasons: Sequence[Reason]) -> bool:
    """Tell whether a line was found to be a byline or a dateline."""
    return any(reason.code.startswith(CREDIT_FAMILIES) for reason in reasons)


@page_filter("headings")
def headings(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep a dump's heading: a short line in the midst of prose, set off from it no more than its paragraphs are.

    Captions that have been dropped do not count: a picture may stand between a paragraph and the next heading.
    """
    if page.kind != "text":
        return
    said = {verdict.block for verdict in verdicts if verdict.reason.code.startswith("caption.")}
    captions = set(filter(verdicts.dropped, said))
    blocks = [block for block in page.blocks if block.index not in captions]
    titles = verdicts.likely_titles()
    least = PROSE_CHARS / verdicts.once(letter_weight)
    texts = [block.text for block in blocks]
    long = [len(text) >= least and text[-1] in PROSE_ENDS for text in texts]
    count: Counter[str] | None = None
    for index in range(1, len(blocks) - 1):
        block = blocks[index]
        if not (long[index - 1] and long[index + 1] and is_heading(block)) or block.index in titles:
            continue
        count = count or Counter(texts)
        undecided = all(verdicts.is_open(near.index) for near in blocks[index - 1 : index + 2])
        alone = undecided and count[block.text] == 1
        if alone and block.gap == blocks[index + 1].gap and sum(long[max(0, index - 6) : index + 7]) >= MIN_NEAR:
            yield keep(block, "declared.heading", "a short line in the midst of prose")


def is_heading(block: Block) -> bool:
    """Tell whether a line is written like a heading: some words, capitalised, without figures or a full stop."""
    text = block.text
    if len(text) > HEADING_CHARS or block.phrases or block.tag == "li" or " " not in text:
        return False
    return text[0].isupper() and text[-1] not in NO_HEADING_ENDS and not any(map(str.isdigit, text))


@page_filter("fragment")
def fragment(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep all of a page that is a few paragraphs and nothing else: what surrounds them can tell the model nothing."""
    blocks = list(verdicts.open())
    if not blocks or len(page.blocks) > FEW or len(blocks) < len(page.blocks):
        return
    if all(block.text[-1] in PROSE_ENDS and not block.link_chars for block in blocks):
        for block in blocks:
            yield keep(block, "declared.fragment", "the page is a few paragraphs and nothing else")
