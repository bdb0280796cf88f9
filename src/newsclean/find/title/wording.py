"""The title in a line of a dump, without what leads up to it or follows it there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Block
from ...text.casefold import fold_title
from ...text.lazy import lazy
from ...text.words import first_and_last
from .site_name import is_host, sides_of

_HEAD_WORDS = 3
_BAR = re.compile(r"\s(?<!\s\s)\s*+[|｜]\s+|\s?[\u3163\uff5c]\s?")
_BARS = "|\uff5c\u3163"
_SECTION = lazy(r"-[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6}$")  # before the site's name: "-\uc815\uce58"
_KEY = re.compile(r"(?:title|headline): *|#{1,6} +", re.IGNORECASE)  # of a document's header, of Markdown's headings
_QUOTED = ('""', "''")
_BEFORE_SITE = (" - ", " – ", " — ", " | ")
_TRAIL = re.compile(r"[\s›»](?:(?<=›)\s*|(?<=\w»)(?=\w)|(?<=\s)(?<!\s\s)\s*+(?:›\s*|[>»→/]\s+))")
_TRAIL_SIGNS = ">»›→/"
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_KICKER = " - "
_KICKER_WORDS = 4
_WITHIN = 3  # lines below
_TOP = 3  # lines of a dump, one of which may be what the title element said
_START = 3  # characters
_SHORTEST_ENDING, _SHORTEST_GLUED = 6, 12  # characters
_LONGEST_REST = 120  # characters


def headline_of(index: int, blocks: Sequence[Block]) -> str:
    """The title in a line: without its number in a list, the path or kicker before it, and what a bar divides off.

    Of a path ("Home » News » Rain in May") the last piece is the title, whatever divides it, if it is a line of its
    own just below; what follows a bar ("Rain in May | News") is the site's name or a section, unless little stands
    before it. A line that begins with a colon goes on with the title above it.
    """
    text = _behind_path(_behind_key(_without_number(index, blocks)))
    head, bar, tail = _cut(text)
    if bar and len(head.split()) >= _HEAD_WORDS and len(head) >= len(tail):
        text = _SECTION.sub("", head)
    below = [block.text for block in blocks[index + 1 : index + 1 + _WITHIN]]
    ending = next((line for line in below if ends_with(text, line)), "")
    if index < _TOP and not ending and (named := _without_name(text, index, blocks)):
        return named
    text = _behind_kicker(text if ending else _before_site(text, blocks))
    ending = next((line for line in below if ends_with(text, line)), "")
    if not ending and below and below[0].startswith(": ") and len(below[0]) <= _LONGEST_REST:
        return text + below[0]
    return ending or text


def _behind_key(text: str) -> str:
    """A title without the key that it has in the header of a document ("title: ..."), and without quotes about it."""
    found = _KEY.match(text)
    if not found:
        return text
    title = text[found.end() :].strip()
    return title[1:-1] if title[:1] + title[-1:] in _QUOTED and len(title) > len(_QUOTED) else title


def _before_site(text: str, blocks: Sequence[Block]) -> str:
    """A title without the name behind its last dash, where that is a line of the page or its copyright has it."""
    end = max(map(text.rfind, _BEFORE_SITE))
    if end < 0 or len(text[:end].split()) < _HEAD_WORDS:
        return text
    name = text[end + len(_BEFORE_SITE[0]) :].strip()
    lines = (block.text for block in first_and_last(blocks))
    return text[:end] if any(line == name or ("©" in line and name in line) for line in lines) else text


def _without_name(text: str, index: int, blocks: Sequence[Block]) -> str:
    """What a title element says at the top of a dump beside the site's name, if a line further down says just that."""
    for side in sides_of(text):
        head, tail = side.head.strip(), side.tail.strip()
        if side.line and len(head.split()) >= _HEAD_WORDS and _is_line(head, side.first, index, blocks):
            return head
        if is_host(head) and len(tail.split()) >= _HEAD_WORDS and _is_line(tail, side.last, index, blocks):
            return tail
    return ""


def _is_line(piece: str, folded: str, above: int, blocks: Sequence[Block]) -> bool:
    """Whether a line further down says the same as a piece of another."""
    begins, longest = piece[:_START].lower(), 2 * len(piece)
    below = (block.text for block in first_and_last(blocks) if block.index > above and len(block.text) <= longest)
    return any(fold_title(text) == folded for text in below if text[:_START].lower() == begins)


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
    found = _BAR.search(text) if any(map(text.__contains__, _BARS)) else None
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")
