"""Bring near-identical lines to one form, and name what stands in a profile by hashes."""

from __future__ import annotations

import re
from hashlib import blake2b

from ..lexicon import Lexicon
from ..model import Block, Page
from ..text.casefold import bare, fold

CALENDAR_CHARS = 200  # characters; longer lines are prose, in which a month is part of what is told
SAMPLE_CHARS = 40
SCOPES = 3  # a block's nearest elements that make its signature
_NUMBERS = re.compile(r"\d+(?:[.,:/’'-]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")


def fold_line(text: str, lexicon: Lexicon) -> str:
    """Fold a line: case, white space and the punctuation around it; numbers, months and weekdays into signs.

    >>> from newsclean.lexicon import load
    >>> fold_line("Updated Monday, 3 March 2025 (12 comments)", load("en"))
    'updated @, # @ # (# comments'
    """
    folded = _NUMBERS.sub("#", fold(text))
    if len(folded) <= CALENDAR_CHARS:
        named = [word for word in _WORD.findall(folded) if word in lexicon.months or word in lexicon.weekdays]
        if named:
            folded = _WORD.sub(lambda found: "@" if found[0] in named else found[0], folded)
    return bare(folded) or folded


def key_of(*parts: str) -> int:
    """Hash texts into 64 bits, the same on any machine. That two of a million collide has a chance of 1 in 37 million.

    >>> hex(key_of("share this page"))
    '0x473c34f51d5ee12f'
    """
    return int.from_bytes(blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest())


def sample_of(text: str) -> str:
    """Cut a short sample of a line for the report."""
    text = " ".join(text.split())
    return text if len(text) <= SAMPLE_CHARS else text[: SAMPLE_CHARS - 1] + "…"


def signature(block: Block, page: Page) -> str:
    """Describe the elements that hold a block, from the inside out, with the numbers in their names as one sign.

    >>> from newsclean.model import Scope
    >>> scopes = Scope("body", -1), Scope("div", 0, "post-17 story")
    >>> signature(Block(0, "Rain", "p", 1), Page("html", (), scopes))
    'p < div.post-# story < body.'
    """
    path, at = [block.tag], block.scope
    while at >= 0 and len(path) <= SCOPES:
        scope = page.scopes[at]
        path.append(f"{scope.tag}.{scope.names}")
        at = scope.parent
    return _NUMBERS.sub("#", " < ".join(path))


def look(block: Block, page: Page, names: tuple[str, ...] = ()) -> str:
    """Describe how a credit looks: in HTML the elements that hold it, in a dump its wording without names and figures.

    >>> look(Block(0, "By Ann Other and Bo Doe, 3 May 2024"), Page("text", ()), ("Ann Other", "Bo Doe"))
    'by @ and @, # may #'
    """
    if page.kind == "html":
        return signature(block, page)
    text = " ".join(block.text.split())
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "@")
    return fold(_NUMBERS.sub("#", text))
