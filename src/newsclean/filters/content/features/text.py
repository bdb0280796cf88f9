"""Text features, which the further steps see: the shape of the text, copies, class names, and what verdicts say."""

from __future__ import annotations

from collections.abc import Sequence

from ....model import Block, Page
from ....pipeline import Verdicts
from ....text.marks import FULL_STOPS
from ..containers import Containers
from ..page_stats import Fields
from ..prepare import Prepared
from ..table import Table
from .dump import (
    LAID_OUT,
    LIKENESS,
    SIGNS,
    STRETCH,
    likeness_features,
    sign_features,
    stretch_features,
    trait_features,
)
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
TEXT = {
    "html": (SHAPE, COPIES, NAMES, NEIGHBOURS, REASONS),
    "text": (SHAPE, COPIES, VOCABULARY, STRETCH, LIKENESS, SIGNS, LAID_OUT),
}
HEAD_CHARS = 60
HEAD_WORDS = 12


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
