"""Sentences whose lines end wherever an element did, in links and names too, put together again.

A line goes on with the last one if it begins with a mark that ends something, or in small letters where the last has
not ended. Where several do so, less is asked of the others. A line that stands in several places is whole: a headline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from ...text.marks import SENTENCE_ENDS
from .line import without_bullet
from .paragraph import Paragraph

ENDING = frozenset(",.;:!?)]}»”’%…،؛؟。，、；：？！）」』।")  # marks that no line begins with unless it was broken
CLOSING = frozenset(
    ",.;!?)]،؛؟。，、；？！）"
)  # of those, the ones that begin nothing else either, as arrows of menus do
OPENING = frozenset("([{«“„¿¡「『（")
ENDED = SENTENCE_ENDS | frozenset(':;"”»’)]」』）|')
LONG = 40  # characters of a line that reads like part of a sentence
LONG_ALONE = 80  # and of one that, where no mark ends it, goes on whatever follows
SHORT = 120  # and of a link or a name within one, at most
MOST_BLANK = 2  # lines within a sentence
WHOLE = 20  # characters of a line that stands in several places because it is whole
DIVIDERS = frozenset("-–—|·•»:")  # between a headline and the name of its site
FEWEST = 2  # lines that surely go on, in a dump that is broken at inline elements


class Broken:
    """Lines of a dump that is broken at inline elements.

    `texts` are the lines without the blanks around them, `stopwords` those of the dump's language.
    """

    def __init__(self, lines: Sequence[str], texts: Sequence[str], stopwords: Set[str]) -> None:
        self.lines, self.texts, self.stopwords = lines, texts, stopwords
        self.whole = whole_lines([text for text in texts if text])

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give the paragraphs, with the number of blank lines before each."""
        parts: list[str] = []
        gap, before, size, tag = 0, 0, 0, "p"
        for index, text in enumerate(self.texts):
            if not text:
                gap += 1
                continue
            if parts and self.continues(index, size, gap):
                parts.append(text if is_bare(parts[-1], text) else f" {text}")
                size += len(text)
                gap = 0
                continue
            if parts:
                yield Paragraph("".join(parts), tag, before)
            first, tag = without_bullet(text)
            parts, before, gap, size = [first], gap, 0, len(first)
        if parts:
            yield Paragraph("".join(parts), tag, before)

    def continues(self, index: int, size: int, gap: int) -> bool:
        """Tell whether a line goes on with the paragraph of `size` characters `gap` blank lines above it."""
        last, text = self.texts[index - 1 - gap], self.texts[index]
        if gap:
            return gap <= MOST_BLANK and goes_on(last, text, size)
        if begins_within(text) or last[-1] in OPENING:
            return True
        if text in self.whole or (last in self.whole and size == len(last)):
            return False
        if last[-1] in ENDED:
            return last[-1] == ":" and self.is_spaced(index)
        if last.lower() in self.stopwords:
            return True
        if max(size, len(text)) < LONG:
            return False
        if text[0].islower() or self.is_spaced(index) or last.rpartition(" ")[2] in self.stopwords:
            return True
        return size >= LONG and len(text) <= SHORT and self.is_followed(index)

    def is_spaced(self, index: int) -> bool:
        """Tell whether there is a blank at either side of the break, as there is where words were left apart."""
        last, line = self.lines[index - 1], self.lines[index]
        return (last[-1] == " " and last[-2:-1] != " ") or (line[0] == " " and line[1] != " ")

    def is_followed(self, index: int) -> bool:
        """Tell whether the line below goes on with this one: so this is a link or a name within a sentence."""
        below = self.texts[index + 1] if index + 1 < len(self.texts) else ""
        last, text = self.texts[index - 1], self.texts[index]
        if not below:
            return len(last) >= LONG_ALONE and text[-1] in SENTENCE_ENDS
        if begins_within(below):
            return True
        return text[-1] not in ENDED and below[0].islower()


def whole_lines(texts: Sequence[str]) -> Set[str]:
    """Give the lines that are whole: what a first line has before a divider, and what several lines stand below.

    Parts of a paragraph that a dump has twice are followed by the same both times, and so no whole lines.
    """
    followed: dict[str, str] = {}
    whole = set()
    first = texts[0] if texts else ""
    for text, below in pairwise(texts):
        if len(text) >= WHOLE and (followed.setdefault(text, below) != below or is_headed(first, text)):
            whole.add(text)
    return whole


def is_headed(first: str, text: str) -> bool:
    """Tell whether a first line is another line with a divider and more behind it, as a title element has it.

    >>> is_headed("Rain at last | The Sluice", "Rain at last"), is_headed("Rain at last night", "Rain at last")
    (True, False)
    """
    rest = first[len(text) : len(text) + 2]
    return rest[:1] == " " and rest[1:] in DIVIDERS and first.startswith(text)


def is_broken(texts: Iterable[str]) -> bool:
    """Tell whether several lines, without the blanks around them, surely go on with the one above."""
    count, last = 0, ""
    for text in texts:
        if text and last:
            first = text[0]
            if (first in ENDING and text[:2] != "..") or (
                len(last) >= LONG and first.islower() and last[-1] not in ENDED
            ):
                count += 1
                if count == FEWEST:
                    return True
        last = text
    return False


def goes_on(last: str, text: str, size: int) -> bool:
    """Tell whether a line surely goes on with one that blank lines part from it: white space between two elements."""
    if text[0] in CLOSING and text[:2] != "..":
        return size >= LONG
    return size >= LONG_ALONE and text[0].islower() and last[-1] not in ENDED


def begins_within(text: str) -> bool:
    """Tell whether a line begins with a mark that ends something before it; "..." may begin one."""
    return text[0] in ENDING and text[:2] != ".."


def is_bare(last: str, text: str) -> bool:
    """Tell whether nothing stands between two parts of a sentence: before a mark, and behind one that opens."""
    return text[0] in ENDING or last[-1] in OPENING
