"""From raw blocks to blocks: texts repaired, and the lexicon's phrases noted."""

from __future__ import annotations

from .. import lexicon
from ..model import Block, new
from ..text.mojibake import fix, fix_overflow
from .raw_block import OVERFLOW, RawBlock


def annotate(raw: list[RawBlock], language: str | None) -> tuple[Block, ...]:
    """Repair the texts and note the lexicon's phrases in them."""
    matcher = lexicon.load(language, "en").matcher
    blocks = []
    for index, (text, tag, scope, level, links, link_chars, marks, collapsed, gap) in enumerate(raw):
        if not text.isascii():
            text = repaired(text, collapsed)
        phrases = () if collapsed and "\n" in text else matcher.find(text)
        fields = index, text, tag, scope, level, links, link_chars, gap, phrases, marks, collapsed
        blocks.append(new(Block, fields))
    return tuple(blocks)


def repaired(text: str, collapsed: str) -> str:
    """Repair a block's text where it was once read in a wrong encoding, which may turn letters into white space."""
    fixed = fix_overflow(text) if collapsed == OVERFLOW else fix(text)
    if fixed == text:
        return text
    lines = [" ".join(piece.split()) for piece in fixed.split("\n")]
    return "\n".join([line for line in lines if line]) or text
