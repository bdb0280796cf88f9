"""Markup that is never closed, so that it swallows the page, closed where browsers of old closed it.

A parser must read all that follows as the text of such a title, script, comment or attribute.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text.lazy import lazy

RAW = ("title", "script", "style", "textarea", "noframes", "noembed", "iframe", "xmp", "template", "noscript")
MOST_MENDED = 50  # places of a page
_OPENER = lazy(rf"<!--|<({'|'.join(RAW)})\b[^<>]*+>|<[a-z][^\s<>]*+\s[^<>]*+", re.IGNORECASE)
_BODY = lazy(r"</?(?:head|body|title|meta|link|p|div|h1|article|section|main|table|nav|header|ul|br)\b", re.IGNORECASE)
_WHOLE = lazy(r"</head\b|<body\b", re.IGNORECASE)  # what is closed may hold markup, but never these
_ENDS = {name: re.compile(f"</{name}\\b", re.IGNORECASE) for name in RAW} | {"<!--": re.compile("--!?>")}
_QUOTED = lazy(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_QUOTE = lazy(r"""=\s*+["']""")


class Mended(NamedTuple):
    """A page with what was never closed closed, and what that was; equal to the page where nothing was."""

    text: str
    unclosed: tuple[str, ...]


def mend(text: str) -> Mended:
    """Close what is never closed in a page that shows no prose as it is. Takes time linear in the page.

    >>> mend("<title>Rain<p>It rained.").text
    '<title>Rain</title><p>It rained.'
    """
    pieces: list[str] = []
    unclosed: dict[str, None] = {}
    endless: set[str] = set()
    done = index = 0
    while len(pieces) < MOST_MENDED and (found := _OPENER.search(text, index)):
        what = (found.group(1) or found.group()[:4]).lower()
        if what in _ENDS:
            index, cut, closed = _after_raw(text, found, what, endless)
        else:
            index, cut, closed = _after_tag(text, found)
            what = "attribute"
        if cut >= 0:
            pieces.append(text[done:cut] + closed)
            done = index
            unclosed[what.replace("<!--", "comment")] = None
    return Mended("".join((*pieces, text[done:])), tuple(unclosed))


def _after_raw(text: str, found: re.Match[str], what: str, endless: set[str]) -> tuple[int, int, str]:
    """Where to read on behind an element of raw text; where to cut if it swallows the page (else -1), and its end."""
    start = found.end()
    end = None if what in endless else _ENDS[what].search(text, start)
    if end is None:
        endless.add(what)
    if end is not None and not _WHOLE.search(text, start, end.start()):
        return end.end(), -1, ""
    if what == "<!--":
        close = text.find(">", start)
        return (close + 1, found.start(), "") if close >= 0 else (len(text), -1, "")
    if end is not None and what not in ("title", "textarea"):
        return end.end(), -1, ""
    if what in ("template", "noscript"):
        return start, found.start(), ""
    body = _BODY.search(text, start)
    cut = body.start() if body else len(text)
    return cut, cut, f"</{what}>" * (2 if what == "script" else 1)  # twice where a comment holds another script


def _after_tag(text: str, found: re.Match[str]) -> tuple[int, int, str]:
    """The same behind a tag: an attribute whose quote is not closed before the next tag ends with its own tag."""
    tag = found.group()
    rest = _QUOTED.sub("", tag)
    quote = _QUOTE.search(rest)
    if quote is None:
        return found.end(), -1, ""
    mark = quote.group()[-1]
    end = text.find(mark, found.end())
    if end >= 0 and not _WHOLE.search(text, found.end(), end):
        return end, -1, ""
    return found.end(), found.end(), mark
