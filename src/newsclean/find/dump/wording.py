"""The title in a line of a dump, without what leads up to it or follows it there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Block

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


def headline_of(place: int, blocks: Sequence[Block]) -> str:
    """The title in a line: without its number in a list, the path or kicker before it, and what a bar divides off.

    Of a path ("Home » News » Rain in May") the last piece is the title, whatever divides it, if it is a line of its
    own just below; what follows a bar ("Rain in May | News") is the site's name or a section, unless little stands
    before it. A line that begins with a colon goes on with the title above it.
    """
    text = _behind_path(_without_number(place, blocks))
    head, bar, tail = _cut(text)
    if bar and len(head.split()) >= _HEAD_WORDS and len(head) >= len(tail):
        text = head
    text = _behind_kicker(text)
    below = [block.text for block in blocks[place + 1 : place + 1 + _WITHIN]]
    ending = next((line for line in below if ends_with(text, line)), "")
    if not ending and below and below[0].startswith(": ") and len(below[0]) <= _LONGEST_REST:
        return text + below[0]
    return ending or text


def _without_number(place: int, blocks: Sequence[Block]) -> str:
    """A line without the number that it has in a list: the one above has the number before it, or the same."""
    text = blocks[place].text
    found = _NUMBER.match(text) if place else None
    if not found:
        return text
    number = int(found[1])
    before = tuple(f"{each}{mark}" for each in (number - 1, number) for mark in ".)")
    return text[found.end() :] if blocks[place - 1].text.startswith(before) else text


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
