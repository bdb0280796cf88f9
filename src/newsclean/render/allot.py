"""Which piece of text belongs to which block: their characters are compared, white space left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

Span = tuple[int, int]
SEPARATOR = "|"  # what the reader puts between cells


class Kept(NamedTuple):
    """A block: its index, its text, what is cut out of it, and what of it `stays`, "" where it is dropped.

    `collapsed` tells that the reader made a line of each piece of text in it.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index
    text: str
    cuts: tuple[Span, ...]
    stays: str
    collapsed: str = ""


def share(pieces: Sequence[str], blocks: Sequence[Kept]) -> list[list[tuple[int, str]]] | None:
    """Give each piece's parts that stay, with the index of their block; None where the two don't agree.

    >>> block = Kept(4, "Rain. Photo: X", ((5, 14),), "Rain.")
    >>> share(["Ra", "in. Photo: X"], [block])
    [[(4, 'Ra')], [(4, 'in. ')]]
    """
    whole = len(blocks) == 1 and not blocks[0].cuts
    if whole and is_same("".join(pieces), blocks[0].text):
        return [[(blocks[0].index, piece)] for piece in pieces]
    labels = list(labelled("".join(pieces), blocks))
    found, start = [], 0
    for piece in pieces:
        found.append(parts(piece, labels[start : start + len(piece)]))
        start += len(piece)
    for block in blocks:
        mine = "".join([text for each in found for index, text in each if index == block.index])
        if block.stays and not (words(mine) == words(block.stays) if whole else is_same(mine, block.stays)):
            return None
    return found


def labelled(text: str, blocks: Sequence[Kept]) -> Iterator[int | None]:
    """Give for each character of a text the block that it belongs to, None for what is cut; spaces follow on."""
    expected = characters(blocks)
    index, char = next(expected, (None, ""))
    label: int | None = None
    for each in text:
        if not each.isspace():
            while char == SEPARATOR != each:
                index, char = next(expected, (None, ""))
            if each == char:
                label = index
                index, char = next(expected, (None, ""))
            else:
                yield None
                continue
        yield label


def characters(blocks: Sequence[Kept]) -> Iterator[tuple[int | None, str]]:
    """Give the characters of blocks, without spaces, each with its block's index, or None where it is cut."""
    for index, text, cuts, stays, _ in blocks:
        for at, char in enumerate(text):
            if not char.isspace():
                gone = not stays or any(start <= at < end for start, end in cuts)
                yield None if gone else index, char


def parts(piece: str, labels: list[int | None]) -> list[tuple[int, str]]:
    """Divide a piece by its characters' labels, leaving out what is cut."""
    pairs = groupby(zip(labels, piece, strict=True), key=lambda pair: pair[0])
    return [(index, "".join([char for _, char in chars])) for index, chars in pairs if index is not None]


def words(text: str) -> list[str]:
    """Give the words of a text, where what is left out may have been between two."""
    return text.replace(SEPARATOR, " ").split()


def is_same(one: str, other: str) -> bool:
    """Tell whether two texts have the same characters but for white space, and what stands between cells."""
    first, second = "".join(one.split()), "".join(other.split())
    return first == second or first.replace(SEPARATOR, "") == second.replace(SEPARATOR, "")
