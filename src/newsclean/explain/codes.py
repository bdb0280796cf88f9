"""What reason codes mean: one data file, codes.toml, shown in explanations and in the documentation."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

from ..text.nearest import did_you_mean

NAME = "<name>"
PROFILE = "profile"
JUDGE = "content"  # the filter that drops what others only suspected, for their reason


class Code(NamedTuple):
    """A reason code: what it means, an example, and the filters that give it; none for a candidate's source."""

    code: str
    meaning: str
    example: str
    filters: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The kind of noise, or the field."""
        return family(self.code)


def family(code: str) -> str:
    """Give the part of a code that names the kind of noise, or the field.

    >>> family("teaser.repeated")
    'teaser'
    """
    return code.partition(".")[0]


@cache
def verdict_codes() -> Mapping[str, Code]:
    """The codes of verdicts."""
    data = _data()
    found = sorted((*_phrases(data), *_elements(data), *_others(data["verdict"])))
    return MappingProxyType({each.code: each for each in found})


@cache
def candidate_codes() -> Mapping[str, Code]:
    """The codes of candidates; one that ends in `<name>` stands for a whole shape."""
    return MappingProxyType({each.code: each for each in _others(_data()["candidate"])})


def verdict_meaning(code: str) -> str:
    """Tell what a verdict's code means, "" for one that is not newsclean's own."""
    return verdict_codes()[code].meaning if code in verdict_codes() else ""


@cache
def default_filters() -> frozenset[str]:
    """Name the filters of `newsclean.DEFAULT`: all that give a code but the one that a profile adds."""
    return frozenset(name for code in verdict_codes().values() for name in code.filters) - {PROFILE}


def check_reason(pattern: str) -> None:
    """Raise ValueError for a pattern of reasons, or a family of them, that stands for none of newsclean's own."""
    codes = verdict_codes()
    if not any(chooses(pattern, code) for code in codes):
        families = dict.fromkeys(map(family, codes))
        near = did_you_mean(pattern, (*families, *codes))
        raise ValueError(
            f"reason: {pattern!r} is none; they are {', '.join(families)}, each with kinds as 'teaser.*'{near}"
        )


def chooses(pattern: str, code: str) -> bool:
    """Tell whether a pattern as of file names, or the name of a family, stands for a code.

    >>> chooses("teaser.*", "teaser.repeated"), chooses("teaser", "teaser.repeated"), chooses("tea", "teaser.repeated")
    (True, True, False)
    """
    return fnmatchcase(code, pattern) or code.startswith(f"{pattern}.")


def candidate_meaning(code: str) -> str:
    """Tell where a candidate with this code comes from, "" where the code is not newsclean's own."""
    known = candidate_codes()
    found = known.get(code) or known.get(f"{family(code)}.{NAME}")
    return found.meaning if found else ""


def _data() -> dict[str, Any]:
    return tomllib.loads(files("newsclean.explain").joinpath("codes.toml").read_text("utf-8"))


def _phrases(data: Mapping[str, Any]) -> Iterator[Code]:
    for section, about in data["section"].items():
        filters = (about.get("filter", section), JUDGE)
        for way, meaning in data["phrases"].items():
            yield Code(f"{section}.{way}", meaning.format(about=about["about"]), about[way], filters)


def _elements(data: Mapping[str, Any]) -> Iterator[Code]:
    shared = data["elements"]
    for kind, about in data["element"].items():
        filters = ("elements", JUDGE) if kind in shared["early"] else (JUDGE,)
        yield Code(f"{kind}.element", shared["meaning"].format(about=about["about"]), about["example"], filters)


def _others(table: Mapping[str, Any]) -> Iterator[Code]:
    for code, about in table.items():
        yield Code(code, about["meaning"], about["example"], tuple(about.get("filters", ())))
