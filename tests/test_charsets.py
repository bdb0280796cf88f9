"""Every encoding of the web is read rightly, whatever the page, or who sent it, says that it is."""

from __future__ import annotations

import unicodedata

import pytest
from charsets import CHARSETS, encoded

from newsclean.read.decode import decode

# What the page's markup declares, and what came with it: "=" is the truth.
TOLD = {
    "declared": ("=", None),
    "undeclared": ("", None),
    "declared as UTF-8": ("utf-8", None),
    "declared as latin-1": ("iso-8859-1", None),
    "sent as it is": ("", "="),
    "sent as UTF-8": ("", "utf-8"),
    "sent as latin-1": ("", "iso-8859-1"),
    "sent as UTF-8, declared rightly": ("=", "utf-8"),
    "sent rightly, declared as UTF-8": ("utf-8", "="),
    "sent and declared as nothing known": ("x-none", "none"),
}


def page(label: str, declared: str) -> str:
    """Give a page in a language that is written in an encoding."""
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    return (
        f"<!DOCTYPE html>\n<html><head>{meta}<title>42</title></head>\n<body><p>{CHARSETS[label]}</p></body></html>\n"
    )


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("label", CHARSETS)
def test_encodings_are_read(label: str, told: str) -> None:
    declared, sent = (label if each == "=" else each for each in TOLD[told])
    text = page(label, declared or "")
    read, _ = decode(encoded(text, label), sent)
    assert unicodedata.normalize("NFC", read) == unicodedata.normalize("NFC", text)
