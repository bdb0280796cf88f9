"""What a page's own style sheets hide: class names and ids whose elements are not displayed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Scope
from ..text.lazy import lazy

HIDDEN = frozenset(("hidden",))
MOST_CHARS = 200_000  # of all sheets of a page
MOST_NAMES, MOST_PLACES = 200, 50  # that are hidden, and where rules may show one of them
FAR = 2000  # characters of a rule that are looked through
_COMMENT = lazy(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_HIDING = lazy(r"display\s*:\s*none")  # with letters first it is found ten times faster
_DISPLAY = lazy(r"(?<![-\w])display\s*:\s*([a-z-]+)")
_ONE_NAME = lazy(r"(?<![a-z])[a-z]*+[.#]([\w-]++)")
_WORD = lazy(r"[\w-]")
_PASSING = lazy(r":(?:hover|active)\b")


def hidden_names(sheets: Iterable[str]) -> frozenset[str]:
    """Give the names, in lower case, of elements that style sheets hide everywhere and no rule of theirs shows.

    Only what one class name or id alone hides counts: it may stand in other places of the page than a longer selector
    means. A rule for some screens, or for elements in some lasting state, that shows them takes that back.
    """
    css = "\n".join(sheets)[:MOST_CHARS].lower()
    if "/*" in css:
        css = _COMMENT.sub(" ", css)
    names = list(dict.fromkeys(hidden_once(css)))[:MOST_NAMES]
    return frozenset([name for name in names if not is_shown(css, name)])


def hidden_once(css: str) -> Iterator[str]:
    """Give the names that rules without conditions hide."""
    depth = counted = 0
    for found in _HIDING.finditer(css):
        at = found.start()
        body = css.rfind("{", max(0, at - FAR), at)
        if body < 0 or css.find("}", body, at) >= 0 or _WORD.match(css, at - 1):
            continue
        start = 1 + max([css.rfind(end, max(0, body - FAR), body) for end in "{};"])
        names = [name[1] for part in css[start:body].split(",") if (name := _ONE_NAME.fullmatch(part.strip()))]
        if names:
            depth += css.count("{", counted, body) - css.count("}", counted, body)
            counted = body
            if depth <= 0:
                yield from names


def is_shown(css: str, name: str) -> bool:
    """Tell whether a rule of some sheet displays elements of a name, but for as long as something is pointed at."""
    for sign in (f".{name}", f"#{name}"):
        at = -1
        for _ in range(MOST_PLACES):
            at = css.find(sign, at + 1)
            if at < 0:
                break
            if not _WORD.match(css, at + len(sign)) and shows(css, at):
                return True
        else:
            return True
    return False


def shows(css: str, at: int) -> bool:
    """Tell whether the selector at a place begins a rule that displays something."""
    body = css.find("{", at, at + FAR)
    if body < 0 or css.find("}", at, body) >= 0:
        return False
    start = 1 + max([css.rfind(end, max(0, at - FAR), at) for end in ",{};"])
    if _PASSING.search(css[start:body].partition(",")[0]):
        return False
    end = css.find("}", body)
    values = _DISPLAY.findall(css, body, end if end >= 0 else len(css))
    return bool(values) and values[-1] != "none"


def mark_hidden(scopes: list[Scope], names: frozenset[str]) -> None:
    """Mark in their list the scopes that have one of the names as hidden."""
    for index, scope in enumerate(scopes) if names else ():
        if scope.names and not names.isdisjoint(scope.names.split()):
            scopes[index] = scope._replace(hints=scope.hints | HIDDEN, hidden=True)
