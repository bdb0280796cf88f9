"""Bylines, datelines and sign-offs: they become authors and date, and leave the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Page, Reason, Verdict
from ..parse.bylines import ends_with_role, parse_byline
from ..parse.date_words import is_dateline
from ..parse.dates import parse_date
from ..parse.labels import agency_starts, introduces, is_bare_label, may_begin, prefix_starts
from ..parse.person_names import is_name
from ..pipeline import Verdicts, drop, page_filter, suspect
from ..prose import is_prose, letter_weight
from ..text.casefold import fold
from ..text.characters import has_any, has_decimal
from ..text.marks import PROSE_ENDS
from ..text.words import first_and_last
from .phrases import LINE, drop_noted, find_phrase

PROSE_CHARS = 140
BYLINE_CHARS = 160
SIGN_OFF_CHARS = 80
SENTENCE_CHARS = 60
NAME_CHARS = 40
SIGN_OFFS = ("byline", "signoff")
ENDS = ("line", "end")
START = frozenset(("start",))
SIGNS = "([,;|•·–—-（：@"
EDGES = ' .:"“”'
FAR_ABOVE = 10  # blocks above the title
NEAR_TITLE = 4  # blocks
MAIN_LEVEL = 2  # of headings that name a part of the text; lower ones are used for all sorts of lines


@page_filter("byline")
def byline(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines that credit an author; in a dump also a mere name beside the title, and credits below the text."""
    lexicon = load_lexicon(page.language, "en")
    first = first_prose(page, verdicts)
    heads = {
        verdict.block for verdict in verdicts if verdict.reason.code.startswith("title.") and verdict.block < first
    }
    near = {index for head in heads for index in range(head - NEAR_TITLE, head + NEAR_TITLE + 1)}
    for block in first_and_last(beside_text(page, verdicts, first, heads)):
        if block.index in heads:
            continue
        told = credit_in(block, page, first, lexicon)
        if told and parse_byline(told.replace("\n", " "), lexicon):
            yield credit(block, block.index < first, page.kind)
        elif page.kind == "text" and block.index < first and block.index in near and is_lone_name(block):
            yield drop(block, "byline.name", block.text)
    yield from drop_noted(verdicts, linked)


def linked(block: Block) -> Reason | None:
    """Give why a block that is nothing but a link to an author is none of the text."""
    told = any(mark.kind == "author" and mark.value == block.text for mark in block.marks)
    return Reason("byline.link", block.text) if told and not block.level else None


def credit_in(block: Block, page: Page, first: int, lexicon: Lexicon) -> str:
    """Give what of a block may be a byline, with the label that may stand in the block above; "" where nothing is."""
    above = page.blocks[block.index - 1].text if block.index and len(block.text) <= NAME_CHARS else ""
    if is_bare_label(above, lexicon) and is_name(block.text):
        return f"{above} {block.text}"
    return block.text if looks_credited(block, first, lexicon) else ""


def looks_credited(block: Block, first: int, lexicon: Lexicon) -> bool:
    """Cheap pre-check: a byline begins as one, has a sign between its parts, or is an agency."""
    text = block.text
    if block.index > first and len(text) > SIGN_OFF_CHARS and not block.phrases:
        return False
    if has_any(text, SIGNS) or has_decimal(text) or ends_with_role(text, lexicon):
        return True
    if may_begin(text, prefix_starts(lexicon)) and introduces(fold(text), lexicon):
        return True
    return may_begin(text, agency_starts(lexicon)) and fold(text).strip(EDGES) in lexicon.byline.agencies


def beside_text(page: Page, verdicts: Verdicts, first: int, heads: set[int]) -> list[Block]:
    """Give the undecided blocks where credits stand: above the text, near the title; in dumps also below."""
    start = min(heads, default=FAR_ABOVE) - FAR_ABOVE
    end = first if page.kind == "html" else len(page.blocks)
    return [block for block in page.blocks[max(0, start) : end] if verdicts.is_open(block.index) and may_credit(block)]


def may_credit(block: Block) -> bool:
    """Tell whether a block is short enough for a credit, and no main heading."""
    return len(block.text) <= BYLINE_CHARS and not 0 < block.level <= MAIN_LEVEL


def credit(block: Block, above: bool, kind: str) -> Verdict:
    """The verdict about a line that reads like a byline: a drop above the text; below it, only if marked as one."""
    if above:
        return drop(block, "byline.line", block.text)
    say = drop if kind == "text" and mark_of(block) and len(block.text) <= SIGN_OFF_CHARS else suspect
    return say(block, "signoff.byline", block.text)


def mark_of(block: Block) -> str | None:
    """The lexicon's sign-off that a line is or ends with, else None."""
    for phrase in block.phrases:
        if phrase.section in SIGN_OFFS and phrase.mode in ENDS:
            return phrase.text
    return None


def first_prose(page: Page, verdicts: Verdicts) -> int:
    """Give the index of the first block that reads like the article's text, or the number of blocks."""
    least = PROSE_CHARS / verdicts.once(letter_weight)
    for block in page.blocks:
        if is_prose(block, least) and verdicts.is_open(block.index):
            return block.index
    return len(page.blocks)


def is_lone_name(block: Block) -> bool:
    """Tell whether a line is a name of at least two words, and nothing else."""
    text = block.text
    return len(text) <= NAME_CHARS and " " in text and not block.phrases and is_name(text)


@page_filter("signature")
def signature(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the author's name if it is the last line of the text."""
    kept = verdicts.open()
    if len(kept) > 1 and not kept[-1].level and is_lone_name(kept[-1]) and len(kept[-2].text) >= PROSE_CHARS // 2:
        yield drop(kept[-1], "signoff.name", kept[-1].text)


@page_filter("dateline")
def dateline(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines above the text that are nothing but a date or a time; in dumps suspect such lines below it.

    Once a sentence has been read, times stand for the entries of a ticker or a schedule, and so do several dates.
    """
    lexicon = load_lexicon(page.language, "en")
    first = first_prose(page, verdicts)
    end = first if page.kind == "html" else len(page.blocks)
    timed = [block for block in page.blocks[:end] if verdicts.is_open(block.index) and may_tell_time(block)]
    told = [block for block in first_and_last(timed) if is_dateline(block.text.replace("\n", " "), lexicon)]
    entries = entries_among([block for block in told if block.index < first], page, lexicon)
    for block in told:
        known = find_phrase(block, "dateline", LINE)
        if block.index not in entries:
            yield (drop if known or block.index < first else suspect)(block, "dateline.line", block.text)


def entries_among(told: Sequence[Block], page: Page, lexicon: Lexicon) -> set[int]:
    """Give the lines above the first long paragraph that tell when something is, not when the text was published.

    Times are so that stand below a sentence, or that are several; dates that are several below a sentence. Lines that
    say what they tell ("Updated") are not.
    """
    bare = [block for block in told if not find_phrase(block, "dateline")]
    begun = next((block.index for block in page.blocks if is_sentence(block)), len(page.blocks))
    times = [block.index for block in bare if not parse_date(block.text, lexicon)]
    dates = {block.index: block.text for block in bare if block.index > begun and block.index not in times}
    found = times if len(times) > 1 else [index for index in times if index > begun]
    return {*found, *(dates if len(set(dates.values())) > 1 else ())}


def is_sentence(block: Block) -> bool:
    """Tell whether a block is a sentence, no heading and no link."""
    text = block.text
    return len(text) >= SENTENCE_CHARS and not block.level and not block.link_chars and text[-1] in PROSE_ENDS


def tells_time(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block is a dateline: it has digits, or the lexicon lists it as one."""
    return may_tell_time(block) and is_dateline(block.text.replace("\n", " "), lexicon)


def may_tell_time(block: Block) -> bool:
    """Cheap pre-check: a dateline is short, no heading, and has a digit or a phrase of datelines."""
    text = block.text
    if len(text) > BYLINE_CHARS or block.level:
        return False
    return has_decimal(text) or find_phrase(block, "dateline") is not None


@page_filter("signoff")
def signoff(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the closing mark of a text, a line of its own; suspect a short line that ends with one."""
    first = first_prose(page, verdicts)
    lexicon = load_lexicon(page.language, "en")
    least = PROSE_CHARS / 2 / verdicts.once(letter_weight)
    for block in page.blocks[first + 1 :]:
        if not block.phrases or block.level or len(block.text) > SIGN_OFF_CHARS or not verdicts.is_open(block.index):
            continue
        mark = mark_of(block)
        if mark is not None:
            yield (drop if 2 * len(mark) > len(block.text) else suspect)(block, "signoff.line", mark)
        elif has_prefix(block) and ends_prose(block, page, least) and parse_byline(block.text, lexicon):
            yield drop(block, "signoff.byline", block.text)


def ends_prose(block: Block, page: Page, least: float) -> bool:
    """Tell whether a block stands right below a paragraph of at least so many characters."""
    return block.index > 0 and len(page.blocks[block.index - 1].text) >= least


def has_prefix(block: Block) -> bool:
    """Tell whether a line begins with words that introduce an author."""
    return find_phrase(block, "byline", START) is not None
