"""Read the names of people, desks and agencies out of what is known to be a credit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import Lexicon
from ..text.casefold import fold, fold_words
from ..text.characters import has_any, has_digit
from ..text.lazy import lazy
from .contacts import without_brackets, without_contacts
from .date_words import is_dateline
from .given_names import are_undivided, is_furniture
from .labels import date_words, introduces, introduces_editor, picture_words, without_label
from .organisations import is_known, tells_role
from .person_names import EDGES, bare_name, ends_desk, is_cased, is_full_name, is_name

_LONGEST_CREDIT = 1000
_SEPARATORS = lazy(
    r"(?:\s(?<!\s\s)\s*)?(?:[,;|•、，\n\t]|(?<![a-z])·|·(?![a-z]))\s*|\s(?<!\s\s)\s*+[/–—-]\s+|(?<=\w{2})/(?=\w{2})"
)
_SEPARATING = ",;|•、，\n\t·/–—-"
_DEGREE = lazy(r"(?:[A-Z][a-z]?\.?[A-Z®][A-Za-z.®*]{0,5}\s?){1,2}")
_SUFFIX = lazy(r"[A-Z][a-z]\.?|[IVX]{2,4}")
_LONGEST_HANDLE = 30
_MOST_NAME_WORDS = 5
_LONGEST_SMALL = 4  # characters of small words in names
_STOP = lazy(r"\. ")
_PLAIN = lazy(r"(?!\d+\b)[^.:;!?]{2,}")
_QUOTES = '„“”«»"「」'


def parse_names(text: str, lexicon: Lexicon, shown: bool = False) -> tuple[str, ...]:
    """The names in what is known to be a credit: one string each, without labels, roles, handles and addresses.

    `shown` tells that readers see it: then a role with a capital, or a button, may stand right behind a name.

    >>> from newsclean.lexicon import load
    >>> parse_names("By Ann Other and Bo Doe, staff writer", load("en"))
    ('Ann Other', 'Bo Doe')
    """
    if len(text) > _LONGEST_CREDIT:
        return ()
    parts = _with_degrees([part for part in _parts(text, lexicon) if part], lexicon)
    names = [name for name in _without_asides(parts, lexicon, shown) if name]
    return tuple(filter(None, dict.fromkeys(names or [part.strip(EDGES) for part in parts[:1]])))


def _parts(text: str, lexicon: Lexicon) -> list[str]:
    """The pieces of a credit that signs and joiners divide."""
    text = without_contacts(without_brackets(text))
    text = without_label(text, lexicon)
    pieces = _SEPARATORS.split(text) if has_any(text, _SEPARATING) else [text]
    return [part for piece in pieces for part in _unjoined(piece, lexicon)]


def _unjoined(piece: str, lexicon: Lexicon) -> Iterator[str]:
    """The parts of a piece that words such as "and" join; a role may have one ("editor and host")."""
    if not is_cased(piece) and (names := _side_by_side(piece, lexicon)):
        yield from names
        return
    words, start = piece.split(), 0
    if lexicon.byline.joiners.isdisjoint(fold_words(piece)) or fold(piece) in lexicon.byline.roles:
        yield " ".join(words)
        return
    for index, word in enumerate(words):
        if fold(word) in lexicon.byline.joiners:
            yield " ".join(words[start:index])
            start = index + 1
    yield " ".join(words[start:])


def _side_by_side(piece: str, lexicon: Lexicon) -> list[str]:
    """The names that a piece consists of where each is one word, roles between them; those of editors are left out."""
    words = piece.split()
    edited = [index for index, word in enumerate(words) if index and introduces_editor(word, lexicon)]
    names = [word for word in words[: edited[0] if edited else None] if fold(word) not in lexicon.byline.roles]
    return names if are_undivided(names) or (edited and len(names) == 1) else []


def _with_degrees(parts: list[str], lexicon: Lexicon) -> list[str]:
    """Put degrees and suffixes back behind the name that they belong to ("Ann Other, MD", "Bo Doe, Jr.")."""
    names: list[str] = []
    for part in parts:
        if names and " " in names[-1] and _is_degree(part, names[-1]) and not is_known(fold(part), lexicon):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return names


def _is_degree(part: str, name: str) -> bool:
    """Whether a part is a degree or a suffix; beside a name in capitals, several words in capitals are a name."""
    if _SUFFIX.fullmatch(part):
        return True
    return _DEGREE.fullmatch(part) is not None and not (" " in part and part.isupper() and name.isupper())


def _without_asides(parts: list[str], lexicon: Lexicon, shown: bool) -> list[str]:
    """The names among parts; what stands behind a full name and about a role tells of its owner.

    That is a part with the word of a role in it ("Trial Attorney at Doe"), a single word beside one ("Home and Digital
    Security Expert"), and several words that are no name.
    """
    names = [bare_name(part, lexicon, shown) for part in parts]
    if len(names) < 2 or not is_full_name(names[0].partition(",")[0]):
        return names
    kept = names[:1]
    aside = [index > 0 and tells_role(part, lexicon) for index, part in enumerate(parts)]
    for index in range(1, len(names)):
        name = names[index]
        if " " not in name and fold(name) not in lexicon.byline.agencies:
            aside[index] = aside[index] or aside[index - 1] or any(aside[index + 1 : index + 2])
            kept.append("" if aside[index] else name)
        elif not aside[index] and (is_name(name) or "," in name):
            kept.append(name)
    return kept


class Names(NamedTuple):
    """The names that a text begins with, and whether it holds nothing else."""

    names: tuple[str, ...]
    whole: bool


def read_names(text: str, lexicon: Lexicon) -> Names:
    """The names that a credit begins with, as far as it goes on like names; a short one that is none as it stands."""
    bare = without_brackets(text)
    credit = _undated(_first_credit(bare, lexicon), lexicon)
    found: list[str] = []
    whole, placed = len(credit) == len(bare) or is_dateline(bare[len(credit) :].strip(EDGES), lexicon), False
    for each in parse_names(credit, lexicon, shown=True) if credit else ():
        name = without_place(each, lexicon)
        desk = is_desk(name, lexicon)
        if not (desk or is_name(name.partition(",")[0])) or (placed and " " not in name):
            whole = False
            break
        found.append(name)
        whole = whole and not placed
        placed = placed or (len(name) < len(each) and not (desk and _is_place(each[len(name) :])))
        if placed and len(found) == 1:
            whole = whole and " " in name and _is_place(each[len(name) :])
        if name != each and each.removeprefix(name).split()[0][0].isupper():
            break
    plain = without_place(credit.strip(" ,"), lexicon)
    if (
        not found
        and len(plain) <= _LONGEST_HANDLE
        and len(plain.split()) <= 3
        and _PLAIN.fullmatch(plain)
        and fold(plain) not in lexicon.stopwords | lexicon.byline.roles | lexicon.byline.desks
    ):
        return Names((plain,), False)
    return Names(tuple(found), whole)


def _is_place(text: str) -> bool:
    """Whether a word that leads to a place, and the place, are all of a text ("in Rome")."""
    return is_name(text.lstrip().partition(" ")[2])


def is_desk(name: str, lexicon: Lexicon) -> bool:
    """Whether a name behind a label is that of a newsroom ("Lantern reporters")."""
    return " " in name and name[0].isupper() and ends_desk(fold(name), lexicon)


def _first_credit(text: str, lexicon: Lexicon) -> str:
    """A credit without the next one behind it ("Ann Other. Reviewed by Bo Doe")."""
    for stop in _STOP.finditer(text):
        if introduces(fold(text[stop.end() :]), lexicon):
            return text[: stop.start()]
    return text


def without_place(name: str, lexicon: Lexicon) -> str:
    """A name up to a word that leads to a place, a section or a publication ("Ann Other in Berlin"), or to a picture.

    Behind two words it may have a capital: headings and menus give every word one ("Ann Other In Sport").
    """
    words = name.split()
    for index in range(1, len(words)):
        word = fold(words[index])
        if (word in lexicon.byline.places and (index > 1 or words[index].islower())) or word in picture_words(lexicon):
            return " ".join(words[:index])
    return name


def _undated(text: str, lexicon: Lexicon) -> str:
    """`text` up to a date or a label of one, without small words at its end."""
    words = text.split()
    digits = [index for index, word in enumerate(words) if index and has_digit(word)] if has_digit(text) else []
    if digits:
        labels = date_words(lexicon)
        digits = [i for i in range(1, digits[0]) if fold(words[i]).strip(".,:") in labels] or digits
    kept = words[: digits[0]] if digits else words[:]
    while len(kept) > 1 and kept[-1].islower() and (fold(kept[-1]) in lexicon.stopwords or len(kept) < len(words)):
        kept.pop()
    return " ".join(kept) if len(kept) < len(words) else text


def names_alone(text: str, lexicon: Lexicon, marked: bool = False) -> tuple[str, ...]:
    """The full names that a text consists of, () if it holds anything else, or nothing but known words.

    Where markup calls it a byline, a name in a script without capitals may be one word.
    """
    words = text.split()
    if (len(words) < 2 and not marked and "@" not in text) or has_any(text, _QUOTES):
        return ()
    small = [word for word in words if len(word) > _LONGEST_SMALL and word[0].islower()]
    if small and lexicon.byline.joiners.isdisjoint(small) and not tells_role(text, lexicon):
        return ()
    names = tuple([without_place(name, lexicon) for name in parse_names(_undated(text, lexicon), lexicon, shown=True)])
    for name in names:
        single = marked and not is_cased(name) and is_name(name)
        if not (single or is_full_name(name.partition(",")[0])) or len(name.split()) > _MOST_NAME_WORDS:
            return ()
        if is_furniture(name, lexicon):
            return ()
    return names
