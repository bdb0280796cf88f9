"""Encodings of old: what a label means on the web, and how bytes are read in one."""

from __future__ import annotations

import codecs
import re
from functools import cache

# Browsers read these labels as the wider encoding that pages really use.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "johab": "cp949",
    "big5": "big5hkscs",
    "iso2022_jp": "iso2022_jp_ext",
    "utf-16": "utf-8",  # a declaration that could be read cannot have been UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_ALIASES = {
    "x-sjis": "cp932",
    "ks_c_5601-1989": "cp949",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "dos-874": "cp874",
    "iso-8859-8-i": "iso8859-8",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "unicode": "utf-8",
    "x-user-defined": "cp1252",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "ansi": "cp1252",
}
_READABLE = re.compile(
    r"utf-8|cp(?:866|874|932|949|125\d)|iso8859-\d+|koi8-[rut]|mac-\w+|gb18030|big5hkscs|euc_jp|iso2022_jp_ext"
)


def codec(label: str) -> str | None:
    """The Python codec a page means by `label`, None if it is no text encoding of the web.

    >>> codec("ISO-8859-1"), codec("gb2312"), codec("rot13")
    ('cp1252', 'gb18030', None)
    """
    label = label.strip().lower()
    try:
        name = codecs.lookup(_ALIASES.get(label, label)).name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if _READABLE.fullmatch(name) else None


def read(data: bytes, name: str) -> str:
    """`data` in the codec `name`, as browsers read it: a byte that a single-byte encoding leaves free is a control."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        if not is_single_byte(name):
            return data.decode(name, "replace")
    return codecs.charmap_decode(data, "strict", table(name))[0]  # pyright: ignore[reportArgumentType]: any string will do


def is_single_byte(name: str) -> bool:
    """Whether each byte is a character of its own in the codec `name`."""
    return re.match("cp(?!9[34])|iso8859|koi8|mac", name) is not None


@cache
def table(name: str) -> str:
    """The 256 characters of a single-byte codec; a byte that it leaves free is a control."""
    return "".join(bytes((i,)).decode(name, "ignore") or chr(i) for i in range(256))


def fits(data: bytes, name: str) -> bool:
    """Whether nearly all of `data` is valid in the codec `name`."""
    text = data.decode(name, "replace")
    return text.count("\ufffd") <= 0.02 * (len(text) - len(text.encode("ascii", "ignore")))
