"""Read the names of authors out of credits and bylines, by the words of a lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import Byline, Lexicon
from ..text.casefold import fold, is_unspaced
from ..text.characters import has_any, has_digit
from .bylines import EDGES, split_dateline
from .date_words import is_dateline
from .dates import parse_date
from .labels import agency_starts, introduces, may_begin, prefix_starts

_LONGEST_BYLINE = 200
_LONGEST_NAME = 60
_LONGEST_CREDIT = 1000
_MOST_WORDS = 6
_CONTACT = re.compile(r"(?<![^\s@])[^\s@]++@[^\s@]+\.\w+|(?:https?://|www\.)\S+|(?<!\w)@\w+", re.IGNORECASE)
_BRACKETS = re.compile(r"(?:\s(?<!\s\s)\s*+)?[(\[]([^()\[\]]*)[)\]]")
_SEPARATORS = re.compile(
    r"(?:\s(?<!\s\s)\s*)?(?:[,;|•、，\n\t]|(?<![a-z])·|·(?![a-z]))\s*|\s(?<!\s\s)\s*+[/–—-]\s+|(?<=\w{2})/(?=\w{2})"
)
_SEPARATING = frozenset(",;|•、，\n\t·/–—-")
_NEVER_IN_NAMES = frozenset('?!:;,…“”"|/+@#©？！：；，。（）')
_DEGREE = re.compile(r"(?:[A-Z][a-z]?\.?[A-Z®][A-Za-z.®*]{0,5}\s?){1,2}")
_SIGNS = re.compile(r"[\d(\[,|–—-]")
_ASIDES = re.compile(r"[,\s](?:(?<=,)\s*|(?<=\s)(?<!\s\s)\s*+[|–—-]\s+)")
_DIVIDING = "|–—-"
_LONGEST_ROLE = 4
_LONGEST_SMALL = 4  # characters of a small word in a name
_LONGEST_GLUED, _SHORTEST_NAME = 12, 2  # characters


def parse_names(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names in what is known to be a credit: one string each, without "By", roles, handles and addresses.

    >>> from newsclean.lexicon import load
    >>> parse_names("By Ann Other and Bo Doe, staff writer", load("en"))
    ('Ann Other', 'Bo Doe')
    """
    if len(text) > _LONGEST_CREDIT:
        return ()
    parts = [part for part in _parts(text, lexicon) if part]
    names = [name for name in _without_asides(_join_titles(parts, lexicon), lexicon) if name]
    return tuple(filter(None, dict.fromkeys(names or [part.strip(EDGES) for part in parts[:1]])))


def _without_asides(parts: list[str], lexicon: Lexicon) -> list[str]:
    """The names among parts; what stands behind a full name and about a role tells of its owner.

    That is a part with the word of a role in it ("Trial Attorney at Doe"), a single word beside one ("Home and Digital
    Security Expert"), and several words that are no name.
    """
    names = [_clean(part, lexicon) for part in parts]
    if len(names) < 2 or " " not in names[0] or not is_name(names[0]):
        return names
    kept = names[:1]
    aside = [bool(index) and tells_role(part, lexicon) for index, part in enumerate(parts)]
    for index in range(1, len(names)):
        name = names[index]
        if " " not in name and fold(name) not in lexicon.byline.agencies:
            aside[index] = aside[index] or aside[index - 1] or any(aside[index + 1 : index + 2])
            kept.append("" if aside[index] else name)
        elif not aside[index] and (is_name(name) or "," in name):
            kept.append(name)
    return kept


def tells_role(text: str, lexicon: Lexicon) -> bool:
    """Whether a word of `text` is a role by itself."""
    return not lexicon.byline.roles.isdisjoint([fold(word).strip(".,;") for word in text.split()])


@lru_cache(maxsize=1024)
def parse_byline(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The names in a line that is a byline by its own wording, None if any of it is something else.

    A line that is a mere name says too little: see `is_name`.

    >>> from newsclean.lexicon import load
    >>> parse_byline("By Ann Other", load("en")), parse_byline("By then it was dark", load("en"))
    (('Ann Other',), None)
    """
    return _in_byline(text, lexicon)


def _in_byline(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    if len(text) > _LONGEST_BYLINE:
        return None
    agency = text.strip(EDGES)
    if may_begin(agency, agency_starts(lexicon)) and fold(agency) in lexicon.byline.agencies:
        return (agency,)
    if len(text) > _LONGEST_NAME and not _SIGNS.search(text) and not introduces(fold(text), lexicon):
        return None
    credit, dated = split_dateline(text, lexicon)
    if credit is None or (dated and is_dateline(text, lexicon)):
        return None
    bare = without_prefix(credit, lexicon)
    if bare == credit and not parse_date(dated, lexicon) and not _is_signed(credit, lexicon):
        return None
    names = parse_names(credit, lexicon)
    if not names or (dated and bare == credit and " " not in names[0]):
        return None
    return names if all(is_name(name) or fold(name) in lexicon.byline.agencies for name in names) else None


def is_name(text: str) -> bool:
    """Whether `text` is written as names are: a few words, the first and the last capitalised, no figures.

    >>> is_name("Ursula von der Leyen"), is_name("Rain is coming"), is_name("Rain")
    (True, False, True)
    """
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > _LONGEST_NAME:
        return False
    if not "".join(words).isalpha() and (not _NEVER_IN_NAMES.isdisjoint(text) or has_digit(text)):
        return False
    if text.endswith(".") and len(words[-1]) > 4:
        return False
    if words[0][0].islower() or words[-1][0].islower() or len(text) < 2:
        return False
    for word in words:
        first = word[0]
        if not (first.isalpha() or first in "'’") or (len(word) > _LONGEST_SMALL and first.islower()):
            return False
    return True


def _parts(text: str, lexicon: Lexicon) -> list[str]:
    """The pieces of a credit that signs and joiners divide."""
    if "(" in text or "[" in text:
        text = _BRACKETS.sub("", text)
    if "@" in text or "/" in text or "." in text:
        text = _CONTACT.sub(" ", text)
    text = without_prefix(text, lexicon)
    parts: list[str] = []
    for part in [text] if _SEPARATING.isdisjoint(text) else _SEPARATORS.split(text):
        words = part.split()
        start = 0
        joiners = lexicon.byline.joiners if fold(part) not in lexicon.byline.roles else ()
        for index, word in enumerate(words):
            if fold(word) in joiners:
                parts.append(" ".join(words[start:index]))
                start = index + 1
        parts.append(" ".join(words[start:]))
    return parts


def _clean(part: str, lexicon: Lexicon) -> str:
    """A name without the edges that are none, nor a role written before or after it; a mere role is nobody."""
    credit = part.strip(EDGES if not part.endswith(".") else EDGES.replace(".", ""))
    name = without_prefix(credit, lexicon)
    roles = lexicon.byline.roles
    if fold(credit) in roles or (name != credit and fold(name) in roles):
        return ""
    words = name.split()
    least = 2 if name[:1].lower() != name[:1].upper() else 1  # words of a name, in scripts with capitals and without
    for size in range(min(_LONGEST_ROLE, len(words) - least), 0, -1):
        before, behind = " ".join(words[:-size]), " ".join(words[size:])
        if (first := fold(" ".join(words[:size]))) in roles and first not in lexicon.byline.desks:
            return without_prefix(behind, lexicon)
        if fold(" ".join(words[-size:])) in roles and not words[-size][0].isupper() and is_name(before):
            return before
    if name and is_unspaced(name[-1]):
        name = _without_glued_role(name, roles)
    return name if len(name) <= 2 * _LONGEST_NAME and any(map(str.isalpha, name)) else ""


def _without_glued_role(name: str, roles: frozenset[str]) -> str:
    """A name without the role right behind it, in scripts that are written without spaces."""
    for size in range(min(_LONGEST_GLUED, len(name) - _SHORTEST_NAME), 0, -1):
        if fold(name[-size:]) in roles:
            return name[:-size].strip(EDGES)
    return name


def _join_titles(parts: list[str], lexicon: Lexicon) -> list[str]:
    """Put degrees back behind the name that they belong to ("Ann Other, MD")."""
    names: list[str] = []
    for part in parts:
        if names and " " in names[-1] and _DEGREE.fullmatch(part) and not _is_known(part, lexicon.byline):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return names


def _is_known(part: str, byline: Byline) -> bool:
    folded = fold(part)
    return folded in byline.agencies or folded in byline.roles


def without_prefix(text: str, lexicon: Lexicon) -> str:
    """`text` without "By", "Written by:" and the like before the names."""
    text = text.strip()
    if not may_begin(text, prefix_starts(lexicon)):
        return text
    folded = fold(text[:60])
    if not introduces(folded, lexicon):
        return text
    for prefix in lexicon.byline.prefixes:
        if folded.startswith(prefix):
            if text[len(prefix) : len(prefix) + 1].isupper() and text[len(prefix) - 1].islower():
                return text[len(prefix) :]  # the space got lost
            size = len(prefix.split())
            words = text.split(maxsplit=size)
            marked = " :" not in text if prefix.endswith(":") else not prefix[-1].isalnum()
            rest = text[len(prefix) :] if marked else (words[size:] or [""])[0]
            if fold(text[: len(text) - len(rest)]).rstrip(": ") == prefix.rstrip(":"):
                return rest.lstrip(" :")
    return text


def _is_signed(text: str, lexicon: Lexicon) -> bool:
    """Whether a credit without a prefix shows that it is one: a known agency, a role in brackets or after a comma."""
    byline = lexicon.byline
    brackets = _BRACKETS.findall(text) if "(" in text or "[" in text else []
    if [note for note in brackets if note[:1].isupper() and len(note) <= 5]:
        return True
    asides = _ASIDES.split(text) if has_any(text, _DIVIDING) else text.split(",")
    for note in brackets or asides[1:]:
        role = fold(note).strip(". ")
        if role in byline.roles or role in byline.agencies:
            return True
    return len(text) <= _LONGEST_NAME and fold(text.strip(EDGES)) in byline.agencies
