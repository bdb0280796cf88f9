"""Checks of arguments: an error names the wrong argument and what it takes."""

from __future__ import annotations

import datetime as dt
import os

import regex

from .filters.favor import RECALL
from .lexicon import available, is_language
from .model import PAGE_TYPES
from .pipeline import Pipeline
from .read.soup import is_soup
from .read.source import SOURCE_NAMES

KINDS = ("auto", "html", "text")
SOURCES = (str, bytes, bytearray, memoryview, os.PathLike)
LANGUAGE = regex.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


def check(page: object, url: object, kind: object, language: object, profile: object, pipeline: object) -> None:
    """Raise TypeError or ValueError for an argument of `extract` that is of a wrong type or value."""
    check_source(page)
    check_text("url", url)
    check_text("language", language)
    if isinstance(language, str) and not LANGUAGE.fullmatch(language):
        raise ValueError(f"language: expected an ISO 639 code such as 'en' or 'pt-BR', not {language!r}")
    if isinstance(language, str) and not is_language(language):
        raise ValueError(f"language: {language!r} is no ISO 639 code; there are lexicons for {', '.join(available())}")
    check_kind(kind)
    if profile is not None and not hasattr(profile, "of"):
        raise TypeError(f"profile: expected newsclean.Profile, ProfileStore or None, not {type(profile).__name__}")
    if pipeline is not None and not isinstance(pipeline, Pipeline):
        raise TypeError(f"pipeline: expected newsclean.Pipeline or None, not {type(pipeline).__name__}")


def check_further(
    encoding: object, rules: object, crawled: object, page_type: object, favor: object, *, cut_dateline: object
) -> None:
    """Raise TypeError or ValueError for the other arguments of `extract`, as `check` does."""
    check_text("encoding", encoding)
    if crawled is not None and not isinstance(crawled, dt.datetime):
        raise TypeError(f"crawled: expected datetime.datetime or None, not {type(crawled).__name__}")
    if rules is not None and not hasattr(rules, "applied"):
        raise TypeError(f"rules: expected newsclean.Rules or None, not {type(rules).__name__}")
    if page_type is not None:
        check_choice("page_type", page_type, PAGE_TYPES)
    check_choice("favor", favor, tuple(RECALL))
    if not isinstance(cut_dateline, bool):
        raise TypeError(f"cut_dateline: expected bool, not {type(cut_dateline).__name__}")


def check_source(page: object) -> None:
    """Raise TypeError unless the value is a page as `read` takes it."""
    if not isinstance(page, SOURCES) and not is_soup(page):
        raise TypeError(f"page: expected {SOURCE_NAMES}, not {type(page).__name__}")


def check_text(name: str, value: object) -> None:
    """Raise TypeError unless the value is a str or None."""
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name}: expected str or None, not {type(value).__name__}")


def check_kind(kind: object) -> None:
    """Raise TypeError or ValueError unless the kind of page is one of KINDS."""
    check_choice("kind", kind, KINDS)


def check_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    """Raise TypeError or ValueError unless the value is one of some strings."""
    if not isinstance(value, str):
        raise TypeError(f"{name}: expected str, not {type(value).__name__}")
    if value not in choices:
        raise ValueError(f"{name}: expected one of {', '.join(map(repr, choices))}, not {value!r}")
