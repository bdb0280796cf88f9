"""Text features, which the further steps see: the shape of the text, copies, class names, and what verdicts say."""

from __future__ import annotations

from collections.abc import Sequence

from ....model import Block, Page
from ....pipeline import Verdicts
from ....text.marks import FULL_STOPS
from ..columns import Columns, taken
from ..containers import Containers
from ..page_stats import Fields
from ..prepare import Prepared
from .dump import likeness_columns, sign_columns, stretch_columns
from .neighbours import neighbour_columns
from .verdicts import reason_columns
from .vocabulary import vocabulary_columns

HEAD_CHARS = 60
HEAD_WORDS = 12
HINTS = (
    "comments", "article", "caption", "consent", "sidebar", "byline", "promo", "media", "dateline", "related", "tags",
)  # fmt: skip


def text_features(page: Page, verdicts: Verdicts, prepared: Prepared, wanted: Sequence[Block]) -> Columns:
    """The features of some undecided blocks beyond layout."""
    stats, around, topics = prepared.stats, prepared.around, prepared.topics
    indices = [block.index for block in wanted]
    fields = stats.fields
    found = text_columns(taken(fields.texts, indices)) | copy_columns(fields, indices)
    if topics is not None:
        found |= vocabulary_columns(topics, verdicts, stats, wanted) | stretch_columns(page, stats, wanted)
        found |= likeness_columns(page, wanted) | sign_columns(wanted)
    if around is not None:
        found |= name_columns(around, taken(fields.scopes, indices)) | neighbour_columns(stats, indices)
        found |= reason_columns(verdicts, indices)
    return found


def text_columns(texts: list[str]) -> Columns:
    """Punctuation, case and shape of the block's own text."""
    split = [text.split() for text in texts]
    ends = [text[-1] for text in texts]
    return {
        "final": [1.0 if end in FULL_STOPS else 0.0 for end in ends],
        "colon": [1.0 if end == ":" else 0.0 for end in ends],
        "sentences": [float(text.count(". ") + text.count("? ") + text.count("。")) for text in texts],
        "commas": [(text.count(",") + text.count("，") + text.count("、")) / len(text) for text in texts],
        "digits": [digits(text[:HEAD_CHARS]) / min(HEAD_CHARS, len(text)) for text in texts],
        "words": [float(len(words)) for words in split],
        "word": [len(text) / len(words) for text, words in zip(texts, split, strict=True)],
        "capitals": [capitals(words[:HEAD_WORDS]) / min(HEAD_WORDS, len(words)) for words in split],
        "lower": [1.0 if text[0].islower() else 0.0 for text in texts],
        "bars": [float(text.count("|") + text.count("•") + text.count("·")) for text in texts],
        "lines": [text.count("\n") for text in texts],
    }


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


def copy_columns(fields: Fields, indices: list[int]) -> Columns:
    """How many blocks of the page have the same text, and whether the block is a collapsed element."""
    texts = fields.texts
    count: dict[str, int] = {}
    for text in texts:
        count[text] = count.get(text, 0) + 1
    collapsed = taken(fields.collapsed, indices)
    return {
        "copies": [float(count[text]) for text in taken(texts, indices)],
        "collapsed": [1.0 if why else 0.0 for why in collapsed],
    }


def name_columns(around: Containers, scopes: list[int]) -> Columns:
    """Hints of the enclosing elements' class names, and whether one of them is hidden or a table."""
    hints = [around.hints[scope] for scope in scopes]
    found: Columns = {"hint_" + hint: [1.0 if hint in held else 0.0 for held in hints] for hint in HINTS}
    found["in_table"] = taken(around.tables, scopes)
    found["hidden"] = taken(around.hidden, scopes)
    return found
