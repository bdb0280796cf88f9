"""Plain-text dumps: one block a line, with the blank lines before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..lexicon import detect, load
from ..model import Scope, new
from .layout.glued import cells, is_glued, unglued
from .layout.line import without_bullet
from .layout.paragraph import Paragraph
from .layout.references import without_numbers, without_references
from .layout.rejoin import Broken, is_broken
from .layout.sentences import is_one_line, sentence_groups
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
ASCII_SPACES = "\x1c\x1d\x1e\x1f"
INVISIBLE = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte-order mark
ROOT = Scope("body", -1)


def read_text(text: str, language: str | None = None) -> list[RawBlock]:
    """Give a dump's paragraphs as blocks, with the number of blank lines before each. Lists lose their bullets.

    `language` is the code of its language where that is known.
    """
    text = with_plain_ends(visible(text))
    if is_markdown(text):
        paragraphs, definitions = markdown_paragraphs(text)
        return with_references(as_blocks(paragraphs, 0), definitions)
    lines, references, highest = without_references(text.split("\n"))
    return with_references(as_blocks(laid_out(lines, text, language), highest), references)


def laid_out(lines: Sequence[str], text: str, language: str | None) -> Iterable[Paragraph]:
    """Give the paragraphs of lines, as these were laid out."""
    width = wrapped_at(lines)
    if width:
        return unwrapped(lines, width)
    glued = is_glued(text)
    if "\t" in text or "    " in text:
        lines = list(cells(lines))
    if glued:
        lines = list(unglued(lines))
    if is_one_line(text, lines):
        return sentence_groups(lines, stopwords(text, language))
    if is_broken(lines):
        return Broken(lines, stopwords(text, language)).paragraphs()
    return each_line(lines)


def stopwords(text: str, language: str | None) -> frozenset[str]:
    """Give the stop words of a dump's language."""
    return load(language or detect(text)).stopwords


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
        body, tag = without_bullet(body)
        yield new(Paragraph, (body, tag, gap, 0, 0, 0))
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
