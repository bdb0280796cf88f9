"""Encodings of old: what a label means on the web, and what undeclared bytes look like.

The same bytes give the same answer everywhere: nothing here depends on which detectors are installed.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

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
    r"utf-8|cp(?:866|874|932|949|125\d)|iso8859-\d+|koi8-[rut]|mac-\w+|gb18030|big5hkscs|euc_jp|iso2022_jp"
)

_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_CENTRAL = {
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "hr": "čćđšž",
    "ro": "ăâîşţ",
}
# What undeclared bytes may be: encoding, language, the letters outside ASCII it is written with. Of equals, the first.
_ALPHABETS = (
    ("cp1252", "de", "äöüß"),
    ("cp1252", "fr", "àâæçéèêëîïôœùûüÿ"),
    ("cp1252", "es", "áéíñóúüªº"),
    ("cp1252", "pt", "áâãàçéêíóôõúüªº"),
    ("cp1252", "it", "àèéìíòóùú"),
    ("cp1252", "sv", "åäöé"),
    ("cp1252", "da", "æøåé"),
    ("cp1252", "is", "áðéíóúýþæö"),
    ("cp1255", "he", "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),
    ("cp1251", "ru", _RUSSIAN),
    ("cp1251", "uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    ("cp1251", "sr", "абвгдђежзијклљмнњопрстћуфхцчџш"),
    ("koi8-r", "ru", _RUSSIAN),
    ("iso8859-5", "ru", _RUSSIAN),
    ("cp866", "ru", _RUSSIAN),
    ("cp1253", "el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"),
    ("cp1256", "ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچژگـ"),
    ("cp874", "th", "".join(map(chr, range(0xE01, 0xE3B))) + "".join(map(chr, range(0xE40, 0xE4F)))),
    ("cp1254", "tr", "çğıöşüâîûi̇"),
    *(("cp1250", language, letters) for language, letters in _CENTRAL.items()),
    *(("iso8859-2", language, letters) for language, letters in _CENTRAL.items()),
    ("cp1257", "lt", "ąčęėįšųūž"),
    ("cp1257", "lv", "āčēģīķļņšūž"),
    ("cp1257", "et", "äõöüšž"),
    ("cp1258", "vi", "àáâãèéêìíòóôõùúýăđĩũơư\u0300\u0301\u0303\u0309\u0323"),
)
_SAMPLE = 1 << 17
_WORDS = re.compile(rb"(?<![A-Za-z])[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+")
_WORD_BYTES = 1 << 14
_RUNS = re.compile(rb"[\x80-\xff]+")
_KANA_SJIS = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_PAIRS_SJIS = re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]")
_COMMON_BIG5 = re.compile(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|\xa1[\x40-\x7e\xa1-\xfe]")
_PAIRS_BIG5 = re.compile(rb"[\x81-\xfe][\x40-\x7e\xa1-\xfe]")
_NEUTRAL = frozenset("“”„‘’‚‹›«»–—…€§°·•´\u00a0\u00ad")
_NATIVE = 0.05
_GREEK = "\u0370"  # the first letters that never share a word with Latin ones


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
        if not re.match("cp125|cp874|iso8859", name):
            return data.decode(name, "replace")
    table = "".join(bytes((i,)).decode(name, "ignore") or chr(i) for i in range(256))
    return codecs.charmap_decode(data, "strict", table)[0]  # pyright: ignore[reportArgumentType]: any string will do


def fits(data: bytes, name: str) -> bool:
    """Whether nearly all of `data` is valid in the codec `name`."""
    text = data.decode(name, "replace")
    return text.count("\ufffd") <= 0.02 * (len(text) - len(text.encode("ascii", "ignore")))


def detect(data: bytes, language: str = "") -> str:
    """The codec that `data`, which is not UTF-8, looks written in; `language` is the one the page declares, if any."""
    sample = data[:_SAMPLE]
    return _double_byte(sample) or _single_byte(sample, language)


def _double_byte(sample: bytes) -> str | None:
    runs = Counter(map(len, _RUNS.findall(sample)))
    total = sum(runs.values())
    even = sum(count for length, count in runs.items() if length % 2 == 0)
    if even >= 0.95 * total:
        return _extended_unix(sample)
    pairs = _PAIRS_SJIS.findall(sample)
    if len(_KANA_SJIS.findall(sample)) >= 0.1 * len(pairs) and len(pairs) >= 0.6 * total and fits(sample, "cp932"):
        return "cp932"
    pairs = _PAIRS_BIG5.findall(sample)
    narrow = sum(pair[1] < 0x80 for pair in pairs)
    common = len(_COMMON_BIG5.findall(sample))
    if common >= 0.8 * len(pairs) and narrow >= 0.2 * len(pairs) and fits(sample, "big5hkscs"):
        return "big5hkscs"
    return None


def _extended_unix(sample: bytes) -> str | None:
    """Of the encodings whose characters are pairs of high bytes, the one the first bytes of the pairs speak for."""
    leads = Counter(byte for run in _RUNS.findall(sample) for byte in run[::2])
    total = leads.total()
    kana = leads[0xA4] + leads[0xA5]
    hangul = sum(leads[byte] for byte in range(0xB0, 0xC9))
    signs = sum(leads[byte] for byte in range(0xA1, 0xB0))
    if kana >= 0.1 * total:
        return "euc_jp" if fits(sample, "euc_jp") else None
    if hangul + signs >= 0.95 * total:
        return "cp949" if fits(sample, "cp949") else None
    return "gb18030" if fits(sample, "gb18030") else None


def _single_byte(sample: bytes, language: str) -> str:
    words = b" ".join(_WORDS.findall(sample)[:3000])[:_WORD_BYTES]
    texts = {name: read(words, name) for name, _, _ in _ALPHABETS}
    best, winner = -2.0, "cp1252"
    for name, native, letters in _ALPHABETS:
        score = _likeness(texts[name], frozenset(letters)) + (_NATIVE if native == language else 0)
        if score > best + 1e-9:
            best, winner = score, name
    return winner


def _likeness(text: str, letters: frozenset[str]) -> float:
    """From -1 to 1: how far the characters outside ASCII are `letters`, scripts stay apart, capitals begin words."""
    good = bad = 0
    before = " "
    for char in text:
        if char.isascii():
            bad += char.isalpha() and before >= _GREEK and before.isalpha()
        elif char not in _NEUTRAL:
            fitting = char.lower() in letters and not (char.isupper() and before.islower())
            if fitting and not (char >= _GREEK and before.isascii() and before.isalpha()):
                good += 1
            else:
                bad += 1
        before = char
    return (good - bad) / (good + bad) if good + bad else 0.0
