"""What names say of a page's type: class names, words of its address, types of schema.org, by the lexicon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from ..lexicon.data import read
from ..text.cache import remember

Types = frozenset[str]
NOTHING: Types = frozenset()
_SEPARATORS = {code: " " for code in range(0x2FF) if not (chr(code).isascii() and chr(code).isalnum())}
_DIGITS = "0123456789"
_LONGEST, _MOST = 500, 16384
"""Characters of an element's names that count, and names whose types are remembered."""
_known: dict[str, Types] = {}


class Words(NamedTuple):
    """Runs of tokens with the types that each speaks for, and for its first token how long such a run may be."""

    runs: Mapping[tuple[str, ...], Types]
    longest: Mapping[str, int]

    def types(self, tokens: Sequence[str]) -> Types:
        """The types that any run of the tokens speaks for."""
        found, longest = NOTHING, self.longest
        for start, token in enumerate(tokens):
            if token in longest:
                for end in range(start + 1, start + longest[token] + 1):
                    found = found | self.runs.get(tuple(tokens[start:end]), NOTHING)
        return found


@cache
def words(key: str) -> Words:
    """The words that the lexicon lists for all types under a key: "classes", "address" or "schema"."""
    listed = sorted((tokens_of(word), kind) for kind, table in read("page_types").items() for word in table[key])
    runs = {run: frozenset([kind for _, kind in same]) for run, same in groupby(listed, key=lambda pair: pair[0])}
    longest: dict[str, int] = {}
    for run in runs:
        longest[run[0]] = max(len(run), longest.get(run[0], 0))
    return Words(runs, longest)


def tokens_of(name: str) -> tuple[str, ...]:
    """Split a lower-case name at what is neither letter nor digit."""
    return tuple(name.translate(_SEPARATORS).split())


def types_in(names: Iterable[str]) -> Counter[str]:
    """How many elements have class and id names that speak for each type; `names` are those of the elements."""
    found: Counter[str] = Counter()
    for own, count in Counter(names).items():
        types = NOTHING
        for name in own[:_LONGEST].split():
            known = _known.get(name)
            if known is None:
                tokens = [token.rstrip(_DIGITS) or token for token in tokens_of(name)]
                known = remember(_known, _MOST, name, words("classes").types(tokens))
            if known:
                types = types | known
        for kind in types:
            found[kind] += count
    return found
