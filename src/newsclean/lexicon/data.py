"""Read the data files, and cache the last ones, as parsing TOML is slow."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_NOT_LANGUAGES = frozenset({"markup", "page_types", "walls"})
_WORDS, _AFTER_WORDS = "\n[words]\nstopwords = [", "\n[dates]"
_QUOTED = re.compile('"([^"]*)"')


@cache
def available() -> tuple[str, ...]:
    """Return the ISO codes of the languages that have a data file, sorted."""
    names = (entry.name for entry in files("newsclean.lexicon").iterdir())
    stems = (name.removesuffix(".toml") for name in names if name.endswith(".toml"))
    return tuple(sorted(set(stems) - _NOT_LANGUAGES))


def is_language(tag: str) -> bool:
    """Tell whether a language tag begins with a code of ISO 639; of three letters any passes.

    >>> is_language("pt-BR"), is_language("xx")
    (True, False)
    """
    code = tag.replace("_", "-").partition("-")[0].lower()
    return len(code) != 2 or code in _two_letters()


@cache
def _two_letters() -> frozenset[str]:
    return frozenset((files("newsclean.lexicon") / "iso639.txt").read_text("ascii").split())


@lru_cache(maxsize=3)  # lexicons are made of a page's language and English, which with two would be read each time
def read(name: str) -> dict[str, Any]:
    """Return the data file `name`, parsed. Callers must not change it. Raises ValueError where it is no TOML."""
    try:
        return tomllib.loads(_text(name))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"lexicon/{name}.toml: {error}") from error


@cache
def read_words(code: str) -> dict[str, Any]:
    """Return only the tables `language` and `words`, which head every file: telling languages apart needs no more.

    The words are strings without escapes, and read as such: all files are read for it, and TOML takes ten times longer.
    """
    language, _, words = _text(code).partition(_AFTER_WORDS)[0].partition(_WORDS)
    return {**tomllib.loads(language), "words": {"stopwords": _QUOTED.findall(words)}}


def _text(name: str) -> str:
    return (files("newsclean.lexicon") / f"{name}.toml").read_text("utf-8")
