"""Candidates for the authors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...lexicon import Lexicon
from ...model import Candidate, Page, Reason
from ...parse.given_names import begins_given, is_likely_person
from ...parse.person_names import ends_desk, is_cased, is_full_name, is_name
from ...pipeline import Verdicts
from ...text.casefold import fold, fold_title
from ...text.characters import has_digit
from ..choose import by_agreement
from ..context import PageContext
from ..title.site_name import Site
from .author_box import credits_boxed
from .byline import credits_about, is_apart
from .byline_markup import BYLINE, as_marked, author_links, credits_side_by_side, of_link
from .lone_name import Credit as Shown
from .lone_name import plain_word
from .signature import credits_below, credits_in_footer, credits_labelled
from .stated import BY_ORGANISATION, Credit, credits_linked, credits_stated, names_in

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}", re.IGNORECASE)
_HANDLE = re.compile(r"[\d._]|(?<=[a-z])[A-Z]|^[a-z]")
_EDITED = "authors.edited"
_EDITOR = "edited the text, but did not write it"
_COMMENTS = "comments."
_META = "authors.author"
_OWNED = "©"
_LONE = frozenset(("authors.name", "authors.signature"))
_WEAK = _LONE | {"authors.signoff", "authors.box", "authors.twitter:creator", "authors.twitter:data"}
_WORDED = frozenset((BYLINE, "authors.labelled"))
_DATED = "authors.dated"
_SHOWN = frozenset(("authors.class", _DATED))
_CREDITED = _SHOWN | _WORDED | {"authors.json_ld", "authors.data", "authors.microdata", "authors.link"}
_MOST_NAMES = 100  # of one source, and as many known ones from all
_FURTHER = 25  # blocks below a title that has no credit about it
_MOST_LINKED = 4
_LEAST_LETTERS = 2
_TAIL, _LONGEST_OWNED = 60, 120  # blocks, characters


def find_authors(page: Page, verdicts: Verdicts, context: PageContext) -> Iterator[Candidate]:
    """The credits of a page: tuples of names. Those that only name an organisation or the site come last."""
    ranks: dict[int, list[Candidate]] = {}
    credits = [credit for credit in _sources(page, verdicts, context) if credit.names]
    full = {name for credit in credits if credit.code not in _WEAK for name in credit.names if " " in name}
    sure = sorted(full)[:_MOST_NAMES]
    stated = [credit.names for credit in credits if credit.block is None]
    for names, code, evidence, block in credits:
        if code in _SHOWN:
            names = [_without_lead(name, stated) for name in names]
        kept = _distinct(_without_site(_as_known(name, sure), context) for name in names)
        people = _without_owner(tuple(name for name in kept if not _is_site(name, context.site)), page)
        if kept:
            credit = Candidate("authors", people or kept, Reason(code, evidence), block)
            if code == _META and stated.count(names) == 1 and _is_newsroom(people, context.lexicon):
                people = ()
            ranks.setdefault(_rank(credit, bool(people)), []).append(credit)
    sure_ones = any(ranks.get(rank) for rank in (0, 1, 2))
    for rank in sorted(ranks):
        for each in by_agreement(ranks[rank]):
            plain = not sure_ones and each.reason.code in _LONE and plain_word(each.value, page, context.lexicon)
            lost = f"{plain!r} is a word of the text" if plain else ""
            yield each._replace(lost=_EDITOR if each.reason.code == _EDITED else lost)


def _rank(credit: Candidate, people: bool) -> int:
    """How little a credit is worth: people, names to log in with, the site, lone names, editors, publishers."""
    code = credit.reason.code
    if code == BY_ORGANISATION or (not people and code not in _CREDITED):
        return 5
    if code == _EDITED:
        return 4
    if code in _WEAK or (code in _SHOWN and not all(map(_is_telling, credit.value))):
        return 3
    if not people:
        return 2
    return int(all(map(_is_handle, credit.value)))


def _is_telling(name: str) -> bool:
    """Whether a name is one by its words, or, in a script without spaces, by the family name that it begins with."""
    return " " in name or (not is_cased(name) and begins_given(name))


def _is_newsroom(names: Iterable[str], lexicon: Lexicon) -> bool:
    return all(ends_desk(fold(name), lexicon) for name in names)


def _as_known(name: str, sure: list[str]) -> str:
    """A name without a role or a section behind it that another source does not have ("Ann Other Senior Editor")."""
    for known in sure:
        if name != known and name.startswith(known) and is_name(known):
            behind = name[len(known) :]
            if behind[0].isupper() or behind[0] == " ":
                return known
    return name


def _without_lead(name: str, stated: list[list[str]]) -> str:
    """A name without the word before it that no other source has: "By" in a language without a lexicon."""
    rest = name.partition(" ")[2]
    return rest if " " in rest and any(rest in names for names in stated) else name


def _is_site(name: str, site: Site) -> bool:
    return site.is_named(name) or bool(_HOST.fullmatch(name))


def _without_owner(names: tuple[str, ...], page: Page) -> tuple[str, ...]:
    """Of several names those that are not the publisher's, as the title's end or a line of copyright tells it."""
    if len(names) < 2:
        return names
    title = fold_title(page.head.title)
    owned = " ".join(
        fold_title(block.text)
        for block in page.blocks[-_TAIL:]
        if len(block.text) <= _LONGEST_OWNED and _OWNED in block.text and has_digit(block.text)
    )
    others = [name for name in names if not title.endswith(f" {fold_title(name)}") and fold_title(name) not in owned]
    return tuple(others) or names


def _is_handle(name: str) -> bool:
    """Whether a name is one that somebody logs in with."""
    return " " not in name and _HANDLE.search(name) is not None


def _without_site(name: str, context: PageContext) -> str:
    """A name without the site's behind it ("Ann Other The Example"), unless it is that of a newsroom."""
    words = name.split()
    if len(words) < 3 or fold(name.partition(" ")[0]) in context.lexicon.byline.desks:
        return name
    for i in range(2, len(words)):
        if context.site.is_named(" ".join(words[i:])):
            return " ".join(words[:i])
    return name


def _sources(page: Page, verdicts: Verdicts, context: PageContext) -> Iterator[Credit]:
    head, lexicon = page.head, context.lexicon
    marks = author_links(context.near, lexicon)
    shown = [
        Credit(
            as_marked(each, marks.get(each.block.index, []), lexicon),
            each.code,
            each.block.text[:100],
            each.block.index,
        )
        for each in _shown(page, verdicts, context)
    ]
    sure = [credit for credit in shown if credit.code == BYLINE and _are_people(credit.names, lexicon)]
    yield from sure
    linked = list(credits_linked(head, context.works, lexicon))
    yield from linked
    yield from (credit for credit in shown if credit.code in _WORDED and credit not in sure)
    organised = [name for credit in linked if credit.code == BY_ORGANISATION for name in credit.names]
    yield from credits_stated(head, lexicon, organised)
    yield from (credit for credit in shown if credit.code not in _WORDED)
    found = [item for item in head.items if item.name in ("author", "creator") and item.owner != "Comment"]
    yield Credit(names_in((item.text or item.value for item in found), lexicon), "authors.microdata", "")
    links = [of_link(item.text, lexicon) for item in head.items if item.name == "rel"]
    if len(set(links)) <= _MOST_LINKED:
        names = names_in(links, lexicon)
        kept = [name for name in names if not any(name.endswith(f" {other}") for other in names)]
        yield Credit(kept, "authors.link", "")
    for index, marked in marks.items():
        yield Credit(names_in(marked, lexicon), "authors.mark", "", index)


def _are_people(names: list[str], lexicon: Lexicon) -> bool:
    """Whether all names are full ones that begin as people's do."""
    return all(is_full_name(name.partition(",")[0]) and is_likely_person(name, lexicon) for name in names)


def _shown(page: Page, verdicts: Verdicts, context: PageContext) -> Iterator[Shown]:
    index = -1 if context.title_index is None else context.title_index
    by_readers = {verdict.block for verdict in verdicts if verdict.reason.code.startswith(_COMMENTS)}
    about = [block for block in context.near if block.index not in by_readers]
    found = [
        *credits_side_by_side(page, about, context.lexicon),
        *credits_about(page, about, index, context.lexicon),
    ]
    near = _undated(found, page, context)
    yield from near
    if not near and index >= 0:
        seen = by_readers.union([block.index for block in context.near])
        below = [block for block in page.blocks[index : index + _FURTHER] if block.index not in seen]
        further = _undated([*found, *credits_about(page, below, index, context.lexicon)], page, context)
        yield from (credit for credit in further if credit.code not in _WEAK)
    yield from credits_below(page, verdicts, context.lexicon)
    yield from credits_boxed(page, context)
    if not any(credit.code == BYLINE for credit in near):
        yield from credits_labelled(page, index, context.lexicon)
        yield from credits_in_footer(page, context.lexicon)


def _undated(found: list[Shown], page: Page, context: PageContext) -> list[Shown]:
    """The credits, without words beside dates that are hardly names, and without any where they are many.

    Many are a list of events, or of other articles.
    """
    title = -1 if context.title_index is None else context.title_index
    many = len({tuple(credit.names) for credit in found if credit.code == _DATED}) > _MOST_LINKED
    return [
        each for each in found if each.code != _DATED or (not many and is_apart(each, page, title, context.lexicon))
    ]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        if sum(map(str.isalpha, name)) >= _LEAST_LETTERS:
            found.setdefault(fold_title(name), name)
    return tuple(found.values())
