"""Rules by site: what selectors keep and drop, phrases, and who is never an author; applied to a page."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from ..filters.selectors import Selectors
from ..lexicon.matcher import Matcher
from ..model import Page, Phrase
from ..pipeline import Pipeline
from ..text.casefold import fold_title
from .rule_file import load
from .rule_table import ALL, RuleError, SiteRules, check_table, host

MATCHERS = 64  # of as many sites at a time


@dataclass(frozen=True, slots=True)
class Rules:
    """What the caller wants kept and dropped, whatever newsclean makes of it; picklable.

    `table` maps domains to rules: `keep` and `drop`, lists of CSS selectors; `phrases`, lists of lines by section and
    way of matching, as in the lexicons; `never_authors`, names that are no author's. A domain's rules are for its
    subdomains as well, those of "*" for all pages. Where several sets of rules are for a page, all of them are.

    Raises TypeError or ValueError, naming the key, for a table that is not as described.

    >>> Rules({"example.com": {"drop": ["#donate"]}}).table
    {'example.com': {'drop': ['#donate']}}
    """

    table: Mapping[str, Mapping[str, Any]]

    def __post_init__(self) -> None:
        try:
            check_table(self.table)
        except RuleError as error:
            raise error.kind(f"rules: {error}") from None

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Rules:
        """Read rules from a TOML file, a table for each domain.

        Raises OSError where it can't be read, ValueError, with file, line and key, where something in it is wrong.
        """
        return cls(load(path, check_table))

    def of(self, page: Page) -> SiteRules:
        """Give all that is said of a page, by its address or what it declares as such: the most general first."""
        hosts = dict.fromkeys(filter(None, map(host_of, addresses(page))))
        found = SiteRules()
        for domain in sorted(self.table, key=len):
            if domain == ALL or any(f".{each}".endswith(f".{host(domain)}") for each in hosts):
                found = found.joined(SiteRules.of(self.table[domain]))
        return found

    def applied(self, page: Page, pipeline: Pipeline) -> tuple[Page, Pipeline]:
        """Give a page with what the rules say of its phrases and authors, and the pipeline led by their filter."""
        own = self.of(page)
        if own.phrases:
            page = with_phrases(page, own.phrases)
        if own.never_authors:
            page = replace(page, never_authors=frozenset(map(fold_title, own.never_authors)))
        if own.keep or own.drop:
            pipeline = Pipeline((Selectors(own.keep, own.drop), *pipeline.filters))
        return page, pipeline


def with_phrases(page: Page, phrases: tuple[Phrase, ...]) -> Page:
    """Note the caller's phrases in the blocks, as the reader notes the lexicon's."""
    find = matcher_of(phrases).find
    blocks = [
        block if block.collapsed and "\n" in block.text else block._replace(phrases=(*block.phrases, *find(block.text)))
        for block in page.blocks
    ]
    return replace(page, blocks=tuple(blocks))


@lru_cache(maxsize=MATCHERS)
def matcher_of(phrases: tuple[Phrase, ...]) -> Matcher:
    """Compile phrases."""
    return Matcher(phrases)


def addresses(page: Page) -> Iterator[str]:
    """Give the address of a page, that its caller gave, or else those that it declares."""
    if page.url:
        yield page.url
    else:
        yield page.head.canonical
        yield from page.head.meta.get("og:url", ())


def host_of(address: str) -> str:
    """Give the host of an address, "" where it has none."""
    try:
        return host(urlsplit(address).hostname or "")
    except ValueError:
        return ""
