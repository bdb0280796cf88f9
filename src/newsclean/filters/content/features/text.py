"""Text features, which the further steps see: the shape of the text, copies, class names, and what verdicts say.

Of a dump's lines also, in place of markup: stretches of prose, similar lines, signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....model import TRAITS, Block, Page
from ....pipeline import Verdicts
from ....text.marks import FULL_STOPS
from ..containers import Containers
from ..page_stats import Fields, PageStats
from ..prepare import Prepared
from ..table import Table
from .layout import NEIGHBOURS, neighbour_features
from .verdicts import REASONS, reason_features
from .vocabulary import VOCABULARY, vocabulary_features

SHAPE = (
    "final", "colon", "sentences", "commas", "digits", "words", "word", "capitals", "lower", "bars", "lines",
)  # fmt: skip
COPIES = ("copies", "collapsed")
HINTS = (
    "comments", "article", "caption", "consent", "sidebar", "byline", "promo", "media", "dateline", "related", "tags",
)  # fmt: skip
NAMES = (*["hint_" + hint for hint in HINTS], "in_table", "hidden")
STRETCH = ("before_main", "after_main", "main_share", "stretch_share")
LIKENESS = ("same_start", "same_end")
SIGNS = ("cut", "quotes", "upper")
LAID_OUT = tuple([f"layout_{trait}" for trait in TRAITS])
TEXT = {
    "html": (SHAPE, COPIES, NAMES, NEIGHBOURS, REASONS),
    "text": (SHAPE, COPIES, VOCABULARY, STRETCH, LIKENESS, SIGNS, LAID_OUT),
}
HEAD_CHARS = 60
HEAD_WORDS = 12
APART = 4  # blocks from one paragraph to the next at most within a stretch
FAR_OFF = 60  # blocks
START, END, LINE = 30, 8, 80  # characters
MOST_ALIKE = 50  # lines alike
QUOTES = re.compile('["“”„«»‘’「」]')
CUTS = ("…", "...", "[…]")  # how summaries end that go on elsewhere


def text_features(table: Table, page: Page, verdicts: Verdicts, prepared: Prepared, wanted: Sequence[Block]) -> None:
    """Set the features of some undecided blocks beyond layout; the table has a row for each."""
    stats, around, topics = prepared.stats, prepared.around, prepared.topics
    indices = [block.index for block in wanted]
    shape_features(table, [block.text for block in wanted])
    copy_features(table, stats.fields, indices)
    if topics is not None:
        vocabulary_features(table, topics, verdicts, stats, wanted)
        stretch_features(table, page, stats, wanted)
        likeness_features(table, page, wanted)
        sign_features(table, wanted)
        trait_features(table, page, wanted)
    if around is not None:
        name_features(table, around, [block.scope for block in wanted])
        neighbour_features(table, stats, indices)
        reason_features(table, verdicts, indices)


def shape_features(table: Table, texts: list[str]) -> None:
    """Punctuation, case and shape of the block's own text."""
    values, at, width = table.values, table.first(SHAPE), table.width
    for text in texts:
        words, size, end = text.split(), len(text), text[-1]
        values[at] = 1.0 if end in FULL_STOPS else 0.0
        values[at + 1] = 1.0 if end == ":" else 0.0
        values[at + 2] = text.count(". ") + text.count("? ") + text.count("。")
        values[at + 3] = (text.count(",") + text.count("，") + text.count("、")) / size
        values[at + 4] = digits(text[:HEAD_CHARS]) / min(HEAD_CHARS, size)
        values[at + 5] = len(words)
        values[at + 6] = size / len(words)
        values[at + 7] = capitals(words[:HEAD_WORDS]) / min(HEAD_WORDS, len(words))
        values[at + 8] = 1.0 if text[0].islower() else 0.0
        values[at + 9] = text.count("|") + text.count("•") + text.count("·")
        values[at + 10] = text.count("\n")
        at += width


def digits(text: str) -> int:
    """Count the decimal digits of a text."""
    count = 0
    for letter in text:
        if letter.isdecimal():
            count += 1
    return count


def capitals(words: list[str]) -> int:
    """Count the words that begin with a capital and go on in small letters."""
    count = 0
    for word in words:
        if word.istitle():
            count += 1
    return count


def copy_features(table: Table, fields: Fields, indices: list[int]) -> None:
    """How many blocks of the page have the same text, and whether the block is a collapsed element."""
    texts, collapsed = fields.texts, fields.collapsed
    count: dict[str, int] = {}
    for text in texts:
        count[text] = count.get(text, 0) + 1
    values, at, width = table.values, table.first(COPIES), table.width
    for index in indices:
        values[at] = count[texts[index]]
        values[at + 1] = 1.0 if collapsed[index] else 0.0
        at += width


def name_features(table: Table, around: Containers, scopes: list[int]) -> None:
    """Hints of the enclosing elements' class names, and whether one of them is hidden or a table."""
    hints, tables, hidden, count = around.hints, around.tables, around.hidden, len(HINTS)
    values, at, width = table.values, table.first(NAMES), table.width
    for scope in scopes:
        held = hints[scope]
        if held:
            for number, hint in enumerate(HINTS):
                if hint in held:
                    values[at + number] = 1.0
        values[at + count] = tables[scope]
        values[at + count + 1] = hidden[scope]
        at += width


def stretch_features(table: Table, page: Page, stats: PageStats, wanted: Sequence[Block]) -> None:
    """Position relative to the stretch with most prose, and the shares of prose in that and in the block's own."""
    indices = [block.index for block in wanted]
    runs = stretches(stats.prose)
    mass = [sum(stats.prose[start : end + 1]) for start, end in runs] or [0.0]
    main, everything = mass.index(max(mass)), max(1.0, sum(mass))
    share = [0.0] * (len(page.blocks) + APART + 1)
    for (start, end), amount in zip(runs, mass, strict=False):
        share[start : end + APART + 1] = [amount / everything] * (end + APART + 1 - start)
    first, last = runs[main] if runs else (0, 0)
    table.put("before_main", [max(-FAR_OFF, min(FAR_OFF, first - index)) for index in indices])
    table.put("after_main", [max(-FAR_OFF, min(FAR_OFF, index - last)) for index in indices])
    table.put("main_share", [mass[main] / everything] * len(indices))
    table.put("stretch_share", [share[index] for index in indices])


def stretches(prose: Sequence[float]) -> list[tuple[int, int]]:
    """First and last block of each stretch of prose; within one, prose is at most APART blocks apart."""
    places = [index for index, size in enumerate(prose) if size]
    starts = [after for before, after in pairwise([-2 * APART, *places]) if after - before > APART]
    ends = [before for before, after in pairwise([*places, len(prose) + 2 * APART]) if after - before > APART]
    return list(zip(starts, ends, strict=True))


def trait_features(table: Table, page: Page, wanted: Sequence[Block]) -> None:
    """What the layout of the dump had, the same for all blocks: it tells how far the other features can be trusted."""
    for trait in page.layout.traits:
        table.put(f"layout_{trait}", [1.0] * len(wanted))


def likeness_features(table: Table, page: Page, wanted: Sequence[Block]) -> None:
    """How many lines of the page begin like the block, and how many end like it."""
    starts = [block.text[:START] for block in page.blocks]
    ends = [block.text[-END:] for block in page.blocks]
    indices = [block.index for block in wanted]
    table.put("same_start", alike(starts, indices))
    table.put("same_end", alike(ends, indices))


def alike(parts: list[str], indices: list[int]) -> list[int]:
    """For the parts at some indices, how many of all parts equal them, at most MOST."""
    count: dict[str, int] = {}
    for part in parts:
        count[part] = count.get(part, 0) + 1
    return [min(MOST_ALIKE, count[parts[index]]) for index in indices]


def sign_features(table: Table, wanted: Sequence[Block]) -> None:
    """Quotation marks and capitals of the line, and whether it breaks off."""
    texts = [block.text for block in wanted]
    table.put("cut", [text.endswith(CUTS) for text in texts])
    table.put("quotes", [len(QUOTES.findall(text)) / len(text) for text in texts])
    table.put("upper", [capital_letters(text[:LINE]) / min(LINE, len(text)) for text in texts])


def capital_letters(text: str) -> int:
    """Count the capital letters of a text."""
    count = 0
    for letter in text:
        if letter.isupper():
            count += 1
    return count
