"""What an article's verdicts say of its blocks: the first DROP or KEEP on a whole block decides it."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup

import newsclean


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
    """Assert that the text's paragraphs are exactly the blocks not dropped, in page order, save for cut spans."""
    out = dropped(article)
    spans = {v.block for v in article.verdicts if v.span is not None and v.action.value == "drop"}
    left = paragraphs(article)
    for block in article.blocks:
        if block.index in out:
            continue
        if left and (left[0] == block.text or (block.index in spans and words(left[0]) <= words(block.text))):
            left.pop(0)
        else:
            assert block.index in spans, f"in neither the text nor a DROP verdict: {block}"
    assert not left, f"not a block of the page: {left[0]!r}"


def words(text: str) -> set[str]:
    """The words of a text."""
    return set(text.split())


def squash(text: str) -> str:
    """Leave out all white space."""
    return "".join(text.split())


def shown(markup: str) -> list[str]:
    """The texts that a browser would show of a page, as an independent parser tells them."""
    soup: Any = BeautifulSoup(markup, "html5lib")
    hidden = ("head", "script", "style", "template", "iframe", "svg", "video", "audio", "canvas", "object", "noframes")
    for element in soup.find_all(hidden):
        element.decompose()
    return [squash(text) for text in soup.get_text("\n").split("\n") if squash(text)]


def check_shown(markup: str) -> None:
    """Assert that the blocks of a page have the text that a browser shows, in its order."""
    blocks = squash("".join(block.text for block in newsclean.extract(markup, kind="html").blocks).replace(" | ", ""))
    at = 0
    for text in shown(markup):
        text = text.replace("|", "")
        found = blocks.replace("|", "").find(text, at)
        assert found >= 0, text
        at = found
