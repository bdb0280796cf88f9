"""Bytes to text: byte-order mark, valid UTF-8, the declared encoding, then what the bytes look like."""

from __future__ import annotations

import re

from ..text import mojibake
from . import charset

fix = mojibake.fix
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD = 4096
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w:.-]{2,40})"
    rb"|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
_CASUALTIES = 0.02
# What the WHATWG's MIME sniffing standard calls binary data bytes, in as much of a resource as it looks at. A twentieth
# of these is half of what compressed data has, and more than damage leaves in a text.
_BINARY = bytes((*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_SNIFFED, _BINARY_SHARE = 1445, 0.05


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, and what was doubtful about reading it. Never raises.

    >>> decode("Rain, ça va".encode())
    ('Rain, ça va', ())
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding)
    if b"\0" in data[:_HEAD] and (wide := _wide(data[:_HEAD])):
        return _read(data, wide)
    declared = _declared(data[:_HEAD])
    if declared == "iso2022_jp" and b"\x1b" in data:
        return _read(data, declared)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_legacy(data, declared, error.start)


def _decode_legacy(data: bytes, declared: str | None, start: int) -> tuple[str, tuple[str, ...]]:
    if _is_binary(data[:_SNIFFED]):
        return "", ("the page is binary data, not text",)
    if declared == "utf-8" or _is_damaged_utf8(data, start):
        return _read(data, "utf-8")
    if declared and charset.fits(data, declared):
        return _read(data, declared)
    language = _LANGUAGE.search(data[:_HEAD])
    guess = charset.detect(data, language.group(1).decode("ascii").lower() if language else "")
    text, warnings = _read(data, guess)
    return text, (f"no usable encoding declared: read as {guess}", *warnings)


def _read(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = charset.read(data, encoding)
    lost = text.count("\ufffd")
    return text, (f"{lost} damaged characters in {encoding}",) if lost else ()


def _is_binary(head: bytes) -> bool:
    return head.startswith(b"%PDF-") or len(head) - len(head.translate(None, _BINARY)) > _BINARY_SHARE * len(head)


def _wide(head: bytes) -> str | None:
    """UTF-16 without its mark shows as NULs in every other byte."""
    pairs = len(head) // 2
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if max(even, odd) < 0.3 * pairs or min(even, odd) > 0.1 * pairs:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(head: bytes) -> str | None:
    """The Python name of the encoding that the markup declares."""
    found = _DECLARED.search(head)
    if not found:
        return None
    return charset.codec((found.group(1) or found.group(2)).decode("ascii"))


def _is_damaged_utf8(data: bytes, start: int) -> bool:
    """Whether nearly all that is not ASCII is UTF-8: cut in mid-character, or broken in a few places."""
    text = data.decode("utf-8", "ignore")
    whole = len(text) - len(text.encode("ascii", "ignore"))
    lost = len(data) - len(text.encode("utf-8"))
    return whole > 0 and (lost <= _CASUALTIES * whole or (start >= len(data) - 3 and lost <= 3))
