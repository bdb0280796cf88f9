"""What a page's own style sheets hide: class names and ids whose elements are not displayed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Scope

HIDDEN = frozenset(("hidden",))
MOST_CHARS = 200_000  # of all sheets of a page
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile(r"[{};]")
_DISPLAY = re.compile(r"(?<![-\w])display\s*:\s*([a-z-]+)")
_ONE_NAME = re.compile(r"[a-z]*[.#]([\w-]+)")
_NAME = re.compile(r"[.#]([\w-]+)")
_PASSING = re.compile(r":(?:hover|active)\b")


def hidden_names(sheets: Iterable[str]) -> frozenset[str]:
    """Give the names, in lower case, of elements that style sheets hide everywhere and no rule of theirs shows.

    Only what one class name or id alone hides counts: it may stand in other places of the page than a longer selector
    means. A rule for some screens, or for elements in some lasting state, that shows them takes that back.
    """
    hidden: set[str] = set()
    shown: set[str] = set()
    left = MOST_CHARS
    for sheet in sheets:
        css, left = sheet[:left].lower(), max(0, left - len(sheet))
        if "display" not in css:
            continue
        for selectors, display, conditional in rules(_COMMENT.sub(" ", css)):
            if display != "none":
                lasting = (selector for selector in selectors.split(",") if not _PASSING.search(selector))
                shown.update(name for selector in lasting for name in _NAME.findall(selector))
            elif not conditional:
                names = (_ONE_NAME.fullmatch(selector.strip()) for selector in selectors.split(","))
                hidden.update(name[1] for name in names if name)
    return frozenset(hidden - shown)


def rules(css: str) -> Iterator[tuple[str, str, bool]]:
    """Give for each rule that sets the display its selectors, the last value, and whether it is conditional."""
    opened: list[tuple[str, int]] = []  # what stands before each brace, and where the rule behind it begins
    start = last_inner = 0
    for found in _BRACE.finditer(css):
        if found[0] == "{":
            opened.append((css[start : found.start()].strip(), found.end()))
        elif found[0] == "}" and opened:
            selectors, body = opened.pop()
            if body >= last_inner:
                values = _DISPLAY.findall(css, body, found.start())
                yield from ((selectors, value, bool(opened)) for value in values[-1:])
            last_inner = found.end()
        start = found.end()


def mark_hidden(scopes: list[Scope], names: frozenset[str]) -> None:
    """Mark in their list the scopes that have one of the names as hidden."""
    for index, scope in enumerate(scopes) if names else ():
        if scope.names and not names.isdisjoint(scope.names.split()):
            scopes[index] = scope._replace(hints=scope.hints | HIDDEN, hidden=True)
