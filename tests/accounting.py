"""What an article's verdicts say of its blocks: the first DROP or KEEP on a whole block decides it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import Any

from bs4 import BeautifulSoup

import newsclean
from newsclean.read.markdown import is_markdown
from newsclean.read.style import hidden_names

BREAKS = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphen, zero-width space, word joiner, byte-order mark
UNSEEN = re.compile(r"[\s\u00ad\u061c\u200b-\u200f\u2060\ufeff]+")  # white space, and what has no width
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
BULLETS = re.compile(r"[•◦▪‣●○■□·*]")


def decisions(article: Any) -> dict[int, Any]:
    """Map each decided block to the verdict that decided it."""
    decided: dict[int, Any] = {}
    for verdict in article.verdicts:
        if verdict.span is None and verdict.action.value in ("drop", "keep"):
            decided.setdefault(verdict.block, verdict)
    return decided


def dropped(article: Any) -> dict[int, list[Any]]:
    """Map each dropped block to all DROP verdicts on it."""
    out = {index for index, verdict in decisions(article).items() if verdict.action.value == "drop"}
    drops = [v for v in article.verdicts if v.action.value == "drop" and v.span is None]
    return {index: [v for v in drops if v.block == index] for index in out}


def paragraphs(article: Any) -> list[str]:
    """The paragraphs of the article's text."""
    return article.text.split("\n\n") if article.text else []


def check_accounted(article: Any) -> None:
    """Assert that the text is exactly the blocks not dropped, in page order, without the spans that were cut."""
    out = dropped(article)
    cuts: dict[int, set[int]] = {}
    for verdict in article.verdicts:
        assert verdict.reason.code
        assert verdict.filter
        if verdict.span is not None and verdict.action.value == "drop":
            cuts.setdefault(verdict.block, set()).update(range(*verdict.span))
    assert [block.index for block in article.blocks] == list(range(len(article.blocks)))
    left = [block for block in article.blocks if block.index not in out]
    texts = ("".join(sign for at, sign in enumerate(b.text) if at not in cuts.get(b.index, ())).strip() for b in left)
    assert article.text == "\n\n".join(filter(None, texts))
    check_title(article)


def check_title(article: Any) -> None:
    """Assert that what left the text as the title is the title."""
    told = {v.reason.evidence for v in article.verdicts if v.reason.code == "title.line" and v.action.value == "drop"}
    assert told <= {article.title}


def strings(value: Any) -> Iterator[str]:
    """Give all strings in a value of plain data, the keys of its dicts among them."""
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            stack.extend((*value, *value.values()))
        elif isinstance(value, list | tuple | set | frozenset):
            stack.extend(value)


def check_clean(article: Any) -> None:
    """Assert that every string of an article is Unicode in composed form, without controls but line feeds and tabs."""
    for text in strings(article.to_dict()):
        text.encode()
        assert unicodedata.is_normalized("NFC", text), ascii(text)
        assert not CONTROLS.search(text), ascii(text)


def composed(text: str) -> str:
    """Give a text in composed form, without controls that are no white space."""
    return unicodedata.normalize("NFC", re.sub("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", "", text))


def squash(text: str) -> str:
    """Leave out all white space."""
    return "".join(text.split())


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def shown(markup: str) -> list[str]:
    """The texts that a browser would show of a page, as an independent parser tells them."""
    soup: Any = BeautifulSoup(markup, "html5lib")
    hidden = (
        "head",
        "title",
        "script",
        "style",
        "template",
        "iframe",
        "svg",
        "video",
        "audio",
        "canvas",
        "object",
        "noframes",
        "annotation",
        "annotation-xml",
        "rp",
        "rt",
        "rtc",
    )
    names = hidden_names(["".join(map(str, style.children)) for style in soup.find_all("style")])
    pieces = [each for each in soup.find_all(["a", "span"]) if is_hidden_piece(each, names)]
    for element in [*soup.find_all(hidden), *pieces]:
        element.extract()
    texts = composed(soup.get_text("\n")).split("\n")
    return [squash(text) for text in texts if UNSEEN.sub("", text)]


def is_hidden_piece(element: Any, names: frozenset[str]) -> bool:
    """Whether an element is hidden in the midst of a line, or the anchor of a heading."""
    text = element.get_text()
    style = "".join(element.get("style", "").lower().split())
    hidden = element.has_attr("hidden") or "display:none" in style
    hidden = hidden or (element.name == "span" and not names.isdisjoint(map(str.lower, element.get("class", ()))))
    anchor = element.name == "a" and element.find_parent(HEADINGS) and not any(map(str.isalnum, text))
    return len(text) <= 200 if hidden else bool(anchor)


def check_shown(markup: str) -> None:
    """Assert that the blocks of a page have the text that a browser shows, in its order."""
    blocks = squash("".join(block.text for block in newsclean.extract(markup, kind="html").blocks)).replace("|", "")
    at = 0
    for text in shown(markup):
        text = text.replace("|", "")
        found = blocks.find(text, at)
        assert found >= 0, text
        at = found


def check_lines(dump: str) -> None:
    """Assert that the blocks of a dump have all its text but the bullets of lists, and what tells where to break it.

    Of Markdown, whose addresses and marks are read into structure, that its blocks have nothing but its text in order.
    """
    dump = composed(BREAKS.sub("", dump))
    texts = [squash(BULLETS.sub("", block.text)) for block in newsclean.extract(dump, kind="text").blocks]
    if is_markdown(dump):
        left = iter(squash(unescape(dump)))
        assert all(letter in left for letter in "".join(texts) if letter.isalnum())
    else:
        assert "".join(texts) == squash(BULLETS.sub("", dump))
