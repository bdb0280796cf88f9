"""Hints from class, id and role names: what an element is, by what the page's authors called it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ..text.cache import remember
from .data import read

SHORTEST_PART = 5
"""Letters that a part has at least: they index it."""
_LONGEST = 500
_MOST = 4096
"""Of the single names and tokens that are remembered: most of them come again and again."""
_SEPARATORS = {code: " " for code in range(128) if not chr(code).isalnum()}
_DIGITS = "0123456789"
_NOTHING: frozenset[str] = frozenset()


def markup_hints(names: str) -> frozenset[str]:
    """Return the families of the markup lexicon that `names` hint at ("comments", "related", "article", …).

    `names` are an element's class, id and role names, lower-cased and space-separated; the first 500 characters count.
    """
    if not names:
        return _NOTHING  # as is asked on import, for which the lexicon need not be loaded
    markup = _markup()
    return markup.all_hints(names[:_LONGEST])


@cache
def _markup() -> _Markup:
    return _Markup(dict(read("markup")))


class _Markup:
    """The markup lexicon, indexed, and what it gave for single names and for parts of tokens.

    `starts` gives the length of the longest run of tokens that one begins, `parts` the parts by their first letters.
    """

    __slots__ = (
        "beside",
        "guard",
        "guard_first",
        "known_names",
        "known_tokens",
        "names",
        "parts",
        "positive",
        "runs",
        "starts",
        "unless",
        "unless_beside",
    )

    def __init__(self, tables: dict[str, Any]) -> None:
        guard, positive = tables.pop("guard"), tables.pop("positive")
        self.guard, self.guard_first = frozenset(guard["tokens"]), frozenset(guard["first"])
        self.positive = frozenset(positive["families"])
        self.names, self.runs = _by_word(tables, "names"), _by_word(tables, "tokens")
        self.starts = _starts(self.runs)
        self.parts = _by_beginning(_by_word(tables, "parts"))
        self.unless, self.unless_beside = _sets(tables, "unless"), _sets(tables, "unless_beside")
        self.beside = frozenset(self.unless_beside)
        self.known_names: dict[str, frozenset[str]] = {}
        self.known_tokens: dict[str, frozenset[str]] = {}

    def all_hints(self, names: str) -> frozenset[str]:
        """Return what an element's names hint at."""
        found = _NOTHING
        each = names.split()
        for name in each:
            hints = self.known_names.get(name)
            if hints is None:
                hints = remember(self.known_names, 4 * _MOST, name, self.name_hints(name))
            if hints:
                found = found | hints if found else hints
        if not found or found.isdisjoint(self.beside):
            return found
        beside = each + [token for name in each for token in _tokens(name)]
        return found - _taken_back(found, self.unless_beside, beside)

    def name_hints(self, name: str) -> frozenset[str]:
        """Return what one name hints at: as a whole, by its runs of tokens, and by parts of its tokens."""
        if name in self.names:
            return self.names[name]
        tokens = _tokens(name)
        found = _NOTHING
        for start, token in enumerate(tokens):
            if token in self.starts:
                found |= self.run_hints(tokens, start)
            hints = self.known_tokens.get(token)
            if hints is None:
                hints = remember(self.known_tokens, 2 * _MOST, token, self.part_hints(token))
            if hints:
                found |= hints
        if not found:
            return found
        return self.runs.get("-".join(tokens)) or self.weighed(found, tokens)

    def run_hints(self, tokens: list[str], start: int) -> frozenset[str]:
        """Return the hints of the longest known run of tokens from `start` on ("author-bio", not "author")."""
        longest = min(self.starts[tokens[start]], len(tokens) - start)
        for length in range(longest, 0, -1):
            hints = self.runs.get("-".join(tokens[start : start + length]))
            if hints:
                return hints
        return _NOTHING

    def part_hints(self, token: str) -> frozenset[str]:
        """Return the hints of the parts that a token holds."""
        found = _NOTHING
        for i in range(len(token) - SHORTEST_PART + 1):
            for part, hints in self.parts.get(token[i : i + SHORTEST_PART], ()):
                if token.startswith(part, i):
                    found |= hints
        return found

    def weighed(self, found: frozenset[str], tokens: list[str]) -> frozenset[str]:
        """Drop the hints that other tokens of the same name take back."""
        if tokens[0] in self.guard_first:
            return _NOTHING
        good = found & self.positive
        if not self.guard.isdisjoint(tokens):
            return good
        bad = found - good
        if bad:
            bad -= _taken_back(bad, self.unless, tokens)
        return bad or good


def _tokens(name: str) -> list[str]:
    """Split a name into runs of letters; one with digits among them is no word but an identifier."""
    tokens: list[str] = []
    for piece in name.replace("_", "-").split("-"):
        if piece.isalpha():
            tokens.append(piece)
        elif piece:
            runs = [run.rstrip(_DIGITS) for run in piece.translate(_SEPARATORS).split()]
            tokens.extend([run for run in runs if run.isalpha()])
    return tokens


def _taken_back(found: Iterable[str], unless: Mapping[str, frozenset[str]], tokens: list[str]) -> frozenset[str]:
    return frozenset([family for family in found if family in unless and not unless[family].isdisjoint(tokens)])


def _by_word(tables: Mapping[str, Mapping[str, list[str]]], key: str) -> dict[str, frozenset[str]]:
    families: dict[str, frozenset[str]] = {}
    for family, table in tables.items():
        for word in table.get(key, ()):
            families[word] = families.get(word, _NOTHING) | {family}
    return families


def _starts(runs: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for run in runs:
        tokens = run.split("-")
        longest[tokens[0]] = max(len(tokens), longest.get(tokens[0], 0))
    return longest


def _by_beginning(parts: Mapping[str, frozenset[str]]) -> dict[str, list[tuple[str, frozenset[str]]]]:
    index: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for part, hints in parts.items():
        index.setdefault(part[:SHORTEST_PART], []).append((part, hints))
    return index


def _sets(tables: Mapping[str, Mapping[str, list[str]]], key: str) -> dict[str, frozenset[str]]:
    return {family: frozenset(table[key]) for family, table in tables.items() if key in table}
