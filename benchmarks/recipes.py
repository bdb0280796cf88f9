"""What people do with plain-text dumps today: recipes, called like the peers of peers.py. None finds a field."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from metrics import Extractor, words
from peers import HTML_PEERS, TEXT_ONLY, Found, Peer, all_stop_words, as_str

END_MARKS = tuple(".!?\"'”’»…。！？」』।॥۔؟។။")
ELLIPSES = ("...", "…")
FEWEST_WORDS = 5


def everything() -> Extractor:
    """Prepare to keep every line."""
    return lambda page: Found(as_str(page))


def c4() -> Extractor:
    """Prepare C4's rules for lines (Raffel and others, 2020): five words or more, and a mark that ends a sentence.

    The end marks are those of all scripts, not of English alone, and a word is what metrics.py counts as one. C4's
    English phrases and its rules for whole pages are left out.
    """

    def extract(page: bytes | str) -> Found:
        return Found("\n\n".join(line for line in lines(page) if sentence(line)))

    return extract


def sentence(line: str) -> bool:
    """Tell whether C4 would keep a line."""
    ends = line.endswith(END_MARKS) and not line.endswith(ELLIPSES)
    return ends and len(words(line)) >= FEWEST_WORDS


def lines(page: bytes | str) -> Iterable[str]:
    """Give the lines of a dump that are not empty."""
    return filter(None, map(str.strip, as_str(page).splitlines()))


def as_paragraphs(page: bytes | str) -> str:
    """Write a dump as an HTML page, each line a paragraph."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines(page))
    return f"<html><head><title></title></head><body>{paragraphs}</body></html>"


def justext_lines() -> Extractor:
    """Prepare jusText on the lines as paragraphs."""
    from justext import justext

    stop_words = all_stop_words()

    def extract(page: bytes | str) -> Found:
        paragraphs: Iterable[Any] = justext(as_paragraphs(page), stop_words)
        return Found("\n\n".join(each.text for each in paragraphs if not each.is_boilerplate))

    return extract


def trafilatura_lines() -> Extractor:
    """Prepare trafilatura on the lines as paragraphs."""
    from trafilatura import extract as by_trafilatura

    return lambda page: Found(by_trafilatura(as_paragraphs(page), include_comments=False) or "")


def recipe(name: str, packages: tuple[str, ...], settings: str, prepare: Callable[[], Extractor]) -> Peer:
    """Make a peer of a recipe."""
    return Peer(name, packages, settings, TEXT_ONLY, prepare)


RECIPES: Sequence[Peer] = (
    recipe("everything", (), "every line", everything),
    recipe("C4's line rules", (), "five words and an end mark", c4),
    recipe("jusText on lines", ("jusText",), "each line a paragraph, stop words of all languages", justext_lines),
    recipe("trafilatura on lines", ("trafilatura",), "each line a paragraph, without comments", trafilatura_lines),
)

PEERS: Mapping[str, Sequence[Peer]] = {"html": HTML_PEERS, "text": RECIPES}


def all_peers() -> Iterable[Peer]:
    """Give the peers for all kinds of pages."""
    return chain.from_iterable(PEERS.values())
