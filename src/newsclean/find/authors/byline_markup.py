"""What the markup of a credit tells of the names in it: links to authors, and elements called bylines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...lexicon import Lexicon
from ...model import Block, Mark, Page
from ...parse.bylines import LABELLED, read_byline
from ...parse.given_names import begins_given, is_full_person, is_furniture, is_likely_person
from ...parse.names import read_names
from ...parse.organisations import tells_role
from ...parse.person_names import LONGEST_NAME, ends_desk, is_full_name, is_name
from ...text.casefold import fold
from .lone_name import Credit

BYLINE = "authors.byline"
_GUESSED = frozenset(("authors.dated", "authors.class"))
_LINKS = frozenset(("author", "profile"))
_DEPTH = 5  # elements from a name to the one about several
_AROUND = " ,;:|"


def author_links(near: Iterable[Block], lexicon: Lexicon) -> dict[int, list[str]]:
    """What links to authors say, by the block about the title that they stand in."""
    found = {}
    for block in near:
        names = [_linked(mark, lexicon) for mark in block.marks if mark.kind in _LINKS]
        if any(names):
            found[block.index] = [name for name in names if name]
    return found


def credits_side_by_side(page: Page, near: Iterable[Block], lexicon: Lexicon) -> Iterator[Credit]:
    """Several people, each alone in an element of their own, within one that the markup calls a byline."""
    found: dict[int, list[Block]] = {}
    for block in near:
        if not block.level and not block.collapsed and len(block.text) <= LONGEST_NAME:
            outer = _outer_byline(block.scope, page)
            if outer >= 0 and _is_person_alone(block.text, lexicon):
                found.setdefault(outer, []).append(block)
    for blocks in found.values():
        if len(blocks) > 1 and any(begins_given(block.text) for block in blocks):
            blocks.sort(key=lambda block: block.index)
            yield Credit(blocks[0], [block.text for block in blocks], "authors.class")


def _is_person_alone(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is a name in full, but no newsroom's, and no role or furniture."""
    if ends_desk(fold(text), lexicon) or tells_role(text, lexicon) or is_furniture(text, lexicon):
        return False
    return is_full_name(text) or is_full_person(text, lexicon)


def _outer_byline(scope: int, page: Page) -> int:
    """The outermost of a scope and some of its ancestors that the markup calls a byline, -1 where there is none."""
    outer = -1
    for _ in range(_DEPTH):
        if scope < 0:
            break
        if "byline" in page.scopes[scope].hints:
            outer = scope
        scope = page.scopes[scope].parent
    return outer


def _linked(mark: Mark, lexicon: Lexicon) -> str:
    """The name in a link to an author; where but its address tells that it is one, only a person's in full."""
    name = of_link(mark.value.strip(_AROUND), lexicon)
    return name if mark.kind == "author" or is_full_person(name, lexicon) else ""


def as_marked(credit: Credit, linked: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The names of a credit, of which links and elements tell where they end ("Ann Other in Sport")."""
    names = credit.names
    if linked and names and names[0].startswith(linked[0]):
        others = [name for name in names if not name.startswith(tuple(linked)) and _is_person(name, lexicon)]
        others = [name for name in others if is_likely_person(name, lexicon)]
        return [*linked, *others]
    if linked and credit.code in _GUESSED:
        return list(linked)
    for piece in (mark.value for mark in credit.block.marks if mark.kind == "byline" and mark.value):
        marked = [piece] if piece == names[0] else _in_piece(piece, credit.block, lexicon)
        if marked and marked[0] == names[0]:
            break
        if marked and names[0].startswith(marked[0]):
            return [*marked, *(name for name in names[1:] if _is_person(name, lexicon))]
        if marked and credit.code != BYLINE:
            return marked
    return list(names)


def _in_piece(piece: str, block: Block, lexicon: Lexicon) -> list[str]:
    """The people in an element called a byline; where it tells a role behind a name, those before it."""
    text = block.text
    if text.endswith(piece) and tells_role(piece, lexicon):
        piece = text.removesuffix(piece)
    found = read_byline(piece, lexicon)
    names = found.names if found and found.kind in LABELLED else read_names(piece, lexicon).names
    return list(names) if names and _is_person(names[0], lexicon) else []


def _is_person(name: str, lexicon: Lexicon) -> bool:
    return " " in name and is_name(name) and not tells_role(name, lexicon)


def of_link(text: str, lexicon: Lexicon) -> str:
    """The name in the text of a link to an author, "" where there is none ("View all posts by Ann Other")."""
    parts = text.split()
    small = [index for index, part in enumerate(parts) if part[0].islower()]
    if len(parts) < 3 or not small or (is_name(text) and fold(parts[small[-1]]) not in lexicon.byline.prefixes):
        return text
    name = " ".join(parts[small[-1] + 1 :])
    return name if is_name(name) and (len(small) > 1 or not is_name(text)) else "" if not is_name(text) else text
