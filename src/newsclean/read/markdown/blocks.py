"""Paragraphs, headings, items, quotations, code and rows of tables in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from itertools import chain

from ...model import Mark
from ...text.lazy import lazy
from ..layout.line import columns
from ..layout.paragraph import Paragraph
from ..layout.width import wrapped_at
from .inline import CLOSE, ESCAPED, OPEN, Links, with_links_marked, without_marks

DEFINITION = lazy(r" {0,3}+\[([^\[\]]{1,200}+)\]:\s++(\S++)")
_ITEM = lazy(r"(?:[-*+•◦▪]|(\d{1,9})[.)])(?: ++|$)(?:\[([ xX])\] )?")
_HEADING = lazy(r"(#{1,6})(?: ++|$)")
RULE = lazy(r"^(?:[-*_=|:+] *){3,}+$")
_UNDERLINE = {"=": 1, "-": 2}
_QUOTE = lazy(r"(?:> ?+)++")
FENCE = lazy(r"(```+|~~~+|:::+)")
_LANGUAGE = lazy(r"[\w+#.-]{1,30}")
FULL = 0.75  # of the width
LAYOUT = 300  # characters of a cell that is no figure or label
_APART = lazy(r" {2,}+|(?<=\S) (?=[*+] )")  # paragraphs and items that a cell has in one line
NO_MARKS = dict.fromkeys(map(ord, (OPEN, CLOSE, ESCAPED)))
EDGES = f"{OPEN}{CLOSE} "


def markdown_paragraphs(text: str) -> tuple[Iterator[Paragraph], list[str], int]:
    """Read Markdown; give its paragraphs, the lines that give addresses to names, and the width it was wrapped at."""
    lines, definitions = divided(text)
    width = wrapped_at(lines)
    names = {found[1].casefold() for found in definitions}
    return Reader(width).read(list(marked_lines(lines, names))), [found.string for found in definitions], width


def divided(text: str) -> tuple[list[str], list[re.Match[str]]]:
    """Part the lines of a text, and those that give addresses to names."""
    lines, definitions = [], []
    for line in text.translate(NO_MARKS).split("\n"):
        found = DEFINITION.match(line)
        if found:
            definitions.append(found)
        else:
            lines.append(line)
    return lines, definitions


def marked_lines(
    lines: list[str], names: Set[str], mark: Callable[[str, Set[str]], str] = with_links_marked
) -> Iterator[str]:
    """Give lines with their links marked by `mark`, but for those between fences, as they are."""
    outside: list[str] = []
    fence = ""
    for line in lines:
        bare = line.strip()
        found = FENCE.match(bare)
        if fence:
            fence = "" if bare == fence else fence
        elif found and found[0][0] != ":":
            fence = found[0]
        else:
            outside.append(line)
            continue
        if outside:
            yield from mark("\n".join(outside), names).split("\n")
            outside.clear()
        yield line
    yield from mark("\n".join(outside), names).split("\n") if outside else ()


class Reader:
    """Reads lines whose links are marked: `parts` are those of the paragraph that is open, `gap` the blank ones since.

    `width` is what the lines were wrapped at, 0 where they were not.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self.parts: list[str] = []
        self.tag, self.level, self.before, self.gap = "p", 0, 0, 0
        self.links = Links()
        self.held = ""  # the last mark of a link from lines that have nothing else
        self.fence, self.language = "", ""
        self.marks: tuple[Mark, ...] = ()

    def read(self, lines: list[str]) -> Iterator[Paragraph]:
        """Give the paragraphs of lines."""
        for line in lines:
            yield from self.add(line)
        yield from self.end()

    def add(self, line: str) -> Iterator[Paragraph]:
        """Add a line to the open paragraph, or end that and begin another."""
        text = line.strip()
        bare = text.strip(EDGES)
        fence = FENCE.match(bare)
        if fence and (not self.fence or bare == self.fence):
            yield from self.end()
            self.fence = "" if self.fence or fence[0][0] == ":" else fence[0]
            self.marks = (Mark("language", language_in(bare[fence.end() :])),) if self.fence else ()
        elif self.fence:
            yield from self.add_code(line.translate(NO_MARKS).rstrip())
        elif not bare:
            yield from self.end()
            self.held = (self.held + text.replace(" ", ""))[-1:]
            self.gap += 1
        elif RULE.match(bare):
            yield from self.ruled(bare)
        elif "|" in bare and (bare[0] == "|" or " | " in bare or bare[-1] == "|"):
            yield from self.add_row(text)
        else:
            yield from self.add_text(text, broken=line.endswith(("  ", "\\")))

    def add_code(self, line: str) -> Iterator[Paragraph]:
        """Add a line between fences."""
        if not line:
            self.gap += 1
            return
        self.open("pre", 0)
        self.parts.append(line.strip())
        self.marks += (Mark("code", line),)
        yield from self.end()

    def add_row(self, text: str) -> Iterator[Paragraph]:
        """Add a row of a table; the cells of one that lays out a page hold paragraphs and items of their own."""
        cells = [cell for each in text.split("|") if (cell := each.strip())]
        if max(map(len, cells), default=0) < LAYOUT:
            yield from self.single(" | ".join(cells), "tr")
            return
        yield from self.end()
        for part in chain.from_iterable(map(_APART.split, cells)):
            if part and not RULE.match(part):
                yield from self.add_text(part, broken=True)

    def add_text(self, text: str, broken: bool) -> Iterator[Paragraph]:
        """Add a line of text, which may begin a quotation, an item or a heading; `broken` ends its paragraph."""
        marks = text[: len(text) - len(text.lstrip(EDGES))]
        body = text[len(marks) :]
        quote = _QUOTE.match(body)
        body = body[quote.end() :] if quote else body
        item = _ITEM.match(body)
        body = body[item.end() :] if item else body
        heading = _HEADING.match(body.lstrip(EDGES))
        if heading:
            body = body.replace(heading[0], "", 1).rstrip("#")
        tag = "li" if item else "blockquote" if quote else ""
        if item or heading or bool(quote) != (self.tag == "blockquote") or (quote and not body):
            yield from self.end()
        self.open(tag, len(heading[1]) if heading else 0)
        if item:
            self.marks = marks_of(item)
        self.parts.append(marks + (body.removesuffix("\\") if broken else body))
        if broken or (heading and not self.is_full(text)):
            yield from self.end()

    def is_full(self, text: str) -> bool:
        """Tell whether a heading may go on in the next line, as the lines were wrapped and this one is long."""
        return self.width > 0 and columns(text) > FULL * self.width

    def open(self, tag: str, level: int) -> None:
        """Begin a paragraph unless one is open."""
        if not self.parts:
            self.tag, self.level, self.before, self.gap = tag or "p", level, self.gap, 0

    def ruled(self, bare: str) -> Iterator[Paragraph]:
        """End the open paragraph at a rule, which makes a heading of it where it underlines it."""
        if self.parts and len(set(bare)) == 1 and self.tag == "p":
            self.level = _UNDERLINE.get(bare[0], 0)
        yield from self.end()

    def single(self, text: str, tag: str) -> Iterator[Paragraph]:
        """Give a line as a paragraph of its own."""
        yield from self.end()
        self.open(tag, 0)
        self.parts.append(text)
        yield from self.end()

    def end(self) -> Iterator[Paragraph]:
        """Give the open paragraph, if any."""
        if self.parts:
            body = self.parts[0] if self.tag == "pre" else without_marks(" ".join(self.parts))
            text, links, chars = self.links.counted(self.held + body)
            marks, self.marks, self.held = self.marks, (), ""
            self.parts.clear()
            if text and not text.isspace():
                yield Paragraph(text, self.tag, self.before, self.level, links, chars, marks)
            else:
                self.gap += self.before
        self.tag = "p"


def marks_of(item: re.Match[str]) -> tuple[Mark, ...]:
    """Give what the sign of an item tells: its number, and whether its box is ticked."""
    number, box = item.groups()
    told = (("number", number), ("ticked", box and box.strip()))
    return tuple(Mark(kind, value) for kind, value in told if value is not None)


def language_in(info: str) -> str:
    """Give the language that stands behind a fence, "" where none does."""
    found = _LANGUAGE.match(info.strip())
    return found[0] if found else ""
