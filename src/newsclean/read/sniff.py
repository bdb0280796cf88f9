"""Sniffing: is a text HTML or a plain-text dump?"""

from __future__ import annotations

import re

from .markdown.signs import has_links

_SAMPLE = 65536
_GAP = r"(?:\s|\ufeff|\0|(?><!--.*?-->))*+"
_LEADING = re.compile(r"(?:\s|\ufeff|\0|(?><!--.*?-->)|(?><\?.*?>))*+", re.DOTALL)
_TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|figcaption|figure|font|footer|form"
    r"|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|noscript|ol|option|p|pre|script|section"
    r"|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|video)\b[^<>]*>",
    re.IGNORECASE,
)
_UNMISTAKABLE = re.compile(
    rf"<!doctype\s[^>]*>{_GAP}<[a-z!]|<html\b[^<>]*>{_GAP}<[a-z]|<(script|style)\b[^<>]*>.*?</\1",
    re.IGNORECASE | re.DOTALL,
)


def is_html(text: str) -> bool:
    """Whether `text` is markup; prose that merely mentions tags is not, nor is Markdown with elements in it.

    >>> is_html("<p>Rain is coming.</p>"), is_html("The <p> tag opens a paragraph.")
    (True, False)
    """
    start = _LEADING.match(text).end()  # type: ignore[union-attr]
    head = text[start : start + _SAMPLE]
    if "<" not in head:
        return False
    if _UNMISTAKABLE.match(head):
        return True
    if has_links(head) and "<a " not in head:
        return False
    if head.startswith("<"):
        return (text[-99:].rstrip().endswith(">") and "</" in head) or _is_marked_up(head, 0.5)
    return len(_TAG.findall(head)) >= 4 and _is_marked_up(head, 0.6)


def _is_marked_up(head: str, least: float) -> bool:
    """Whether at least the share `least` of the lines carries tags, and one of them text between a pair of tags."""
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    tagged = [line for line in lines if _TAG.search(line)]
    return len(tagged) >= least * len(lines) and any(
        line[0] == "<" and line[-1] == ">" and "</" in line for line in tagged
    )
