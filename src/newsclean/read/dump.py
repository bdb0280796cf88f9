"""Plain-text dumps: one block a line, with the blank lines before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..model import Scope, new
from .layout.paragraph import Paragraph
from .layout.references import without_numbers, without_references
from .layout.unwrap import unwrapped
from .layout.width import wrapped_at
from .lines import one_line
from .markdown import is_markdown, markdown_paragraphs
from .raw_block import RawBlock, join_overflow

# str.splitlines() would also split at U+0085, U+001C and the like, which wrongly decoded text is full of.
RARE_ENDS = ("\r\n", "\r", "\f", "\v", "\u2028", "\u2029")
ENDS = ("\n", *RARE_ENDS)
NUL = "\0"
CONTROLS = re.compile("[\0-\x08\x0e-\x1b\x7f]+")
ASCII_SPACES = "\t\x1c\x1d\x1e\x1f"
BULLETS = frozenset("•◦▪‣●○■□·*")
INVISIBLE = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte-order mark
ROOT = Scope("body", -1)


def read_text(text: str) -> list[RawBlock]:
    """Give a dump's paragraphs as blocks, with the number of blank lines before each. Lists lose their bullets."""
    text = with_plain_ends(visible(text))
    if is_markdown(text):
        paragraphs, definitions = markdown_paragraphs(text)
        return with_references(as_blocks(paragraphs, 0), definitions)
    lines, references, highest = without_references(text.split("\n"))
    width = wrapped_at(lines)
    return with_references(as_blocks(unwrapped(lines, width) if width else each_line(lines), highest), references)


def with_references(blocks: list[RawBlock], references: Sequence[str]) -> list[RawBlock]:
    """Add the list of addresses that stood behind a dump, if any, as one block."""
    if references:
        whole = "\n".join([one_line(line) for line in references])
        blocks.append(RawBlock(whole, "pre", 0, 0, len(references), len(whole), collapsed="references"))
    return blocks


def each_line(lines: Iterable[str]) -> Iterator[Paragraph]:
    """Give each line as a paragraph of its own."""
    gap = 0
    for line in lines:
        body = line.strip()
        if not body:
            gap += 1
            continue
        listed = body[0] in BULLETS and len(body) > 1 and body[1].isspace()
        yield Paragraph(body[2:].lstrip() if listed else body, "li" if listed else "p", gap)
        gap = 0


def as_blocks(paragraphs: Iterable[Paragraph], highest: int) -> list[RawBlock]:
    """Make blocks of paragraphs; `highest` is the last number of the links that are numbered, 0 where none are."""
    blocks: list[RawBlock] = []
    size = 0
    for text, tag, gap, level, links, link_chars in paragraphs:
        body, count, chars = without_numbers(text, highest) if highest and "[" in text else (text, links, link_chars)
        body = one_line(body)
        if body:
            size += len(body)
            chars = min(chars, len(body))
            collapsed = join_overflow(blocks, size, body, count, chars)
            if collapsed is not None:
                blocks.append(new(RawBlock, (body, tag, 0, level, count, chars, (), collapsed, gap)))
    return blocks


def with_plain_ends(text: str) -> str:
    """Make all ends of lines plain line feeds, the white space of ASCII within lines plain spaces, and drop controls.

    NULs end lines where nothing else does. The controls beyond ASCII stay: they may be bytes of letters that were read
    in a wrong encoding.
    """
    if NUL in text and not any(end in text for end in ENDS):
        text = text.replace(NUL, "\n")
    if not text.isprintable():
        text = CONTROLS.sub("", text)
    for end in RARE_ENDS:
        if end[0] in text:
            text = text.replace(end, "\n")
    for space in ASCII_SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text


def visible(text: str) -> str:
    """Take out the characters that only tell where a line may be broken."""
    if not text.isascii():
        for mark in INVISIBLE:
            if mark in text:
                text = text.replace(mark, "")
    return text
