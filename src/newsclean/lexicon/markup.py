"""Read hints from class, id and role names: what an element is, by what its page's authors called it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from .data import read

SHORTEST_PART = 5
"""Letters that a part has at least: they index it."""
_LONGEST = 500
_SEPARATORS = {code: " " for code in range(128) if not chr(code).isalnum()}
_DIGITS = "0123456789"
_NOTHING: frozenset[str] = frozenset()


def markup_hints(names: str) -> frozenset[str]:
    """Return the families of the markup lexicon that `names` hint at ("comments", "related", "article", …).

    `names` are an element's class, id and role names, lower-cased and space-separated; the first 500 characters count.
    """
    return _hints(names[:_LONGEST])


@lru_cache(maxsize=4096)
def _hints(names: str) -> frozenset[str]:
    each = names.split()
    if not any(map(_tells, each)):
        return _NOTHING
    found = _NOTHING.union(*map(_name_hints, each))
    if not found:
        return found
    unless = _markup().unless_beside
    beside = (*each, *_tokens(names))
    return found - {family for family in found & unless.keys() if not unless[family].isdisjoint(beside)}


@lru_cache(maxsize=16_384)
def _tells(name: str) -> bool:
    """Tell whether a name may hint at anything: most do not, and pages share most of theirs."""
    markup = _markup()
    return name in markup.names or any(token in markup.starts or _part_hints(token) for token in _tokens(name))


@lru_cache(maxsize=4096)
def _name_hints(name: str) -> frozenset[str]:
    markup = _markup()
    if name in markup.names:
        return markup.names[name]
    tokens = _tokens(name)
    found = _NOTHING
    for start, token in enumerate(tokens):
        if token in markup.starts and (hints := _run_hints(tokens, start)):
            found |= hints
        if hints := _part_hints(token):
            found |= hints
    if not found:
        return found
    return markup.runs.get("-".join(tokens)) or _weighed(found, tokens)


def _tokens(names: str) -> list[str]:
    """Split names into runs of letters; one with digits among them is no word but an identifier."""
    tokens = names.translate(_SEPARATORS).split()
    if all(map(str.isalpha, tokens)):
        return tokens
    return [letters for token in tokens if (letters := token.rstrip(_DIGITS)).isalpha()]


def _run_hints(tokens: list[str], start: int) -> frozenset[str]:
    """Return the hints of the longest known run of tokens from `start` on ("author-bio", not "author")."""
    markup = _markup()
    longest = min(markup.starts[tokens[start]], len(tokens) - start)
    for length in range(longest, 0, -1):
        if hints := markup.runs.get("-".join(tokens[start : start + length])):
            return hints
    return _NOTHING


@lru_cache(maxsize=8192)
def _part_hints(token: str) -> frozenset[str]:
    parts = _markup().parts
    found = _NOTHING
    for at in range(len(token) - SHORTEST_PART + 1):
        for part, hints in parts.get(token[at : at + SHORTEST_PART], ()):
            if token.startswith(part, at):
                found |= hints
    return found


def _weighed(found: frozenset[str], tokens: list[str]) -> frozenset[str]:
    """Drop the hints that other tokens of the same name take back."""
    markup = _markup()
    if tokens[0] in markup.guard_first:
        return _NOTHING
    good = found & markup.positive
    if not markup.guard.isdisjoint(tokens):
        return good
    bad = found - good
    bad -= {family for family in bad & markup.unless.keys() if not markup.unless[family].isdisjoint(tokens)}
    return bad or good


class _Markup(NamedTuple):
    """The markup lexicon, indexed: `starts` gives the length of the longest run that a token begins."""

    names: Mapping[str, frozenset[str]]
    runs: Mapping[str, frozenset[str]]
    starts: Mapping[str, int]
    parts: Mapping[str, list[tuple[str, frozenset[str]]]]
    unless: Mapping[str, frozenset[str]]
    unless_beside: Mapping[str, frozenset[str]]
    guard: frozenset[str]
    guard_first: frozenset[str]
    positive: frozenset[str]


@cache
def _markup() -> _Markup:
    tables = dict(read("markup"))
    guard, positive = tables.pop("guard"), tables.pop("positive")
    runs = _by_word(tables, "tokens")
    return _Markup(
        names=_by_word(tables, "names"),
        runs=runs,
        starts=_starts(runs),
        parts=_by_beginning(_by_word(tables, "parts")),
        unless=_sets(tables, "unless"),
        unless_beside=_sets(tables, "unless_beside"),
        guard=frozenset(guard["tokens"]),
        guard_first=frozenset(guard["first"]),
        positive=frozenset(positive["families"]),
    )


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
