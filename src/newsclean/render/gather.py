"""What stands in each block of a walked tree: its pieces of text, breaks, pictures, rules and formulas, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from ..read.tag_kinds import INVISIBLE, KINDS, PREFORMATTED
from ..text.clean import clean
from .elements import BY_NAME

TEXT, BREAK, CODE, IMAGE, RULE, FORMULA, BOX = range(7)
PICTURES = frozenset(BY_NAME["image"].tags)
SPECIAL = dict.fromkeys(PICTURES, IMAGE) | {"br": BREAK, "hr": RULE, "math": FORMULA, "input": BOX}
SPECIAL |= dict.fromkeys(PREFORMATTED, CODE)


class Item(NamedTuple):
    """A piece of a block: what it is, its node, and its text."""

    kind: int
    node: Any
    text: str = ""


class Group(NamedTuple):
    """Blocks that begin in the same node, and what stands from there to the next one."""

    blocks: list[int]
    items: list[Item]


def gather(walk: Any, top: Any, is_whole: Callable[[list[int]], bool]) -> Iterator[Group]:
    """Give the groups of blocks below the element `top`, in order; the first holds what stands before any block.

    `is_whole` tells whether all of these blocks stay, without cuts: preformatted text of such blocks is one piece.
    """
    starts = starts_of(walk.firsts)
    text_type, element_type = walk.text_type, walk.element_type
    blocks, items = [], []  # type: tuple[list[int], list[Item]]
    stack = [top]
    while stack:
        node = stack.pop()
        if node in starts:
            yield Group(blocks, items)
            blocks, items = starts[node], []
        kind = type(node)
        if kind is text_type:
            items.append(Item(TEXT, node, clean(node.data)))
            continue
        if kind is element_type:
            special = SPECIAL.get(node.tag)
            if special == CODE and (inner := blocks_within(node, starts)) and is_whole(inner):
                yield Group(blocks, items)
                yield Group(inner, [Item(CODE, node, raw_text(node, text_type))])
                blocks, items = [], []
                continue
            if special not in (None, CODE):
                items.append(Item(special, node, "\n" if special == BREAK else clean(node.text)))
                continue
            if KINDS.get(node.tag) == INVISIBLE:
                continue
        stack.extend(reversed(tuple(node.children)) if hasattr(node, "children") else ())
    yield Group(blocks, items)


def starts_of(firsts: Iterable[Any]) -> dict[Any, list[int]]:
    """Give the blocks that begin in each node."""
    starts: dict[Any, list[int]] = {}
    for index, node in enumerate(firsts):
        starts.setdefault(node, []).append(index)
    return starts


def blocks_within(node: Any, starts: dict[Any, list[int]]) -> list[int]:
    """Give the blocks that begin within a node."""
    return [index for each in node.descendants if each in starts for index in starts[each]]


def raw_text(node: Any, text_type: Any) -> str:
    """Give the text of a node as it is, line breaks of elements included."""
    pieces = []
    for each in node.descendants:
        if type(each) is text_type:
            pieces.append(each.data)
        elif getattr(each, "tag", "") == "br":
            pieces.append("\n")
    return clean("".join(pieces))


def common_ancestor(nodes: Iterable[Any]) -> Any:
    """Give the innermost element that holds all of the nodes, None where there is none."""
    shared: list[Any] = []
    for number, node in enumerate(nodes):
        line = lineage(node.parent)
        if not number:
            shared = line
            continue
        pairs = zip(shared, line, strict=False)
        shared = shared[
            : next((i for i, (one, other) in enumerate(pairs) if one is not other), min(len(shared), len(line)))
        ]
    return shared[-1] if shared else None


def lineage(node: Any) -> list[Any]:
    """Give an element's ancestors and itself, the outermost first."""
    line = []
    while node is not None:
        line.append(node)
        node = node.parent
    line.reverse()
    return line
