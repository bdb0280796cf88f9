"""Plain-text dumps: one block a line, with the blank lines before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..lexicon import detect, load
from ..model import MARKDOWN, Layout, Scope, new
from .layout.bracketed import has_addresses, without_addresses
from .layout.glued import WIDE_GAP, cells, is_glued, unglued
from .layout.line import BULLETS, without_bullet
from .layout.paragraph import Paragraph
from .layout.references import without_numbers, without_references
from .layout.rejoin import Broken, is_broken
from .layout.sentences import is_one_line, sentence_groups
from .layout.unwrap import SOFT_HYPHEN, unwrapped
from .layout.width import wrapped_at
from .lines import one_line
from .markdown import Inner, inner_of, is_markdown, markdown_paragraphs
from .raw_block import MOST_BLOCKS, RawBlock, join_overflow

# str.splitlines() would also split at U+0085, U+001C and the like, which wrongly decoded text is full of.
RARE_ENDS = ("\r\n", "\r", "\f", "\v", "\u2028", "\u2029")
ENDS = ("\n", *RARE_ENDS)
NUL = "\0"
CONTROLS = "".join(map(chr, (*range(9), *range(14, 28), 127)))
NO_CONTROLS = dict.fromkeys(map(ord, CONTROLS))
ASCII_SPACES = "\x1c\x1d\x1e\x1f"
INVISIBLE = "\u200b\u2060\ufeff"  # zero-width space, word joiner, byte-order mark
_SOFT = re.compile(f"{SOFT_HYPHEN}(?!\n)")
ROOT = Scope("body", -1)


class Links(NamedTuple):
    """How a dump's lines tell of links: `highest` is the last number that stands before one, 0 where they have none.

    `addressed` tells whether their addresses stand behind them in brackets.
    """

    highest: int = 0
    addressed: bool = False


NO_LINKS = Links()


def read_dump(text: str, language: str | None = None) -> tuple[list[RawBlock], Layout]:
    """Give a dump's paragraphs as blocks, with the number of blank lines before each, and how they were laid out.

    Lists lose their bullets. `language` is the code of the dump's language where that is known.
    """
    text = visible(with_plain_ends(text))
    if is_markdown(text):
        paragraphs, references, width = markdown_paragraphs(text.replace(SOFT_HYPHEN, ""))
        blocks, traits = as_blocks(paragraphs, NO_LINKS), [MARKDOWN] + ["wrapped"] * bool(width)
    else:
        lines, listed, highest = without_references(text.split("\n"))
        references = list(listed)
        links = Links(highest, not highest and has_addresses(text))
        width = wrapped_at(lines)
        if width:
            blocks, traits = as_blocks(unwrapped(lines, width), links), ["wrapped"]
        else:
            blocks, traits = blocks_of_lines(lines, text, language, links)
        traits += ["numbered links"] * bool(highest) + ["addresses"] * links.addressed
    return with_references(blocks, references), Layout(tuple(traits), width, text.count("\n") + 1)


def inner_of_dump(text: str) -> Iterator[Inner]:
    """Give what stands within the paragraphs of a dump in Markdown, as `read_dump` makes blocks of them."""
    return inner_of(visible(with_plain_ends(text)).replace(SOFT_HYPHEN, ""))


def blocks_of_lines(
    lines: Sequence[str], text: str, language: str | None, links: Links
) -> tuple[list[RawBlock], list[str]]:
    """Make blocks of lines that were not wrapped, and tell how else they were laid out."""
    lines, traits = cut(lines, text)
    bodies = [line.strip() for line in lines]
    if is_one_line(text, bodies):
        traits.append("one line")
        return as_blocks(sentence_groups(bodies, stopwords(text, language)), links), traits
    if is_broken(bodies):
        traits.append("broken")
        return as_blocks(Broken(lines, bodies, stopwords(text, language)).paragraphs(), links), traits
    return as_blocks(each_line(bodies), links) if any(links) else plain_blocks(bodies), traits


def cut(lines: Sequence[str], text: str) -> tuple[Sequence[str], list[str]]:
    """Cut lines at the cells of tables and where words are glued, if a dump has any; tell which it has."""
    traits = []
    if SOFT_HYPHEN in text:
        lines = [line.rstrip(SOFT_HYPHEN) for line in lines]
    if has_cells(text, lines):
        traits.append("cells")
        lines = cells(lines)
    if is_glued(text):
        traits.append("glued")
        lines = list(unglued(lines))
    return lines, traits


def has_cells(text: str, lines: Sequence[str]) -> bool:
    """Tell whether any line has a wide gap within it; most dumps have them before their lines at most."""
    if "\t" not in text and WIDE_GAP not in text:
        return False
    whole = "\n".join(map(str.strip, lines))
    return "\t" in whole or WIDE_GAP in whole


def stopwords(text: str, language: str | None) -> frozenset[str]:
    """Give the stop words of a dump's language."""
    return load(language or detect(text)).stopwords


def with_references(blocks: list[RawBlock], references: Sequence[str]) -> list[RawBlock]:
    """Add the list of addresses that stood behind a dump, if any, as one block."""
    if references:
        whole = "\n".join([one_line(line) for line in references])
        blocks.append(RawBlock(whole, "pre", 0, 0, len(references), len(whole), collapsed="references"))
    return blocks


def each_line(bodies: Iterable[str]) -> Iterator[Paragraph]:
    """Give each line, stripped, as a paragraph of its own."""
    gap = 0
    for body in bodies:
        if body:
            body, tag = without_bullet(body)
            yield Paragraph(body, tag, gap)
            gap = 0
        else:
            gap += 1


def plain_blocks(bodies: Iterable[str]) -> list[RawBlock]:
    """Give each line, stripped, as a block of its own: what `as_blocks` makes of `each_line`, at half the cost."""
    blocks: list[RawBlock] = []
    gap = size = 0
    for body in bodies:
        if not body:
            gap += 1
            continue
        tag = "p"
        if body[0] in BULLETS:
            body, tag = without_bullet(body)
        if "  " in body or not body.isprintable():
            body = one_line(body)
        size += len(body)
        collapsed = join_overflow(blocks, size, body) if len(blocks) >= MOST_BLOCKS else ""
        if collapsed is not None:
            blocks.append(new(RawBlock, (body, tag, 0, 0, 0, 0, (), collapsed, gap)))
        gap = 0
    return blocks


def as_blocks(paragraphs: Iterable[Paragraph], links: Links) -> list[RawBlock]:
    """Make blocks of paragraphs, whose links are written as `links` tells."""
    blocks: list[RawBlock] = []
    size = 0
    highest, addressed = links
    for text, tag, gap, level, count, chars, marks in paragraphs:
        if highest and "[" in text:
            text, count, chars = without_numbers(text, highest)
        elif addressed:
            text, count, chars = without_addresses(text)
        body = one_line(text)
        if body:
            size += len(body)
            if chars > len(body):
                chars = len(body)
            collapsed = join_overflow(blocks, size, body, count, chars) if len(blocks) >= MOST_BLOCKS else ""
            if collapsed is not None:
                blocks.append(new(RawBlock, (body, tag, 0, level, count, chars, marks, collapsed, gap)))
    return blocks


def with_plain_ends(text: str) -> str:
    """Make all ends of lines plain line feeds, the white space of ASCII within lines plain spaces, and drop controls.

    NULs end lines where nothing else does. The controls beyond ASCII stay: they may be bytes of letters that were read
    in a wrong encoding.
    """
    if NUL in text and not any(end in text for end in ENDS):
        text = text.replace(NUL, "\n")
    if any(map(text.__contains__, CONTROLS)):
        text = text.translate(NO_CONTROLS)
    for end in RARE_ENDS:
        if end[0] in text:
            text = text.replace(end, "\n")
    for space in ASCII_SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text


def visible(text: str) -> str:
    """Take out the characters that only tell where a line may be broken; a soft hyphen where one was broken stays."""
    if not text.isascii():
        for mark in INVISIBLE:
            if mark in text:
                text = text.replace(mark, "")
        if SOFT_HYPHEN in text:
            text = _SOFT.sub("", text) if SOFT_HYPHEN + "\n" in text else text.replace(SOFT_HYPHEN, "")
    return text
