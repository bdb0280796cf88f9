"""What stands in each block of a walked tree: its pieces of text, breaks, pictures, rules and formulas, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..model import new
from ..read.element import is_hidden
from ..read.tag_kinds import HEADINGS, INLINE, INNER, INVISIBLE, KINDS, LINK, PREFORMATTED, ROW, SPAN, TIME
from ..text.clean import clean
from .elements import BY_NAME

TEXT, BREAK, CODE, IMAGE, RULE, FORMULA, BOX, UNSEEN, HIDEABLE = range(9)
PICTURES = frozenset(BY_NAME["image"].tags)
SPECIAL = dict.fromkeys((tag for tag, kind in KINDS.items() if kind == INVISIBLE), UNSEEN)
SPECIAL |= dict.fromkeys(PICTURES, IMAGE) | {"br": BREAK, "hr": RULE, "math": FORMULA, "input": BOX}
SPECIAL |= {"a": HIDEABLE, "span": HIDEABLE}
SPECIAL |= dict.fromkeys(PREFORMATTED, CODE)

PARTIAL = frozenset((INLINE, INNER, LINK, ROW, SPAN, TIME))  # kinds of elements that may hold a part of a block
MOST_ABOVE = 6  # elements looked at above a link


class Item(NamedTuple):
    """A piece of a block: what it is, its node, and its text."""

    kind: int
    node: Any
    text: str = ""


class Group(NamedTuple):
    """Blocks that begin in the same node, and what stands from there to the next one."""

    blocks: list[int]
    items: list[Item]


def gather(walk: Any, top: Any, stays: Mapping[int, bool]) -> Iterator[Group]:
    """Give the groups of blocks below the element `top`, in order; the first holds what stands before any block.

    `stays` has the blocks that stay, and tells whether they do so without cuts: preformatted text of such blocks is one
    piece. Of other blocks there is no text.
    """
    starts = starts_of(walk.firsts)
    text_type, element_type = walk.text_type, walk.element_type
    group, kept = Group([], []), False
    stack = [top]
    while stack:
        node = stack.pop()
        kind = type(node)
        special = special_of(node, starts, stays) if kind is element_type and node.tag in SPECIAL else None
        begun = starts.get(node) if special != FORMULA else blocks_within(node, starts)
        if begun:
            yield group
            group, kept = Group(begun, []), not stays.keys().isdisjoint(begun)
        if kind is text_type:
            if kept:
                group.items.append(new(Item, (TEXT, node, clean(node.data))))
        elif special == CODE:
            yield group
            yield Group(blocks_within(node, starts), [Item(CODE, node, raw_text(node, text_type))])
            group, kept = Group([], []), False
        elif special is None:
            stack.extend(getattr(node, "children", ())[::-1])  # none of a comment
        elif special != UNSEEN:
            group.items.append(Item(special, node, "\n" if special == BREAK else clean(node.text)))
    yield group


def special_of(node: Any, starts: Mapping[Any, list[int]], stays: Mapping[int, bool]) -> int | None:
    """Tell how an element with a tag of `SPECIAL` is gathered: None for what is in it."""
    special = SPECIAL[node.tag]
    if special == CODE:
        inner = blocks_within(node, starts)
        return CODE if inner and all(stays.get(index) for index in inner) and is_lines(node) else None
    if special == FORMULA:
        return FORMULA if is_lines(node) else None
    if special == HIDEABLE:
        return UNSEEN if is_hidden(node) or (node.tag == "a" and is_anchor(node)) else None
    return special


def is_lines(node: Any) -> bool:
    """Tell whether preformatted text or a formula is text and inline elements alone."""
    tags = {each.tag for each in node.descendants if hasattr(each, "tag")}
    return all(tag == "br" or KINDS.get(tag, INLINE) in PARTIAL for tag in tags) and not tags & PREFORMATTED


def is_anchor(node: Any) -> bool:
    """Tell whether a link is a heading's mark of its own place."""
    if any(map(str.isalnum, node.text)):
        return False
    for _ in range(MOST_ABOVE):
        node = node.parent
        if node is None or getattr(node, "tag", "") in HEADINGS:
            return node is not None
    return False


def blocks_within(node: Any, starts: Mapping[Any, list[int]]) -> list[int]:
    """Give the blocks that begin within a node."""
    return [index for each in node.descendants if each in starts for index in starts[each]]


def starts_of(firsts: Iterable[Any]) -> dict[Any, list[int]]:
    """Give the blocks that begin in each node."""
    starts: dict[Any, list[int]] = {}
    for index, node in enumerate(firsts):
        starts.setdefault(node, []).append(index)
    return starts


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


def holder_of(node: Any) -> Any:
    """Give an element, or the innermost one around it that holds whole blocks: none that is inline or part of a row."""
    while node is not None and KINDS.get(getattr(node, "tag", ""), INLINE) in PARTIAL:
        node = node.parent
    return node


def lineage(node: Any) -> list[Any]:
    """Give an element's ancestors and itself, the outermost first."""
    line = []
    while node is not None:
        line.append(node)
        node = node.parent
    line.reverse()
    return line
