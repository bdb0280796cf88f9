"""What of a page's blocks stands in the elements that CSS selectors find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..model import Page
from . import check_syntax, same_walk
from .annotate import mended
from .lines import one_line

SLACK = 8  # characters between two pieces of a block that are of neither: separators of cells, line breaks


class Part(NamedTuple):
    """A block that stands in selected elements: `spans` are its characters that do, None where that is all of them."""

    block: int
    spans: tuple[tuple[int, int], ...] | None = None


class Group(NamedTuple):
    """Blocks that begin in the same node, and the pieces of text from there to the next one."""

    blocks: list[int]
    pieces: list[Any]


def check_selector(css: object, name: str = "css") -> str:
    """Give a selector that all parsers can read. Raises TypeError or ValueError, naming the argument, for others."""
    if not isinstance(css, str):
        raise TypeError(f"{name}: expected a CSS selector as str, not {type(css).__name__}")
    try:
        check_syntax(css)
    except ValueError as error:
        raise ValueError(f"{name}: {' '.join(str(error).split())}") from None
    return css


def select_parts(page: Page, selectors: Sequence[str]) -> dict[str, list[Part]]:
    """Give for each selector the parts of the page that stand in its elements: none for a dump, which has no elements.

    The page's source is parsed again, as browsers see it: with its scripts, styles and drawings.
    """
    found: dict[str, list[Any]] = {css: [] for css in selectors}
    original = page.original if page.kind == "html" else None
    walk = same_walk(original, page.blocks, found) if found and original is not None and original.source else None
    if walk is None or not walk.firsts:
        return {css: [] for css in selectors}
    groups = list(groups_of(walk))
    return {css: list(parts(page, groups, texts_within(nodes, walk.text_type))) for css, nodes in found.items()}


def texts_within(nodes: Sequence[Any], text_type: type) -> set[Any]:
    """Give the text nodes within elements."""
    inside: set[Any] = set()
    seen: set[Any] = set()
    for node in nodes:
        if node in seen:  # it stands in a selected element, which has been looked through
            continue
        for each in node.descendants:
            if type(each) is text_type:
                inside.add(each)
            else:
                seen.add(each)
    return inside


def groups_of(walk: Any) -> Iterator[Group]:
    """Give the blocks of a walked tree with the text nodes that they may be made of, in order."""
    starts: dict[Any, list[int]] = {}
    for index, node in enumerate(walk.firsts):
        starts.setdefault(node, []).append(index)
    group = Group([], [])
    for root in dict.fromkeys((top_of(walk.firsts[0]), top_of(walk.firsts[-1]))):
        for node in root.descendants:
            if node in starts:
                yield group
                group = Group(starts[node], [])
            if type(node) is walk.text_type and not node.data.isspace():
                group.pieces.append(node)
    yield group


def top_of(node: Any) -> Any:
    """Give the outermost node around one."""
    while node.parent is not None:
        node = node.parent
    return node


def parts(page: Page, groups: Sequence[Group], inside: set[Any]) -> Iterator[Part]:
    """Give the blocks that stand in selected elements, as far as they do."""
    for blocks, pieces in groups:
        chosen = [piece in inside for piece in pieces]
        if blocks and all(chosen) and chosen:
            yield from map(Part, blocks)
        elif blocks and any(chosen):
            yield from spans_of(page, Group(blocks, pieces), chosen)


def spans_of(page: Page, group: Group, chosen: Sequence[bool]) -> Iterator[Part]:
    """Give where the chosen pieces of a group stand in its blocks: each is looked for behind the one before."""
    spans: dict[int, list[tuple[int, int]]] = {}
    place, cursor, slack = 0, 0, SLACK
    for piece, wanted in zip(group.pieces, chosen, strict=True):
        text = one_line(mended(piece.data, ""))
        at = -1
        for number in range(place, len(group.blocks)):
            start = cursor if number == place else 0
            at = page.blocks[group.blocks[number]].text.find(text, start, start + slack + len(text))
            if at >= 0:
                place, cursor, slack = number, at + len(text), SLACK
                break
        if at < 0:
            slack += len(text)
        elif wanted:
            spans.setdefault(group.blocks[place], []).append((at, cursor))
    for block, found in spans.items():
        yield part_of(block, page.blocks[block].text, joined(page.blocks[block].text, found))


def part_of(block: int, text: str, spans: Sequence[tuple[int, int]]) -> Part:
    """Give a part, which is the whole block where the spans leave nothing of it."""
    return Part(block) if spans[0] == (0, len(text)) else Part(block, tuple(spans))


def joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans with nothing but white space between them."""
    found = [spans[0]]
    for start, end in spans[1:]:
        if text[found[-1][1] : start].strip():
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
    return found


def complement(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the spans of a text that are not in `spans`, which are in order."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip()]
