"""What stands about names in a credit and is none: addresses, handles, brackets."""

from __future__ import annotations

import re

from ..text.characters import has_any
from ..text.lazy import lazy

_CONTACT = lazy(r"(?<![^\s@])[^\s@]++@[^\s@]+\.\w+|(?:https?://|www\.)\S+|(?:(?<!\w)|(?<=[a-z]))@\w+", re.IGNORECASE)
_BRACKETS = lazy(r"(?:\s(?<!\s\s)\s*+)?[(\[（【]([^()\[\]（）【】]*)[)\]）】]")
_OPENING = "([（【"


def without_contacts(text: str) -> str:
    """`text` without addresses and handles."""
    return _CONTACT.sub(" ", text) if "@" in text or "/" in text or "." in text else text


def brackets_in(text: str) -> list[str]:
    """What stands in brackets."""
    return _BRACKETS.findall(text) if has_any(text, _OPENING) else []


def without_brackets(text: str) -> str:
    """`text` without what stands in brackets."""
    return _BRACKETS.sub("", text) if has_any(text, _OPENING) else text
