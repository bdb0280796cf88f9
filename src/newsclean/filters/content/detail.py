"""What the content model asks of the blocks that the outline leaves open: the text's shape, names, reasons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...model import Block, Page
from ...pipeline import Verdicts
from ..words import FULL_STOPS
from .containers import Containers
from .lines import likeness_columns, sign_columns, stretch_columns
from .neighbours import neighbour_columns
from .reasons import Columns, reason_columns
from .survey import Survey
from .topic import topic_columns

HEAD_CHARS = 60
HEAD_WORDS = 12
DIGIT = re.compile(r"\d")
HINTS = ("comments", "article", "caption", "consent", "sidebar", "byline", "promo", "media")


def detail(
    page: Page, verdicts: Verdicts, survey: Survey, around: Containers | None, wanted: Sequence[Block]
) -> Columns:
    """Compute the other features of the wanted blocks; `around` is None for a dump."""
    indices = [block.index for block in wanted]
    found = text_columns(wanted)
    count = Counter(block.text for block in page.blocks)
    found["copies"] = [float(count[block.text]) for block in wanted]
    if around is None:
        found |= topic_columns(page, verdicts, survey, wanted) | stretch_columns(page, survey, wanted)
        found |= likeness_columns(page, wanted) | sign_columns(wanted)
    else:
        found |= name_columns(around, wanted) | neighbour_columns(survey, indices)
        found |= reason_columns(verdicts, indices)
    return found


def text_columns(wanted: Sequence[Block]) -> Columns:
    """Punctuation, case and shape of the block's own text."""
    texts = [block.text for block in wanted]
    split = [text.split() for text in texts]
    ends = [text[-1] for text in texts]
    return {
        "final": [float(end in FULL_STOPS) for end in ends],
        "colon": [float(end == ":") for end in ends],
        "sentences": [float(text.count(". ") + text.count("? ") + text.count("。")) for text in texts],
        "commas": [(text.count(",") + text.count("，") + text.count("、")) / len(text) for text in texts],
        "digits": [len(DIGIT.findall(text, 0, HEAD_CHARS)) / min(HEAD_CHARS, len(text)) for text in texts],
        "words": [float(len(words)) for words in split],
        "word": [len(text) / len(words) for text, words in zip(texts, split, strict=True)],
        "capitals": [sum(map(str.istitle, words[:HEAD_WORDS])) / len(words[:HEAD_WORDS]) for words in split],
        "lower": [float(text[0].islower()) for text in texts],
        "bars": [float(text.count("|") + text.count("•") + text.count("·")) for text in texts],
        "lines": [text.count("\n") for text in texts],
        "folded": [bool(block.folded) for block in wanted],
    }


def name_columns(around: Containers, wanted: Sequence[Block]) -> Columns:
    """What the class names of the enclosing elements hint at, and whether one is hidden or a table."""
    hints = [around.hints[block.scope] for block in wanted]
    found: Columns = {f"hint_{hint}": [hint in held for held in hints] for hint in HINTS}
    return {
        **found,
        "in_table": [around.tables[block.scope] for block in wanted],
        "hidden": [around.hidden[block.scope] for block in wanted],
    }
