"""JSON-LD as pages really write it: wrapped in comments, with stray commas and raw line breaks, or not JSON at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

Node = dict[str, Any]

_LARGEST = 1 << 20
_MOST_NODES = 400
_OPENERS = ("<!--", "<![CDATA[", "//", "/*", "*/")
_CLOSERS = ("-->", "]]>", "//", "/*", "*/")
_MOST_WRAPPERS = 8
_STRAY_COMMA = re.compile(r",(?=\s*[}\]])")
_DECODER = json.JSONDecoder(strict=False)
# Where a page's own article may stand one level down; other nested things belong to somebody else.
_INNER = ("@graph", "mainEntity", "mainEntityOfPage")


def read_json_ld(scripts: Iterable[str]) -> tuple[Node, ...]:
    """The nodes of the scripts in page order, graphs flattened; what cannot be read is left out.

    >>> read_json_ld(['{"@graph": [{"@type": "NewsArticle",}]}'])
    ({'@type': 'NewsArticle'},)
    """
    nodes: list[Node] = []
    for script in scripts:
        if len(script) <= _LARGEST and len(nodes) < _MOST_NODES:
            nodes.extend(_flatten(_parse(script)))
    return tuple(nodes[:_MOST_NODES])


def _parse(script: str) -> list[Any]:
    try:
        return [_DECODER.decode(script)]
    except (ValueError, RecursionError):
        pass
    plain = _STRAY_COMMA.sub("", _unwrap(script)).strip().rstrip(";")
    return _parse_each(plain) or (_parse_each(unescape(plain)) if "&" in plain else [])


def _unwrap(script: str) -> str:
    """The script without the marks of comments and CDATA sections around it."""
    for _ in range(_MOST_WRAPPERS):
        script = script.strip()
        opener = next((mark for mark in _OPENERS if script.startswith(mark)), "")
        closer = next((mark for mark in _CLOSERS if script.endswith(mark)), "")
        if not opener and not closer:
            break
        script = script[len(opener) :].removesuffix(closer)
    return script


def _parse_each(text: str) -> list[Any]:
    """The values that stand one after the other in `text`, up to the first that is broken."""
    values, index = [], 0
    try:
        while index < len(text):
            value, index = _DECODER.raw_decode(text, index)
            values.append(value)
            while index < len(text) and text[index] in " \t\r\n,;":
                index += 1
    except (ValueError, RecursionError):
        pass
    return values


def _flatten(values: list[Any]) -> Iterator[Node]:
    stack = values[::-1]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(value[:_MOST_NODES][::-1])
        elif isinstance(value, dict):
            if len(value) > 1 + ("@context" in value) or "@graph" not in value:
                yield value
            stack.extend(value[key] for key in _INNER if isinstance(value.get(key), (list, dict)))
