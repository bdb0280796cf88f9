"""UTF-16 and UTF-32 without a byte-order mark, which show by where their NULs stand."""

from __future__ import annotations

import re

_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_FEW = 8  # NULs, all in every second byte, that are no accident
_STRANGE = 0.1  # share of bytes that no text in UTF-8 has


def codec(head: bytes) -> str | None:
    """The codec of the first bytes of a page if their characters are of two or of four bytes.

    >>> codec("<p>Rain".encode("utf-16-le")), codec("<p>Rain".encode("utf-32-be")), codec(b"Rain\\0 fell all night")
    ('utf-16-le', 'utf-32-be', None)
    """
    if b"\0" not in head:
        return None
    whole = head[: len(head) // 4 * 4]
    first, second, third, fourth = (whole[at::4] for at in range(4))
    if whole and not any(fourth) and max(third) <= 0x10:
        return "utf-32-le"
    if whole and not any(first) and max(second) <= 0x10:
        return "utf-32-be"
    return _utf16(head)


def _utf16(head: bytes) -> str | None:
    pairs = len(head) // 2
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    most, least = max(even, odd), min(even, odd)
    if most >= 0.3 * pairs and least <= 0.1 * pairs:
        return name
    return name if least == 0 and most >= _FEW and _is_strange(head) and _is_text(head[: 2 * pairs - 2], name) else None


def _is_strange(head: bytes) -> bool:
    """Whether bytes would be no text if they were not of UTF-16: of other alphabets, or East Asian."""
    if len(_CONTROLS.findall(head)) > _STRANGE * len(head):
        return True
    lost = len(head) - len(head.decode("utf-8", "ignore").encode("utf-8"))
    return lost > _STRANGE * len(head)


def _is_text(head: bytes, name: str) -> bool:
    """Whether bytes read in a codec are characters that pages have; the last may be half a surrogate pair."""
    try:
        text = head.decode(name)
    except UnicodeDecodeError:
        return False
    return sum(char.isprintable() or char.isspace() for char in text) >= (1 - _STRANGE) * len(text)
