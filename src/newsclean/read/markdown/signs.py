"""Tell Markdown from plain text, in which "#", "*" and "[" may stand as well."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice

from ...text.lazy import lazy

_LINK = lazy(r"\]\((?:<|[a-z][a-z0-9+.-]{1,20}+:[^\s)]|[/#?]|\)|[^\s()./]{1,200}+[./][^\s()]*+\))")
_REFERENCE = lazy(r"^ {0,3}+\[[^\]\n]{1,200}+\]:[ \n]++\S", re.MULTILINE)
_HEADING = lazy(r"(?:\A|\n\n)#{1,6} ++[^\s#][^\n]*+(?:\n\n|\Z)")
_UNDERLINE = lazy(r"\n(===++|---++) *+(?=\n|\Z)")
_STRONG = lazy(
    r"\*\*(?<![\w*]\*\*)(?=[^\s*])[^*\n]{1,300}+\*\*(?![\w*])|__(?<![\w_]__)(?=[^\s_])[^_\n]{1,300}+__(?![\w_])"
)
ENOUGH = 3  # of the signs that anything else hardly has; of headings and emphases together, and a link counts as two


def is_markdown(text: str) -> bool:
    """Tell whether a text is Markdown: by links, or several headings or emphases.

    >>> is_markdown("# Rain\\n\\n[Weather](/weather) [Tides](/tides)"), is_markdown("#rain * [sic] (tides)")
    (True, False)
    """
    sure = seen(_LINK, text, "](") + seen(_REFERENCE, text, "]:") if "]" in text else 0
    if sure >= ENOUGH:
        return True
    headings = seen(_HEADING, text, "# ") if "#" in text else 0
    if ("=" in text and "\n==" in text) or "\n--" in text:
        headings += len(list(islice(filter(partial(is_underline, text), _UNDERLINE.finditer(text)), ENOUGH)))
    strong = seen(_STRONG, text, "") if ("*" in text and "**" in text) or ("_" in text and "__" in text) else 0
    return 2 * sure + headings + strong >= ENOUGH


def is_underline(text: str, found: re.Match[str]) -> bool:
    """Tell whether a line of signs is as long as the line above it, which is no such line, and not indented."""
    title = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].rstrip()
    return len(title) == len(found[1]) and not title[0].isspace() and title[0] not in "=-"


def has_links(text: str) -> bool:
    """Tell whether a text has several links as Markdown writes them."""
    return seen(_LINK, text, "](") >= ENOUGH


def seen(sign: re.Pattern[str], text: str, within: str) -> int:
    """Count a sign in a text, up to ENOUGH; `within` stands in each."""
    return len(list(islice(sign.finditer(text), ENOUGH))) if within in text else 0
