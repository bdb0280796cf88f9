"""Read the names of authors out of credits and bylines, by the words of a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Lexicon
from ..lexicon.fold import fold
from .dates import is_dateline

_LONGEST_BYLINE = 200
_LONGEST_NAME = 60
_MOST_WORDS = 6
_CONTACT = re.compile(r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|(?<!\w)@\w+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_SEPARATORS = re.compile(r"\s*[,;|•·\n\t]\s*|\s+[/–—-]\s+|(?<=\w{2})/(?=\w{2})")
_EDGES = " .,;:|/·•–—-*_\"'“”„«»‹›\u200b"
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")


def parse_names(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names in what is known to be a credit: one string each, without "By", roles, handles and addresses.

    >>> from newsclean.lexicon import load
    >>> parse_names("By Ann Other and Bo Doe, staff writer", load("en"))
    ('Ann Other', 'Bo Doe')
    """
    names = [name for part in _parts(text, lexicon) if (name := _clean(part, lexicon))]
    return tuple(dict.fromkeys(names))


def parse_byline(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The names in a line that is a byline by its own wording, None if any of it is something else.

    A line that is a mere name says too little: see `is_name`.

    >>> from newsclean.lexicon import load
    >>> parse_byline("By Ann Other", load("en")), parse_byline("By then it was dark", load("en"))
    (('Ann Other',), None)
    """
    if len(text) > _LONGEST_BYLINE or "  " in text.strip():
        return None
    rest = _without_prefix(text, lexicon)
    credit, _ = _split_dateline(rest, lexicon)
    if credit is None or (rest == text and not _is_signed(credit, lexicon)):
        return None
    names = parse_names(credit, lexicon)
    if not names or not all(is_name(name) or fold(name) in lexicon.byline.agencies for name in names):
        return None
    return names


def is_name(text: str) -> bool:
    """Whether `text` is written as names are: a few words, the first and the last capitalised, no figures.

    >>> is_name("Ursula von der Leyen"), is_name("Rain is coming"), is_name("Rain")
    (True, False, True)
    """
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > _LONGEST_NAME:
        return False
    if any(char.isdigit() or char in '?!:;,…“”"|/@#©' for char in text) or (text.endswith(".") and len(words[-1]) > 4):
        return False
    small = [word for word in words if word[0].islower()]
    if words[0] in small or words[-1] in small or any(len(word) > 4 for word in small):
        return False
    return all(word[0].isalpha() or word[0] in "'’" for word in words) and (len(words) > 1 or len(text) > 1)


def _parts(text: str, lexicon: Lexicon) -> Iterator[str]:
    text = _without_prefix(_CONTACT.sub(" ", _BRACKETS.sub("", text)), lexicon)
    for part in _SEPARATORS.split(text):
        words = part.split()
        start = 0
        for place, word in enumerate(words):
            if fold(word) in lexicon.byline.joiners:
                yield " ".join(words[start:place])
                start = place + 1
        yield " ".join(words[start:])


def _clean(part: str, lexicon: Lexicon) -> str:
    """A name without the roles before and after it, "" if nothing else is left."""
    name = _without_prefix(part.strip(_EDGES if not part.endswith(".") else _EDGES.replace(".", "")), lexicon)
    words = name.split()
    roles = lexicon.byline.roles
    while words and fold(name) not in lexicon.byline.agencies:
        size = next((n for n in range(min(4, len(words)), 0, -1) if fold(" ".join(words[:n])) in roles), 0)
        back = next((n for n in range(min(4, len(words)), 0, -1) if fold(" ".join(words[-n:])) in roles), 0)
        if not size and not back:
            break
        words = words[size:] if size else words[:-back]
        name = " ".join(words)
    name = name.strip(_EDGES.replace(".", ""))
    return name if len(name) <= 2 * _LONGEST_NAME and any(map(str.isalpha, name)) else ""


def _without_prefix(text: str, lexicon: Lexicon) -> str:
    """`text` without "By", "Written by:" and the like before the names."""
    text = text.strip()
    folded = fold(text[:60])
    if not folded.startswith(lexicon.byline.prefixes):
        return text
    for prefix in lexicon.byline.prefixes:
        if folded.startswith(prefix):
            size = len(prefix.split())
            words = text.split(maxsplit=size)
            rest = text[len(prefix) :] if prefix.endswith(":") and " :" not in text else (words[size:] or [""])[0]
            if fold(text[: len(text) - len(rest)]).rstrip(": ") == prefix.rstrip(":"):
                return rest.lstrip(" :")
    return text


def _split_dateline(text: str, lexicon: Lexicon) -> tuple[str | None, str]:
    """The credit and the date that follows it in the same line; None for the credit if figures tell something else."""
    figure = re.search(r"\d", text)
    if not figure:
        return text, ""
    labels = (*lexicon.dates.published, *lexicon.dates.modified)
    starts = {match.start() for match in re.finditer(r"(?<=[a-zà-ÿ.])(?=[A-Z])|(?<=\s)(?=\w)|(?<=[|,•·–—-])", text)}
    for start in sorted(place for place in starts if place <= figure.start()):
        rest = text[start:].strip(_EDGES)
        if (rest[:1].isdigit() or _is_label(rest, labels, lexicon)) and is_dateline(rest, lexicon):
            return text[:start].strip(_EDGES), rest
    return None, ""


def _is_label(text: str, labels: tuple[str, ...], lexicon: Lexicon) -> bool:
    folded = fold(text)
    first = re.split(r"[\W\d_]", folded, maxsplit=1)[0]
    return folded.startswith(labels) or first in lexicon.months or first in lexicon.weekdays


def _is_signed(text: str, lexicon: Lexicon) -> bool:
    """Whether a credit without a prefix shows that it is one: a known agency, a role in brackets or after a comma."""
    byline = lexicon.byline
    if fold(text.strip(_EDGES)) in byline.agencies:
        return True
    notes = _BRACKETS.findall(text) or re.split(r",\s*|\s+[|–—-]\s+", text)[1:]
    known = byline.roles | byline.agencies
    return any(fold(note).strip(". ") in known or (note[:1].isupper() and len(note) <= 5) for note in notes)
