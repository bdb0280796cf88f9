"""The lines of a dump that may be its title, and what speaks for each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ...lexicon import Lexicon
from ...model import Block
from ...text.characters import share_of_capitals
from ...text.words import first_and_last
from ..dump_lines import DumpLines, Lines

_SHORTEST, _LONGEST = 12, 250
_BESIDE = 6  # lines about the first paragraph, where a title needs no blank line beside it
_STOPS = (".", "。", "…", "!")
_COUNTED_TWICE = 5  # times that a word of the text counts
_UP = 6
_ROW = 8  # words
_MOSTLY = 0.8
_TOP = _FAR = 60
_ASTRAY = 12  # lines above the first paragraph
_NEAR = 30
_OUTER = 800  # lines at either end of those that may be the title; no annotated page has as many as both
_SIGNED_WITHIN = 6  # lines below a title that may tell author or date


_HEAD_WORDS = 3
_BAR = re.compile(r"\s(?<!\s\s)\s*+[|｜]\s+")
_TRAIL = re.compile(r"[\s›»](?:(?<=›)\s*|(?<=\w»)(?=\w)|(?<=\s)(?<!\s\s)\s*+(?:›\s*|[>»→/]\s+))")
_TRAIL_SIGNS = ">»›→/"
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_KICKER = " - "
_KICKER_WORDS = 4
_WITHIN = 3  # lines below
_SHORTEST_ENDING, _SHORTEST_GLUED = 6, 12  # characters
_LONGEST_REST = 120  # characters


class TitleLine:
    """A line that may be the title: its block's index, and its evidence, by the names in FEATURES."""

    def __init__(self, index: int, evidence: tuple[float, ...]) -> None:
        self.index = index
        self.evidence = evidence


FEATURES = (
    "said", "said_share", "terms", "size", "gap", "gap_below", "gaps_above", "prose_below", "top", "stop", "item",
    "capitals", "phrases", "to_credit", "to_first", "to_core", "prose_above", "said_of_most",
)  # fmt: skip


class Told:
    """What a line says by itself: its words that are no stop words, how many are, how many words it has, and the
    evidence that no verdict changes, as it stands in FEATURES before and after the evidence of `title_lines`."""

    def __init__(self, index: int, seen: DumpLines, lexicon: Lexicon) -> None:
        own = seen.terms(seen.blocks[index].text)
        common = lexicon.stopwords
        self.words = [word for word in own if word not in common and len(word) > 1]
        self.size = len(own)
        self.small = len(own) - len(self.words)
        self.layout = _layout(index, seen)


def title_lines(seen: DumpLines, lexicon: Lexicon) -> list[TitleLine]:
    """The lines that may be the title, in page order; one far above the text must share words with it.

    A dump that says nothing else has no title: it is its own text.
    """
    if all(block.text == seen.blocks[0].text for block in seen.blocks):
        return []
    found: list[tuple[int, Told, int]] = []
    counts, most = seen.words, 0
    for index in first_and_last(range(seen.start, seen.end), _OUTER):
        if may_be_title(index, seen):
            told = told_in(index, seen, lexicon)
            said = sum([min(_COUNTED_TWICE, counts[word]) for word in told.words if word in counts])
            if said or (seen.first - index <= _ASTRAY and not _is_row(seen.blocks[index].text, told.small)):
                found.append((index, told, said))
                most = max(most, said)
    most = most or 1
    return [TitleLine(index, _evidence(index, seen, told, said, most)) for index, told, said in found]


def told_in(index: int, seen: DumpLines, lexicon: Lexicon) -> Told:
    """What one line says; it is read once a page."""
    known: Told | None = seen.lines.told.get(index)
    if known is None:
        known = seen.lines.told[index] = Told(index, seen, lexicon)
    return known


def _layout(index: int, seen: DumpLines) -> tuple[float, ...]:
    """What a line and those about it look like, in the order of FEATURES."""
    block, lines = seen.blocks[index], seen.lines
    text, gaps = block.text, lines.gaps
    return (
        seen.sizes[index],
        (min(lines.blanks[index], 3) if index else 1) if gaps else -1,
        min(_gap_below(index, lines), 3) if gaps else -1,
        sum([1 for blank in lines.blanks[max(0, index - _UP) : index] if blank]) if gaps else -1,
        _to_next(lines.prose, index, _NEAR),
        min(index, _TOP),
        text.endswith(_STOPS) and not text.endswith("..."),
        block.tag == "li",
        share_of_capitals(text),
        len(block.phrases),
        _to_next(lines.signing, index, _SIGNED_WITHIN),
    )


def _evidence(index: int, seen: DumpLines, told: Told, said: int, most: int) -> tuple[float, ...]:
    """All that speaks for a line or against it, in the order of FEATURES."""
    return (
        said,
        said / max(1, len(told.words)),
        told.size,
        *told.layout,
        max(-5, min(seen.first - index, _FAR)),
        max(-5, min(seen.core - index, _FAR)),
        seen.above[index],
        said / most,
    )


def _to_next(places: list[int], index: int, farthest: int) -> int:
    """How many lines down the next one of these stands; one more than the farthest if that is beyond it."""
    after = bisect_right(places, index)
    return min(places[after] - index, farthest + 1) if after < len(places) else farthest + 1


def _is_row(text: str, small: int) -> bool:
    """Tell whether a line is many capitalised words that hardly any small ones join: a menu in one line."""
    return small <= 1 and len(text.split()) >= _ROW and share_of_capitals(text) >= _MOSTLY


def may_be_title(index: int, seen: DumpLines) -> bool:
    """Tell whether a line has a title's length and place, and is no known phrase or caption."""
    if not _SHORTEST <= seen.sizes[index] <= _LONGEST:
        return False
    lines = seen.lines
    if lines.gaps and not lines.blanks[index] and abs(index - seen.first) > _BESIDE and not _gap_below(index, lines):
        return False
    block = seen.blocks[index]
    if not lines.unspaced and " " not in block.text:
        return False
    return all(not (phrase.mode == "line" or phrase.section == "caption") for phrase in block.phrases)


def _gap_below(index: int, lines: Lines) -> int:
    return lines.blanks[index + 1] if index + 1 < len(lines.blanks) else 3


def headline_of(index: int, blocks: Sequence[Block]) -> str:
    """The title in a line: without its number in a list, the path or kicker before it, and what a bar divides off.

    Of a path ("Home » News » Rain in May") the last piece is the title, whatever divides it, if it is a line of its
    own just below; what follows a bar ("Rain in May | News") is the site's name or a section, unless little stands
    before it. A line that begins with a colon goes on with the title above it.
    """
    text = _behind_path(_without_number(index, blocks))
    head, bar, tail = _cut(text)
    if bar and len(head.split()) >= _HEAD_WORDS and len(head) >= len(tail):
        text = head
    text = _behind_kicker(text)
    below = [block.text for block in blocks[index + 1 : index + 1 + _WITHIN]]
    ending = next((line for line in below if ends_with(text, line)), "")
    if not ending and below and below[0].startswith(": ") and len(below[0]) <= _LONGEST_REST:
        return text + below[0]
    return ending or text


def _without_number(index: int, blocks: Sequence[Block]) -> str:
    """A line without the number that it has in a list: the one above has the number before it, or the same."""
    text = blocks[index].text
    found = _NUMBER.match(text) if index else None
    if not found:
        return text
    number = int(found[1])
    before = tuple(f"{each}{mark}" for each in (number - 1, number) for mark in ".)")
    return text[found.end() :] if blocks[index - 1].text.startswith(before) else text


def _behind_path(text: str) -> str:
    if not any(sign in text for sign in _TRAIL_SIGNS):
        return text
    path = [piece for piece in _TRAIL.split(text) if piece]
    return path[-1] if len(path) > 1 and len(path[-1].split()) >= _HEAD_WORDS else text


def _behind_kicker(text: str) -> str:
    """What follows a few words and a spaced hyphen ("Floods in the valley - The river rises and rises again")."""
    kicker, divider, title = text.partition(_KICKER)
    if not divider:
        return text
    size = len(kicker.split())
    return title if size <= _KICKER_WORDS and 2 * size <= len(title.split()) else text


def ends_with(text: str, line: str) -> bool:
    """Tell whether a text ends with all of a shorter line, as a path does that leads to a headline.

    >>> ends_with("Home - News - Rain", "Rain at last"), ends_with("HomeNewsRain at last", "Rain at last")
    (False, True)
    """
    if not _SHORTEST_ENDING <= len(line) < len(text) or not text.endswith(line):
        return False
    before = text[-len(line) - 1]
    return not (before.isalpha() and before.islower()) or (len(line) >= _SHORTEST_GLUED and line[0].isupper())


def _cut(text: str) -> tuple[str, str, str]:
    found = _BAR.search(text) if "|" in text or "｜" in text else None
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")
