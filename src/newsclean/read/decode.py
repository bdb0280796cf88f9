"""Bytes to text: byte-order mark, valid UTF-8, the declared encodings, then what the bytes look like."""

from __future__ import annotations

import re

from ..text.lazy import lazy
from . import charset, wide
from .detect_charset import SAMPLE, best_fit, detect, double_byte

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_HEAD = 4096
_DECLARED = lazy(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w:.-]{2,40})"
    rb"|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_LANGUAGE = lazy(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
_UNSEEN = lazy(rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)", re.DOTALL | re.IGNORECASE)
_ESCAPES = ((b"\x1b$B", "iso2022_jp_ext"), (b"\x1b$@", "iso2022_jp_ext"), (b"\x1b$)C", "iso2022_kr"))
# What the WHATWG's MIME sniffing standard calls binary data bytes, in as much of a resource as it looks at. A twentieth
# of these is half of what compressed data has, and more than damage leaves in a text.
_BINARY = bytes((*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_HIGH = bytes(range(0x80, 0x100))
_SNIFFED, _BINARY_SHARE = 1445, 0.05
_WHOLE = (
    1.5  # bytes of characters in UTF-8 for each byte that is in none; of 450 texts in other encodings, none had over 1
)
_TELLING = 8  # characters outside ASCII that are enough to tell that a declared encoding is another
_UNLIKE, _LIKELIER = 0.6, 0.4  # how badly a declared encoding reads, and how much better another


def decode(data: bytes, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, and what was doubtful about reading it. Never raises.

    `encoding` is what came with the bytes, such as the charset of an HTTP header; what the page declares stands behind
    it, and what the bytes show before both.

    >>> decode("Rain, ça va".encode())
    ('Rain, ça va', ())
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], codec)
    if shown := wide.codec(data[:_HEAD]) or _escaped(data):
        return _read(data, shown)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_legacy(data, _declared(data[:_HEAD], encoding), error.start)


def _decode_legacy(data: bytes, declared: tuple[str, ...], start: int) -> tuple[str, tuple[str, ...]]:
    if _is_binary(data[:_SNIFFED]):
        return "", ("the page is binary data, not text",)
    seen = _UNSEEN.sub(b" ", data)
    if _is_damaged_utf8(seen, start >= len(data) - 3):
        return _read(data, "utf-8")
    found = _LANGUAGE.search(data[:_HEAD])
    language = found.group(1).decode("ascii").lower() if found else ""
    for codec in declared:
        if _is_plausible(seen, codec, language):
            return _read(data, codec)
    guess = detect(seen if not seen.isascii() else data, language)
    text, warnings = _read(data, guess)
    return text, (f"no usable encoding declared: read as {guess}", *warnings)


def _read(data: bytes, codec: str) -> tuple[str, tuple[str, ...]]:
    text = charset.read(data, codec)
    lost = text.count("\ufffd")
    return text, (f"{lost} damaged characters in {codec}",) if lost else ()


def _is_binary(head: bytes) -> bool:
    return head.startswith(b"%PDF-") or len(head) - len(head.translate(None, _BINARY)) > _BINARY_SHARE * len(head)


def _escaped(data: bytes) -> str | None:
    """The encoding of seven bits that switches its characters by an escape that `data` has."""
    if b"\x1b" not in data or b"\x1b$" not in data:  # a single byte is found ten times faster
        return None
    return next((codec for escape, codec in _ESCAPES if escape in data and charset.fits(data, codec)), None)


def _declared(head: bytes, encoding: str | None) -> tuple[str, ...]:
    """The codecs that came with the page and that its markup declares."""
    found = _DECLARED.search(head)
    labels = (encoding or "", (found.group(1) or found.group(2)).decode("ascii") if found else "")
    return tuple(dict.fromkeys(codec for codec in map(charset.codec, labels) if codec))


def _is_damaged_utf8(seen: bytes, is_cut: bool) -> bool:
    """Whether nearly all that is not ASCII is UTF-8: cut in mid-character, or broken in a few places."""
    kept = seen.decode("utf-8", "ignore").encode("utf-8")
    lost, whole = len(seen) - len(kept), len(kept) - len(kept.translate(None, _HIGH))
    return whole > 0 and (whole >= _WHOLE * lost or (is_cut and lost <= 3))


def _is_plausible(seen: bytes, codec: str, language: str) -> bool:
    """Whether bytes that are not UTF-8 read well in a declared codec, or no other reads them much better."""
    if codec == "utf-8" or not charset.fits(seen, codec):
        return False
    if not charset.is_single_byte(codec):
        return True
    sample = seen[:SAMPLE]
    said = best_fit(sample, language, codec)
    if said.told < _TELLING or said.likeness > _UNLIKE:
        return True
    return not double_byte(sample) and best_fit(sample, language).likeness < said.likeness + _LIKELIER
