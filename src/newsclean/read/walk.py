"""Walk a tree of nodes into blocks and scopes: one pass, without recursion, in reading order.

The nodes are turbohtml's, or those that read/soup.py makes of a BeautifulSoup: text nodes with `data`, elements with
`tag`, `children`, `text`, `stripped_strings`, `attrs`, `attr(name)` and `find_all(tag)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..model import Mark, new
from .author_link import author_mark
from .collapse import collapse, holds_prose, reason_to_collapse
from .collect import Collector
from .element import MARK_CHARS, Opened, is_hidden, names_of
from .lines import BREAK, CELL, ends_line
from .tag_kinds import (
    BLOCK,
    BREAKING,
    CELLS,
    COLLAPSED,
    COLLAPSIBLE,
    HEADING,
    HEADINGS,
    INLINE,
    INNER,
    INVISIBLE,
    KINDS,
    LINK,
    LISTS,
    LITERAL,
    ROW,
    SPAN,
    TIME,
)

BREAKS = {"br": BREAK, "hr": BREAK + BREAK}
# On the stack: the end of a link, and of an element that was looked through before it was walked.
LINKED, SCANNED = Opened(None, "a", LINK), Opened(None, "", INVISIBLE)
MOST_SCANS = 8  # of such elements within each other, so that depth does not multiply the time
MOST_MARKS = 60  # of one block
ROW_CHARS = 400  # a longer table row is layout: its cells are blocks of their own
MARKING_HINTS = frozenset(("byline", "dateline", "caption", "hidden"))


class Walk(Collector):
    """Collects `blocks` and `scopes` below one root node. `text_type` is the class of the tree's text nodes.

    `unseen` are names of elements that the page's style sheets hide.
    """

    def __init__(self, text_type: type, element_type: type, unseen: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.unseen = unseen
        self.text_type, self.element_type = text_type, element_type
        self.stack: list[Any] = []
        self.in_pre = self.in_row = self.scans = 0

    def run(self, root: Any) -> None:
        """Walk the tree below `root`."""
        stack, pieces, text_type, element_type = self.stack, self.pieces, self.text_type, self.element_type
        self.root = root
        stack.append(root)
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is text_type:
                data = node.data
                if not pieces and data.isspace():
                    continue
                self.first = node if self.first is None else self.first
                if self.in_pre:
                    data = self.add_lines(data)
                pieces.append(data)
                if self.in_link:
                    self.link_chars += len(data.strip())
            elif kind is element_type:
                self.enter(node, node.tag)
            elif kind is Opened:
                self.leave(node)
        self.flush()

    def enter(self, node: Any, tag: str) -> None:
        """Begin an element, the most frequent kinds first."""
        kind = KINDS.get(tag, INLINE)
        if kind == COLLAPSIBLE:
            self.enter_collapsible(Opened(node, tag, kind))
        elif kind == BLOCK:
            self.enter_block(Opened(node, tag, kind))
        elif kind == LINK:
            self.enter_link(node)
        elif kind == SPAN:
            self.enter_span(node)
        elif kind == INLINE:
            self.enter_inline(node, tag)
        elif kind != INVISIBLE:
            self.enter_rare(node, tag, kind)

    def enter_rare(self, node: Any, tag: str, kind: int) -> None:
        """Begin an element of a less frequent kind; of a time, note the machine's form."""
        if kind in (HEADING, LITERAL, ROW):
            self.enter_special(Opened(node, tag, kind))
        elif kind == BREAKING:
            self.enter_break(tag)
        elif kind == COLLAPSED:
            self.enter_collapsed(Opened(node, tag, kind), tag)
        elif kind == INNER:
            self.enter_inner(node, tag)
        elif kind == TIME:
            if len(self.marks) < MOST_MARKS:
                self.marks.append(new(Mark, ("time", node.attr("datetime") or "")))
            self.enter_children(node)
        else:  # a template that declares a shadow root: the readers have removed all others
            for fragment in node.children:
                self.enter_children(fragment)

    def enter_children(self, node: Any) -> None:
        """Walk an element's children next."""
        self.push(tuple(node.children))

    def push(self, children: tuple[Any, ...]) -> None:
        """Put nodes on the stack, the first on top."""
        for child in reversed(children):
            self.stack.append(child)

    def enter_break(self, tag: str) -> None:
        """Note a line break; a second one, or a rule, ends the paragraph."""
        if self.in_row:
            self.pieces.append(BREAKS[tag])
        elif self.pieces:
            if tag == "hr" or ends_line(self.pieces):
                self.flush()
            else:
                self.pieces.append(BREAK)

    def enter_collapsible(self, element: Opened) -> None:
        """Enter an element that may be collapsed, by its role, its names or its links."""
        why = reason_to_collapse(element) if self.scans < MOST_SCANS else ""
        if why:
            self.enter_collapsed(element, why)
        else:
            if element.tag in LISTS:
                self.note_scan()
            self.enter_block(element)

    def note_scan(self) -> None:
        """Count an element that was looked through, until the walk has left it."""
        self.scans += 1
        self.stack.append(SCANNED)

    def enter_inner(self, node: Any, tag: str) -> None:
        """Begin a cell of a table row or a button: a block, but in a short row or in a heading that opens something."""
        if self.in_row if tag in CELLS else self.level:
            self.pieces.append(CELL if tag in CELLS else "")
            self.enter_children(node)
        else:
            self.enter_block(Opened(node, tag, BLOCK))

    def enter_block(self, element: Opened) -> bool:
        """Begin a block-level element, unless it is empty."""
        if self.pieces:
            self.flush()
        children = tuple(element.node.children)
        if not children:
            return False
        self.open.append(element)
        self.stack.append(element)
        self.push(children)
        return True

    def enter_special(self, element: Opened) -> None:
        """Begin a heading, preformatted text or a table row."""
        if element.kind == ROW and self.scans < MOST_SCANS:
            self.note_scan()
            if self.enter_block(element):
                self.in_row = len(element.node.text) <= ROW_CHARS
        elif self.enter_block(element):
            if element.kind == HEADING:
                self.level = HEADINGS[element.tag]
            elif element.kind == LITERAL:
                self.in_pre += 1

    def leave(self, element: Opened) -> None:
        """End what `enter` has scheduled an end for."""
        if element is LINKED:
            self.in_link -= 1
        elif element is SCANNED:
            self.scans -= 1
        else:
            if self.pieces:
                self.flush()
            self.open.pop()
            if element.kind == HEADING:
                self.level = 0
            elif element.kind == LITERAL:
                self.in_pre -= 1
            elif element.kind == ROW:
                self.in_row = False

    def enter_link(self, node: Any) -> None:
        """Begin a link, unless it is a heading's anchor or hidden; what it holds counts as link text."""
        if is_hidden(node, None, self.unseen) or (self.level and not any(map(str.isalnum, node.text))):
            return
        self.links += 1
        self.in_link += 1
        if credit := author_mark(node):
            self.mark(node, (credit,))
        self.stack.append(LINKED)
        self.enter_children(node)

    def enter_span(self, node: Any) -> None:
        """Note what the class of a span says of its text, unless it is hidden."""
        names = node.attr("class")
        if is_hidden(node, names, self.unseen):
            return
        if names and (hints := MARKING_HINTS & names_of(names).hints):
            self.mark(node, sorted(hints))
        self.enter_children(node)

    def mark(self, node: Any, kinds: Iterable[str]) -> None:
        """Note the text of an inline element under each of the kinds."""
        if self.scans < MOST_SCANS and len(self.marks) < MOST_MARKS:
            self.note_scan()
            text = " ".join(node.text.split())[:MARK_CHARS]
            self.marks.extend([new(Mark, (kind, text)) for kind in kinds])

    def enter_inline(self, node: Any, tag: str) -> None:
        """Begin an inline element, or a custom one, which is a block unless it stands within a paragraph."""
        if "-" in tag and not (self.open and self.open[-1].tag in ("p", "li")):
            self.enter_block(Opened(node, tag, BLOCK))
        else:
            self.enter_children(node)

    def enter_collapsed(self, element: Opened, why: str) -> None:
        """Collapse an element into one block, unless it holds prose, a main heading or most of the page's sentences."""
        if self.scans >= MOST_SCANS or holds_prose(element.node) or (why != "links" and self.is_most(element)):
            self.note_scan()
            self.enter_block(element)
            return
        if self.pieces:
            self.flush()
        text, links, chars = collapse(element.node)
        if text:
            self.open.append(element)
            self.first = element.node
            self.emit(text, element.tag, links, chars, why)
            self.first = None
            self.open.pop()
