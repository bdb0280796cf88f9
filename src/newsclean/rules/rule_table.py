"""What a table of rules may hold, and errors that tell by which keys the wrong value stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import regex

from ..lexicon.loader import MODES, SECTIONS
from ..model import Phrase
from ..read.selection import check_selector
from ..text.casefold import fold

ALL = "*"
LISTS = ("keep", "drop", "never_authors")
PHRASES = "phrases"
KEYS = (*LISTS, PHRASES)
_DOMAIN = regex.compile(r"[\p{L}\p{M}\p{N}_-]++(?:\.[\p{L}\p{M}\p{N}_-]++)*+")


class RuleError(Exception):
    """What is wrong, and by which keys it stands; `kind` is the error that a caller is to see."""

    def __init__(self, path: tuple[str, ...], problem: str, kind: type[Exception] = ValueError) -> None:
        super().__init__(f"{shown(path)}: {problem}" if path else problem)
        self.path, self.kind = path, kind


class SiteRules(NamedTuple):
    """The rules of a site, as described at `Rules`; phrases are folded."""

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    never_authors: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> SiteRules:
        """Make them of a checked table."""
        phrases = tuple(Phrase(section, mode, fold(text)) for section, mode, text in listed(table.get(PHRASES, {})))
        keep, drop, never = (tuple(table.get(name, ())) for name in LISTS)
        return cls(keep, drop, phrases, never)

    def joined(self, other: SiteRules) -> SiteRules:
        """Join two sets of rules."""
        joined: list[Any] = [tuple(dict.fromkeys((*one, *more))) for one, more in zip(self, other, strict=True)]
        return SiteRules(*joined)


def listed(phrases: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, str, str]]:
    """Give phrases with their sections and ways of matching."""
    for section, modes in phrases.items():
        for mode, texts in modes.items():
            for text in texts:
                yield section, mode, text


def check_table(table: Any) -> None:
    """Raise RuleError unless a value is a table of rules by domain."""
    for domain, rules in items(table, ()):
        path = (domain,)
        if domain != ALL and not _DOMAIN.fullmatch(domain):
            raise RuleError(path, 'expected a domain such as "example.com", or "*" for all pages')
        for key, value in items(rules, path):
            one_of(key, KEYS, (*path, key))
            if key == PHRASES:
                check_phrases(value, (*path, key))
            else:
                check_list(value, (*path, key))


def check_phrases(table: Any, path: tuple[str, ...] = ()) -> None:
    """Raise RuleError unless a value is phrases by section and way of matching, as in the lexicons."""
    for section, modes in items(table, path):
        one_of(section, SECTIONS, (*path, section))
        for mode, texts in items(modes, (*path, section)):
            one_of(mode, MODES, (*path, section, mode))
            check_list(texts, (*path, section, mode))


def check_list(value: Any, path: tuple[str, ...]) -> None:
    """Raise RuleError unless a value is a list of texts, and of selectors where its key is of such."""
    if (
        isinstance(value, str)
        or not isinstance(value, list | tuple)
        or not all(isinstance(each, str) for each in value)
    ):
        raise RuleError(path, f"expected a list of strings, not {value!r:.80}", TypeError)
    for text in value:
        if not text.strip():
            raise RuleError(path, "a string in the list is empty")
        if path[-1] in ("keep", "drop"):
            try:
                check_selector(text)
            except ValueError as error:
                raise RuleError(path, str(error).partition(": ")[2]) from None


def items(table: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Give the keys and values of a table."""
    if not isinstance(table, Mapping) or not all(isinstance(key, str) for key in table):
        raise RuleError(path, f"expected a table, not {type(table).__name__}", TypeError)
    yield from table.items()


def one_of(key: str, known: tuple[str, ...], path: tuple[str, ...]) -> None:
    """Raise RuleError unless a key is known."""
    if key not in known:
        raise RuleError(path, f"expected one of {', '.join(known)}")


def shown(path: tuple[str, ...]) -> str:
    """Write keys as TOML does.

    >>> shown(("example.com", "drop"))
    '"example.com".drop'
    """
    return ".".join(key if regex.fullmatch(r"[A-Za-z0-9_-]+", key) else f'"{key}"' for key in path)


def host(domain: str) -> str:
    """Give a domain as it stands in addresses: in lower case, its letters in ASCII.

    >>> host("Küste.example.")
    'xn--kste-0ra.example'
    """
    domain = domain.rstrip(".").lower()
    try:
        return domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain
