"""Credits that an HTML page shows about its title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.bylines import DATED, LABELLED, LONGEST, SIGNED, read_byline
from ...parse.dates import parse_date
from ...parse.given_names import is_likely_person
from ...parse.labels import is_bare_label, may_be_label
from ...parse.names import names_alone
from ...parse.person_names import is_cased
from ...parse.pieces import has_divider, pieces_of
from ...text.characters import has_digit
from .lone_name import Credit, mere_names

_LONGEST_FOLDED = 100
_MOST_LINKS = 3  # in a credit of nothing but links: more are a menu
_QUOTED = ("—", "–")
ASIDE = frozenset(("caption", "comments", "related", "promo"))
_MARKS = frozenset(("byline", "author"))
APART = frozenset(("nav", "footer", "figcaption"))


def credits_about(page: Page, around: Iterable[Block], title: int, lexicon: Lexicon) -> Iterator[Credit]:
    """The credits about the title: by their wording, beside a date, by their markup, then mere names."""
    near = [block for block in around if may_credit(block, page)]
    yield from _labelled_above(near, page, lexicon)
    telling = [block for block in near if _is_telling(block, page, lexicon)]
    read = [
        (block, read_byline(_below_title(block, title, lexicon), lexicon, is_marked(block, page))) for block in telling
    ]
    for block, found in read:
        if found and found.kind in LABELLED:
            yield Credit(block, list(found.names), "authors.edited" if found.edited else "authors.byline")
    for block, found in read:
        if found and found.kind == DATED:
            yield Credit(block, list(found.names), "authors.dated")
        if is_marked(block, page) and (names := _marked_names(block, title, lexicon)):
            yield Credit(block, names, "authors.class")
        elif found and found.kind == SIGNED and not is_cased(found.names[0]):
            yield Credit(block, list(found.names), "authors.signed")
    yield from mere_names(page, title, near, lexicon)


def _labelled_above(near: Iterable[Block], page: Page, lexicon: Lexicon) -> Iterator[Credit]:
    """The people right below a block that is nothing but what introduces an author ("Written by")."""
    for block in near:
        if block.index and is_bare_label(above := page.blocks[block.index - 1].text, lexicon):
            found = read_byline(f"{above} {block.text}", lexicon)
            if found and found.kind in LABELLED and all(is_likely_person(name, lexicon) for name in found.names):
                yield Credit(block, list(found.names), "authors.edited" if found.edited else "authors.byline")


def _below_title(block: Block, title: int, lexicon: Lexicon) -> str:
    """The text of a block, of the title's own only what is divided off."""
    return block.text if block.index != title else "\n".join(pieces_of(block.text, lexicon)[1:])


def _marked_names(block: Block, title: int, lexicon: Lexicon) -> list[str]:
    """The names that the first piece of a block consists of; without capitals also an element called a byline."""
    pieces = pieces_of(block.text, lexicon)[block.index == title :][:1]
    marked = [mark.value for mark in block.marks if mark.kind == "byline" and mark.value and not is_cased(mark.value)]
    for piece in (*pieces, *marked):
        found = read_byline(piece, lexicon) if not is_cased(piece) else None
        names = found.names if found and found.kind == SIGNED else names_alone(piece, lexicon, True)
        if names:
            return list(names)
    return []


def is_apart(credit: Credit, page: Page, title: int, lexicon: Lexicon) -> bool:
    """Whether what stands beside a date is likely a name: a person's, or told by markup or a sign below the title."""
    block = credit.block
    if is_marked(block, page):
        return True
    day = parse_date(block.text, lexicon) is not None
    told = has_divider(block.text) and block.index >= title
    return day and (told or is_likely_person(credit.names[0], lexicon))


def _is_telling(block: Block, page: Page, lexicon: Lexicon) -> bool:
    """Whether a block can be more than a mere name: by its first letters, a digit, what divides it, its markup."""
    text = block.text
    return may_be_label(text, lexicon) or has_divider(text) or has_digit(text) or is_marked(block, page)


def is_marked(block: Block, page: Page) -> bool:
    """Whether the markup calls a block, or a piece of it, a byline."""
    if "byline" in page.scopes[block.scope].hints:
        return True
    return bool(block.marks) and not _MARKS.isdisjoint([mark.kind for mark in block.marks])


def may_credit(block: Block, page: Page) -> bool:
    """Whether a block is no longer than credits are, and no menu, quotation, heading of the page or aside."""
    if len(block.text) > (_LONGEST_FOLDED if block.collapsed else LONGEST) or block.tag in APART:
        return False
    if (
        block.collapsed == "tags"
        or block.text.startswith(_QUOTED)
        or (block.links > _MOST_LINKS and 10 * block.link_chars > 9 * len(block.text))
    ):
        return False
    return block.level != 1 and page.scopes[block.scope].hints.isdisjoint(ASIDE)
