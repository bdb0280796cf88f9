"""An article's sections: what stands below each of its headings, for whoever splits texts by them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from .tree import Document, Element, Node, elements_of, paragraphs_of


class Section(NamedTuple):
    """A part of the article from one heading to the next.

    `path` are the texts of the headings that it stands below, its own last; () before the first. `level` is its
    heading's, 0 for none. `text` is its part of the article's text, its heading first; `markdown` the same as Markdown.
    """

    path: tuple[str, ...]
    level: int
    text: str
    markdown: str


def sections_of(
    document: Document, texts: Mapping[int, str], write: Callable[[Sequence[Node]], str]
) -> tuple[Section, ...]:
    """Divide a document at its headings; `texts` are those of its blocks, `write` gives nodes as Markdown."""
    found = []
    path: list[tuple[int, str]] = []
    parts = list(divided(document.root.children))
    for (level, nodes), indexes in zip(parts, shares([nodes for _, nodes in parts], texts), strict=True):
        if level:
            title = " ".join(" ".join(p.text.split()) for p in paragraphs_of(nodes[0]))
            path = [*[each for each in path if each[0] < level], (level, title)]
        text = "\n\n".join(texts[index] for index in indexes)
        found.append(Section(tuple(name for _, name in path), level, text, write(nodes)))
    return tuple(each for each in found if each.text or each.markdown)


def shares(parts: Sequence[Sequence[Node]], texts: Mapping[int, str]) -> list[list[int]]:
    """Deal the blocks to the parts of a document: to each from its first block on, to the first from the beginning."""
    firsts = [min((index for node in nodes for index in blocks_of(node)), default=-1) for nodes in parts]
    starts = list(accumulate(firsts, max))
    found: list[list[int]] = [[] for _ in parts]
    for index, text in sorted(texts.items()):
        if text and found:
            found[max(bisect_right(starts, index) - 1, 0)].append(index)
    return found


def divided(nodes: Sequence[Node]) -> Iterator[tuple[int, list[Node]]]:
    """Give the nodes from one heading to the next, with the level of the heading that they begin with."""
    level = 0
    part: list[Node] = []
    for node in nodes:
        if isinstance(node, Element) and node.name == "heading":
            if part:
                yield level, part
            level, part = node.told["level"], []
        part.append(node)
    if part:
        yield level, part


def blocks_of(node: Node) -> Iterator[int]:
    """Give the blocks that a node holds, in order."""
    yield from sorted(
        {p.block for p in paragraphs_of(node)}
        | {i for c in elements_of(node, "code") for i in c.told.get("blocks", ())}
    )
