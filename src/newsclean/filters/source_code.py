"""Code: an article's examples stay, without the numbers of their lines; scripts that became text go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Page, Verdict
from ..pipeline import Verdicts, drop, keep, page_filter
from ..prose import is_prose, letter_weight
from ..text.lazy import lazy
from .phrases import collapsed_or_marked
from .scopes import ancestors

PREFORMATTED = "pre"
PROSE_CHARS = 60
MOST_NUMBERS = 5000  # characters of line numbers
MIN_SCRIPT, MOST_SCRIPT = 25, 4000  # characters; what is longer is no language either
SIGNS = "(){}[];=<>:"
LEAST_SIGNS = 0.05  # of the characters of a script
CUT_OFF = 3  # statements of a script whose end is missing
SCRIPT_ENDS = frozenset(";})>")
_SCRIPT = lazy(
    r"(?:^|[\s;{(!])(?:function\s*[\w$]*+\s*\(|(?:var|let|const)\s++[\w$]++\s*=|(?:window|document)\.[\w$.]++\s*[=(]"
    r"|(?:window|document)\.[\w$.]++\s*[)&|?]|typeof\s|[\w$.]++\.(?:push|init|add|call|display|write)\s*\()|\)\.[a-z]++\(|^</?(?:script|style)\b"
)
_STYLE = lazy(
    r"(?:^|[\s}])[.#@]?[\w-]++(?:[\s.#:>,][\w.#:>,-]*+){0,9}\s*\{\s*[a-z-]++\s*:[^{}]{1,200};?[^{}]{0,2000}\}"
)


@page_filter("scripts")
def scripts(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop scripts and style sheets that stand as text outside of code, and the numbers of lines beside code."""
    if page.kind != "html":
        return
    code = verdicts.once(scopes_of_code)
    for block in verdicts.open():
        if block.scope in code:
            if is_numbers(block.text):
                yield drop(block, "content.line_numbers", block.text[:80])
        elif is_script(block.text):
            yield drop(block, "content.script", block.text[:80])


def scopes_of_code(page: Page) -> frozenset[int]:
    """Give the scopes that are preformatted text, or lie within it."""
    found: set[int] = set()
    for index, scope in enumerate(page.scopes):
        if scope.tag == PREFORMATTED or scope.parent in found:
            found.add(index)
    return frozenset(found)


def is_numbers(text: str) -> bool:
    """Tell whether a text counts lines, each number one more than the last.

    >>> is_numbers("1 2 3"), is_numbers("7"), is_numbers("2 4")
    (True, True, False)
    """
    if not text[0].isdecimal() or not text[-1].isdecimal() or len(text) > MOST_NUMBERS:
        return False
    numbers = text.split()
    if not all(map(str.isdecimal, numbers)):
        return False
    first = int(numbers[0])
    return [int(number) for number in numbers] == list(range(first, first + len(numbers)))


def is_script(text: str) -> bool:
    """Tell whether a text is a program or a style sheet.

    >>> is_script('window.queue = window.queue || []; queue.push({"id": 7});'), is_script("It rained (again).")
    (True, False)
    """
    if not MIN_SCRIPT <= len(text) <= MOST_SCRIPT or ("{" not in text and "(" not in text):
        return False
    if sum(map(text.count, SIGNS)) < LEAST_SIGNS * len(text):
        return False
    if text[-1] not in SCRIPT_ENDS:
        return len(_SCRIPT.findall(text)) >= CUT_OFF
    return bool(_SCRIPT.search(text)) or ("{" in text and bool(_STYLE.search(text)))


@page_filter("fenced")
def fenced(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep the code that Markdown has between fences, right above or below a paragraph of prose."""
    if page.kind != "text" or not verdicts.once(collapsed_or_marked):
        return
    blocks = page.blocks
    flags = [any(mark.kind == "code" for mark in block.marks) for block in blocks]
    least = PROSE_CHARS / verdicts.once(letter_weight)
    for start, end in runs(flags):
        if any(is_prose(block, least) for block in (*blocks[max(0, start - 1) : start], *blocks[end : end + 1])):
            for block in blocks[start:end]:
                yield keep(block, "declared.code", "between fences, beside a paragraph")


@page_filter("code")
def code(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Keep code in the element that an open paragraph of prose stands in, right above it or below."""
    within = verdicts.once(scopes_of_code)
    if not within:
        return
    least = PROSE_CHARS / verdicts.once(letter_weight)
    blocks = verdicts.open()
    for start, end in runs([block.scope in within for block in blocks]):
        beside = [*blocks[max(0, start - 1) : start], *blocks[end : end + 1]]
        around = ancestors(page.scopes, blocks[start].scope)
        if any(
            len(block.text) >= least
            and 3 * block.link_chars < len(block.text)
            and page.scopes[block.scope].parent in around
            for block in beside
        ):
            for block in blocks[start:end]:
                yield keep(block, "declared.code", "beside a paragraph, in the same element")


def runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Give where each run of true flags starts and ends."""
    start = -1
    for index, flag in enumerate((*flags, False)):
        if flag and start < 0:
            start = index
        elif not flag and start >= 0:
            yield start, index
            start = -1
