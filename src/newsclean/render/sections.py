"""An article's sections: what stands below each of its headings, for whoever splits texts by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
    for level, nodes in divided(document.root.children):
        if level:
            title = " ".join(" ".join(p.text.split()) for p in paragraphs_of(nodes[0]))
            path = [*[each for each in path if each[0] < level], (level, title)]
        blocks = dict.fromkeys(index for node in nodes for index in blocks_of(node))
        text = "\n\n".join(texts[index] for index in blocks)
        written = write(nodes)
        if text or written:
            found.append(Section(tuple(name for _, name in path), level, text, written))
    return tuple(found)


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
