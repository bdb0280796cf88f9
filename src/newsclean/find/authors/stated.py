"""Who a page's head says wrote it: meta elements, the cards of social networks, JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from ...lexicon import Lexicon
from ...model import Head
from ...parse.labels import bare_prefixes
from ...parse.names import parse_names
from ...parse.schema_org import Node, credits_of, path_of, source_of
from ...text.casefold import fold, fold_title

BY_ORGANISATION = "authors.json_ld_organisation"
_META = (
    "author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "article:author_name", "cxenseparse:author", "twitter:creator",
)  # fmt: skip
_CARD_ROWS = (1, 2)
_FAMILY_FIRST = frozenset(("citation_author", "dc.creator", "dcterms.creator"))
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@|^/|\.(?:com|org|net)/|^\w+(?:\.\w+){2,}$", re.IGNORECASE)
_MOST_NAMES = 100  # of one source


class Credit(NamedTuple):
    """Names that one source gives, with its code, its words, and the block it stands in."""

    names: list[str]
    code: str
    evidence: str
    block: int | None = None


def credits_linked(head: Head, works: Iterable[Node], lexicon: Lexicon) -> Iterator[Credit]:
    """The people that a node of the article names, else its organisations, whose names have any words in them.

    Ghost names the first of several authors as the author, and the others as contributors.
    """
    for node in works:
        for prop in ("author", "creator"):
            credits = credits_of(node.get(prop), head)
            if credits and prop == "author":
                credits = [*credits, *credits_of(node.get("contributor"), head)]
            people = [name for name, organised in credits if not organised]
            yield Credit(names_in(people, lexicon), f"authors.{source_of(node)}", path_of(node) or prop)
            if credits and not people:
                yield Credit(list(dict.fromkeys(name for name, _ in credits)), BY_ORGANISATION, prop)


def credits_stated(head: Head, lexicon: Lexicon, whole: Iterable[str] = ()) -> Iterator[Credit]:
    """What meta elements say; `whole` are names with an "and" within."""
    kept = frozenset(map(fold_title, whole))
    for name in _META:
        values = head.meta.get(name, ())
        ordered = map(_in_order, values) if name in _FAMILY_FIRST else values
        if values:
            yield Credit(names_in(ordered, lexicon, kept), f"authors.{name}", ", ".join(values))
    for row in _CARD_ROWS:  # a card shows two labels with what they tell: "Written by", "Reading time"
        for label in head.meta.get(f"twitter:label{row}", ()):
            values = head.meta.get(f"twitter:data{row}", ())
            if values and fold(label).rstrip(": ") in bare_prefixes(lexicon):
                yield Credit(names_in(values, lexicon, kept), "authors.twitter:data", f"{label}: {values[0]}")


def names_in(values: Iterable[str], lexicon: Lexicon, whole: frozenset[str] = frozenset()) -> list[str]:
    """The names in values that are credits, not addresses."""
    told = (value for value in values if not _ADDRESS.search(value))
    names = (
        name for value in told for name in ((value,) if fold_title(value) in whole else parse_names(value, lexicon))
    )
    return list(islice(names, _MOST_NAMES))


def _in_order(name: str) -> str:
    """A name as it is said, where it is given family name first ("Other, Ann")."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name
