"""Who among the names of a credit is no person: agencies, roles, organisations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import Lexicon
from ..text.casefold import fold, fold_words
from .person_names import is_cased

_ADDRESS = re.compile(r"\w\.[A-Za-z]{2,}$")
_ACRONYM = re.compile(r"[A-Z]{2,5}")


def tells_role(text: str, lexicon: Lexicon) -> bool:
    """Whether a word of `text` is a role by itself."""
    return not lexicon.byline.roles.isdisjoint([word.strip(".,;") for word in fold_words(text)])


def people(names: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The people among names; organisations and mere roles only if all are."""
    persons = [name for index, name in enumerate(names) if _is_person(name, index == 0, lexicon)]
    return tuple(dict.fromkeys(persons or names))


def _is_person(name: str, first: bool, lexicon: Lexicon) -> bool:
    if is_organisation(name, lexicon):
        return False
    return first or ((" " in name or not is_cased(name)) and not tells_role(name, lexicon))


def is_organisation(name: str, lexicon: Lexicon) -> bool:
    """Whether a credit names an agency, a role, an address, or has an acronym among its words ("XYZ News")."""
    if is_known(fold(name), lexicon) or ("." in name and _ADDRESS.search(name)):
        return True
    pieces = name.partition(",")[0].split()
    acronyms = [piece for piece in pieces if piece.isupper() and _ACRONYM.fullmatch(piece)]
    return bool(acronyms) and any(not piece.isupper() for piece in pieces)


def is_known(folded: str, lexicon: Lexicon) -> bool:
    """Whether a folded text is an agency or a role."""
    return folded in lexicon.byline.agencies or folded in lexicon.byline.roles
