"""Make blocks of raw blocks: repair their texts, and find the lexicon's phrases in them."""

from __future__ import annotations

from .. import lexicon
from ..model import Block, new
from ..text.clean import clean
from ..text.mojibake import fix, fix_overflow
from .clean_page import clean_marks
from .raw_block import OVERFLOW, RawBlock

DAMAGED = "\ufffd"  # what a block shows that has nothing but control characters


def annotate(raw: list[RawBlock], language: str | None) -> tuple[Block, ...]:
    """Repair and clean the texts, and note the lexicon's phrases in them."""
    matcher = lexicon.load(language, "en").matcher
    blocks = []
    for index, (text, tag, scope, level, links, link_chars, marks, collapsed, gap) in enumerate(raw):
        text = mended(text, collapsed)
        if marks:
            marks = clean_marks(marks)
        phrases = () if collapsed and "\n" in text else matcher.find(text)
        fields = index, text, clean(tag), scope, level, links, link_chars, gap, phrases, marks, collapsed
        blocks.append(new(Block, fields))
    return tuple(blocks)


def mended(text: str, collapsed: str) -> str:
    """Repair and clean a block's text."""
    if not text.isascii():
        text = repaired(text, collapsed)
    cleaned = clean(text)
    return text if cleaned is text else folded(cleaned) or DAMAGED


def repaired(text: str, collapsed: str) -> str:
    """Repair a block's text where it was once read in a wrong encoding, which may turn letters into white space."""
    fixed = fix_overflow(text) if collapsed == OVERFLOW else fix(text)
    if fixed == text:
        return text
    return folded(fixed) or text


def folded(text: str) -> str:
    """Fold the white space in each line of a text, and leave out empty lines."""
    lines = [" ".join(piece.split()) for piece in text.split("\n")]
    return "\n".join([line for line in lines if line])
